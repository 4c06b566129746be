"""`summarizer export`: records and facts of an archive as files again."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from summarizer.archive import list_corrections, open_to_read
from summarizer.cli.stores import find_store, store_option
from summarizer.corrections import (
    CORRECTIONS,
    Corrections,
    read_corrections,
    write_corrections,
)
from summarizer.earlier import set_aside
from summarizer.output import FACTS, RECORDS, OutputFolder, hold_folder
from summarizer.pipeline import Outcome
from summarizer.records.correction import Correction
from summarizer.settings import load_settings


def _join(kept: Sequence[Correction], stored: Iterable[Correction]) -> list[Correction]:
    """Return the corrections of a folder, and behind them those that it does not have."""
    return list({one.id: one for one in (*kept, *stored)}.values())


@click.command("export")
@click.option("--out", type=click.Path(path_type=Path), help="Folder [out].")
@store_option
def command(out: Path | None, store: Path | None) -> None:
    """Write records.jsonl and facts.jsonl of an archive's current articles.

    The bytes are those that a run without an archive over the same files writes. Earlier
    versions of texts that have changed stay in the archive alone. Corrections that the archive has
    are written into corrections.jsonl, after those that the folder has.
    """
    folder = load_settings(out=out).out
    count = 0
    with open_to_read(find_store(store)) as archive, hold_folder(folder):
        kept = read_corrections(folder)
        joined = _join(kept, list_corrections(archive.connection))
        set_aside(folder)  # what a stopped run has left is for the next run
        with OutputFolder(folder, (RECORDS, FACTS), Corrections(joined).apply) as output:
            for record, line in archive.records():
                output.add(Outcome(record.article.raw.source, record, None, line))
                count += 1
            output.commit()
        if len(joined) > len(kept):
            write_corrections(folder, joined)
    click.echo(f"{count} record{'s' * (count != 1)}: {folder / RECORDS}, {folder / FACTS}")
    if joined:
        number = len(joined)
        click.echo(f"{number} correction{'s' * (number != 1)}: {folder / CORRECTIONS}")

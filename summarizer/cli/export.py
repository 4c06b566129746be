"""`summarizer export`: records and facts of an archive as files again."""

from pathlib import Path

import click

from summarizer.archive import open_to_read
from summarizer.cli.stores import find_store, store_option
from summarizer.output import FACTS, RECORDS, OutputFolder, hold_folder
from summarizer.pipeline import Outcome
from summarizer.settings import load_settings


@click.command("export")
@click.option("--out", type=click.Path(path_type=Path), help="Folder [out].")
@store_option
def command(out: Path | None, store: Path | None) -> None:
    """Write records.jsonl and facts.jsonl of an archive's current articles.

    The bytes are those that a run without an archive over the same files writes. Earlier
    versions of texts that have changed stay in the archive alone.
    """
    folder = load_settings(out=out).out
    count = 0
    with (
        open_to_read(find_store(store)) as archive,
        hold_folder(folder),
        OutputFolder(folder, (RECORDS, FACTS)) as output,
    ):
        for record, line in archive.records():
            output.add(Outcome(record.article.raw.source, record, None, line))
            count += 1
        output.commit()
    click.echo(f"{count} record{'s' * (count != 1)}: {folder / RECORDS}, {folder / FACTS}")

"""From stored records to notes: what `run` and `brief` share."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, get_args

import click

from summarizer.brief import NOTES, Choice, read_list, write_notes
from summarizer.cli.lean import lighten_records
from summarizer.corrections import Corrections, read_corrected
from summarizer.merge import merge_calls
from summarizer.records.dossier import Dossier
from summarizer.records.formats import ROW_FORMATS, FormatName, RowFormat
from summarizer.records.record import ArticleRecord
from summarizer.rows import ROWS, place_calls, write_rows
from summarizer.text.printable import printable


class Results(NamedTuple):
    """What was made of stored records."""

    notes: int
    """Dossiers that are chosen."""
    dossiers: tuple[Dossier, ...]
    """All of the set."""
    renewed: tuple[FormatName, ...]
    """Forms of notes that nobody asked for, made anew since they were there."""


def share_copies(records: Iterable[ArticleRecord]) -> Iterator[ArticleRecord]:
    """Let records of the same text share what is equal in them.

    An archive holds a text many times over, and merging needs all its records at once.

    Yields:
        Records equal to those given.
    """
    firsts: dict[str, ArticleRecord] = {}
    for record in records:
        first = firsts.setdefault(record.text_sha256, record)
        yield record if first is record else _share(record, first)


def _share(record: ArticleRecord, first: ArticleRecord) -> ArticleRecord:
    same = {"text": first.article.raw.text}
    twin = first.article.model_copy(update={"raw": record.article.raw.model_copy(update=same)})
    checked = first.checked.model_copy(
        update={
            "calls": tuple(
                call.model_copy(update={"id": own.id})  # an id is of its article
                for call, own in zip(first.checked.calls, record.checked.calls, strict=False)
            )
        }
    )
    return record.model_copy(
        update={
            "article": twin if twin == record.article else record.article,
            "answered": first.answered if first.answered == record.answered else record.answered,
            "checked": checked if checked == record.checked else record.checked,
        }
    )


def write_results(
    out: Path,
    folder: Path,
    formats: Sequence[FormatName],
    choice: Choice | None = None,
    *,
    keeps_notes: bool = False,
) -> Results:
    """Merge the stored records and write their notes and tables.

    Args:
        out: Folder of `records.jsonl`.
        folder: Notes go into `notes/` below it, tables into `rows/`.
        formats: In which forms.
        choice: Which dossiers are wanted; null: all records, calls that are withheld included.
        keeps_notes: Lose no form of notes that is there: those that are not wanted are left if none
            is, else made anew as well. Without it they go, so that none of other records stays.

    Returns:
        What was written.
    """
    corrections = Corrections.of(out)
    records = list(share_copies(lighten_records(read_corrected(out, corrections))))
    for line in corrections.lost():
        click.echo(printable(line), err=True)
    dossiers = merge_calls(records)
    chosen = {dossier.id for dossier in dossiers}
    renewed: tuple[FormatName, ...] = ()
    if choice or set(formats) - set(ROW_FORMATS) or not keeps_notes:
        renewed = forms_there(folder, formats) if keeps_notes else ()
        written = write_notes(dossiers, records, folder, (*formats, *renewed), choice)
        chosen = set(written.dossiers)
    tables: list[RowFormat] = [name for name in ROW_FORMATS if name in set(formats)]
    if tables:
        places = place_calls([one for one in dossiers if one.id in chosen], records)
        write_rows(
            records, folder, tables, places, lambda call: choice is None or call.id in places
        )
    return Results(len(chosen), dossiers, renewed)


def forms_there(folder: Path, wanted: Sequence[FormatName]) -> tuple[FormatName, ...]:
    """Find the forms in which a folder has notes of an earlier run.

    Returns:
        Those that are not wanted anyway.
    """
    suffixes = {Path(name).suffix for name in read_list(folder / NOTES)}
    forms = (name for name in get_args(FormatName) if name not in ROW_FORMATS)
    return tuple(name for name in forms if f".{name}" in suffixes and name not in wanted)


def count_notes(number: int) -> str:
    """Say how many notes there are.

    Returns:
        `1 note`, `5 notes`.
    """
    return f"{number} note{'' if number == 1 else 's'}"


def tell_results(number: int, folder: Path | str, formats: Sequence[FormatName]) -> str:
    """Say how many notes there are, where to begin reading, and where the tables are.

    Returns:
        `5 notes: out/notes/index.html`; the page where there is one, else the first form's index.
        A line for the tables: `tables (csv): out/rows`.
    """
    notes = [name for name in formats if name not in ROW_FORMATS]
    tables = [name for name in formats if name in ROW_FORMATS]
    lines: list[str] = []
    if notes:
        suffix = "html" if "html" in notes else notes[0]
        lines.append(f"{count_notes(number)}: {folder}/notes/index.{suffix}")
    if tables:
        lines.append(f"tables ({', '.join(tables)}): {folder}/{ROWS}")
    return "\n".join(lines)

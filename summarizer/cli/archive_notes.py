"""Notes and tables of an archive."""

from collections.abc import Sequence
from pathlib import Path

from summarizer.archive import (
    Archive,
    choose_notes,
    find_noted,
    lay_corrections,
    make_batches,
    mark_noted,
    read_places,
)
from summarizer.brief import is_of_the_set, list_notes, read_list, renew_notes
from summarizer.records.formats import ROW_FORMATS, FormatName, RowFormat
from summarizer.rows import write_rows

NOTES = "notes"


def write_archive_rows(archive: Archive, out: Path, formats: Sequence[FormatName]) -> None:
    """Write the tables of all current articles, as readers corrected them.

    Args:
        archive: Read an article at a time.
        out: Output folder; the tables go into `rows/` below it.
        formats: Those of tables are written, the others are not asked about.
    """
    connection = archive.connection
    tables: list[RowFormat] = [name for name in ROW_FORMATS if name in formats]
    if tables:
        records = (lay_corrections(connection, one.record) for one in archive.records())
        write_rows(records, out, tables, read_places(connection))


def write_archive_notes(
    archive: Archive, out: Path, formats: Sequence[FormatName], *, changed: bool
) -> int:
    """Write the notes that have changed, or that the folder does not have.

    Args:
        archive: What they are written from.
        out: Output folder; the notes go into `notes/` below it.
        formats: In which forms.
        changed: Something is told otherwise although no run has stored it.

    Returns:
        How many notes there are.
    """
    connection, notes = archive.connection, out / NOTES
    suffixes: list[FormatName] = [name for name in formats if name not in ROW_FORMATS]
    ids = {name for (name,) in connection.execute("SELECT id FROM dossiers")}
    if not suffixes:
        return len(ids)
    there = list_notes(notes)

    def has_note(name: str) -> bool:
        return all(f"{name}.{suffix}" in there for suffix in suffixes)

    since = find_noted(connection, notes)
    task = choose_notes(connection, has_note, since, changed=changed)

    def stays(name: str) -> bool:
        stem = Path(name).stem
        is_ours = stem in ids or (task is None and is_of_the_set(name))
        return is_ours and Path(name).suffix[1:] in {*suffixes, "ics", "svg"}

    left = any(not stays(name) for name in read_list(notes))
    if task is not None or left:
        renew_notes(make_batches(connection, task) if task else (), notes, suffixes, stays)
    mark_noted(connection, notes)
    return len(ids)

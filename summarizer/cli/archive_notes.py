"""Notes and tables of an archive."""

from collections.abc import Sequence
from pathlib import Path

from summarizer.archive import Archive, choose_notes, make_batches
from summarizer.brief import read_list, renew_notes
from summarizer.brief.overview import INDEX
from summarizer.records.formats import ROW_FORMATS, FormatName

NOTES = "notes"


def write_archive_notes(
    archive: Archive, out: Path, formats: Sequence[FormatName], *, changed: bool
) -> int:
    """Write the notes that have changed, or that the folder does not have.

    Args:
        archive: What they are written from.
        out: Output folder; the notes go into `notes/` below it.
        formats: In which forms.
        changed: Something was stored since they were written.

    Returns:
        How many notes there are.
    """
    connection = archive.connection
    suffixes: list[FormatName] = [name for name in formats if name not in ROW_FORMATS]
    written = read_list(out / NOTES)
    ids = {name for (name,) in connection.execute("SELECT id FROM dossiers")}
    if not suffixes:
        return len(ids)

    def has_note(name: str) -> bool:
        return all(f"{name}.{suffix}" in written for suffix in suffixes)

    def stays(name: str) -> bool:
        return Path(name).stem in ids and Path(name).suffix[1:] in {*suffixes, "ics"}

    task = choose_notes(connection, has_note, changed=changed or not has_note(INDEX))
    if task is not None:
        batches = make_batches(connection, task)
        renew_notes(batches, out / NOTES, suffixes, stays)
    return len(ids)

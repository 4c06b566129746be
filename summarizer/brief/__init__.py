"""Notes that an analyst would send on, one a dossier, and their index.

Owns what stands in a note and how it is printed. Takes dossiers and the records they were made
from, prints them in the forms wanted. Refuses to add anything: every line is a fact of a record
with its sentence, or says that something is missing. Nothing in a note depends on when it is
written.
"""

from collections.abc import Sequence
from pathlib import Path

from summarizer.brief.compose import compose_briefing
from summarizer.brief.context import Library
from summarizer.brief.folder import write_folder
from summarizer.brief.formats import NoteSet, print_notes
from summarizer.data import load_gazetteer
from summarizer.records.dossier import Dossier
from summarizer.records.formats import FormatName
from summarizer.records.record import ArticleRecord

__all__ = ["write_notes"]

NOTES = "notes"
"""Folder of the notes, below the output folder."""


def write_notes(
    dossiers: Sequence[Dossier],
    records: Sequence[ArticleRecord],
    out: Path,
    formats: Sequence[FormatName] = ("md",),
) -> tuple[Path, ...]:
    """Write a note for each dossier and an index.

    Notes of a former run that are not among them are removed, unless a person changed them; a file
    that is not ours is never removed or overwritten.

    Args:
        dossiers: In the order of the index.
        records: All records of the run, those without a call included.
        out: Output folder; the notes go into `notes/` below it.
        formats: In which forms.

    Returns:
        The notes in the order of `dossiers`, then the index, form by form.

    Raises:
        NoteError: The folder cannot be written, or the dossiers are of other records.
    """
    library = Library(records, load_gazetteer())
    briefings = [compose_briefing(dossier, library) for dossier in dossiers]
    notes = NoteSet(dossiers, briefings, library)
    return write_folder(print_notes(notes, formats), out / NOTES)

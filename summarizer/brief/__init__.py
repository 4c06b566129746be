"""Notes that an analyst would send on: one a dossier, and one on the set, their index.

Owns what stands in a note and how it is printed. Takes dossiers and the records they were made
from, prints them in the forms wanted. Refuses to add anything: every line is a fact of a record
with its sentence, or says that something is missing. Nothing in a note depends on when it is
written.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from summarizer.brief.compose import Choice, compose_notes
from summarizer.brief.context import Library
from summarizer.brief.folder import list_notes, read_list, write_folder
from summarizer.brief.formats import print_notes
from summarizer.brief.labels import find_beginnings
from summarizer.brief.renewal import Batch, is_of_the_set, renew_notes
from summarizer.data import load_gazetteer
from summarizer.records.dossier import Dossier
from summarizer.records.formats import FormatName
from summarizer.records.record import ArticleRecord

__all__ = [
    "Batch",
    "Choice",
    "Written",
    "find_beginnings",
    "is_of_the_set",
    "list_notes",
    "read_list",
    "renew_notes",
    "write_notes",
]

NOTES = "notes"
"""Folder of the notes, below the output folder."""


class Written(NamedTuple):
    """What was written."""

    dossiers: tuple[str, ...]
    """Ids of those that have a note."""
    files: tuple[Path, ...]
    """The notes in the order of dossiers, then the index, form by form."""


def write_notes(
    dossiers: Sequence[Dossier],
    records: Sequence[ArticleRecord],
    out: Path,
    formats: Sequence[FormatName] = ("md",),
    choice: Choice | None = None,
) -> Written:
    """Write a note for each dossier and one on the set, their index.

    Notes of a former run that are not among them are removed, unless a person changed them; a file
    that is not ours is never removed or overwritten.

    Args:
        dossiers: All of the set, in the order of the index.
        records: All records of the run, those without a call included.
        out: Output folder; the notes go into `notes/` below it.
        formats: In which forms.
        choice: Which of the dossiers get notes; without it, all.

    Returns:
        Which dossiers have a note, and the files.

    Raises:
        NoteError: The folder cannot be written, or the dossiers are of other records.
    """
    notes = compose_notes(dossiers, Library(records, load_gazetteer()), choice or Choice())
    written = tuple(briefing.id for briefing in notes.briefings)
    return Written(written, write_folder(print_notes(notes, formats), out / NOTES))

"""The forms in which notes are printed, by name.

Owns the table of printers. Takes all that the notes of a run are made of, gives files. A further
form of notes is a printer in the table and its name in `records.formats`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.brief.articles import show_articles
from summarizer.brief.briefing import Briefing
from summarizer.brief.context import Library
from summarizer.brief.html import render_page
from summarizer.brief.index import Index, write_index
from summarizer.brief.index_blocks import lay_out_index
from summarizer.brief.index_page import render_index
from summarizer.brief.note_blocks import lay_out_note
from summarizer.brief.note_page import render_note
from summarizer.records.dossier import Dossier
from summarizer.records.formats import FormatName

INDEX = "index"
"""Name of the index without its suffix; no dossier's id is like it."""
File = tuple[str, bytes]
"""Name and content."""


@dataclass(frozen=True)
class NoteSet:
    """All that the notes of a run are printed from."""

    dossiers: Sequence[Dossier]
    """In the order of the index."""
    briefings: Sequence[Briefing]
    """One a dossier."""
    library: Library

    @cached_property
    def index(self) -> Index:
        """The index of the notes."""
        return write_index(self.briefings, self.library)

    @cached_property
    def note_of(self) -> Mapping[str, str]:
        """The first note that shows an article, by the article's label."""
        labels = self.library.labels
        return {
            labels.of(readout.article_id): dossier.id
            for dossier in reversed(self.dossiers)
            for readout in dossier.readouts
        }


def print_notes(notes: NoteSet, formats: Iterable[FormatName]) -> Iterator[File]:
    """Print notes in some forms: the notes in their order, then the index, form by form.

    Yields:
        Files one at a time; what has no printer is no form of notes and is passed over.
    """
    for name in dict.fromkeys(formats):
        if name in PRINTERS:
            yield from PRINTERS[name](notes)


def _print_markdown(notes: NoteSet) -> Iterator[File]:
    for briefing in notes.briefings:
        yield f"{briefing.id}.md", _encode(render_note(briefing))
    yield f"{INDEX}.md", _encode(render_index(notes.index))


def _print_pages(notes: NoteSet) -> Iterator[File]:
    for dossier, briefing in zip(notes.dossiers, notes.briefings, strict=True):
        page = render_page(
            lay_out_note(briefing),
            show_articles(dossier, notes.library),
            notes.note_of,
            index=f"{INDEX}.html",
        )
        yield f"{briefing.id}.html", _encode(page)
    yield f"{INDEX}.html", _encode(render_page(lay_out_index(notes.index), notes=notes.note_of))


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _print_documents(notes: NoteSet) -> Iterator[File]:
    from summarizer.brief.docx import render_docx  # noqa: PLC0415 - a third of a second, rarely wanted

    for dossier, briefing in zip(notes.dossiers, notes.briefings, strict=True):
        articles = show_articles(dossier, notes.library)
        yield f"{briefing.id}.docx", render_docx(lay_out_note(briefing), articles)
    yield f"{INDEX}.docx", render_docx(lay_out_index(notes.index))


Printer = Callable[[NoteSet], Iterator[File]]
PRINTERS: Mapping[FormatName, Printer] = {
    "md": _print_markdown,
    "html": _print_pages,
    "docx": _print_documents,
}

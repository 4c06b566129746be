"""The forms in which notes are printed, by name.

Owns the table of printers. Takes all that the notes of a run are made of, gives files. A further
form of notes is a printer in the table and its name in `records.formats`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from summarizer.brief.articles import show_articles
from summarizer.brief.calendar import write_calendar
from summarizer.brief.compose import Notes
from summarizer.brief.html import render_page
from summarizer.brief.note_blocks import lay_out_note
from summarizer.brief.note_page import render_note
from summarizer.brief.overview import INDEX
from summarizer.brief.period_blocks import lay_out_period
from summarizer.brief.period_page import render_period
from summarizer.brief.timeline import TIMELINE, draw_timeline
from summarizer.records.formats import FormatName

File = tuple[str, bytes]
"""Name and content."""


def notes_by_label(notes: Notes) -> Mapping[str, str]:
    """Return the first note that shows an article, by the article's label."""
    labels = notes.library.labels
    return {
        labels.of(readout.article_id): dossier.id
        for dossier in reversed(notes.dossiers)
        for readout in dossier.readouts
    }


def print_notes(notes: Notes, formats: Iterable[FormatName]) -> Iterator[File]:
    """Print notes in some forms: the notes in their order, then the index, form by form.

    Dates ahead come with them as calendars, whatever the form.

    Yields:
        Files one at a time; what has no printer is no form of notes and is passed over.
    """
    wanted = [PRINTERS[name] for name in dict.fromkeys(formats) if name in PRINTERS]
    for printer in wanted:
        yield from printer(notes)
    if wanted:
        yield from _print_calendars(notes)


def _print_calendars(notes: Notes) -> Iterator[File]:
    for briefing in notes.briefings:
        calendar = write_calendar(briefing)
        if calendar:
            yield f"{briefing.id}.ics", _encode(calendar)


def _print_markdown(notes: Notes) -> Iterator[File]:
    for briefing in notes.briefings:
        yield f"{briefing.id}.md", _encode(render_note(briefing))
    for period in (notes.period, *notes.parts):
        yield f"{period.id}.md", _encode(render_period(period))
    picture = draw_timeline(notes.period, is_alone=True)
    if picture:
        yield TIMELINE, _encode(picture)


def _print_pages(notes: Notes) -> Iterator[File]:
    note_of = notes_by_label(notes)
    for dossier, briefing in zip(notes.dossiers, notes.briefings, strict=True):
        page = render_page(
            lay_out_note(briefing),
            show_articles(dossier, notes.library),
            note_of,
            index=f"{INDEX}.html",
        )
        yield f"{briefing.id}.html", _encode(page)
    for period in (notes.period, *notes.parts):
        page = render_page(lay_out_period(period), notes=note_of)
        yield f"{period.id}.html", _encode(page)


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _print_documents(notes: Notes) -> Iterator[File]:
    from summarizer.brief.docx import render_docx  # noqa: PLC0415 - a third of a second, rarely wanted

    for dossier, briefing in zip(notes.dossiers, notes.briefings, strict=True):
        articles = show_articles(dossier, notes.library)
        yield f"{briefing.id}.docx", render_docx(lay_out_note(briefing), articles)
    for period in (notes.period, *notes.parts):
        yield f"{period.id}.docx", render_docx(lay_out_period(period))


Printer = Callable[[Notes], Iterator[File]]
PRINTERS: Mapping[FormatName, Printer] = {
    "md": _print_markdown,
    "html": _print_pages,
    "docx": _print_documents,
}

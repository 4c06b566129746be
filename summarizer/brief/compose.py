"""A dossier becomes a briefing: every part of the note, before anything is printed.

Owns the order in which the parts are written, since a sentence is quoted in full only once.
"""

from summarizer.brief.bottom_line import write_bottom_line
from summarizer.brief.briefing import Briefing
from summarizer.brief.comparison import compare_sides
from summarizer.brief.context import Library, NoteContext
from summarizer.brief.dating import bounds_in_words
from summarizer.brief.events import write_events
from summarizer.brief.head import write_head
from summarizer.brief.ledger import write_ledger
from summarizer.brief.likeness import Matcher
from summarizer.brief.review import count_reasons, write_remarks, write_struck
from summarizer.brief.sides import join_names, short_name, silent_parties
from summarizer.brief.sources import write_methods, write_sources
from summarizer.brief.statements import write_readouts
from summarizer.records.dossier import Dossier
from summarizer.records.record import RecordStatus
from summarizer.text.date_words import date_in_words
from summarizer.text.dates import as_day

_WORST: tuple[RecordStatus, ...] = ("needs review", "repaired", "accepted")


def compose_briefing(dossier: Dossier, library: Library) -> Briefing:
    """Write all parts of a dossier's note.

    Returns:
        The note; the same dossier and records always give the same one.

    Raises:
        NoteError: The dossier was made from other records.
    """
    context = NoteContext(dossier, library)
    people = tuple(short_name(person, library.gazetteer) for person in dossier.principals)
    matcher = Matcher(dossier.principals, library.gazetteer)
    readouts = write_readouts(context)
    ledger = write_ledger(context, matcher)
    events = write_events(context, matcher)
    statuses = {readout.call.status for readout in dossier.readouts}
    return Briefing(
        id=dossier.id,
        title=f"{join_names(people) or 'A call'}, {date_in_words(dossier.date)}",
        date=date_in_words(dossier.date),
        bounds=None if context.has_year else bounds_in_words(dossier),
        people=people,
        head=write_head(context),
        bottom_line=write_bottom_line(context, matcher),
        readouts=readouts,
        comparison=compare_sides(readouts, ledger, context, matcher),
        ledger=ledger,
        events=events,
        has_calendar=any(event.when == "ahead" and as_day(event.edtf) for event in events),
        since_last=None,
        struck=write_struck(context),
        remarks=write_remarks(context),
        sources=write_sources(context),
        methods=write_methods(context),
        status=next(status for status in _WORST if status in statuses),
        reasons=count_reasons(context),
        silent=silent_parties(dossier, library.gazetteer),
        joined_because=tuple(map(library.labels.shorten, dossier.joined_because)),
        apart_because=tuple(map(library.labels.shorten, dossier.apart_because)),
    )

"""Dossiers become briefings: one each, and one of the whole set, before anything is printed.

Owns which calls get notes, and the order in which the parts of a note are written, since a sentence
is quoted in full only once.
"""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import NamedTuple

from summarizer.brief.bottom_line import write_bottom_line
from summarizer.brief.briefing import Briefing
from summarizer.brief.calendar import days_ahead
from summarizer.brief.collection import Collection, collect
from summarizer.brief.comparison import compare_sides
from summarizer.brief.context import Library, NoteContext
from summarizer.brief.dating import bounds_in_words
from summarizer.brief.events import write_events
from summarizer.brief.head import write_head
from summarizer.brief.likeness import Matcher
from summarizer.brief.outstanding import write_open
from summarizer.brief.overview import INDEX, Shown, write_period
from summarizer.brief.period import Part, PeriodBriefing
from summarizer.brief.review import count_reasons, write_remarks, write_struck
from summarizer.brief.sides import join_names, parties_of, short_name, silent_parties
from summarizer.brief.since_last import write_since_last
from summarizer.brief.sources import write_methods, write_sources
from summarizer.brief.split import split_by_period
from summarizer.brief.statements import write_readouts
from summarizer.records.dossier import Dossier
from summarizer.records.record import RecordStatus
from summarizer.text.date_words import date_in_words

_WORST: tuple[RecordStatus, ...] = ("needs review", "repaired", "accepted")


@dataclass(frozen=True)
class Choice:
    """Which calls of a set get notes."""

    wanted: Callable[[Dossier], bool] = lambda _: True
    only_open: bool = False
    """Only calls with a commitment that is open."""
    words: str | None = None
    """What was asked for, in words; null for everything."""


class Notes(NamedTuple):
    """All notes of a set, and what they were made from."""

    dossiers: tuple[Dossier, ...]
    """Those that get a note."""
    briefings: tuple[Briefing, ...]
    """One a dossier."""
    period: PeriodBriefing
    parts: tuple[PeriodBriefing, ...]
    """Those of a set that is too large for one page."""
    library: Library


def compose_notes(dossiers: Sequence[Dossier], library: Library, choice: Choice) -> Notes:
    """Write the notes of a set's dossiers and the one on the set.

    Args:
        dossiers: All of the set: a note also tells what changed since a call that gets none.
        library: Their records.
        choice: Which of them get notes.

    Returns:
        The same dossiers and records always give the same ones.

    Raises:
        NoteError: The dossiers were made from other records.
    """
    collection = collect(dossiers, library)
    shown = [dossier for dossier in dossiers if choice.wanted(dossier)]
    left_open = write_open(shown, collection)
    if choice.only_open:
        waiting = {row.call.id for row in left_open}
        shown = [dossier for dossier in shown if dossier.id in waiting]
    ids = frozenset(dossier.id for dossier in shown)
    briefings = tuple(compose_briefing(dossier, collection, ids) for dossier in shown)
    whole = Shown(shown, briefings, left_open, choice.words)
    parts = tuple(write_period(part, collection) for part in cut(whole))
    listed = tuple(Part(id=one.id, title=one.title, calls=len(one.calls)) for one in parts)
    period = write_period(replace(whole, parts=listed), collection)
    return Notes(tuple(shown), briefings, period, parts, library)


def cut(whole: Shown) -> Iterator[Shown]:
    """Yield the parts of a set that is too large for one page."""
    for key, places in split_by_period(whole.dossiers).items():
        dossiers = [whole.dossiers[place] for place in places]
        ids = {dossier.id for dossier in dossiers}
        yield Shown(
            dossiers,
            [whole.briefings[place] for place in places],
            [row for row in whole.open if row.call.id in ids],
            whole.filter,
            f"{INDEX}-{key}",
        )


def compose_briefing(dossier: Dossier, collection: Collection, shown: AbstractSet[str]) -> Briefing:
    """Write all parts of a dossier's note.

    Args:
        dossier: The call.
        collection: What it shares with the notes of its set.
        shown: Ids of the dossiers that have a note, to which this one may lead.

    Returns:
        The note; the same dossier and records always give the same one.

    Raises:
        NoteError: The dossier was made from other records.
    """
    library = collection.library
    context = NoteContext(dossier, library)
    people = tuple(short_name(person, library.gazetteer) for person in dossier.principals)
    matcher = Matcher(dossier.principals, library.gazetteer)
    readouts = write_readouts(context)
    ledger = collection.ledgers.of(dossier)
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
        has_calendar=any(map(days_ahead, events)),
        since_last=write_since_last(context, collection, shown),
        struck=write_struck(context),
        remarks=write_remarks(context),
        sources=write_sources(context),
        methods=write_methods(context),
        status=next(status for status in _WORST if status in statuses),
        reasons=count_reasons(context),
        parties=parties_of(dossier, library.gazetteer),
        silent=silent_parties(dossier, library.gazetteer),
        joined_because=tuple(map(library.labels.shorten, dossier.joined_because)),
        apart_because=tuple(map(library.labels.shorten, dossier.apart_because)),
        news=tuple(map(library.labels.shorten, library.news.get(dossier.id, ()))),
    )

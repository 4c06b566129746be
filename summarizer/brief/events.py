"""Dates behind and ahead: what else the readouts date, seen from the call.

Owns the list of dated events. Takes those that stood the checks, gives them by date, the same one
of two readouts once. Refuses to place an event before or after a call where a year is missing that
would decide it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from summarizer.brief.briefing import DatedEvent, When
from summarizer.brief.context import NoteContext
from summarizer.brief.labels import quote_all
from summarizer.brief.likeness import Matcher
from summarizer.brief.sides import join_names
from summarizer.records.dossier import Readout
from summarizer.records.record import Fact
from summarizer.records.values import Event
from summarizer.text.date_words import date_in_words
from summarizer.text.dates import bounds, parse_date

_HALF_A_YEAR = 6
"""Months from which 'December' beside a call in January may as well be the one before."""
_UNDATED = "~"
"""Sorts behind every date."""


def write_events(context: NoteContext, matcher: Matcher) -> tuple[DatedEvent, ...]:
    """Return the events of all readouts by date, undated ones last."""
    found: list[tuple[str | None, DatedEvent]] = []
    for readout in context.dossier.readouts:
        for fact in readout.call.events:
            if fact.value and fact.status != "withheld":
                _add(fact, fact.value, readout, found, context, matcher)
    found.sort(key=lambda one: (one[0] or _UNDATED).replace("XXXX", "0000"))
    return tuple(_join_dates([event for _, event in found]))


def _join_dates(events: Sequence[DatedEvent]) -> Iterator[DatedEvent]:
    """Yield events, those of one sentence and the same words as one with all of their dates."""
    alike: defaultdict[tuple[object, ...], list[DatedEvent]] = defaultdict(list)
    for event in events:
        alike[event.when, event.what, event.pointers].append(event)
    for group in alike.values():
        dates = list(dict.fromkeys(event.date for event in group))
        edtf = dict.fromkeys(value for event in group for value in event.edtf)
        yield group[0].model_copy(update={"date": join_names(dates), "edtf": tuple(edtf)})


def _add(
    fact: Fact[Event],
    value: Event,
    readout: Readout,
    found: list[tuple[str | None, DatedEvent]],
    context: NoteContext,
    matcher: Matcher,
) -> None:
    pointer = context.labels.point(readout.article_id, fact.evidence)
    for place, (when, known) in enumerate(found):
        same_readout = any(one.article_id == readout.article_id for one in known.pointers)
        is_same = when == value.date and matcher.compare(known.what, value.what).is_match
        if is_same and not same_readout:
            added = known.model_copy(update={"pointers": (*known.pointers, pointer)})
            found[place] = (when, added)
            return
    when_seen = seen_from(context.dossier.date, value.date, _earliest(context))
    if when_seen == "open":
        when_seen = _told_as(fact, readout, context)
    event = DatedEvent(
        when=when_seen,
        date=date_in_words(value.date),
        edtf=(value.date,) if value.date else (),
        what=value.what,
        pointers=(pointer,),
        quotes=context.quoted.fresh(readout.article_id, fact.evidence),
        words=quote_all(fact.evidence),
    )
    found.append((value.date, event))


def _told_as(fact: Fact[Event], readout: Readout, context: NoteContext) -> When:
    """Return how the article tells of the event, where dates cannot say: as past, as coming."""
    sentences = {one.sentence for one in fact.evidence}
    value = fact.value.date if fact.value else None
    roles = {
        mention.role
        for mention in context.record(readout).article.grounding.dates
        if mention.sentence in sentences and value and mention.value == value
    }
    if roles == {"past"}:
        return "behind"
    return "ahead" if roles == {"future"} else "open"


def _earliest(context: NoteContext) -> str | None:
    starts = (one.call.earliest for one in context.dossier.readouts)
    return max((start for start in starts if start), default=None)


def seen_from(call: str | None, event: str | None, earliest: str | None = None) -> When:
    """Return whether an event is behind a call or ahead of it.

    Two dates of which neither gives its year are taken to be the nearest to each other, as an
    article tells them; a note shows both without a year.

    Args:
        call: The call's date (EDTF).
        event: The event's date (EDTF).
        earliest: Lower bound of the call's date, where its year is open.

    Examples:
        >>> seen_from("2023-11-27", "2023-12"), seen_from("XXXX-04-03", "XXXX-04-02")
        ('ahead', 'behind')
        >>> seen_from("2023-11-27", "XXXX-12-01"), seen_from("XXXX-04-03", "2022", "2023-01-01")
        ('open', 'behind')
    """
    ours, theirs = bounds(call), bounds(event)
    if ours is None and theirs is None:
        return _within_a_year(call, event)
    if theirs is None:
        return "open"
    if ours is None:
        start = bounds(earliest)
        return "behind" if start and theirs[1] < start[0] else "open"
    if theirs[1] < ours[0]:
        return "behind"
    return "ahead" if theirs[0] > ours[1] else "open"


def _within_a_year(call: str | None, event: str | None) -> When:
    one, other = parse_date(call), parse_date(event)
    if one is None or other is None or one.month is None or other.month is None:
        return "open"
    if abs(one.month - other.month) >= _HALF_A_YEAR:
        return "open"
    if one.month != other.month:
        return "behind" if other.month < one.month else "ahead"
    if one.day is None or other.day is None or one.day == other.day:
        return "open"
    return "behind" if other.day < one.day else "ahead"

"""The note on a set: its calls by date, who with whom, themes, what is open, who is silent.

Owns what stands in no call's note as well: calls that the checks withheld whole, and articles that
report none. Takes what was shown of a set, gives one briefing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.brief.briefing import Briefing, Struck
from summarizer.brief.collection import Collection
from summarizer.brief.context import Library, NoteContext
from summarizer.brief.history import PeopleKey, people_key
from summarizer.brief.parts import Attributed
from summarizer.brief.period import (
    CallRef,
    OpenCommitment,
    Pair,
    Part,
    PeriodBriefing,
    PeriodTheme,
    Silence,
    TimelineCall,
)
from summarizer.brief.review import strike_call
from summarizer.brief.since_last import theme_labels
from summarizer.brief.sources import HAND_WRITTEN
from summarizer.brief.themes import name_themes
from summarizer.records.dossier import Dossier
from summarizer.records.record import ArticleRecord
from summarizer.text.date_words import date_in_words
from summarizer.text.languages import language_in_words

FEWEST_CALLS = 2
"""Calls that a theme has in common, in a set of several."""
MOST_THEMES, MOST_PAIRS = 40, 60
"""Themes and pairs that a reader takes in."""
INDEX = "index"
"""Name of the note on the whole set; no dossier's id is like it."""


@dataclass(frozen=True)
class Shown:
    """What is shown of a set."""

    dossiers: Sequence[Dossier]
    briefings: Sequence[Briefing]
    """One a dossier."""
    open: Sequence[OpenCommitment]
    filter: str | None
    id: str = INDEX
    parts: tuple[Part, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether it is all that the set has."""
        return self.id == INDEX and not self.filter


def write_period(shown: Shown, collection: Collection) -> PeriodBriefing:
    """Return the note on a set."""
    library = collection.library
    calls = tuple(map(_call, shown.dossiers, shown.briefings))
    # With a filter, articles without a call that it could admit or refuse are of no concern.
    others = library.records if shown.is_whole else ()
    records = library.records if shown.is_whole else _records_of(shown, library)
    pairs = tuple(_pairs(shown.dossiers, calls))
    themes, left = _themes(shown.dossiers, collection)
    withheld = tuple(struck for one in others for struck in _withheld(one, library))
    unread = tuple(_unread(one, library) for one in others if not one.article.grounding.covered)
    return PeriodBriefing(
        id=shown.id,
        whole=None if shown.id == INDEX else INDEX,
        parts=shown.parts,
        title=_title(calls),
        filter=shown.filter,
        counts=_counts(records, shown),
        no_call=None if calls else _no_call(shown, withheld, unread),
        engines=_engines(records),
        is_hand_written=any(one.answered.engine.origin == "hand-written" for one in records),
        calls=calls,
        undated=_undated(calls),
        pairs=pairs[:MOST_PAIRS],
        pairs_left=_left(pairs[MOST_PAIRS:]),
        themes=themes,
        themes_left=left,
        open=tuple(shown.open),
        silences=tuple(_silences(shown)),
        withheld=withheld,
        without_call=tuple(
            _without_call(one, library)
            for one in others
            if not one.checked.calls and one.article.grounding.covered
        ),
        unread=unread,
    )


def _records_of(shown: Shown, library: Library) -> Sequence[ArticleRecord]:
    """Return the records of what is shown, copies included, in the order of all records."""
    ids = {
        article_id
        for dossier in shown.dossiers
        for readout in dossier.readouts
        for article_id in (readout.article_id, *readout.copies)
    }
    return [one for one in library.records if one.article.raw.id in ids]


def _counts(records: Sequence[ArticleRecord], shown: Shown) -> str:
    if not shown.is_whole:
        accounts = sum(1 + len(one.copies) for call in shown.dossiers for one in call.readouts)
    else:
        accounts = sum(not call.withheld for one in records for call in one.checked.calls)
    return (
        f"{_count(len(records), 'article')}, {_count(accounts, 'account')} of"
        f" {_count(len(shown.dossiers), 'call')}"
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _ref(dossier: Dossier) -> CallRef:
    return CallRef(id=dossier.id, date=date_in_words(dossier.date))


def _call(dossier: Dossier, briefing: Briefing) -> TimelineCall:
    return TimelineCall(
        ref=_ref(dossier),
        bounds=briefing.bounds,
        first=dossier.first_day,
        last=dossier.last_day,
        people=briefing.people,
        readouts=tuple(
            Attributed(text=section.side or "side not shown", pointers=(section.pointer,))
            for section in briefing.readouts
        ),
        parties=briefing.parties,
        silent=briefing.silent,
        status=briefing.status,
    )


def _title(calls: Sequence[TimelineCall]) -> str:
    firsts = [one.first for one in calls if one.first and one.last]
    lasts = [one.last for one in calls if one.first and one.last]
    if not firsts:
        return "Notes on calls"
    first, last = min(firsts), max(filter(None, lasts))
    if first == last:
        return f"Calls on {date_in_words(first)}"
    return f"Calls from {date_in_words(first)} to {date_in_words(last)}"


def _no_call(shown: Shown, withheld: Sequence[object], unread: Sequence[object]) -> str:
    """Return why nothing is listed; a withheld call and an unread article are no silence."""
    if shown.filter:
        return "No call on record meets this; the other calls are in the notes of the whole set."
    if withheld:
        return "No call stood the checks; those that were withheld are listed below."
    if unread:
        return "No call is on record; some articles were not read (see below)."
    return "No call is on record."


def _undated(calls: Sequence[TimelineCall]) -> str | None:
    bounded = sum(bool(one.first or one.last) and one.first != one.last for one in calls)
    free = sum(not one.first and not one.last for one in calls)
    parts: list[str] = []
    if bounded:
        parts.append(
            f"{_count(bounded, 'call')} without a full date:"
            " placed at the first day that the texts allow"
        )
    if free:
        parts.append(f"{_count(free, 'call')} that nothing dates: placed last")
    return "; ".join(parts) or None


def _pairs(dossiers: Sequence[Dossier], calls: Sequence[TimelineCall]) -> Iterator[Pair]:
    found: defaultdict[PeopleKey, list[TimelineCall]] = defaultdict(list)
    for dossier, call in zip(dossiers, calls, strict=True):
        key = people_key(dossier)
        if key is not None:
            found[key].append(call)
    for met in sorted(found.values(), key=lambda one: -len(one)):
        yield Pair(people=met[0].people, calls=tuple(call.ref for call in met))


def _left(pairs: Sequence[Pair]) -> str | None:
    if not pairs:
        return None
    most = max(len(pair.calls) for pair in pairs)
    of = "one call each" if most == 1 else f"at most {most} calls each"
    return f"{_count(len(pairs), 'more pair')}, of {of}"


def _themes(
    dossiers: Sequence[Dossier], collection: Collection
) -> tuple[tuple[PeriodTheme, ...], str | None]:
    labels = [
        [label.text for label in theme_labels(NoteContext(dossier, collection.library))]
        for dossier in dossiers
    ]
    fewest = min(FEWEST_CALLS, len(dossiers))
    found = [
        PeriodTheme(name=name, calls=tuple(_ref(dossiers[place]) for place in places))
        for name, places in name_themes(labels, collection.themes)
    ]
    listed = [theme for theme in found if len(theme.calls) >= fewest][:MOST_THEMES]
    left = len(found) - len(listed)
    most = max((len(theme.calls) for theme in found[len(listed) :]), default=0)
    of = "of one call each" if most == 1 else f"of at most {most} calls each"
    return tuple(listed), f"{_count(left, 'more theme')}, {of}" if left else None


def _silences(shown: Shown) -> Iterator[Silence]:
    """Yield the parties that have no readout of some call, the most silent first."""
    on_line: Counter[str] = Counter()
    without: defaultdict[str, list[CallRef]] = defaultdict(list)
    for dossier, briefing in zip(shown.dossiers, shown.briefings, strict=True):
        on_line.update(briefing.parties)
        for party in briefing.silent:
            without[party].append(_ref(dossier))
    for party in sorted(without, key=lambda one: (-len(without[one]), one)):
        count = f"{len(without[party])} of {_count(on_line[party], 'call')}"
        yield Silence(party=party, count=count, calls=tuple(without[party]))


def _engines(records: Sequence[ArticleRecord]) -> tuple[str, ...]:
    counts = Counter(_engine(one) for one in records)
    return tuple(f"{name}: {_count(counts[name], 'article')}" for name in sorted(counts))


def _engine(record: ArticleRecord) -> str:
    engine = record.answered.engine
    if engine.origin == "rules":
        return "rules alone, no model"
    if engine.origin == "hand-written":
        return HAND_WRITTEN
    return f"model {engine.model or 'not named'}"


def _withheld(record: ArticleRecord, library: Library) -> Iterable[Struck]:
    return [
        strike_call(call, record, place, library.labels, library.gazetteer)
        for place, call in enumerate(record.checked.calls)
        if call.withheld
    ]


def _without_call(record: ArticleRecord, library: Library) -> Attributed:
    reason = record.answered.answer.no_call_reason or "no completed call between officials found"
    pointer = library.labels.point(record.article.raw.id)
    return Attributed(text=reason, pointers=(pointer,))


def _unread(record: ArticleRecord, library: Library) -> Attributed:
    text = f"the rules do not read {language_in_words(record.article.grounding.language)}"
    if record.checked.calls:
        text += ": its claims are checked less than others"
    elif record.answered.engine.origin == "rules":
        text += ": whether it reports a call is not known"
    else:
        text += ": the answer finds no call in it, which they cannot check"
    return Attributed(text=text, pointers=(library.labels.point(record.article.raw.id),))

"""The index of a run: its calls by date, the calls it withholds, the articles without a call.

Owns what stands in no dossier's note: calls that the checks withheld whole, and articles that
report none. Takes the briefings and all records, gives one view.
"""

from collections import Counter
from collections.abc import Sequence

from summarizer.brief.briefing import Briefing, Struck
from summarizer.brief.context import Library
from summarizer.brief.parts import Attributed
from summarizer.brief.review import strike_call
from summarizer.brief.sources import HAND_WRITTEN
from summarizer.records.base import Frozen
from summarizer.records.record import ArticleRecord


class IndexRow(Frozen):
    """A note in the index."""

    id: str
    date: str
    people: str
    readouts: tuple[Attributed, ...]
    silent: str
    status: str


class Index(Frozen):
    """The index."""

    counts: str
    """How many articles, calls and notes."""
    engines: tuple[str, ...]
    """What made the answers, each with its number of articles."""
    is_hand_written: bool
    """Some answer is a person's that stands in for a model."""
    rows: tuple[IndexRow, ...]
    """In the order of dossiers: by date, what nothing dates last."""
    withheld: tuple[Struck, ...]
    """Calls that the checks withheld whole."""
    without_call: tuple[Attributed, ...]
    """Articles that report no completed call, and why."""
    unread: tuple[Attributed, ...] = ()
    """Articles in languages that the rules do not read, and what is known of their calls."""


def write_index(briefings: Sequence[Briefing], library: Library) -> Index:
    """Return the index of a run."""
    records = library.records
    calls = sum(not call.withheld for one in records for call in one.checked.calls)
    return Index(
        counts=f"{_count(len(records), 'article')}, {_count(calls, 'account')} of"
        f" {_count(len(briefings), 'call')}",
        engines=_engines(records),
        is_hand_written=any(one.answered.engine.origin == "hand-written" for one in records),
        rows=tuple(map(_row, briefings)),
        withheld=tuple(struck for one in records for struck in _withheld(one, library)),
        without_call=tuple(
            _without_call(one, library)
            for one in records
            if not one.checked.calls and one.article.grounding.covered
        ),
        unread=tuple(_unread(one, library) for one in records if not one.article.grounding.covered),
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


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


def _row(briefing: Briefing) -> IndexRow:
    return IndexRow(
        id=briefing.id,
        date=f"{briefing.date} ({briefing.bounds})" if briefing.bounds else briefing.date,
        people=", ".join(briefing.people),
        readouts=tuple(
            Attributed(text=section.side or "side not shown", pointers=(section.pointer,))
            for section in briefing.readouts
        ),
        silent=", ".join(briefing.silent),
        status=briefing.status,
    )


def _withheld(record: ArticleRecord, library: Library) -> list[Struck]:
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
    language = record.article.grounding.language
    text = f"the rules do not read this article's language ({language})"
    if record.checked.calls:
        text += ": its claims are checked less than others"
    elif record.answered.engine.origin == "rules":
        text += ": whether it reports a call is not known"
    else:
        text += ": the answer finds no call in it, which they cannot check"
    return Attributed(text=text, pointers=(library.labels.point(record.article.raw.id),))

"""The calls of the same people in their order, as far as the texts settle it.

Owns which call was their last one before another. Takes the dossiers of a set. Refuses to order
what the texts leave open: a year that only the answer asserts places a call with that said, and a
call that may lie elsewhere is named.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from summarizer.data import name_key
from summarizer.records.dossier import Dossier
from summarizer.text.date_words import date_in_words
from summarizer.text.dates import as_day, bounds, parse_date

FEWEST_PEOPLE = 2
MOST_NAMED, MOST_OPEN = 3, 50
"""Calls with an open date that a caution names, and that are looked at: bounds the cost."""

PeopleKey = frozenset[str]


class Placed(NamedTuple):
    """A call and the days on which it may have been."""

    dossier: Dossier
    first: date
    last: date
    asserted: int | None
    """Its year, where only the answer gives it."""


class Before(NamedTuple):
    """The last call before another."""

    dossier: Dossier | None
    caution: str | None
    """What is not certain of it, in words."""


def people_key(dossier: Dossier) -> PeopleKey | None:
    """Return what two calls of the same people share; None where too few are known."""
    keys = {
        name_key(person.name) if person.name else f"{person.country} {person.office}"
        for person in dossier.principals
    }
    return frozenset(keys) if len(keys) >= FEWEST_PEOPLE else None


class History:
    """The calls of a set by their people, in order."""

    def __init__(self, dossiers: Iterable[Dossier]) -> None:
        self._placed: defaultdict[PeopleKey, list[Placed]] = defaultdict(list)
        self._open: defaultdict[PeopleKey, list[Dossier]] = defaultdict(list)
        for dossier in dossiers:
            key = people_key(dossier)
            if key is None:
                continue
            placed = _place(dossier)
            if placed:
                self._placed[key].append(placed)
            else:
                self._open[key].append(dossier)
        for calls in self._placed.values():
            calls.sort(key=lambda one: (one.last, one.first, one.dossier.id))

    def is_only(self, dossier: Dossier) -> bool:
        """Return whether a call is the only one of its people."""
        key = people_key(dossier)
        return key is None or len(self._placed[key]) + len(self._open[key]) < 2  # noqa: PLR2004 - another one

    def before(self, dossier: Dossier) -> Before:
        """Return the last call of the same people that was surely before one."""
        key = people_key(dossier)
        ours = _place(dossier)
        if key is None:
            return Before(None, None)
        if ours is None:
            return Before(None, "the texts do not date this call: what came before it is open")
        calls = self._placed[key]
        at = bisect_left(calls, ours.first, key=lambda one: one.last)
        last = calls[at - 1] if at else None
        beside = [
            one.dossier
            for one in islice(calls, at, at + MOST_OPEN)
            if one.first <= ours.last and one.dossier.id != dossier.id
        ]
        unplaced = _may_be_before(self._open[key], last, ours)
        parts = [*_asserted(ours, last), *_uncertain((*beside, *unplaced), last)]
        return Before(last.dossier if last else None, "; ".join(parts) or None)

    def after(self, dossier: Dossier) -> Iterator[Dossier]:
        """Yield the calls of the same people that were surely after one, in order."""
        key, ours = people_key(dossier), _place(dossier)
        if key is None or ours is None:
            return
        calls = self._placed[key]
        at = bisect_left(calls, ours.last, key=lambda one: one.last)
        yield from (one.dossier for one in islice(calls, at, None) if one.first > ours.last)


def _place(dossier: Dossier) -> Placed | None:
    """Return the days of a call if both ends are known, by an asserted year if need be."""
    first, last = as_day(dossier.first_day), as_day(dossier.last_day)
    if first and last:
        return Placed(dossier, first, last, None)
    parts = parse_date(dossier.date)
    years = {one.call.asserted_year for one in dossier.readouts if one.call.asserted_year}
    if len(years) != 1 or not (parts and parts.month and parts.day):
        return None
    (year,) = years
    span = bounds(f"{year:04d}-{parts.month:02d}-{parts.day:02d}")
    if span is None or (first and span[1] < first) or (last and span[0] > last):
        return None
    return Placed(dossier, *span, year)


def _may_be_before(
    unplaced: Sequence[Dossier], last: Placed | None, ours: Placed
) -> Iterator[Dossier]:
    """Yield the calls with an open date that may lie between the last call and ours."""
    for dossier in islice(unplaced, MOST_OPEN):
        first, end = as_day(dossier.first_day), as_day(dossier.last_day)
        is_later = first is not None and first > ours.last
        is_earlier = last is not None and end is not None and end < last.first
        if not is_later and not is_earlier and dossier.id != ours.dossier.id:
            yield dossier


def _asserted(ours: Placed, last: Placed | None) -> Iterator[str]:
    for whose, placed in (("this call", ours), ("that call", last)):
        if placed and placed.asserted:
            yield (
                f"the article gives no year for {whose}: its place rests on {placed.asserted},"
                " which the answer asserts from its own knowledge"
            )


def _uncertain(others: Sequence[Dossier], last: Placed | None) -> Iterator[str]:
    if not others:
        return
    named = [date_in_words(one.date) for one in others[:MOST_NAMED]]
    left = len(others) - len(named)
    more = f" and {left} more" if left else ""
    where = "between the two" if last else "before this one"
    yield f"other calls of theirs may lie {where}: {', '.join(named)}{more}"

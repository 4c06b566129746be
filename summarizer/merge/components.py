"""Which calls can have anything to do with each other, so that each such set is merged by itself.

Owns the one definition of a *component*: the calls that merging may compare, directly or through
others. An archive merges again only the components that a new article touches, and what it gets is
what merging everything gives, since nothing outside a component can change it. Takes keys, gives
components. Refuses to judge whether two calls are one: it errs on the side of comparing.

Two calls hang together if

1. they have the same people, and their days are at most `COPY_DAYS` apart, through others too, or
   one call of these people has no day (it may be of any);
2. they have the same day, and one names its people loosely in a way that may fit the other;
3. one article tells of both without a day: the words that date one may date the other.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from summarizer.merge.people import People, may_be_people
from summarizer.merge.voices import COPY_DAYS, ArticleId, Entry

NEAR = timedelta(days=COPY_DAYS)
"""Copies date a call at most so far apart, accounts of different sides less."""


class CallKey(NamedTuple):
    """What decides which other calls a call may be compared with."""

    people: People
    day: date | None
    has_wording: bool
    """No day, but words that date it."""

    @property
    def is_loose(self) -> bool:
        """Whether somebody on the line is not fully named."""
        return not all(key.is_full() for key in self.people)


def key_of(entry: Entry) -> CallKey:
    """Return the key of a call."""
    has_wording = entry.day is None and bool(entry.call.date.evidence)
    return CallKey(entry.people, entry.day, has_wording)


class _Sets:
    """Numbers joined into sets."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def find(self, one: int) -> int:
        while self._parent[one] != one:
            self._parent[one] = self._parent[self._parent[one]]
            one = self._parent[one]
        return one

    def join(self, numbers: Iterable[int]) -> None:
        first, *others = map(self.find, numbers)
        for other in others:
            self._parent[self.find(other)] = self.find(first)


def split_components(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Split calls into sets that have nothing to do with each other.

    Args:
        entries: In any order; each is in exactly one component.

    Returns:
        Components in the order of their first calls, calls in the order given.
    """
    keys = [key_of(entry) for entry in entries]
    sets = _Sets(len(keys))
    _join_people(keys, sets)
    _join_loose(keys, sets)
    _join_wordings(entries, keys, sets)
    components: defaultdict[int, list[Entry]] = defaultdict(list)
    for number, entry in enumerate(entries):
        components[sets.find(number)].append(entry)
    return list(components.values())


def _join_people(keys: Sequence[CallKey], sets: _Sets) -> None:
    blocks: defaultdict[People, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        blocks[key.people].append(number)
    for numbers in blocks.values():
        dated = sorted((day, number) for number in numbers if (day := keys[number].day))
        if len(dated) < len(numbers):
            sets.join(numbers)
            continue
        for (day, number), (following, other) in pairwise(dated):
            if following - day <= NEAR:
                sets.join((number, other))


def _join_loose(keys: Sequence[CallKey], sets: _Sets) -> None:
    full: defaultdict[tuple[date, int], dict[People, int]] = defaultdict(dict)
    for number, key in enumerate(keys):
        if key.day and not key.is_loose:
            full[key.day, len(key.people)].setdefault(key.people, number)
    for number, key in enumerate(keys):
        if key.day and key.is_loose:
            for people, other in full.get((key.day, len(key.people)), {}).items():
                if may_be_people(key.people, people):
                    sets.join((number, other))


def _join_wordings(entries: Sequence[Entry], keys: Sequence[CallKey], sets: _Sets) -> None:
    told: defaultdict[ArticleId, list[int]] = defaultdict(list)
    for number, (entry, key) in enumerate(zip(entries, keys, strict=True)):
        if key.has_wording:
            told[entry.article].append(number)
    for numbers in told.values():
        sets.join(numbers)

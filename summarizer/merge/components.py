"""Which calls can have anything to do with each other, so that each such set is merged by itself.

Owns the one definition of a *component*: the calls that merging may compare, directly or through
others. An archive merges again only the components that a new article touches, and what it gets is
what merging everything gives, since nothing outside a component can change it. Takes keys, gives
components. Refuses to judge whether two calls are one: it errs on the side of comparing.

Two calls hang together if

1. they have the same people, and their days are at most `COPY_DAYS` apart, through others too;
2. they have the same people, and one has no day but may, as far as its article tells, be of the
   other's, or recalls an earlier call that the other may be; or neither has one, and both give the
   same day and month or may be of one day;
3. they have the same people, one has no day, and their articles may print the same text;
4. they have the same day, and one names its people loosely in a way that may fit the other;
5. one article tells of both without a day: the words that date one may date the other.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import accumulate, pairwise
from typing import NamedTuple

from summarizer.merge.candidates import OpenDate
from summarizer.merge.copies import sketch_of
from summarizer.merge.people import People, may_be_people
from summarizer.merge.recalled import Recalled, list_recalled
from summarizer.merge.voices import COPY_DAYS, ArticleId, Entry

NEAR = timedelta(days=COPY_DAYS)
"""Copies date a call at most so far apart, accounts of different sides less."""


class CallKey(NamedTuple):
    """What decides which other calls a call may be compared with."""

    people: People
    day: date | None
    has_wording: bool
    """No day, but words that date it."""
    span: tuple[date, date] | None
    """Without a day: the first and the last that it may be of."""
    anniversary: tuple[int, int] | None
    """Without a day: the month and the day that are given."""
    recalled: tuple[Recalled, ...]
    """Without a day: in which months earlier calls were that the article tells of."""
    sketch: Callable[[], Sequence[int]]
    """Gives what texts have in common that may be copies (`copies`); dear, and seldom asked for."""

    @property
    def is_loose(self) -> bool:
        """Whether somebody on the line is not fully named."""
        return not all(key.is_full() for key in self.people)


def key_of(entry: Entry) -> CallKey:
    """Return the key of a call."""
    sketch = partial(sketch_of, entry.record)
    has_wording = entry.day is None and bool(entry.call.date.evidence)
    if entry.day is not None:
        return CallKey(entry.people, entry.day, has_wording, None, None, (), sketch)
    # Another call of the article may give this one its day: its own bounds do not count then.
    open_date = OpenDate(entry)
    span = open_date.widest_span if has_wording else open_date.span
    parts = entry.parts
    given = (parts.month, parts.day) if parts and parts.month and parts.day else None
    recalled = list_recalled(entry)
    return CallKey(entry.people, None, has_wording, span, given, recalled, sketch)


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
    for numbers in _blocks(keys):
        _join_block(keys, numbers, sets)
    _join_loose(keys, sets)
    _join_wordings(entries, keys, sets)
    components: defaultdict[int, list[Entry]] = defaultdict(list)
    for number, entry in enumerate(entries):
        components[sets.find(number)].append(entry)
    return list(components.values())


def split_block(keys: Sequence[CallKey]) -> list[list[int]]:
    """Split calls of the same people into sets, as far as rules 1 to 3 join them.

    Returns:
        Places in `keys`, each in exactly one set.
    """
    sets = _Sets(len(keys))
    _join_block(keys, range(len(keys)), sets)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for number in range(len(keys)):
        found[sets.find(number)].append(number)
    return list(found.values())


def _blocks(keys: Sequence[CallKey]) -> Iterable[list[int]]:
    blocks: defaultdict[People, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        blocks[key.people].append(number)
    return blocks.values()


def _join_block(keys: Sequence[CallKey], numbers: Sequence[int], sets: _Sets) -> None:
    dated = sorted((day, number) for number in numbers if (day := keys[number].day))
    for (day, number), (following, other) in pairwise(dated):
        if following - day <= NEAR:
            sets.join((number, other))
    if undated := [number for number in numbers if keys[number].day is None]:
        _join_possible(keys, undated, dated, sets)
        _join_undated(keys, undated, sets)
        _join_recalled(keys, undated, dated, sets)
        _join_texts(keys, numbers, sets)


def _join_possible(
    keys: Sequence[CallKey],
    undated: Sequence[int],
    dated: Sequence[tuple[date, int]],
    sets: _Sets,
) -> None:
    """Join calls without a day to all of those days that they may be of."""
    days = [day for day, _ in dated]
    covered = [0] * (len(dated) + 1)  # +1 where a span begins, -1 at its last day
    for number in undated:
        first, last = keys[number].span or (date.min, date.max)
        low, high = bisect_left(days, first), bisect_right(days, last)
        if (given := keys[number].anniversary) is not None:
            within = (at for at in range(low, high) if (days[at].month, days[at].day) == given)
            sets.join((number, *(dated[at][1] for at in within)))
        elif low < high:
            sets.join((number, dated[low][1]))
            covered[low] += 1
            covered[high - 1] -= 1
    for at, depth in enumerate(accumulate(covered[:-2])):
        if depth:
            sets.join((dated[at][1], dated[at + 1][1]))


def _join_undated(keys: Sequence[CallKey], undated: Sequence[int], sets: _Sets) -> None:
    """Join calls without a day that may be of one, or that give the same day and month."""
    first_of: dict[tuple[int, int], int] = {}
    for number in undated:
        if (given := keys[number].anniversary) is not None:
            sets.join((number, first_of.setdefault(given, number)))
    spans = sorted((span, number) for number in undated if (span := keys[number].span))
    reached, behind = date.min, -1
    for (first, last), number in spans:
        if first > last:
            continue
        if behind >= 0 and first <= reached:
            sets.join((behind, number))
        if behind < 0 or last >= reached:
            reached, behind = last, number


def _join_recalled(
    keys: Sequence[CallKey],
    undated: Sequence[int],
    dated: Sequence[tuple[date, int]],
    sets: _Sets,
) -> None:
    """Join calls without a day to those that their articles may recall."""
    for number in undated:
        for recalled in keys[number].recalled:
            sets.join((number, *(other for day, other in dated if recalled.has(day))))


def _join_texts(keys: Sequence[CallKey], numbers: Sequence[int], sets: _Sets) -> None:
    """Join calls that may be told by copies of one text; two dated ones are no matter of this."""
    sketches = {number: keys[number].sketch() for number in numbers}
    first_of: dict[int, int] = {}
    for number in numbers:
        if keys[number].day is None:
            sets.join((number, *(first_of.setdefault(part, number) for part in sketches[number])))
    for number in numbers:
        sets.join((number, *(first_of[part] for part in sketches[number] if part in first_of)))


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

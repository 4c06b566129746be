"""The sides' readouts side by side: only here, only there, in both, in conflict.

Owns the comparison of a call that more than one side gives an account of. Takes the statements as
the note shows them, the facts that the accounts dispute and the ledger. Refuses to compare two
accounts of one side: that would set an outlet against another, not a side against a side.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.brief.briefing import (
    Cell,
    ComparedSide,
    Comparison,
    ComparisonRow,
    LedgerRow,
    ReadoutSection,
    Reason,
    RowKind,
)
from summarizer.brief.context import NoteContext
from summarizer.brief.disputes import write_disputes
from summarizer.brief.likeness import Match, Matcher, explain
from summarizer.brief.parts import Said
from summarizer.brief.themes import gather
from summarizer.text.polarity import compare_polarity

FEWEST_SIDES = 2
MOST_LENGTHS = 3
"""Accounts of a side whose lengths are given one by one."""
CONFLICTING_SHARE = 0.5
"""Share of words from which two statements of one speaker that differ by a 'not' are the same one
told two ways, not two remarks on one subject."""


class _Placed(NamedTuple):
    """A statement and whose it is."""

    place: int
    side: int
    said: Said


_Pairs = Mapping[tuple[int, int], Match]


def compare_sides(
    sections: Sequence[ReadoutSection],
    ledger: Sequence[LedgerRow],
    context: NoteContext,
    matcher: Matcher,
) -> Comparison | None:
    """Compare what the sides say.

    Returns:
        None with fewer than two sides.
    """
    heard = [section for section in sections if section.side]
    titles = list(dict.fromkeys(section.title for section in heard))
    if len(titles) < FEWEST_SIDES:
        return None
    told = ((titles.index(one.title), said) for one in heard for said in one.statements)
    placed = [_Placed(place, side, said) for place, (side, said) in enumerate(told)]
    pairs = _match(placed, matcher)
    groups = _in_order(gather(len(placed), pairs), placed)
    rows = (_row(group, placed, pairs, len(titles)) for group in groups)
    return Comparison(
        sides=tuple(_side(title, heard) for title in titles),
        rows=(*write_disputes(titles, ledger, context), *rows),
    )


def _side(title: str, sections: Sequence[ReadoutSection]) -> ComparedSide:
    ours = [section for section in sections if section.title == title]
    count = sum(len(section.statements) for section in ours)
    told = f"{count} statement" if count == 1 else f"{count} statements"
    return ComparedSide(title=title, length=f"{told}, {_lengths(ours)}")


def _lengths(sections: Sequence[ReadoutSection]) -> str:
    """Return how long the accounts of a side are, of many the shortest and the longest."""
    if len(sections) <= MOST_LENGTHS:
        return " and ".join(section.length for section in sections)
    shown = sorted((_number_in(section.length), section.length) for section in sections)
    return f"{len(sections)} accounts of {shown[0][1]} to {shown[-1][1]}"


def _number_in(length: str) -> int:
    return int(length.split(maxsplit=1)[0].replace(",", ""))


def _match(placed: Sequence[_Placed], matcher: Matcher) -> _Pairs:
    """Return each statement beside the one of another side that is most like it."""
    best: dict[tuple[int, int], Match] = {}
    for one in placed:
        found = max(
            (
                (matcher.compare(one.said.gist, other.said.gist), other.place)
                for other in placed
                if other.side != one.side
            ),
            key=lambda pair: (len(pair[0].shared), pair[0].share, -pair[1]),
            default=None,
        )
        if found and found[0].is_match:
            best[min(one.place, found[1]), max(one.place, found[1])] = found[0]
    return best


def _in_order(
    rows: Sequence[tuple[int, ...]], placed: Sequence[_Placed]
) -> Iterator[tuple[int, ...]]:
    """Yield rows so that each side's statements keep its own order as far as matches allow.

    Before a row that several sides have, what each of them tells earlier comes first.
    """
    row_of = {place: row for row in rows for place in row}
    yielded: set[tuple[int, ...]] = set()
    for one in placed:
        row = row_of[one.place]
        if row in yielded:
            continue
        firsts = {placed[place].side: place for place in reversed(row)}
        earlier = (
            row_of[before.place]
            for before in placed
            if before.side in firsts and before.place < firsts[before.side]
        )
        alone = (other for other in earlier if len({placed[place].side for place in other}) == 1)
        for following in dict.fromkeys((*alone, row)):
            if following not in yielded:
                yielded.add(following)
                yield following


def _row(
    group: Sequence[int], placed: Sequence[_Placed], pairs: _Pairs, sides: int
) -> ComparisonRow:
    found = {pair: match for pair, match in pairs.items() if pair[0] in group}
    cells: list[list[Said]] = [[] for _ in range(sides)]
    for place in group:
        cells[placed[place].side].append(placed[place].said)
    return ComparisonRow(
        kind=_kind(found, placed),
        subject=None,
        reason=_reason(found, placed),
        cells=tuple(Cell(statements=tuple(cell)) for cell in cells),
    )


def _kind(found: _Pairs, placed: Sequence[_Placed]) -> RowKind:
    if not found:
        return "only"
    if any(_conflict(placed[one].said, placed[two].said, found[one, two]) for one, two in found):
        return "conflicting"
    return "both" if all(match.is_certain for match in found.values()) else "uncertain"


def _conflict(one: Said, other: Said, match: Match) -> bool:
    """Return whether one speaker is told to have said a thing and its opposite."""
    alike = match.is_certain and match.share >= CONFLICTING_SHARE and one.who == other.who
    return alike and bool(
        compare_polarity(one.gist, [other.gist]) and compare_polarity(other.gist, [one.gist])
    )


def _reason(found: _Pairs, placed: Sequence[_Placed]) -> Reason:
    reasons = [
        explain(found[pair].shared, placed[pair[0]].said.gist, placed[pair[1]].said.gist)
        for pair in sorted(found)
    ]
    return Reason(
        topics=_once(topic for pair in sorted(found) for topic in _topics(pair, placed)),
        names=_once(name for reason in reasons for name in reason.names),
        words=_once(word for reason in reasons for word in reason.words),
    )


def _topics(pair: tuple[int, int], placed: Sequence[_Placed]) -> Iterator[str]:
    theirs = {topic.casefold() for topic in placed[pair[1]].said.topics}
    yield from (topic for topic in placed[pair[0]].said.topics if topic.casefold() in theirs)


def _once(words: Iterator[str]) -> tuple[str, ...]:
    """Return words once each, whatever their case, as they come first."""
    first: dict[str, str] = {}
    for word in words:
        first.setdefault(word.casefold(), word)
    return tuple(first.values())

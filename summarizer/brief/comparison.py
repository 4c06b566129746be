"""The sides' readouts side by side: only here, only there, in both.

Owns the comparison of a call that more than one side gives an account of. Takes the statements as
the note shows them. Refuses to compare two accounts of one side: that would set an outlet against
another, not a side against a side.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.brief.briefing import Comparison, OneSided, ReadoutSection, Said, Subject
from summarizer.brief.likeness import Match, Matcher, words_for

FEWEST_SIDES = 2


class _Placed(NamedTuple):
    """A statement and whose it is."""

    place: int
    title: str
    said: Said


def compare_sides(sections: Sequence[ReadoutSection], matcher: Matcher) -> Comparison | None:
    """Compare what the sides say.

    Returns:
        None with fewer than two sides.
    """
    heard = [section for section in sections if section.side]
    titles = list(dict.fromkeys(section.title for section in heard))
    if len(titles) < FEWEST_SIDES:
        return None
    placed = [
        _Placed(place, title, said)
        for place, (title, said) in enumerate(
            (section.title, said) for section in heard for said in section.statements
        )
    ]
    subjects, matched = _subjects(placed, matcher)
    return Comparison(
        lengths=tuple(_length(title, placed) for title in titles),
        both=tuple(subjects),
        only=tuple(
            OneSided(
                title=title,
                statements=tuple(
                    one.said for one in placed if one.title == title and one.place not in matched
                ),
            )
            for title in titles
        ),
    )


def _length(title: str, placed: Iterable[_Placed]) -> str:
    count = sum(one.title == title for one in placed)
    return f"{title}: {count} {'statement' if count == 1 else 'statements'}"


def _subjects(placed: Sequence[_Placed], matcher: Matcher) -> tuple[list[Subject], frozenset[int]]:
    """Return subjects: each statement beside the one of another side that is most like it."""
    best: dict[tuple[int, int], Match] = {}
    for one in placed:
        found = max(
            (
                (matcher.compare(one.said.gist, other.said.gist), other.place)
                for other in placed
                if other.title != one.title
            ),
            key=lambda pair: (len(pair[0].shared), pair[0].share, -pair[1]),
            default=None,
        )
        if found and found[0].is_match:
            best[min(one.place, found[1]), max(one.place, found[1])] = found[0]
    return _gather(placed, best), frozenset(place for pair in best for place in pair)


def _gather(placed: Sequence[_Placed], best: dict[tuple[int, int], Match]) -> list[Subject]:
    """Return one subject for pairs that have a statement in common, certain ones first."""
    gathered: list[set[int]] = []
    for pair in sorted(best):
        touching = [group for group in gathered if group & set(pair)]
        merged = set(pair).union(*touching)
        gathered = [group for group in gathered if group not in touching] + [merged]
    subjects = [_subject(sorted(group), placed, best) for group in gathered]
    return sorted(subjects, key=lambda subject: not subject.is_certain)


def _subject(
    group: Sequence[int], placed: Sequence[_Placed], best: dict[tuple[int, int], Match]
) -> Subject:
    matches = {pair: match for pair, match in best.items() if set(pair) <= set(group)}
    words = (
        word
        for pair in sorted(matches)
        for word in words_for(matches[pair].shared, placed[pair[0]].said.gist)
    )
    return Subject(
        words=tuple({word.casefold(): word for word in words}.values()),
        is_certain=all(match.is_certain for match in matches.values()),
        statements=tuple(placed[place].said for place in group),
    )

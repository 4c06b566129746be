"""Which call of the grounding an answered call is.

Owns the pairing by principals, date and sentences. Takes the calls of both sides, gives for each
answered one the place of its counterpart. Refuses to use a grounded call twice, and to take a call
that was only planned, attempted or denied for one that does not cite it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.records.answer import CallAnswer
from summarizer.records.grounding import CallStatus, GroundedCall, GroundedPerson
from summarizer.text.dates.edtf import agree

_STATUS_RANK: dict[CallStatus, int] = {
    "completed": 0,
    "background": 1,
    "attempted": 2,
    "planned": 2,
    "denied": 2,
}
_MOST = 0.5
"""Share of the people of both calls that must be common for a call that did not take place."""


class _Pair(NamedTuple):
    """How well two calls fit; the smaller the better."""

    apart: float
    """Share of their people who are on one only."""
    other_date: bool
    other_sentences: float
    status: int
    answered: int
    grounded: int


def match_calls(
    answered: Sequence[CallAnswer],
    people: Sequence[tuple[GroundedPerson | None, ...]],
    grounded: Sequence[GroundedCall],
) -> tuple[int | None, ...]:
    """Pair answered calls with grounded ones.

    Args:
        answered: The calls of the answer.
        people: For each of them its principals as grounding knows them.
        grounded: The calls of the grounding.

    Returns:
        For each answered call the place of its grounded one, or None.
    """
    pairs = sorted(
        pair
        for place, call in enumerate(answered)
        for number, other in enumerate(grounded)
        if (pair := _compare(place, call, people[place], number, other)) is not None
    )
    found: list[int | None] = [None] * len(answered)
    taken: set[int] = set()
    for pair in pairs:
        if found[pair.answered] is None and pair.grounded not in taken:
            found[pair.answered] = pair.grounded
            taken.add(pair.grounded)
    return tuple(found)


def _compare(
    place: int,
    call: CallAnswer,
    people: tuple[GroundedPerson | None, ...],
    number: int,
    other: GroundedCall,
) -> _Pair | None:
    keys = {person.key for person in people if person}
    common = len(keys.intersection(other.principals))
    share = common / max(1, len(people) + len(set(other.principals)) - common)
    cited = {number for principal in call.principals for number in principal.evidence}
    shown = len(cited.intersection(other.sentences)) / max(1, len(cited))
    took_place = _STATUS_RANK[other.status] <= _STATUS_RANK["background"]
    if not common or (not took_place and (share < _MOST or not shown)):
        return None
    return _Pair(
        apart=1 - share,
        other_date=not agree(call.date.value, other.date),
        other_sentences=1 - shown,
        status=_STATUS_RANK[other.status],
        answered=place,
        grounded=number,
    )

"""Whose account of each call the article gives.

Owns the weighing of what tells: whom the article quotes about the call, whose country goes without
saying, where it was printed, whom it follows. Takes the article with its people and calls, gives
the sides of each call, the likeliest first. Refuses sides that are no party to the call: an outlet
is not a side.
"""

from collections import defaultdict
from collections.abc import Sequence

from summarizer.data import Gazetteer
from summarizer.ground.side_evidence import Evidence, SideReader
from summarizer.ground.syndication import printing_parties
from summarizer.records.article import SegmentedArticle
from summarizer.records.grounding import GroundedCall, GroundedPerson, ReadoutSide, SideBasis

_LEAST: dict[SideBasis, int] = {"attribution": 2, "wording": 1}
"""What it takes: an institution or spokesperson once, or a capital twice; one wording."""


def find_sides(
    article: SegmentedArticle,
    persons: Sequence[GroundedPerson],
    calls: Sequence[GroundedCall],
    gazetteer: Gazetteer,
) -> tuple[ReadoutSide, ...]:
    """Find the sides whose account the article gives.

    Args:
        article: The article.
        persons: Its people.
        calls: Its calls.
        gazetteer: Places, agencies and outlets.

    Returns:
        For each completed call, in order, the sides that are quoted, the most quoted first; if
        none is, the one whose wording it is; else that of the outlet, or of whom the report is
        about, if that is clear. With one completed call `call` is None.
    """
    completed = [index for index, call in enumerate(calls) if call.status == "completed"]
    if not completed:
        return ()
    reader = SideReader(article, persons, calls, gazetteer)
    evidence = reader.evidence()
    printed = (reader.home, *printing_parties(article, gazetteer))
    sides: list[ReadoutSide] = []
    for index in completed:
        parties = {reader.country(key) for key in calls[index].principals} - {None}
        found = [one for one in evidence.get(index, ()) if one.party in parties]
        own = _told(found) or _printed(printed, parties) or _followed(reader, calls, index)
        place = index if len(completed) > 1 else None
        sides += [side.model_copy(update={"call": place}) for side in own]
    return tuple(sides)


def _told(evidence: Sequence[Evidence]) -> list[ReadoutSide]:
    """Return the sides that the text itself shows, the strongest basis only."""
    for basis, least in _LEAST.items():
        weights: dict[str, int] = defaultdict(int)
        for one in evidence:
            weights[one.party] += one.weight if one.basis == basis else 0
        ranked = [p for p in sorted(weights, key=lambda p: -weights[p]) if weights[p] >= least]
        if ranked:
            shown = [one for one in evidence if one.basis == basis]
            return [_side(party, basis, shown) for party in ranked]
    return []


def _side(party: str, basis: SideBasis, evidence: Sequence[Evidence]) -> ReadoutSide:
    numbers = sorted({one.sentence for one in evidence if one.party == party})
    return ReadoutSide(side=party, basis=basis, sentences=tuple(numbers))


def _printed(printed: Sequence[str | None], parties: set[str | None]) -> list[ReadoutSide]:
    party = next((party for party in printed if party in parties), None)
    return [ReadoutSide(side=party, basis="outlet", sentences=())] if party else []


def _followed(reader: SideReader, calls: Sequence[GroundedCall], index: int) -> list[ReadoutSide]:
    """Return the side of the principal whom the report is about: on the line in all its calls.

    Who is named first tells nothing: the press names its own official first, or the other's.
    """
    call = calls[index]
    lines = [set(c.principals) for c in calls if c.status == "completed"]
    hub = set[str]().union(*lines).intersection(*lines) if len(lines) > 1 else set[str]()
    party = reader.country(reader.leading) if len(hub) == 1 and reader.leading in hub else None
    told = call.sentences[:1]
    return [ReadoutSide(side=party, basis="wording", sentences=told)] if party else []

"""What could have been asked for, where no call meets the conditions of `brief`.

Owns the wording of these hints. Takes the conditions and the calls of the set, gives lines.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Protocol

from rapidfuzz.fuzz import WRatio

from summarizer.data import Gazetteer
from summarizer.records.dossier import Dossier
from summarizer.text.date_words import date_in_words
from summarizer.text.fold import fold

LISTED = 6
"""Names that a hint lists."""
SIMILAR = 75
"""Likeness (0-100) from which a name is what may have been meant: 'Alijev' and 'Aliyev' have 83."""


class Conditions(Protocol):
    """What was asked for."""

    @property
    def person(self) -> str | None:
        """Part of a name."""
        ...

    @property
    def party(self) -> str | None:
        """Country code or organisation's short name."""
        ...

    @property
    def has_period(self) -> bool:
        """Whether a first or a last day was given."""
        ...

    @property
    def only_open(self) -> bool:
        """Whether only calls with an open commitment are wanted."""
        ...


def hint(asked: Conditions, dossiers: Sequence[Dossier], gazetteer: Gazetteer) -> Iterator[str]:
    """Say what the calls of the set have of what was asked for.

    Args:
        asked: The conditions, which no call meets.
        dossiers: All calls of the set.
        gazetteer: Names of parties.

    Yields:
        A line for each kind of condition.
    """
    if not dossiers:
        yield "the set has no call at all"
        return
    if asked.person:
        people = Counter(p.name for one in dossiers for p in one.principals if p.name)
        yield _of_person(asked.person, people)
    if asked.party:
        codes = Counter(p.country for one in dossiers for p in one.principals if p.country)
        count = codes[asked.party]
        there = ", ".join(gazetteer.party_name(code) for code, _ in codes.most_common(LISTED))
        yield (
            f"calls with {gazetteer.party_name(asked.party)} on the line, other conditions apart:"
            f" {count}; most calls have: {there}"
        )
    if asked.has_period:
        days = sorted(day for one in dossiers for day in (one.first_day, one.last_day) if day)
        if days:
            first, last = date_in_words(days[0]), date_in_words(days[-1])
            yield f"days on which this set has calls: {first} to {last}"
    if asked.only_open:
        yield "--open leaves out calls whose commitments are all settled, and those without any"


def _of_person(person: str, people: Counter[str]) -> str:
    meant = [name for name in people if fold(person) in fold(name)]
    if meant:
        return f"calls of “{person}” there are ({', '.join(meant[:LISTED])}), none meets the rest"
    scored = sorted(people, key=lambda name: (-_likeness(person, name), name))
    alike = [name for name in scored if _likeness(person, name) >= SIMILAR]
    if alike:
        return f"nobody on the line is called “{person}”; did you mean {', '.join(alike[:LISTED])}?"
    often = ", ".join(name for name, _ in people.most_common(LISTED))
    return f"nobody on the line is called “{person}”; most calls have: {often}"


def _likeness(person: str, name: str) -> float:
    return max(WRatio(fold(person), word) for word in (fold(name), *fold(name).split()))

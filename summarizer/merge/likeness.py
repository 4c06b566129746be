"""How alike two accounts of a call are, in words they share.

Owns the comparison by which an undated account is told to belong to a dated one. Takes voices,
gives the words in common and their share. Refuses to judge: what is alike enough stands with the
rules that ask.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

from summarizer.data import load_gazetteer
from summarizer.merge.people import accepted_people
from summarizer.merge.voices import Entry
from summarizer.records.record import CallRecord, Evidence, Fact
from summarizer.text.claims import is_content
from summarizer.text.stems import read_tokens, stem

T = TypeVar("T")


# What every readout says of its call: it tells nothing about which call it is.
_COMMON = (
    "bilateral cooperation country foreign head important interest international issue leader "
    "matter meeting minister official phone relation situation spokesman spokesperson support"
)
_COMMON_STEMS = frozenset(stem(word) for word in _COMMON.split())


@dataclass(frozen=True)
class Likeness:
    """What two accounts have in common."""

    shared: frozenset[str]
    """Stems that both have."""
    share: float
    """Their part of the shorter account's, 0 to 1."""
    order: float
    """Part of them that both bring up in the same order, 0 to 1: two tellings of one readout keep
    its order, readouts of two calls on the same themes do not."""


@dataclass(frozen=True, eq=False)
class Account:
    """An entry with the words that tell its call from others."""

    entry: Entry

    @cached_property
    def places(self) -> dict[str, int]:
        """Stems of the account and where each comes up first.

        Names and countries of the people on the line are left out, as is what every readout says.
        """
        ignored = set(_COMMON_STEMS)
        for person in accepted_people(self.entry.call):
            ignored |= _stems_of_person(
                person.name or "", person.office or "", person.country or ""
            )
        places: dict[str, int] = {}
        for token in read_tokens(account_text(self.entry)):
            if is_content(token.key) and stem(token.key) not in ignored:
                places.setdefault(stem(token.key), len(places))
        return places


def compare_accounts(left: Account, right: Account) -> Likeness:
    """Return the words that two accounts share."""
    shared = left.places.keys() & right.places.keys()
    shorter = min(len(left.places), len(right.places))
    if not shared:
        return Likeness(frozenset(), 0.0, 0.0)
    told = [right.places[word] for word in sorted(shared, key=left.places.__getitem__)]
    return Likeness(frozenset(shared), len(shared) / shorter, _longest_rise(told) / len(shared))


def _longest_rise(places: Sequence[int]) -> int:
    """Return the length of the longest rising part of a sequence, gaps allowed."""
    ends: list[int] = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)


def account_text(entry: Entry) -> str:
    """Return what an article says of a call.

    That is its whole text, since what it tells around a call places it in time as well; only where
    it tells of several calls of the same people it is the sentences that the record rests this one
    on.
    """
    record = entry.record
    people = Counter(_names(call) for call in record.checked.calls if not call.withheld)
    if people[_names(entry.call)] > 1:
        quotes = {one.sentence: one.quote for one in _evidence(entry)}
        return "\n".join(quotes[number] for number in sorted(quotes))
    text = record.article.raw.text
    return "\n".join(
        text[one.start : one.end] for one in record.article.sentences if not one.furniture
    )


def _names(call: CallRecord) -> frozenset[tuple[str | None, str | None]]:
    return frozenset((person.name, person.country) for person in accepted_people(call))


def _evidence(entry: Entry) -> list[Evidence]:
    call = entry.call
    said = [*_carried(call.statements), *_carried(call.commitments)]
    named = [*_carried(call.topics), *_carried(call.events)]
    return [*call.date.evidence, *call.initiator.evidence, *said, *named]


def _carried(facts: Sequence[Fact[T]]) -> list[Evidence]:
    return [one for fact in facts if fact.status != "withheld" for one in fact.evidence]


@lru_cache(maxsize=4096)
def _stems_of_person(name: str, office: str, code: str) -> frozenset[str]:
    country = load_gazetteer().countries.get(code)
    words = [name, office]
    if country:
        words += [country.name, *country.names, *country.demonyms, *country.metonyms]
    return _stems(" ".join(words))


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(token.key) for token in read_tokens(text) if is_content(token.key))

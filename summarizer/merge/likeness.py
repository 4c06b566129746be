"""How alike two accounts of a call are, in words they share.

Owns the comparison by which an undated account is told to belong to a dated one. Takes voices,
gives the words in common and their share. Refuses to judge: what is alike enough stands with the
rules that ask.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

from summarizer.data import load_gazetteer
from summarizer.merge.people import accepted_people
from summarizer.merge.voices import Entry
from summarizer.records.record import Evidence, Fact
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


@dataclass(frozen=True, eq=False)
class Account:
    """An entry with the words that tell its call from others."""

    entry: Entry

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of the account without names and countries of the people on the line."""
        found = _stems(account_text(self.entry))
        for person in accepted_people(self.entry.call):
            found -= _stems_of_person(person.name or "", person.office or "", person.country or "")
        return found - _COMMON_STEMS


def compare_accounts(left: Account, right: Account) -> Likeness:
    """Return the words that two accounts share."""
    shared = left.stems & right.stems
    shorter = min(len(left.stems), len(right.stems))
    return Likeness(shared, len(shared) / shorter if shorter else 0.0)


def account_text(entry: Entry) -> str:
    """Return what an article says of a call.

    That is its whole text where it reports this call alone; where it reports several, the sentences
    that the record rests this one on.
    """
    record = entry.record
    if sum(not call.withheld for call in record.checked.calls) == 1:
        text = record.article.raw.text
        return "\n".join(
            text[one.start : one.end] for one in record.article.sentences if not one.furniture
        )
    quotes = {one.sentence: one.quote for one in _evidence(entry)}
    return "\n".join(quotes[number] for number in sorted(quotes))


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

"""Which statements of different sides speak of the same subject, and in which words.

Owns the matching behind 'in both readouts'. Takes what was said, gives the words that two
statements share. Refuses to read meaning into it: a match is one of subject, never of claim, and
one that rests on few words is marked as uncertain.
"""

from collections.abc import Iterable
from typing import NamedTuple

from summarizer.brief.briefing import Reason
from summarizer.data import Gazetteer
from summarizer.records.values import Person
from summarizer.text.claims import meaning, read_words
from summarizer.text.stems import read_tokens

CERTAIN_WORDS, UNCERTAIN_WORDS = 3, 2
"""Shared words from which a match is certain, or worth a look."""
LEAST_SHARE = 0.3
"""Share of the shorter statement's words that must be in common. On the seed with two readouts,
0.38 joins the two statements on the peace agreement, 0.25 would join any two that say 'peace'."""

# What officials say of any subject; taken for a subject they would join everything.
_COMMON = (
    "bilateral call cooperation country develop effort emphasize enhance foreign friendly "
    "further government high-level important interest international issue leader level matter "
    "meet minister month official process region relation senior side situation state strengthen "
    "support talk united view visit world year"
)


class Match(NamedTuple):
    """What two statements share."""

    shared: frozenset[str]
    """Meanings that both have."""
    share: float
    """Their part of the shorter statement's, 0 to 1."""

    @property
    def is_match(self) -> bool:
        """Whether they may speak of the same subject."""
        return len(self.shared) >= UNCERTAIN_WORDS and self.share >= LEAST_SHARE

    @property
    def is_certain(self) -> bool:
        """Whether the words are enough to say so."""
        return self.is_match and len(self.shared) >= CERTAIN_WORDS


class Matcher:
    """Compares statements of a call between certain people."""

    def __init__(self, people: Iterable[Person], gazetteer: Gazetteer) -> None:
        # Names and countries of the line are in every readout of the call.
        names = [_COMMON]
        for person in people:
            names += [person.name or "", person.office or ""]
            country = gazetteer.countries.get(person.country or "")
            if country:
                names += [country.name, *country.names, *country.demonyms, *country.metonyms]
        self._ignored = read_words(" ".join(names)).meanings
        self._known: dict[str, frozenset[str]] = {}

    def meanings(self, text: str) -> frozenset[str]:
        """Return what a statement is about, near-synonyms joined."""
        if text not in self._known:
            self._known[text] = read_words(text).meanings - self._ignored
        return self._known[text]

    def compare(self, left: str, right: str) -> Match:
        """Return what two statements share."""
        one, other = self.meanings(left), self.meanings(right)
        shorter = min(len(one), len(other))
        return Match(one & other, len(one & other) / shorter if shorter else 0.0)


def words_for(meanings: frozenset[str], text: str) -> tuple[str, ...]:
    """Return the words of a text that have one of some meanings, the first for each."""
    return tuple(_words_by_meaning(meanings, text).values())


def _words_by_meaning(meanings: frozenset[str], text: str) -> dict[str, str]:
    words: dict[str, str] = {}
    for token in read_tokens(text):
        found = meaning(token.key)
        if found in meanings:
            words.setdefault(found, token.text)
    return words


def explain(shared: frozenset[str], left: str, right: str) -> Reason:
    """Return shared words as a reason, names and numbers apart, in the words of the left text."""
    ours, theirs = _words_by_meaning(shared, left), _words_by_meaning(shared, right)
    names = [key for key in ours if _is_name(ours[key]) and _is_name(theirs.get(key, ""))]
    return Reason(
        names=tuple(ours[key] for key in names),
        words=tuple(word for key, word in ours.items() if key not in names),
    )


def _is_name(word: str) -> bool:
    # A word may open its text with a capital; a name has one in both.
    return word[:1].isupper() or word[:1].isdigit()

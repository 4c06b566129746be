"""Whom a request is put to, by the object of its verb.

Owns how a verb's object is cut from what follows it, and what stands for somebody: his name, his
office, a pronoun, his country or its side. Refuses to take one person's object for another's:
'invited the parties to sign' asks nobody on the line.
"""

import re
from typing import NamedTuple

from summarizer.data import load_gazetteer
from summarizer.records.grounding import GroundedArticle, GroundedPerson
from summarizer.text.fold import fold

_DETERMINERS = "the|a|an|this|that|these|those|his|her|its|their|our|both|all|any|some|no"
# A plural is a noun ("to talks"); "discuss", "focus" and the like end otherwise.
_NOUNS = r"[a-z]*[^\W\dsui]s|peace|dinner|lunch|dialogue|negotiation|further|direct|bilateral"
_INFINITIVE = re.compile(
    rf"(?:not )?\bto [\"\u201c]?(?!(?:{_DETERMINERS}|{_NOUNS}|\w+ing)\b)(?=[a-z])"
)
_BEHIND = re.compile(r"(?:^|[\s,])(?:to|for|on|in|at|into|about|from|with|that)\s|[,;:]\s")
_CALLED_ON = re.compile(r"(?:up)?on\s")
_NOT_HEAD = re.compile(r"\b(?:of|and|or|for|in|from|with|to|as well as)\b|['\u2019]s\b")
_PRONOUNS = frozenset({"him", "her", "the other side", "the other party"})
_COUNTERPART = re.compile(
    r"(?:his|her) (?:\w+ ){0,2}(?:counterpart|colleague|interlocutor|opposite number)$"
)
_SIDES = ("side", "government", "authorities", "party", "leadership", "leader", "counterpart")


class Objects(NamedTuple):
    """What stands behind a verb."""

    start: int
    end: int
    """Behind the object; the start if there is none."""
    is_deed: bool
    """An infinitive follows: the words behind the verb say by themselves what is asked."""


def read_object(text: str, start: int, end: int) -> Objects:
    """Find the object of a verb.

    Args:
        text: The article's text.
        start: Behind the verb.
        end: Behind the clause.

    Returns:
        The object up to an infinitive, a preposition or a that-clause.
    """
    start += len(text[start:end]) - len(text[start:end].lstrip())
    called = _CALLED_ON.match(text, start, end)
    start = called.end() if called else start
    deed = _INFINITIVE.search(text, start, end)
    behind = _BEHIND.search(text[start:end])
    if deed and deed.start() == start:
        return Objects(start, start, is_deed=True)
    if behind and behind.start() == 0:
        return Objects(start, start, is_deed=False)
    if deed:
        return Objects(start, deed.start(), is_deed=True)
    return Objects(start, start + behind.start() if behind else end, is_deed=False)


def is_object(person: GroundedPerson | None, article: GroundedArticle, found: Objects) -> bool:
    """Return whether a verb's object is that person or his side, or whether it has none."""
    text = article.raw.text
    words = fold(" ".join(text[found.start : found.end].split())).strip(" ,.;:\"'")
    if not words or words in _PRONOUNS or _COUNTERPART.match(words):
        return True
    if person is None:
        return False
    return words in _sides_of(person.country) or _is_named(person, text, found)


def _is_named(person: GroundedPerson, text: str, found: Objects) -> bool:
    """Return whether a name or a description of the person is the head of the object."""
    words = text[found.start : found.end]
    places = [
        (one.start - found.start, one.end - found.start)
        for one in person.mentions
        if found.start <= one.start and one.end <= found.end
    ]
    family = (person.name or "").rpartition(" ")[2]
    at = fold(words).rfind(fold(family)) if family else -1
    if at >= 0:
        places.append((at, at + len(family)))
    return any(
        not _NOT_HEAD.search(words, 0, start) and words[end:].lstrip()[:1] in {"", ",", "("}
        for start, end in places
    )


def _sides_of(code: str | None) -> frozenset[str]:
    country = load_gazetteer().countries.get(code or "")
    if country is None:
        return frozenset()
    names = [fold(name) for name in (country.name, *country.names, *country.metonyms)]
    sides = [
        f"the {head} {side}" for head in (*map(fold, country.demonyms), *names) for side in _SIDES
    ]
    return frozenset((*names, *(f"the {name}" for name in names), *sides))

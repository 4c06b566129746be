"""Conditions: what holds only if something else does.

Owns the table of words that make a thing conditional and the cut between the thing and what it
depends on. Takes a text, gives its conditions. Refuses to read a mere time as a condition: `after`
and `when` can carry one that a claim states, but do not demand one.

References:
    Conditional subordinators after Quirk et al., A Comprehensive Grammar of the English Language
    (1985), 15.33-15.45; the table is the project's own.
"""

import re
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from summarizer.text.claims import read_words

# Words that make what they govern depend on something. 'if' behind a verb of asking is 'whether'.
_STRONG = re.compile(
    r"\b(?:"
    r"on (?:the |a |one )?(?:strict |clear |sole )?conditions? (?:that|of)|on (?:one )?condition"
    r"|conditional (?:up)?on|conditioned (?:up)?on|contingent (?:up)?on|dependent (?:up)?on"
    r"|depends? (?:up)?on|provided that|(?<=, )provided(?= (?:the|it|he|she|they|both|all|no)\b)"
    r"|providing that|(?:as|so) long as|subject to|in (?:exchange|return) for|in exchange"
    r"|unless|only (?:if|after|when|once)|on the understanding|in case"
    r"|(?<!ask )(?<!asked )(?<!know )(?<!see )(?<!as )(?<!even )if(?! not\b)"
    r")\b",
    re.IGNORECASE,
)
# One of these words is in every strong condition; the pattern is only tried where one stands.
_HINT_WORDS = """
condition conditions conditional conditioned contingent dependent depend depends provided providing
long subject exchange return unless only understanding case if
"""
_HINTS = frozenset(_HINT_WORDS.split())
_WEAK = re.compile(
    r"\b(?:once|after|when|until|till|before|as soon as|following|pending|with a view to|so that"
    r"|to (?:the )?extent|if|condition\w*|provided|should|in return|depend\w*|while)\b",
    re.IGNORECASE,
)
_MOST = 10
"""Conditions of one sentence that are read; prose has one or two."""
_REACH = 400
"""Characters before and behind a cue that belong to the condition."""
_END = re.compile(r"[,;:.]\s|[,;:.]$|$")


class Condition(NamedTuple):
    """One condition of a text."""

    cue: str
    """The words that make it one, as written."""
    start: int
    """First character of the cue."""
    stated: str
    """What has to hold, as written."""
    depending: frozenset[str]
    """Meanings of what depends on it."""
    required: frozenset[str]
    """Meanings of what has to hold."""


@lru_cache(maxsize=4096)
def find_conditions(text: str) -> tuple[Condition, ...]:
    """Return the conditions of a text that a claim must not leave out.

    Examples:
        >>> [found] = find_conditions("He agreed, provided that the ban is lifted.")
        >>> found.cue, found.stated
        ('provided that', 'the ban is lifted')
        >>> [found.stated for found in find_conditions("If Baku agrees, he will come.")]
        ['Baku agrees']
        >>> find_conditions("He asked if Baku agrees after the visit.")
        ()
    """
    if _HINTS.isdisjoint(read_words(text).keys):
        return ()
    found = islice(_STRONG.finditer(text), _MOST)
    return tuple(_read_condition(text, one) for one in found)


def has_condition(text: str) -> bool:
    """Return whether a text has any word by which a condition can be put, times included."""
    return bool(_STRONG.search(text) or _WEAK.search(text))


def _read_condition(text: str, cue: re.Match[str]) -> Condition:
    end = min(_end_after(text, cue.end()), cue.end() + _REACH)
    stated = text[cue.end() : end].strip(" ,;:.\n")
    before = text[max(0, cue.start() - _REACH) : cue.start()]
    # A condition that opens its sentence is followed by what depends on it.
    opening = not before.strip(" \"'\u201c\n")
    depending = text[end : _end_after(text, end + 1)] if opening else before
    return Condition(
        cue=cue[0].strip(),
        start=cue.start(),
        stated=stated,
        depending=read_words(depending).meanings,
        required=read_words(stated).meanings,
    )


def _end_after(text: str, start: int) -> int:
    found = _END.search(text, min(start, len(text)))
    return found.start() if found else len(text)

"""Words that ask, offer, undertake or refuse.

Owns the table of degrees of commitment. Takes a text, gives the degrees its words show. Refuses to
tell who asks whom: speakers are the business of the attributions.

References:
    Directive and commissive speech acts after Searle (1976); PLOVER's REQUEST, AGREE and REJECT.
    The tables are the project's own.
"""

import re
from functools import lru_cache
from typing import Literal

from summarizer.text.negations import read_clauses
from summarizer.text.stems import read_tokens, stem

Degree = Literal["asked", "offered", "agreed", "refused"]

_ASKING = """
ask request urge invite demand appeal insist press seek want wish propose suggest hope expect
encourage plead beg recommend advise advocate push remind need necessary importance
important essential vital crucial significance overdue desire exhort implore
"""
_OFFERING = """
offer propose ready readiness prepared invite suggest proposal volunteer mediate
"""
_AGREEING = """
agree accept promise pledge undertake undertaking assure assurance vow confirm
consent guarantee decide approve endorse settle arrange plan intend intention mean
adhere adherence reaffirm affirm swear concur schedule
"""
# The verb of an undertaking itself: what a claim says with one of these, its evidence must say too.
_EXPLICITLY_AGREEING = (
    "agree accept promise pledge undertake assure vow consent guarantee swear concur"
)
# 'Called for a truce' asks; 'had a call' does not. 'Attacks have to be countered' asks as well.
_CALLING = re.compile(
    r"\bcall(?:s|ed|ing)? (?:\w+ )?(?:for|on|upon)\b|\b(?:has|have) to\b", re.IGNORECASE
)
# 'Commitment to sign' undertakes; 'an ironclad commitment' is one that exists.
_COMMITTED = re.compile(r"\bcommit(?:ment|ted|s)? to\b", re.IGNORECASE)
_NOUN_FORMS = """
agreement agreements commitment commitments acceptance plan plans decision decisions arrangement
arrangements settlement approval
"""
_NOUNS = frozenset(_NOUN_FORMS.split())


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


_DEGREES: dict[Degree, frozenset[str]] = {
    "asked": _stems(_ASKING),
    "offered": _stems(_OFFERING),
    "agreed": _stems(_AGREEING),
}
# Words whose stem is another word's: 'will' is no 'willing'.
_WHOLE_WORDS: dict[Degree, frozenset[str]] = {
    "asked": frozenset({"must", "should", "ought"}),
    "offered": frozenset({"willing", "willingness", "available"}),
    "agreed": frozenset[str](),
}
_MODALS = frozenset({"will", "would", "shall"})
_EXPLICIT = _stems(_EXPLICITLY_AGREEING)


@lru_cache(maxsize=4096)
def degrees_in(text: str) -> frozenset[Degree]:
    """Return the degrees of commitment that a text has words for.

    `will` and `would` undertake something where no word of their clause asks or hopes.

    Examples:
        >>> sorted(degrees_in("He asked Baku to allow the visit."))
        ['asked']
        >>> sorted(degrees_in("He agreed, but rejects the ban."))
        ['agreed', 'refused']
    """
    found: set[Degree] = set()
    for clause in read_clauses(text):
        stems = {stem(key) for key in clause.keys - _NOUNS}
        degrees: set[Degree] = {
            degree
            for degree, words in _DEGREES.items()
            if stems & words or clause.keys & _WHOLE_WORDS[degree]
        }
        if clause.keys & _MODALS and "asked" not in degrees:
            degrees.add("agreed")
        if clause.cues or clause.refuses:
            degrees.add("refused")
        found |= degrees
    if _CALLING.search(text):
        found.add("asked")
    if _COMMITTED.search(text):
        found.add("agreed")
    return frozenset(found)


@lru_cache(maxsize=4096)
def explicit_agreement(text: str) -> str | None:
    """Return the first word of a text that says outright that somebody undertakes something."""
    return next(
        (t.text for t in read_tokens(text) if t.key not in _NOUNS and stem(t.key) in _EXPLICIT),
        None,
    )

"""Words that ask, offer, undertake, refuse, and words that tell of a deed.

Owns the table of degrees of commitment and the reading of tense where a deed is only to come.
Takes a text, gives the degrees its words show. Refuses to tell who asks whom: speakers are the
business of the attributions.

References:
    Directive and commissive speech acts after Searle (1976); PLOVER's REQUEST, AGREE and REJECT.
    The tables are the project's own.
"""

import re
from functools import lru_cache
from typing import Literal

from summarizer.text.polarity import read_clauses
from summarizer.text.stems import Token, read_tokens, stem

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
agree accept promise pledge commit commitment undertake undertaking assure assurance vow confirm
consent guarantee decide approve endorse settle arrange plan intend intention mean
adhere adherence reaffirm affirm determined determine resolve swear concur schedule
"""
# The verb of an undertaking itself: what a claim says with one of these, its evidence must say too.
_EXPLICITLY_AGREEING = (
    "agree accept promise pledge undertake assure vow consent guarantee swear concur"
)
_MODALS = "to will would shall must should can could may might ll going"
_TO_COME = frozenset(_MODALS.split())
# Verbs and conjunctions under which a participle is wished for, agreed on or awaited.
_GOVERNING = """
want wish ask request urge call hope demand invite propose agree promise pledge offer need seek
expect accept commit plan intend ready willing condition if after once until when
"""
_AUXILIARY = frozenset({"has", "have", "had", "was", "were", "is", "are", "been"})
_PERFECT = frozenset({"has", "have", "had"})
_PAST_FORMS = """
sent gave given met held took taken made brought built paid sold won lost led left put cut began
begun withdrew withdrawn broke broken chose chosen freed went gone got bought told wrote written
kept let shut
"""
_IRREGULAR_PAST = frozenset(_PAST_FORMS.split())
# 'Called for a truce' asks; 'had a call' does not.
_CALLING = re.compile(r"\bcall(?:s|ed|ing)? (?:\w+ )?(?:for|on|upon)\b", re.IGNORECASE)
_BEFORE = 4
"""Words before a verb in which its 'to' or 'will' stands ('will soon also be lifted')."""
_BEFORE_CLAIMED = 6


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


_DEGREES: dict[Degree, frozenset[str]] = {
    "asked": _stems(_ASKING),
    "offered": _stems(_OFFERING),
    "agreed": _stems(_AGREEING),
}
# Words whose stem is another word's: 'will' is no 'willing'.
_WHOLE_WORDS: dict[Degree, frozenset[str]] = {
    "asked": frozenset({"must", "should"}),
    "offered": frozenset({"willing", "willingness", "available"}),
    "agreed": frozenset({"will", "would", "shall"}),
}
_EXPLICIT = _stems(_EXPLICITLY_AGREEING)
_WANTING = _stems(_GOVERNING)


@lru_cache(maxsize=4096)
def degrees_in(text: str) -> frozenset[Degree]:
    """Return the degrees of commitment that a text has words for.

    Examples:
        >>> sorted(degrees_in("He asked Baku to allow the visit."))
        ['asked']
        >>> sorted(degrees_in("He agreed, but rejects the ban."))
        ['agreed', 'refused']
    """
    keys = {token.key for token in read_tokens(text)}
    stems = {stem(key) for key in keys}
    found: set[Degree] = {
        degree for degree, words in _DEGREES.items() if stems & words or keys & _WHOLE_WORDS[degree]
    }
    if _CALLING.search(text):
        found.add("asked")
    if any(clause.cues for clause in read_clauses(text)):
        found.add("refused")
    return frozenset(found)


@lru_cache(maxsize=4096)
def explicit_agreement(text: str) -> str | None:
    """Return the first word of a text that says outright that somebody undertakes something."""
    return next((t.text for t in read_tokens(text) if stem(t.key) in _EXPLICIT), None)


def done_too_soon(claim: str, evidence: str) -> str | None:
    """Return a verb that the claim tells as a deed and the evidence only as to come.

    Examples:
        >>> done_too_soon("the ban has been lifted", "He agreed that the ban will be lifted.")
        'lifted'
        >>> done_too_soon("agrees to lift the ban", "He agreed that the ban will be lifted.")
        >>> done_too_soon("lifted the ban", "Baku lifted the ban and will lift others.")
    """
    given = read_tokens(evidence)
    claimed = read_tokens(claim)
    for place, token in enumerate(claimed):
        if not _is_past(token) or _is_to_come(claimed, place, _BEFORE_CLAIMED):
            continue
        if _is_attribute(claimed, place):
            continue
        same = [i for i, other in enumerate(given) if stem(other.key) == stem(token.key)]
        if same and all(_is_to_come(given, i, _BEFORE) for i in same):
            return token.text
    return None


def _is_past(token: Token) -> bool:
    return (token.key.endswith("ed") and len(token.key) > _BEFORE) or token.key in _IRREGULAR_PAST


def _is_attribute(tokens: tuple[Token, ...], place: int) -> bool:
    """Return whether a participle only describes: 'the forum hosted by Oslo'."""
    followed = place + 1 < len(tokens) and tokens[place + 1].key == "by"
    return followed and not any(t.key in _AUXILIARY for t in tokens[max(0, place - 3) : place])


def _is_to_come(tokens: tuple[Token, ...], place: int, reach: int) -> bool:
    before = tokens[max(0, place - reach) : place]
    if any(token.key in _PERFECT for token in before[-2:]):
        return False
    return any(token.key in _TO_COME or stem(token.key) in _WANTING for token in before)

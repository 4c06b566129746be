"""Whether a verb tells of something done or of something to come.

Owns the reading of the words before a verb: modals, infinitives, auxiliaries. Takes a claim and its
evidence, gives the verb that the one tells as done and the other only as to come. Refuses to guess
where a form can be either ('is lifted', 'the ban lifted by Oslo').

References:
    English verb phrases after Quirk et al., A Comprehensive Grammar of the English Language (1985),
    chapter 3; the tables are the project's own.
"""

from typing import Literal

from summarizer.text.diction import FUNCTION_WORDS
from summarizer.text.stems import Token, read_tokens, stem

_Tense = Literal["done", "to come", "open"]

_MODALS = frozenset({"will", "would", "shall", "must", "should", "can", "could", "may", "might"})
_TO_COME = _MODALS | {"to"}
_FINISHING = frozenset({"was", "were", "has", "have", "had", "did"})
_BETWEEN = _FINISHING | {
    "be", "been", "being", "is", "are", "am", "also", "soon", "not", "again", "now", "then", "all",
}  # fmt: skip
_WAS = frozenset({"was", "were"})
# Verbs that take a thing and what is to become of it: 'wants the ban lifted'.
_WANTING = frozenset(
    stem(word)
    for word in ("want", "wish", "need", "ask", "request", "demand", "see", "have", "get")
)
_ASKING = frozenset(
    stem(word) for word in ("importance", "significance", "need", "hope", "urge", "ask", "request")
)
_PAST_FORMS = """
sent gave given met held took taken made brought built paid sold won lost led left began begun
withdrew withdrawn broke broken chose chosen freed went gone got bought told wrote written kept came
stopped
"""
_IRREGULAR_PAST = frozenset(_PAST_FORMS.split())
_NO_PAST = frozenset({"speed", "indeed", "proceed", "succeed", "exceed", "hundred", "sacred"})
_PAST_LENGTH = 4
_WANTED_WITHIN = 4
"""Words between a verb of wanting and what is wanted ('wants all ties with Oslo raised')."""
_SHARED_TO_WITHIN = 8
"""Words between 'to' or a modal and a second verb that it governs ('to meet soon and sign it')."""
_BE_REACH = 4
"""Words behind 'was' or 'will be' that say what was or will be."""


def done_too_soon(claim: str, evidence: str) -> str | None:
    """Return a verb that the claim tells as a deed and the evidence only as to come.

    Examples:
        >>> done_too_soon("the ban has been lifted", "He agreed that the ban will be lifted.")
        'lifted'
        >>> done_too_soon("agrees to lift the ban", "He agreed that the ban will be lifted.")
        >>> done_too_soon("lifted the ban", "Baku lifted the ban and will lift others.")
    """
    claimed = read_tokens(claim)
    done = [
        i for i, token in enumerate(claimed) if _is_past(token) and _tense(claimed, i) == "done"
    ]
    if not done and not any(token.key in _WAS for token in claimed):
        return None
    given = read_tokens(evidence)
    for place in done:
        root = stem(claimed[place].key)
        tenses = {_tense(given, i) for i, other in enumerate(given) if stem(other.key) == root}
        if "to come" in tenses and "done" not in tenses:
            return claimed[place].text
    return _was_too_soon(claimed, given)


def _is_past(token: Token) -> bool:
    if token.key in _NO_PAST:
        return False
    ends = token.key.endswith("ed") and len(token.key) > _PAST_LENGTH
    return ends or token.key in _IRREGULAR_PAST


def _tense(tokens: tuple[Token, ...], place: int) -> _Tense:
    helped = _helped(tokens, place)
    if helped:
        return helped
    before = [token.key for token in tokens[max(0, place - _SHARED_TO_WITHIN) : place]]
    key = tokens[place].key
    if _is_past(tokens[place]):
        followed = place + 1 < len(tokens) and tokens[place + 1].key == "by"
        wanted = any(stem(word) in _WANTING for word in before[-_WANTED_WITHIN:])
        return "open" if followed or wanted else "done"
    if key.endswith("ing"):
        return "to come" if any(stem(word) in _ASKING for word in before) else "open"
    return "open" if key.endswith("s") or _TO_COME.isdisjoint(before) else "to come"


def _helped(tokens: tuple[Token, ...], place: int) -> _Tense | None:
    """Return what the words right before a verb make of it."""
    helpers: set[str] = set()
    for token in reversed(tokens[:place]):
        if token.key in _TO_COME:
            return "to come"
        if token.key not in _BETWEEN and not token.key.endswith("ly"):
            break
        helpers.add(token.key)
    if helpers & _FINISHING:
        return "done"
    return "open" if helpers else None


def _was_too_soon(claimed: tuple[Token, ...], given: tuple[Token, ...]) -> str | None:
    """Return 'was' of 'was on trade' where the evidence has 'will be on trade' only."""
    will_be = _behind(given, _MODALS)
    was = _behind(given, _WAS)
    for place, token in enumerate(claimed):
        if token.key in _WAS:
            said = _content(claimed[place + 1 : place + 1 + _BE_REACH])
            if said & will_be and not said & was:
                return token.text
    return None


def _behind(tokens: tuple[Token, ...], helpers: frozenset[str]) -> set[str]:
    """Return what stands behind a form of 'be' with one of these words."""
    found: set[str] = set()
    for place, token in enumerate(tokens):
        if token.key in helpers:
            start = place + 1
            if helpers is _MODALS:
                if start >= len(tokens) or tokens[start].key != "be":
                    continue
                start += 1
            found |= _content(tokens[start : start + _BE_REACH])
    return found


def _content(tokens: tuple[Token, ...]) -> set[str]:
    return {stem(token.key) for token in tokens if token.key not in FUNCTION_WORDS}

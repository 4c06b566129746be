"""Words and their stems: what two wordings of one claim still share.

Owns tokens (with offsets into the text they came from), their folding and a light stemmer for
English. Gives stems on which 'agrees', 'agreed' and 'agreement' meet. Refuses to be a linguist: it
is made for asking whether a claim's words stand in a sentence, where a stem that joins too much
costs less than one that joins too little.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

# A number with its separators, or a word with inner apostrophes; a full stop ends a token, so that
# 'U.S.' is read as 'U', 'S'. No quantifier is nested over the same characters: linear.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*(?![^\W_])|[^\W_]+(?:['\u2019\u02bc`][^\W_]+)*")
_POSSESSIVE = re.compile(r"['\u2019\u02bc`]s?$")
_APOSTROPHES = str.maketrans(dict.fromkeys("'\u2018\u2019\u02bc`"))

_INFLECTIONS = ("ies", "ied", "ing", "es", "ed", "en", "s")
_ENDINGS = (
    "ization isation ational fulness iveness ation ition ement ment ance ence ency ancy "
    "ness ship able ible ical ious eous ing ion ity ive ism ist ize ise ate ous ful "
    "ant ent or er al ly ed ic at iz ery ary ory"
)
# Longest first, so that the first that fits is the one to take off.
_DERIVATIONS = tuple(sorted(_ENDINGS.split(), key=len, reverse=True))
_SHORTEST_INFLECTED, _SHORTEST_DERIVED = 3, 4
_STEM_LENGTH = 6
"""Letters of a stem that count. Five joins 'constitution' and 'construction', seven parts
'initiator' from 'initiative'; tried on the reference statements of the seed articles."""

_IRREGULAR = {
    form: base
    for base, forms in {
        "agree": "agreed",
        "begin": "began begun",
        "bring": "brought",
        "build": "built",
        "buy": "bought",
        "choose": "chose chosen choice",
        "decide": "decision decisions",
        "die": "dead death deaths died dying",
        "fall": "fell fallen",
        "fight": "fought",
        "find": "found",
        "free": "freedom freeing freed",
        "give": "gave given",
        "go": "goes going gone went",
        "grow": "grew grown growth",
        "guarantee": "guaranteed",
        "hold": "held",
        "keep": "kept",
        "know": "knew known",
        "lead": "led",
        "leave": "left",
        "lie": "lies lied lying",
        "lose": "lost loss losses",
        "mean": "meant",
        "meet": "met",
        "pay": "paid",
        "rise": "rose risen",
        "see": "saw seen",
        "seek": "sought",
        "sell": "sold sale sales",
        "send": "sent",
        "speak": "spoke spoken speech",
        "strike": "struck",
        "strong": "strength strengthen strengthened strengthening strengthens",
        "take": "took taken",
        "think": "thought",
        "threat": "threaten threatened threatens",
        "true": "truth",
        "win": "won",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}

# Verbs whose own '-en' looks like an ending: all their forms lose it.
_EN_VERBS = """
broaden deepen happen hasten lessen listen loosen reopen sharpen shorten soften tighten weaken widen
worsen
"""
_IRREGULAR.update(
    {f"{verb}{end}": verb for verb in _EN_VERBS.split() for end in ("ed", "ing", "s")}
)


class Token(NamedTuple):
    """One word or number of a text."""

    text: str
    """As written."""
    key: str
    """Folded: lower case, no marks, no possessive, no apostrophes."""
    start: int
    """First character, in the text that was read."""
    end: int
    """Behind the last character."""


@lru_cache(maxsize=2048)
def read_tokens(text: str) -> tuple[Token, ...]:
    """Return the words and numbers of a text, in order.

    Examples:
        >>> [token.key for token in read_tokens("O'Brien's 70-day visit")]
        ['obrien', '70', 'day', 'visit']
    """
    return tuple(
        Token(found[0], folded, found.start(), found.end())
        for found in _TOKEN.finditer(text)
        if (folded := fold_word(found[0]))
    )


def read_keys(text: str) -> frozenset[str]:
    """Return the words and numbers of a text, folded.

    Examples:
        >>> sorted(read_keys("A 70-day visit, a long one"))
        ['70', 'a', 'day', 'long', 'one', 'visit']
    """
    return frozenset(map(fold_word, _TOKEN.findall(text))) - {""}


@lru_cache(maxsize=16384)
def fold_word(word: str) -> str:
    """Return what the spellings of a word share.

    Examples:
        >>> fold_word("Çavuşoğlu's"), fold_word("doesn't"), fold_word("200,000")
        ('cavusoglu', 'doesnt', '200000')
    """
    bare = _POSSESSIVE.sub("", word).translate(_APOSTROPHES).casefold()
    if bare[:1].isdigit():
        return bare.replace(",", "")
    if bare.isascii():
        return bare
    decomposed = unicodedata.normalize("NFKD", bare.replace("\u0131", "i").replace("\u0259", "a"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=16384)
def stem(key: str) -> str:
    """Return an English word without its endings, cut to the letters that count.

    Args:
        key: A folded word.

    Examples:
        >>> {stem(word) for word in ("agrees", "agreed", "agreement", "agreeing")}
        {'agr'}
        >>> stem("negotiations") == stem("negotiate"), stem("constitution") == stem("construction")
        (True, False)
    """
    if key[:1].isdigit():
        return key
    word = _without(_IRREGULAR.get(key, key), _INFLECTIONS, _SHORTEST_INFLECTED)
    word = word.rstrip("e") if len(word) > _SHORTEST_DERIVED else word
    for _ in range(2):
        word = _without(word, _DERIVATIONS, _SHORTEST_DERIVED)
    return word.rstrip("eyi")[:_STEM_LENGTH] if len(word) > _SHORTEST_INFLECTED else word


def _without(word: str, suffixes: tuple[str, ...], shortest: int) -> str:
    if word.endswith(("ss", "eed")):
        return word
    for suffix in suffixes:
        if word.endswith(suffix) and len(word) - len(suffix) >= shortest:
            return _undoubled(word[: -len(suffix)])
    return word


def _undoubled(word: str) -> str:
    """Return 'cancel' for 'cancell'; 'discuss' and 'call' stay."""
    doubled = len(word) > _SHORTEST_DERIVED and word[-1] == word[-2] and word[-1] not in "aeous"
    return word[:-1] if doubled else word

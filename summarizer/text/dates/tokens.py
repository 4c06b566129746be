"""Text as a string of word classes, in which the grammar of dates is written.

Owns cutting a text into words, numbers and the punctuation that dates use. Takes the text as it is
(no-break spaces, odd dashes, zero-width characters, any digits), gives for each token its class,
its place and its value; offsets are those of the text. One pass, linear in the length of the text.
"""

import re
from typing import NamedTuple

from summarizer.text.dates.lexicon import CAPITALISED, CODE, ORDINALS, WORDS, Word
from summarizer.text.fold import fold

# Characters without width that pages leave inside words and numbers, and NUL.
_INVISIBLE = "\\x00\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff"
# Possessive quantifiers: no run of characters is ever looked at twice.
_TOKEN = re.compile(
    rf"([^\W\d_]++(?:[{_INVISIBLE}]++[^\W\d_]++)*+)"
    rf"|(\d{{1,3}}(?:,\d{{3}})++(?!\d)|\d++(?:[{_INVISIBLE}]++\d++)*+)"
    r"|(\n)"
    rf"|([^\w\s{_INVISIBLE}]|_)"
)
_HIDDEN = re.compile(f"[{_INVISIBLE}]+")
_PUNCTUATION = {
    ".": CODE["DOT"],
    ",": CODE["COMMA"],
    "-": CODE["DASH"],
    "/": CODE["SLASH"],
    "(": CODE["OPEN"],
    "[": CODE["OPEN"],
    ")": CODE["CLOSE"],
    "]": CODE["CLOSE"],
    "'": CODE["QUOTE"],
}
_OTHER, _DAY, _PAIR, _YEAR = CODE["OTHER"], CODE["DAY"], CODE["PAIR"], CODE["YEAR"]
_LAST_DAY, _TWO_DIGITS, _YEAR_DIGITS = 31, 2, 4
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


_IS_WORD, _IS_NUMBER, _IS_LINE = 1, 2, 3
"""Groups of the pattern above."""
_NEWLINE, _ORDINAL, _NOTHING = CODE["NEWLINE"], Word(CODE["ORDINAL"], 0), Word(_OTHER, 0)
_KNOWN = frozenset(WORDS) | frozenset(CAPITALISED) | ORDINALS


class Tokens(NamedTuple):
    """The tokens of a text; a token's number is its place in `kinds`."""

    kinds: str
    """One class character a token."""
    spans: list[tuple[int, int]]
    """First character, and behind the last one."""
    values: dict[int, int]
    """Number, month, weekday, season or count of those that have one other than 0."""


def _number(digits: str) -> tuple[str, int]:
    """Return class and value of a number that touches no letter."""
    if len(digits) <= _TWO_DIGITS:
        value = int(digits)
        if 1 <= value <= _LAST_DAY:
            return _DAY, value
        return (_PAIR, value) if len(digits) == _TWO_DIGITS else (_OTHER, 0)
    if len(digits) == _YEAR_DIGITS and digits.isdigit():
        value = int(digits)
        return (_YEAR, value) if _FIRST_YEAR <= value <= _LAST_YEAR else (_OTHER, 0)
    return _OTHER, 0


def _touches_letter(text: str, start: int, end: int) -> bool:
    """Return whether letters are glued to a number ('COP29', '9pm').

    The suffix of an ordinal ('27th') and the T of an ISO time ('2023-11-27T10:30') are not.
    """
    if start and text[start - 1].isalpha():
        return True
    if end == len(text) or not text[end].isalpha():
        return False
    if text[end] == "T" and text[end + 1 : end + 2].isdigit():
        return False
    return text[end : end + 2].lower() not in ORDINALS or text[end + 2 : end + 3].isalpha()


def _word(key: str, text: str, start: int) -> Word:
    """Return what a word is to the grammar, by its folded form and its first letter."""
    if not key.isalpha():
        key = _HIDDEN.sub("", key)
    if key in ORDINALS and start and text[start - 1].isdigit():
        return _ORDINAL
    word = CAPITALISED.get(key) if text[start].isupper() else None
    return word or WORDS.get(key, _NOTHING)


def tokenise(text: str) -> Tokens:
    """Return a text as the tokens of the date grammar.

    Examples:
        >>> tokens = tokenise("on Nov. 21")
        >>> tokens.spans
        [(0, 2), (3, 6), (6, 7), (8, 10)]
        >>> tokens.values
        {1: 11, 3: 21}
    """
    folded = fold(text)
    kinds: list[str] = []
    spans: list[tuple[int, int]] = []
    values: dict[int, int] = {}
    for match in _TOKEN.finditer(text):
        start, end = span = match.span()
        kind, value = _OTHER, 0
        if match.lastindex == _IS_WORD:
            key = folded[start:end]
            if key in _KNOWN or not key.isalpha():
                kind, value = _word(key, text, start)
        elif match.lastindex == _IS_NUMBER:
            if not _touches_letter(text, start, end):
                kind, value = _number(_HIDDEN.sub("", text[start:end]))
        elif match.lastindex == _IS_LINE:
            kind = _NEWLINE
        else:
            kind = _PUNCTUATION.get(folded[start], _OTHER)
        if value:
            values[len(kinds)] = value
        kinds.append(kind)
        spans.append(span)
    return Tokens("".join(kinds), spans, values)

"""Text as a string of word classes, in which the grammar of dates is written.

Owns cutting a text into words, numbers and the punctuation that dates use. Takes the text as it is
(no-break spaces, odd dashes, zero-width characters, any digits), gives for each token its class,
its place and its value; offsets are those of the text. One pass, linear in the length of the text.
"""

import re
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from summarizer.text.dates.lexicon import CAPITALISED, CODE, ORDINALS, WORDS, Word
from summarizer.text.fold import fold

# Characters without width that pages leave inside words and numbers, and NUL.
_INVISIBLE = "\\x00\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff"
# Every white space but the end of a line; the last that there is in Unicode is U+3000.
_SPACES = "".join(re.escape(c) for c in map(chr, range(0x3001)) if c.isspace() and c != "\n")
_BLANKS = rf"[{_SPACES}{_INVISIBLE}]*+"
# Possessive quantifiers: no run of characters is ever looked at twice. A token is found with the
# blanks before it, so that tokens tile the text and their lengths tell their places.
_TOKEN = re.compile(
    # Nearly every letter is one of ASCII's, and for those one look is enough.
    rf"{_BLANKS}(?:[a-zA-Z]++(?![^\x01-\x7f])|[^\W\d_]++(?:[{_INVISIBLE}]++[^\W\d_]++)*+"
    rf"|\d{{1,3}}(?:,\d{{3}})++(?!\d)|\d++(?:[{_INVISIBLE}]++\d++)*+"
    rf"|\n|[^\w\s{_INVISIBLE}]|_|\Z)"
)
_LEADING = re.compile(_BLANKS)
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


_NEWLINE, _ORDINAL, _NOTHING = CODE["NEWLINE"], CODE["ORDINAL"], Word(_OTHER, 0)
_NUMBER, _SUFFIX = Word("#", 0), Word("+", 0)
"""A number, and letters that are an ordinal's behind one: what stands beside them decides."""
_BESIDE = re.compile("[#+]")
_NAMED = {word.kind for word in (*WORDS.values(), *CAPITALISED.values()) if word.value}
_VALUED = re.compile(f"[{''.join(sorted(_NAMED))}{_DAY}{_PAIR}{_YEAR}]")
_LONGEST_KEPT = 40
"""Characters; what is longer is no word, and would be kept alive."""
_MOST_KEPT = 8192
"""Tokens, so that many articles do not fill the memory."""


class Tokens(NamedTuple):
    """The tokens of a text; a token's number is its place in `kinds`."""

    kinds: str
    """One class character a token."""
    values: dict[int, int]
    """Number, month, weekday, season or count of those that have one other than 0."""
    parts: list[str]
    """Each with the blanks before it."""
    ends: list[int]
    """Where each ends in the text, exclusive."""

    def span(self, index: int) -> tuple[int, int]:
        """Return the first character of a token, and behind the last one."""
        end = self.ends[index]
        return end - len(_bare(self.parts[index])), end


def _bare(part: str) -> str:
    """Return a token without the blanks before it."""
    found = _LEADING.match(part)
    return part[found.end() :] if found else part


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


def _read(part: str) -> Word:
    """Return what a token is to the grammar, as far as it tells by itself."""
    written = _bare(part)
    if written[:1].isdecimal():
        return _NUMBER
    if written == "\n":
        return Word(_NEWLINE, 0)
    key = fold(written)
    if not key[:1].isalnum():
        return Word(_PUNCTUATION.get(key, _OTHER), 0)
    if not key.isalpha():
        key = _HIDDEN.sub("", key)
    if key in ORDINALS and len(written) == len(part):
        return _SUFFIX
    word = CAPITALISED.get(key) if written[0].isupper() else None
    return word or WORDS.get(key, _NOTHING)


class _Known(dict[str, Word]):
    """What tokens are, each read once: most words of a text were in the last one."""

    def __missing__(self, part: str) -> Word:
        """Return what a token is that was not met before."""
        word = _read(part)
        if len(part) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[part] = word
        return word


_kind_of = itemgetter(0)
_known = _Known()


def _read_beside(text: str, tokens: Tokens, index: int) -> Word:
    """Return what a number or the suffix of one is, by what stands beside it."""
    start, end = tokens.span(index)
    if tokens.kinds[index] == _SUFFIX.kind:
        return Word(_ORDINAL, 0) if start and text[start - 1].isdigit() else _NOTHING
    if _touches_letter(text, start, end):
        return _NOTHING
    return Word(*_number(_HIDDEN.sub("", text[start:end])))


def tokenise(text: str) -> Tokens:
    """Return a text as the tokens of the date grammar.

    Examples:
        >>> tokens = tokenise("on Nov. 21")
        >>> [tokens.span(index) for index in range(4)]
        [(0, 2), (3, 6), (6, 7), (8, 10)]
        >>> tokens.values
        {1: 11, 3: 21}
    """
    parts: list[str] = _TOKEN.findall(text)
    while parts and not _bare(parts[-1]):
        parts.pop()
    words = [*map(_known.__getitem__, parts)]
    classes = [*map(_kind_of, words)]
    tokens = Tokens("".join(classes), {}, parts, [*accumulate(map(len, parts))])
    for found in _BESIDE.finditer(tokens.kinds):
        index = found.start()
        words[index] = word = _read_beside(text, tokens, index)
        classes[index] = word.kind
    kinds = "".join(classes)
    valued = (found.start() for found in _VALUED.finditer(kinds))
    values = {index: words[index].value for index in valued if words[index].value}
    return tokens._replace(kinds=kinds, values=values)

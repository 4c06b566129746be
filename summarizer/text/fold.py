"""Folding that keeps every character in its place.

Owns the one normal form in which names and words are looked up: no case, no accents, one kind of
apostrophe, hyphen and space. Takes any text, gives text of the same length, so that an offset into
the one is an offset into the other. Refuses to join or drop characters: `İ` becomes `i`, not `i̇`.
"""

import unicodedata
from functools import lru_cache

_PLAIN = {
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u02bb\u02bf\u02be`\u00b4\u2032", "'"),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "),
    # Letters that Unicode does not decompose, as English-language press writes them.
    "\u0131": "i",
    "ə": "a",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "t",
    "ß": "s",
    "æ": "a",
    "œ": "o",
}


def _fold_character(character: str) -> str:
    lower = character.lower()
    single = _PLAIN.get(character) or _PLAIN.get(lower)
    if single:
        return single
    if character.isspace():
        return " "
    base = unicodedata.normalize("NFKD", lower)[:1].lower()
    # A mark that stands alone, or a letter that only decomposes into something longer, is kept.
    return base if len(base) == 1 and base.isalnum() else lower[:1]


class _FoldTable(dict[int, str]):
    """A translation table that works out each character once."""

    def __missing__(self, code: int) -> str:
        """Return the fold of a character that was not met before."""
        # Twice, since some letters fold to one that itself folds further.
        folded = self[code] = _fold_character(_fold_character(chr(code)))
        return folded


_TABLE = _FoldTable()
_MANY_LETTERS = 40
"""More different letters than that are quicker looked up one by one; English text has ten."""
# Nearly all English text is ASCII, and bytes are translated many times faster; those of other
# letters in UTF-8 lie above it.
_ASCII = bytes(range(0x80))
_LOWER = bytes([*(ord(_TABLE[code]) for code in _ASCII), *range(0x80, 0x100)])
_UTF8 = "utf-8", "surrogatepass"


def fold(text: str) -> str:
    r"""Return text folded, every character in its place.

    Examples:
        >>> fold("Mevlüt Çavuşoğlu\u2019s İstanbul\u00a0talks \u2013 today")
        "mevlut cavusoglu's istanbul talks - today"
    """
    if not text.isascii():
        others = set(text.encode(*_UTF8).translate(None, _ASCII).decode(*_UTF8))
        if len(others) > _MANY_LETTERS:
            return text.translate(_TABLE)
        for letter in others:
            text = text.replace(letter, _TABLE[ord(letter)])
    return text.encode(*_UTF8).translate(_LOWER).decode(*_UTF8)


@lru_cache(maxsize=4)
def fold_article(text: str) -> str:
    """Return a whole article's text folded: the parts of grounding ask for it one after another."""
    return fold(text)

"""When two wordings name one office.

Owns the comparison of offices by the gazetteer's table. Takes two names of offices, says whether
they are one. Refuses to join an office with its deputy, its acting, former or future holder.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from summarizer.data import load_gazetteer
from summarizer.text.fold import fold
from summarizer.text.standing import STANDS
from summarizer.text.stems import fold_word, read_tokens

_CHANGING = {
    fold_word(word): sense
    for word, sense in {
        **{word: word for word in ("assistant", "deputy", "under", "vice")},
        **STANDS,
    }.items()
}
"""Words that make an office another one, and what they say: interim and acting are alike."""
_GENERIC = "Leader"
"""What the press calls anybody at the head of something: it excludes no office."""
_FILLER = frozenset({"of", "the", "for", "and", "to", "in", "his", "her"})


class _Known(NamedTuple):
    name: str
    changing: frozenset[str]
    """What is said by words before the table's form that make it another office: 'former'."""


@lru_cache(maxsize=1024)
def is_same_office(left: str, right: str) -> bool:
    """Return whether two wordings can name one office.

    Examples:
        >>> is_same_office("Foreign Minister", "Minister of Foreign Affairs")
        True
        >>> is_same_office("President", "Vice President")
        False
    """
    if fold(left) == fold(right):
        return True
    one, other = _known(left), _known(right)
    if one and other and one.name == other.name and one.changing == other.changing:
        return True
    ours, theirs = _words(left), _words(right)
    if _changes(ours) != _changes(theirs):
        return False
    if one and other:
        return _GENERIC in {one.name, other.name}
    ours, theirs = ours - _CHANGING.keys(), theirs - _CHANGING.keys()
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _words(office: str) -> frozenset[str]:
    return frozenset(token.key for token in read_tokens(office)) - _FILLER


def _changes(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_CHANGING[word] for word in words if word in _CHANGING)


def _known(office: str) -> _Known | None:
    """Return an office of the table, the party before it left aside."""
    table = _offices()
    words = [fold_word(word) for word in fold(office).split()]
    for start in range(len(words)):
        found = table.get(" ".join(words[start:]))
        if found:
            return _Known(found, _changes(words[:start]))
    return None


@cache
def _offices() -> dict[str, str]:
    table: dict[str, str] = {}
    for office in load_gazetteer().offices:
        for form in (office.name, *office.forms):
            # 'Acting Foreign Minister' is how the table knows the words, and not the minister.
            words = [fold_word(word) for word in fold(form).split()]
            if _changes(words) <= _changes(map(fold_word, fold(office.name).split())):
                table.setdefault(fold(form), office.name)
    return table

"""When two wordings name one office.

Owns the comparison of offices by the gazetteer's table. Takes two names of offices, says whether
they are one. Refuses to join an office with its deputy, its acting, former or future holder.
"""

from functools import cache, lru_cache

from summarizer.data import load_gazetteer
from summarizer.text.fold import fold
from summarizer.text.stems import fold_word, read_tokens

_CHANGING = frozenset(
    {"acting", "assistant", "deputy", "designate", "elect", "ex", "former", "under", "vice"}
)
"""Words that make an office another one."""
_LOOSE_KINDS = frozenset({"other", "deputy", "envoy", "organisation", "military", "legislature"})
"""Kinds that hold many different offices: being of the same one proves nothing."""
_FILLER = frozenset({"of", "the", "for", "and", "to", "in", "his", "her"})


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
    ours, theirs = _words(left), _words(right)
    if ours & _CHANGING != theirs & _CHANGING:
        return False
    one, other = _known(left), _known(right)
    if one and other:
        return one[0] == other[0] or (one[1] == other[1] and one[1] not in _LOOSE_KINDS)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _words(office: str) -> frozenset[str]:
    return frozenset(token.key for token in read_tokens(office)) - _FILLER


def _known(office: str) -> tuple[str, str] | None:
    """Return canonical name and kind of an office, the party before it left aside."""
    table = _offices()
    words = [fold_word(word) for word in fold(office).split()]
    for start in range(len(words)):
        found = table.get(" ".join(words[start:]))
        if found:
            return found
    return None


@cache
def _offices() -> dict[str, tuple[str, str]]:
    table: dict[str, tuple[str, str]] = {}
    for office in load_gazetteer().offices:
        for form in (office.name, *office.forms):
            table.setdefault(fold(form), (office.name, office.kind))
    return table

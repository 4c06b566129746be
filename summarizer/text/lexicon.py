"""Every string of the gazetteer, found in a text in one pass.

Owns the automaton over places, organisations, offices, honorifics and office holders, and the rule
which of two overlapping strings counts. Takes a text and its fold, gives terms in text order that
do not overlap. Refuses a string inside a longer word, and a proper name that is not capitalised.
"""

from collections.abc import Iterator
from typing import NamedTuple

import ahocorasick

from summarizer.data import Gazetteer
from summarizer.text import term_forms
from summarizer.text.term_forms import Form, term_key

# The classes that whoever reads terms compares with.
PLACE, PEOPLE, HOLDER = term_forms.PLACE, term_forms.PEOPLE, term_forms.HOLDER
HONORIFIC = term_forms.HONORIFIC
PARTY_OFFICE = term_forms.PARTY_OFFICE

_RANK = {kind: rank for rank, kind in enumerate("KOJWQRSHCD")}
"""Which class counts where one string is of two: a holder, then an office, ... a demonym."""


class Term(NamedTuple):
    """A string of the gazetteer where it stands in a text."""

    start: int
    end: int
    kind: str
    """One of the classes of `term_forms`."""
    value: str
    """Country code or short name of an organisation; canonical office; honorific; holder's name."""
    party: str = ""
    """For an office: the country or organisation that the words themselves imply."""


class _Entry(NamedTuple):
    """What a string can be, as it is needed where it is found."""

    size: int
    """Its length."""
    forms: list[tuple[int, str, str, str]]
    """For each form how it must be written, its class, its value and its party."""


class Lexicon:
    """Finds the gazetteer's strings; made once for a gazetteer by `make_lexicon`."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        forms: dict[str, list[Form]] = {}
        for form in term_forms.term_forms(gazetteer):
            same = forms.setdefault(term_key(form.form), [])
            if all(known[1:4] != form[1:4] for known in same):
                same.append(form)
        self._automaton: ahocorasick.Automaton[_Entry] = ahocorasick.Automaton()
        for key, same in forms.items():
            self._automaton.add_word(key, _Entry(len(key), [(f.case, *f[1:4]) for f in same]))
        self._automaton.make_automaton()
        self._last: tuple[str, list[Term]] = "", []

    def find_terms(self, text: str, folded: str) -> list[Term]:
        """Return the longest terms from left to right.

        Args:
            text: The text as written.
            folded: `fold(text)`.

        Returns:
            Terms in text order, not overlapping.
        """
        # Several parts of grounding ask for the terms of one article in turn.
        if self._last[0] is text:
            return self._last[1]
        key = folded.replace("-", " ")
        found = sorted(self._candidates(text, key), key=_leftmost_longest)
        terms: list[Term] = []
        end = 0
        for term in found:
            if term.start >= end:
                terms.append(term)
                end = term.end
        self._last = text, terms
        return terms

    def _candidates(self, text: str, key: str) -> Iterator[Term]:
        length = len(key)
        for last, (size, forms) in self._automaton.iter(key):
            end = last + 1
            # Most strings are found inside longer words: 'us', 'oman'. This is `is_whole`.
            if end < length and key[end].isalnum() and key[last].isalnum():
                continue
            start = end - size
            if start and key[start - 1].isalnum() and key[start].isalnum():
                continue
            written = text[start:end]
            case = 2 if written.isupper() else int(written[0].isupper())
            for least, kind, value, party in forms:
                # 'Hadji-Vaskova' is a surname; no honorific has a hyphen beside it.
                if case >= least and not (kind == HONORIFIC and _is_hyphenated(text, start, end)):
                    yield Term(start, end, kind, value, party)


def _is_hyphenated(text: str, start: int, end: int) -> bool:
    return "-" in (text[start - 1 : start], text[end : end + 1])


def is_whole(folded: str, start: int, end: int) -> bool:
    """Return whether `[start, end)` neither begins nor ends inside a word."""
    if start and folded[start - 1].isalnum() and folded[start].isalnum():
        return False
    return not (end < len(folded) and folded[end].isalnum() and folded[end - 1].isalnum())


def _leftmost_longest(term: Term) -> tuple[int, int, int]:
    return term.start, -term.end, _RANK[term.kind]


_lexicons: dict[int, tuple[Gazetteer, Lexicon]] = {}


def make_lexicon(gazetteer: Gazetteer) -> Lexicon:
    """Return the lexicon of a gazetteer; the same one as long as the gazetteer lives."""
    # A gazetteer holds read-only mappings and so has no hash; keeping it keeps its id its own.
    known = _lexicons.get(id(gazetteer))
    if known is None:
        known = _lexicons[id(gazetteer)] = (gazetteer, Lexicon(gazetteer))
    return known[1]

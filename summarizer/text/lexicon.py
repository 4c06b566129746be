"""Every string of the gazetteer, found in a text in one pass.

Owns the automaton over places, organisations, offices, honorifics and office holders, and the rule
which of two overlapping strings counts. Takes a text and its fold, gives terms in text order that
do not overlap. Refuses a string inside a longer word, and a proper name that is not capitalised.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

import ahocorasick

from summarizer.data import Gazetteer, Office
from summarizer.text.fold import fold

PLACE, PEOPLE, OFFICE, OFFICES, HONORIFIC, HOLDER = "C", "D", "O", "Q", "H", "K"
"""Classes of terms: a country, organisation or capital; a demonym; an office; several holders of
one office; an honorific; an office holder's full name."""

RELATED, RELATEDS = "R", "S"
"""Classes of the words for a counterpart, and for several."""
PARTY_OFFICE = "W"
"""Class of an office whose own words name its party: US Secretary of State, NATO chief."""
SHARED_OFFICE = "J"
"""Class of an office that is often held along with another: Deputy Prime Minister, Crown Prince."""
OFFICE_KINDS = frozenset({OFFICE, SHARED_OFFICE, OFFICES, RELATED, RELATEDS, PARTY_OFFICE})

COUNTERPART = "Counterpart"
"""The office of whoever is somebody's counterpart or colleague."""

_COUNTERPARTS = ("counterpart", "colleague", "opposite number", "homologue", "vis-a-vis")
_LEADERS = ("head", "ruler")
_SECRETARY = ("Secretary", "Mr. Secretary", "Madam Secretary")
# Words for an office that mean other things when they are not capitalised or stand without a name.
_CAPITALISED_OFFICES = frozenset("sovereign chair consul nuncio deputy aide elbasy".split())
# Titles that go with the name, although their bearer may reign: Prince Faisal, Sheikh Tamim.
_STYLES = frozenset("prince princess sheikh sheikha sayyid general".split())
_PLURAL_HEADS = ("ministers", "presidents", "diplomats", "fms", "leaders", "secretaries", "chiefs")
_SHARED = frozenset(
    {"Deputy Prime Minister", "Crown Prince", "Vice President", "Deputy Crown Prince"}
)
_ACRONYM = 6
_RANK = {kind: rank for rank, kind in enumerate("KOJWQRSHCD")}


class Term(NamedTuple):
    """A string of the gazetteer where it stands in a text."""

    start: int
    end: int
    kind: str
    """One of the classes above."""
    value: str
    """Country code or short name of an organisation; canonical office; honorific; holder's name."""
    party: str = ""
    """For an office: the country or organisation that the words themselves imply."""


class _Entry(NamedTuple):
    length: int
    kind: str
    value: str
    party: str
    case: int
    """How it must be written: 0 anyhow, 1 with a capital, 2 in capitals (an acronym)."""


class Lexicon:
    """Finds the gazetteer's strings; made once for a gazetteer by `make_lexicon`."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._automaton: ahocorasick.Automaton[list[_Entry]] = ahocorasick.Automaton()
        for form, kind, value in _places(gazetteer):
            self._add(form, kind, value, capitalised=True)
        offices = {
            _key(form) for office in gazetteer.offices for form in (office.name, *office.forms)
        }
        for honorific in gazetteer.honorifics:
            if _key(honorific.form) not in offices - _STYLES:
                self._add(honorific.form, HONORIFIC, honorific.form, capitalised=True)
        for holder in gazetteer.holders:
            for name in (holder.name, *holder.aliases):
                if " " in name or "-" in name:
                    self._add(name, HOLDER, holder.name, capitalised=True)
        # The words of an office may hold its party: Kremlin spokesman, NATO chief.
        parties = {_key(form): value for form, _, value in _places(gazetteer)}
        for office in gazetteer.offices:
            for form in (office.name, *office.forms):
                if _key(form) not in _STYLES:
                    self._add_office(form, office, _party_in(form, parties))
        for form in _LEADERS:
            self._add(form, OFFICE, "Leader")
        for form in _SECRETARY:
            self._add(form, OFFICE, "Secretary", capitalised=True)
        for form in _COUNTERPARTS:
            self._add(form, RELATED, COUNTERPART)
            self._add(form + "s", RELATEDS, COUNTERPART)
        self._automaton.make_automaton()

    def _add_office(self, form: str, office: Office, inside: str) -> None:
        folded, party = _key(form), inside or office.country
        capitalised = folded in _CAPITALISED_OFFICES
        plural = folded.endswith(_PLURAL_HEADS)
        single = SHARED_OFFICE if office.name in _SHARED else OFFICE
        kind = OFFICES if plural else PARTY_OFFICE if inside else single
        self._add(form, kind, office.name, party, capitalised=capitalised)
        for words in () if plural or inside else _plurals(form):
            self._add(words, OFFICES, office.name, party, capitalised=capitalised)

    def _add(
        self, form: str, kind: str, value: str, party: str = "", *, capitalised: bool = False
    ) -> None:
        key = _key(form)
        entries = self._automaton.get(key) if key in self._automaton else []
        case = 2 if form.isupper() and len(form) <= _ACRONYM else int(capitalised)
        entry = _Entry(len(key), kind, value, party, case)
        if all(known[1:4] != entry[1:4] for known in entries):
            self._automaton.add_word(key, [*entries, entry])

    def find_terms(self, text: str, folded: str) -> list[Term]:
        """Find the longest terms from left to right.

        Args:
            text: The text as written.
            folded: `fold(text)`.

        Returns:
            Terms in text order; several only at the same place where one string is several terms.
        """
        key = folded.replace("-", " ")
        found = sorted(self._candidates(text, key), key=_leftmost_longest)
        terms: list[Term] = []
        end = 0
        for term in found:
            if term.start >= end:
                terms.append(term)
                end = term.end
        return terms

    def _candidates(self, text: str, key: str) -> Iterator[Term]:
        for last, entries in self._automaton.iter(key):
            end = last + 1
            start = end - entries[0].length
            if not is_whole(key, start, end):
                continue
            written = text[start:end]
            case = 2 if written.isupper() else int(written[0].isupper())
            for entry in entries:
                if case >= entry.case:
                    yield Term(start, end, entry.kind, entry.value, entry.party)


def is_whole(folded: str, start: int, end: int) -> bool:
    """Say whether `[start, end)` neither begins nor ends inside a word."""
    if start and folded[start - 1].isalnum() and folded[start].isalnum():
        return False
    return not (end < len(folded) and folded[end].isalnum() and folded[end - 1].isalnum())


def _leftmost_longest(term: Term) -> tuple[int, int, int]:
    return term.start, -term.end, _RANK[term.kind]


def _key(form: str) -> str:
    return fold(form).replace("-", " ")


def _party_in(form: str, parties: Mapping[str, str]) -> str:
    """Give the country or organisation that stands in the words of an office, if any."""
    words = _key(form).replace("'s", "").split()
    stretches = (words[i:j] for i in range(len(words)) for j in range(len(words), i, -1))
    return next((parties[key] for s in stretches if (key := " ".join(s)) in parties), "")


def _plurals(form: str) -> Iterator[str]:
    """Give the plural of an office: of the noun that heads it."""
    words = form.split()
    heads = ("of", "for", "to", "in", "on")
    place = next((i for i, (_, after) in enumerate(pairwise(words)) if after in heads), -1)
    plural = words[place][:-1] + "ies" if words[place].endswith("y") else words[place] + "s"
    if words[place].isalpha() and not words[place].endswith("s"):
        # An acronym stays one: PMs, FMs.
        plural = words[place] + "s" if words[place].isupper() else plural
        yield " ".join([*words[:place], plural, *(words[place + 1 :] if place >= 0 else ())])


def _places(gazetteer: Gazetteer) -> Iterator[tuple[str, str, str]]:
    for code, country in gazetteer.countries.items():
        for name in (country.name, *country.names, *country.metonyms):
            # 'Saudi' is an adjective first; 'UAE' is the country's name.
            if name not in country.demonyms or name.isupper():
                yield name, PLACE, code
        for demonym in country.demonyms:
            yield demonym, PEOPLE, code
            if demonym.endswith(("n", "i")):
                yield demonym + "s", PEOPLE, code
    for short, organisation in gazetteer.organisations.items():
        for name in (short, organisation.name, *organisation.names, *organisation.metonyms):
            yield name, PLACE, short


_lexicons: dict[int, tuple[Gazetteer, Lexicon]] = {}


def make_lexicon(gazetteer: Gazetteer) -> Lexicon:
    """Give the lexicon of a gazetteer; the same one as long as the gazetteer lives."""
    # A gazetteer holds read-only mappings and so has no hash; keeping it keeps its id its own.
    known = _lexicons.get(id(gazetteer))
    if known is None:
        known = _lexicons[id(gazetteer)] = (gazetteer, Lexicon(gazetteer))
    return known[1]

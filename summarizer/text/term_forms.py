"""Which strings of the gazetteer are looked for in a text, and what each is.

Owns the classes of terms and the forms that the tables leave to grammar: plurals of offices, words
for a counterpart, offices whose words hold a country. Takes a gazetteer, gives forms. Refuses
titles that go with a name (Prince Faisal) as offices.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

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

_COUNTERPARTS = ("counterpart", "colleague", "opposite number", "homologue", "vis-a-vis", "peer")
_LEADERS = ("head", "ruler")
_SECRETARIES = ("Secretary", "Mr. Secretary", "Madam Secretary")
_CAPITALISED_OFFICES = frozenset({"sovereign", "chair", "consul", "nuncio", "deputy", "aide"})
"""Offices that are ordinary words where they are not capitalised."""
_STYLES = frozenset({"prince", "princess", "sheikh", "sheikha", "sayyid", "general"})
"""Titles that go with the name, although their bearer may reign: Prince Faisal, Sheikh Tamim."""
_PLURAL_HEADS = ("ministers", "presidents", "diplomats", "fms", "leaders", "secretaries", "chiefs")
_SHARED = frozenset(
    {"Deputy Prime Minister", "Crown Prince", "Vice President", "Deputy Crown Prince"}
)
_ACRONYM = 6
_OF = ("of", "for", "to", "in", "on")


class Form(NamedTuple):
    """A string to look for."""

    form: str
    kind: str
    """One of the classes above."""
    value: str
    """Country code or short name of an organisation; canonical office; honorific; holder's name."""
    party: str = ""
    """For an office: the country or organisation that the words themselves imply."""
    capitalised: bool = True
    """It counts only with a capital."""

    @property
    def case(self) -> int:
        """How it must be written: 0 anyhow, 1 with a capital, 2 in capitals (an acronym)."""
        return 2 if self.form.isupper() and len(self.form) <= _ACRONYM else int(self.capitalised)


def term_key(form: str) -> str:
    """Return what a form is looked up by: a hyphen is a blank there, and so in the text."""
    return fold(form).replace("-", " ")


def term_forms(gazetteer: Gazetteer) -> Iterator[Form]:
    """Yield every string to look for; what comes first is not the stronger."""
    yield from _places(gazetteer)
    yield from _honorifics(gazetteer)
    for holder in gazetteer.holders:
        for name in (holder.name, *holder.aliases):
            if " " in name or "-" in name:
                yield Form(name, HOLDER, holder.name)
    yield from _offices(gazetteer)
    yield from _top_diplomats(gazetteer)
    yield from _relations()


def _places(gazetteer: Gazetteer) -> Iterator[Form]:
    for code, country in gazetteer.countries.items():
        for name in (country.name, *country.names, *country.metonyms):
            # 'Saudi' is an adjective first; 'UAE' is the country's name.
            if name not in country.demonyms or name.isupper():
                yield Form(name, PLACE, code)
        for demonym in country.demonyms:
            yield Form(demonym, PEOPLE, code)
            if demonym.endswith(("n", "i")):
                yield Form(demonym + "s", PEOPLE, code)
    for short, organisation in gazetteer.organisations.items():
        for name in (short, organisation.name, *organisation.names, *organisation.metonyms):
            yield Form(name, PLACE, short)


def _honorifics(gazetteer: Gazetteer) -> Iterator[Form]:
    offices = {term_key(form) for office in gazetteer.offices for form in _forms(office)}
    for honorific in gazetteer.honorifics:
        if term_key(honorific.form) not in offices - _STYLES:
            yield Form(honorific.form, HONORIFIC, honorific.form)


def _offices(gazetteer: Gazetteer) -> Iterator[Form]:
    parties = {term_key(place.form): place.value for place in _places(gazetteer)}
    general = {office.name for office in gazetteer.offices if not office.country}
    for office in gazetteer.offices:
        # Of an office that many countries have, only the special words imply a country.
        special = office.country and office.name in general
        for form in office.forms if special else _forms(office):
            if term_key(form) not in _STYLES:
                yield from _office_forms(form, office, _party_in(form, parties))


def _office_forms(form: str, office: Office, inside: str) -> Iterator[Form]:
    """Yield an office, and its plural where its words name no country."""
    key, party = term_key(form), inside or office.country
    capitalised = key in _CAPITALISED_OFFICES
    single = SHARED_OFFICE if office.name in _SHARED else OFFICE
    is_plural = key.endswith(_PLURAL_HEADS)
    kind = OFFICES if is_plural else PARTY_OFFICE if inside else single
    yield Form(form, kind, office.name, party, capitalised)
    for plural in () if is_plural or inside else _plurals(form):
        yield Form(plural, OFFICES, office.name, party, capitalised)


def _top_diplomats(gazetteer: Gazetteer) -> Iterator[Form]:
    """Yield 'top Omani diplomat', where the country stands inside the office."""
    for code, country in gazetteer.countries.items():
        office = "Secretary of State" if code == "US" else "Foreign Minister"
        acronyms = (name for name in country.names if name.isupper())
        for people in (*country.demonyms, *acronyms):
            for rank in ("top", "chief"):
                yield Form(f"{rank} {people} diplomat", PARTY_OFFICE, office, code, False)


def _forms(office: Office) -> Iterable[str]:
    return (office.name, *office.forms)


def _party_in(form: str, parties: Mapping[str, str]) -> str:
    """Return the country or organisation in the words of an office: Kremlin, NATO."""
    words = term_key(form).replace("'s", "").split()
    stretches = (words[i:j] for i in range(len(words)) for j in range(len(words), i, -1))
    return next((parties[key] for s in stretches if (key := " ".join(s)) in parties), "")


def _plurals(form: str) -> Iterator[str]:
    """Yield the plural of an office: of the noun that heads it."""
    words = form.split()
    place = next(
        (i for i, (_, after) in enumerate(pairwise(words)) if after in _OF), len(words) - 1
    )
    head = words[place]
    if head.isalpha() and not head.endswith("s"):
        # An acronym stays one: PMs, FMs.
        many = head[:-1] + "ies" if head.endswith("y") and not head.isupper() else head + "s"
        yield " ".join([*words[:place], many, *words[place + 1 :]])


def _relations() -> Iterator[Form]:
    for form in _LEADERS:
        yield Form(form, OFFICE, "Leader", capitalised=False)
    for form in _SECRETARIES:
        yield Form(form, OFFICE, "Secretary")
    for form in _COUNTERPARTS:
        yield Form(form, RELATED, COUNTERPART, capitalised=False)
        yield Form(form + "s", RELATEDS, COUNTERPART, capitalised=False)

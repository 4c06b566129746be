"""Countries, organisations and people in words.

Owns how a note names whoever speaks: 'Azerbaijan', 'Azerbaijani account', 'Baku', 'both sides'.
Takes the codes and names of records, gives words. Refuses to invent: an unknown code stays as it
is, and an account whose side is not known is named by its article.
"""

from collections.abc import Sequence

from summarizer.data import Gazetteer
from summarizer.records.dossier import Dossier
from summarizer.records.values import Person

BOTH_SIDES = "both sides"
_WITHOUT_CAPITAL = {"VA": "the Holy See", "SG": "Singapore"}
"""City states: their first metonym is a building, no city that speaks for them."""


def party_in_words(code: str | None, gazetteer: Gazetteer) -> str | None:
    """Return the name of a country; an organisation keeps the short name it is known by."""
    return gazetteer.party_name(code) if code else None


def adjective_of(code: str, gazetteer: Gazetteer) -> str:
    """Return what stands before 'account'.

    Examples:
        >>> from summarizer.data import load_gazetteer
        >>> [adjective_of(code, load_gazetteer()) for code in ("AZ", "EU", "??")]
        ['Azerbaijani', 'EU', '??']
    """
    country = gazetteer.countries.get(code)
    return country.demonyms[0] if country and country.demonyms else code


def capital_of(code: str, gazetteer: Gazetteer) -> str:
    """Return the city that stands for a government, else the party by name.

    Examples:
        >>> from summarizer.data import load_gazetteer
        >>> [capital_of(code, load_gazetteer()) for code in ("AZ", "EU", "VA")]
        ['Baku', 'the EU side', 'the Holy See']
    """
    country = gazetteer.countries.get(code)
    if code in _WITHOUT_CAPITAL:
        return _WITHOUT_CAPITAL[code]
    if country is None:
        return f"the {code} side"
    return country.metonyms[0] if country.metonyms else country.name


def readout_title(side: str | None, gazetteer: Gazetteer) -> str:
    """Return the heading of a readout: its side, else that the text does not show it.

    'Account', since a newspaper may tell what a side says without printing its readout.
    """
    if side is None:
        return "Account whose side the text does not show"
    return f"{adjective_of(side, gazetteer)} account"


def person_in_words(person: Person, gazetteer: Gazetteer) -> str:
    """Return name, office and country, and what of them is not given."""
    country = party_in_words(person.country, gazetteer)
    if not person.name:
        office = person.office or "a person"
        return (
            f"{office} of {country} (name not given)" if country else f"{office} (name not given)"
        )
    office = person.office or "office not given"
    return f"{person.name}, {office} ({country})" if country else f"{person.name}, {office}"


def short_name(person: Person, gazetteer: Gazetteer) -> str:
    """Return a name for titles: the person's, or the office with its country."""
    if person.name:
        return person.name
    country = party_in_words(person.country, gazetteer)
    office = person.office or "a person"
    return f"{office} of {country}" if country else office


def speaker_in_words(speaker: str | None, gazetteer: Gazetteer) -> str:
    """Return who said it: a name, both sides, a side, or nobody in particular."""
    if speaker is None:
        return "No speaker named"
    if speaker == "both":
        return "Both sides"
    if speaker in gazetteer.countries or speaker in gazetteer.organisations:
        return f"The {adjective_of(speaker, gazetteer)} side"
    return speaker


def one_in_words(who: str | None, gazetteer: Gazetteer) -> str | None:
    """Return whoever takes part in a commitment: a name, or a party's name for its code."""
    return BOTH_SIDES if who == "both" else party_in_words(who, gazetteer)


def parties_of(dossier: Dossier, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the parties on the line, in order of the people."""
    codes = (person.country for person in dossier.principals if person.country)
    return tuple(dict.fromkeys(map(gazetteer.party_name, codes)))


def silent_parties(dossier: Dossier, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the parties on the line that have no readout in this set, in order of the people.

    An account that may be of this call may be theirs: then it is not known that they are silent.
    """
    codes = [*(one.side for one in dossier.readouts), *(one.side for one in dossier.possible)]
    heard = {gazetteer.party_name(code) for code in codes if code}
    return tuple(party for party in parties_of(dossier, gazetteer) if party not in heard)


def join_names(names: Sequence[str]) -> str:
    """Return names as a person lists them.

    Examples:
        >>> join_names(["A"]), join_names(["A", "B"]), join_names(["A", "B", "C"])
        ('A', 'A and B', 'A, B and C')
    """
    if len(names) < 2:  # noqa: PLR2004 - one name needs no 'and'
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"

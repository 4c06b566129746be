"""Who in the article an answer speaks of.

Owns the way from a name, or an office and a country, in an answer to a person that grounding found.
Takes the answer's words, gives the person or nothing. Refuses a guess: where a name fits several
persons, the one that fits best in full is taken, and a namesake of another country never.
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from summarizer.check.offices import is_same_office
from summarizer.data import load_gazetteer
from summarizer.records.grounding import GroundedPerson
from summarizer.records.values import Person
from summarizer.text.fold import fold
from summarizer.text.names import same_name

BOTH = "both"
"""Speaker of what the sides said jointly."""


def find_person(persons: Sequence[GroundedPerson], wanted: Person) -> GroundedPerson | None:
    """Find the person an answer means.

    Args:
        persons: Those of the article, principals included.
        wanted: As the answer has them; without a name, office and country decide.

    Returns:
        The best match, or None if nobody fits.
    """
    if not wanted.name or not wanted.name.strip():
        return _find_holder(persons, wanted)
    named = find_named(persons, wanted.name)
    if named is not None:
        return named
    unnamed = [person for person in persons if person.name is None]
    found = _find_holder(unnamed, wanted)
    return found if found and is_alias(found, wanted.name) else None


def find_named(persons: Iterable[GroundedPerson], name: str) -> GroundedPerson | None:
    """Return the person of a name: the same spelling first, then any that can be theirs."""
    known = [person for person in persons if person.name or person.aliases]
    wanted = fold(name)
    for person in known:
        if person.name and fold(person.name) == wanted:
            return person
    for person in known:
        if is_alias(person, name):
            return person
    fitting = [person for person in known if person.name and same_name(person.name, name)]
    # A surname that two persons share names neither; the principal is the one who is meant.
    fitting.sort(key=lambda person: person.role != "principal")
    if fitting:
        return fitting[0]
    bare = without_honorifics(name)
    return find_named(known, bare) if bare != name else None


@lru_cache(maxsize=1024)
def without_honorifics(name: str) -> str:
    """Return a name without what stands before it: 'Sheikh', 'Prince', 'General'.

    Examples:
        >>> without_honorifics("Sheikh Tamim bin Hamad Al Thani"), without_honorifics("King")
        ('Tamim bin Hamad Al Thani', 'King')
    """
    words = name.split()
    while len(words) > 1 and fold(words[0]).rstrip(".") in _honorifics():
        words = words[1:]
    return " ".join(words)


@cache
def _honorifics() -> frozenset[str]:
    forms = (fold(honorific.form) for honorific in load_gazetteer().honorifics)
    return frozenset(word.rstrip(".") for form in forms for word in form.split())


def is_alias(person: GroundedPerson, name: str) -> bool:
    """Return whether the text has the person under this very form."""
    wanted = fold(name)
    return any(fold(alias) == wanted for alias in person.aliases)


def label_of(person: GroundedPerson) -> str:
    """Return what a message calls a person."""
    if person.name:
        return person.name
    parts = [part for part in (person.office, person.country) if part]
    return ", ".join(parts) or (person.aliases[0] if person.aliases else "somebody unnamed")


def _find_holder(persons: Iterable[GroundedPerson], wanted: Person) -> GroundedPerson | None:
    fitting = [
        person
        for person in persons
        if wanted.country
        and person.country == wanted.country
        and (not wanted.office or not person.office or is_same_office(person.office, wanted.office))
    ]
    fitting.sort(key=lambda person: (person.role != "principal", person.name is not None))
    return fitting[0] if fitting else None

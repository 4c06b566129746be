"""Who was on the line, as a key that the articles of one call share.

Owns the identity of principals across articles. Takes the persons of a call, gives one key each:
country and folded name. Refuses to guess: a person without a full name or without a country gets a
loose key, which equals a full one only where `resolve_people` finds exactly one call that fits.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from summarizer.data import Gazetteer, name_key
from summarizer.records.record import CallRecord
from summarizer.records.values import Person
from summarizer.text.standing import held_now

_SHORTEST_FULL_NAME = 2
"""Words of a full name; fewer, and only the gazetteer can say whose it is."""


class PersonKey(NamedTuple):
    """Identity of a principal."""

    country: str
    """Empty where the article does not say."""
    name: str
    """Folded; empty where only the office is given."""
    office: str
    """Set for a person without a name only: kind of office in the gazetteer, else its words."""

    def is_full(self) -> bool:
        """Return whether country and full name are both there."""
        return bool(self.country) and len(self.name.split()) >= _SHORTEST_FULL_NAME


People = tuple[PersonKey, ...]
"""Keys of everybody on the line, sorted."""


def accepted_people(call: CallRecord) -> tuple[Person, ...]:
    """Return the persons that the checks left on the line, in the record's order."""
    return tuple(fact.value for fact in call.principals if fact.value and fact.status != "withheld")


def read_people(persons: Iterable[Person], gazetteer: Gazetteer) -> People:
    """Return the sorted keys of a call's principals; equal ones are one person."""
    return tuple(sorted({person_key(person, gazetteer) for person in persons}))


def person_key(person: Person, gazetteer: Gazetteer) -> PersonKey:
    """Return the key of one principal.

    A name that the gazetteer knows is keyed by its usual spelling; initials do not count.
    """
    country = person.country or ""
    if not person.name:
        return PersonKey(country, "", office_key(person.office, gazetteer))
    known = {
        (term.party, term.name)
        for term in gazetteer.holders_named(person.name)
        if not country or term.party == country
    }
    if len(known) == 1:
        party, name = known.pop()
        return PersonKey(party, name_key(name), "")
    words = name_key(person.name).split()
    spelled_out = [word for word in words if len(word) > 1]
    kept = spelled_out if len(spelled_out) >= _SHORTEST_FULL_NAME else words
    return PersonKey(country, " ".join(kept), "")


def office_key(office: str | None, gazetteer: Gazetteer) -> str:
    """Return what the words for one office share: its kind, where a country has one such office."""
    if not office:
        return "unknown office"
    kind = gazetteer.office_kinds.get(held_now(office))
    # `other` and the like hold many offices: there the words themselves tell them apart.
    return kind if kind and kind in _ONE_HOLDER else name_key(office)


_ONE_HOLDER = frozenset({"head_of_state", "head_of_government", "foreign", "defence"})
"""Kinds of which a country has one holder at a time, whatever the office is called there."""


class DatedPeople(NamedTuple):
    """The principals of a call and its day, as far as they are known."""

    people: People
    offices: tuple[str, ...]
    """Key of each one's office, in the order of `people`."""
    day: date | None


def office_keys(persons: Sequence[Person], people: People, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the offices' keys in the order of `people`; empty where none is given."""
    held = {
        person_key(person, gazetteer): office_key(person.office, gazetteer)
        for person in persons
        if person.office
    }
    return tuple(held.get(key, "") for key in people)


def resolve_people(calls: Sequence[DatedPeople]) -> list[People]:
    """Give each call with loose persons the keys of the one full call that it fits.

    A call fits if it has the same full day and as many persons, and each loose person has the
    country and either the office or a word of the name of a person of that call.

    Returns:
        The keys of each call, in order; its own where no call, or more than one, fits.
    """
    by_day: defaultdict[date, dict[People, DatedPeople]] = defaultdict(dict)
    for call in calls:
        if call.day and all(key.is_full() for key in call.people):
            by_day[call.day].setdefault(call.people, call)
    return [_resolved(call, by_day) for call in calls]


def _resolved(call: DatedPeople, by_day: dict[date, dict[People, DatedPeople]]) -> People:
    if call.day is None or all(key.is_full() for key in call.people):
        return call.people
    fitting = [
        people for people, full in by_day.get(call.day, {}).items() if _fits(call.people, full)
    ]
    return fitting[0] if len(fitting) == 1 else call.people


def may_be_people(loose: People, full: People) -> bool:
    """Return whether loose keys may be these persons, as far as names and countries tell.

    Where this is false no office makes them fit.
    """
    return len(loose) == len(full) and all(
        any(_may_be_named(key, one) for one in full) for key in loose
    )


def _may_be_named(key: PersonKey, full: PersonKey) -> bool:
    held = key.office  # whatever the office, it is not asked here
    return _may_be(key, full, held)


def _fits(loose: People, full: DatedPeople) -> bool:
    if len(loose) != len(full.people):
        return False
    # Full keys first, so that a loose one can only take whoever is left.
    open_places = dict(zip(full.people, full.offices, strict=True))
    for key in sorted(loose, key=PersonKey.is_full, reverse=True):
        match = next((one for one, held in open_places.items() if _may_be(key, one, held)), None)
        if match is None:
            return False
        del open_places[match]
    return True


def _may_be(key: PersonKey, full: PersonKey, held: str) -> bool:
    if key.is_full():
        return key == full
    if key.country and key.country != full.country:
        return False
    if not key.name:
        return bool(key.country) and key.office == held
    return key.name == full.name or key.name in full.name.split()

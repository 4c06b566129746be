"""Principals are recognised across articles, and not guessed."""

from datetime import date

import pytest

from summarizer.data import load_gazetteer
from summarizer.merge.people import (
    DatedPeople,
    PersonKey,
    accepted_people,
    office_key,
    office_keys,
    person_key,
    read_people,
    resolve_people,
)
from summarizer.records.values import Person
from tests.merge.readouts import ALIYEV, BLINKEN, Article, Call, Claim, build

GAZETTEER = load_gazetteer()
DAY = date(2023, 11, 27)
NORTH = Person(name="Asta Northwind", country="NO", office="Foreign Minister")
SOUTH = Person(name="Bela Southgate", country="HU", office="Defence Minister")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Çela Dağlü", "CELA DAGLU", id="case and marks"),
        pytest.param("Yun Byung-se", "Yun Byung Se", id="hyphen"),
        pytest.param("Lloyd J. Astin", "Lloyd Astin", id="initial"),
    ],
)
def test_spellings_of_one_name_have_one_key(left: str, right: str) -> None:
    """Case, marks, hyphens and initials do not make another person."""
    one, two = (Person(name=name, country="US", office=None) for name in (left, right))
    assert person_key(one, GAZETTEER) == person_key(two, GAZETTEER)


def test_known_spellings_and_country_come_from_the_gazetteer() -> None:
    """A spelling that the gazetteer lists is keyed as its holder, country included."""
    term = next(one for one in GAZETTEER.holders if one.aliases)
    others = {one.name for one in GAZETTEER.holders_named(term.aliases[0])}
    assert others == {term.name}
    key = person_key(Person(name=term.aliases[0], country=None, office=None), GAZETTEER)
    assert key == person_key(Person(name=term.name, country=term.party, office=None), GAZETTEER)


@pytest.mark.parametrize(
    ("person", "full"),
    [
        (NORTH, True),
        (NORTH.model_copy(update={"name": "Northwind"}), False),
        (NORTH.model_copy(update={"name": None}), False),
        (NORTH.model_copy(update={"country": None}), False),
    ],
    ids=["full", "surname", "office", "no country"],
)
def test_full_keys_have_country_and_full_name(person: Person, full: bool) -> None:
    """Anything less is loose."""
    assert person_key(person, GAZETTEER).is_full() is full


def test_withheld_people_are_not_on_the_line() -> None:
    """What the checks withheld identifies nobody."""
    record = build(Article("a", calls=(Call(people=(BLINKEN, Claim(ALIYEV, status="withheld"))),)))
    assert accepted_people(record.checked.calls[0]) == (BLINKEN,)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Foreign Minister", "Secretary of State", True),
        ("Deputy Foreign Minister", "Deputy Prime Minister", False),
        ("Grand Vizier", "grand vizier", True),
        (None, "President", False),
    ],
    ids=["one kind", "a kind of many", "unknown words", "none"],
)
def test_offices_compare_by_kind(left: str | None, right: str | None, same: bool) -> None:
    """A country has one foreign minister, whatever the office is called, but many deputies."""
    assert (office_key(left, GAZETTEER) == office_key(right, GAZETTEER)) is same


def _dated(*persons: Person, day: date | None = DAY) -> DatedPeople:
    people = read_people(persons, GAZETTEER)
    return DatedPeople(people, office_keys(persons, people, GAZETTEER), day)


@pytest.mark.parametrize(
    "loose",
    [
        pytest.param(NORTH.model_copy(update={"name": None}), id="by office"),
        pytest.param(NORTH.model_copy(update={"name": "Northwind"}), id="by surname"),
        pytest.param(NORTH.model_copy(update={"country": None}), id="without country"),
    ],
)
def test_loose_people_take_the_one_call_that_fits(loose: Person) -> None:
    """The same day, the other person, and this one's office or name: one call fits."""
    full = _dated(NORTH, SOUTH)
    assert resolve_people([_dated(loose, SOUTH), full]) == [full.people, full.people]


@pytest.mark.parametrize(
    "loose",
    [
        pytest.param(_dated(NORTH.model_copy(update={"name": None}), SOUTH, day=None), id="no day"),
        pytest.param(
            _dated(NORTH.model_copy(update={"name": None, "office": "President"}), SOUTH),
            id="another office",
        ),
        pytest.param(_dated(NORTH.model_copy(update={"name": "Wind"}), SOUTH), id="another name"),
        pytest.param(
            _dated(NORTH.model_copy(update={"name": "Northwind", "country": "SE"}), SOUTH),
            id="another country",
        ),
        pytest.param(_dated(NORTH.model_copy(update={"name": None})), id="fewer people"),
    ],
)
def test_loose_people_that_do_not_fit_stay_themselves(loose: DatedPeople) -> None:
    """Nothing is taken for a person it may not be."""
    assert resolve_people([loose, _dated(NORTH, SOUTH)])[0] == loose.people


def test_loose_people_that_fit_two_calls_stay_themselves() -> None:
    """Two calls of that day fit: neither is chosen."""
    twin = Person(name="Cara Northwind", country="NO", office="Foreign Minister")
    loose = _dated(NORTH.model_copy(update={"name": "Northwind"}), SOUTH)
    found = resolve_people([loose, _dated(NORTH, SOUTH), _dated(twin, SOUTH)])
    assert (
        found[0]
        == loose.people
        == (
            PersonKey("HU", "bela southgate", ""),
            PersonKey("NO", "northwind", ""),
        )
    )

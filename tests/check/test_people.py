"""A name or an office in an answer leads to the person whom grounding found."""

import pytest

from summarizer.check.people import find_named, find_person, label_of
from summarizer.records.grounding import GroundedPerson, PersonRole
from summarizer.records.values import Person


def person(
    key: str,
    name: str | None,
    country: str | None = None,
    office: str | None = None,
    *aliases: str,
    role: PersonRole = "principal",
) -> GroundedPerson:
    """Return a person without mentions."""
    return GroundedPerson(
        key=key,
        name=name,
        country=country,
        office=office,
        aliases=aliases,
        known=False,
        role=role,
        mentions=(),
    )


PERSONS = (
    person("p1", "Ilham Aliyev", "AZ", "President", "the head of state"),
    person("p2", "Mehriban Aliyeva", "AZ", "First Vice President", role="bystander"),
    person("p3", None, "TJ", "President", "the Tajik leader"),
    person("p4", "Volodymyr Zelenskyy", "UA", "President", "Zelinsky"),
    person("p5", "Anna Kim", "KR", "Foreign Minister", role="bystander"),
    person("p6", "Yuri Kim", "US", "Assistant Secretary of State"),
)


@pytest.mark.parametrize(
    ("name", "country", "office", "key"),
    [
        ("Ilham Aliyev", "AZ", "President", "p1"),
        pytest.param("ILHAM ALİYEV", None, None, "p1", id="capitals"),
        ("Aliyev", None, None, "p1"),
        ("Mehriban Aliyeva", None, None, "p2"),
        ("Volodymyr Zelensky", "UA", None, "p4"),
        ("Zelinsky", None, None, "p4"),
        ("Kim", None, None, "p6"),
        ("Anna Kim", None, None, "p5"),
        (None, "TJ", "President", "p3"),
        (" ", "TJ", None, "p3"),
        (None, "TJ", "Foreign Minister", None),
        (None, None, None, None),
        ("the Tajik leader", "TJ", None, "p3"),
        ("Emomali Rahmon", "TJ", "President", None),
        ("Nobody", None, None, None),
        ("His Excellency Sheikh Ilham Aliyev", None, None, "p1"),
        ("General Kim", None, None, "p6"),
        ("General", None, None, None),
    ],
)
def test_person_is_found(
    name: str | None, country: str | None, office: str | None, key: str | None
) -> None:
    """The best fit is taken: spelling in full, then a form of the text, then a likely one."""
    found = find_person(PERSONS, Person(name=name, country=country, office=office))
    assert (found.key if found else None) == key


def test_nobody_among_nobody() -> None:
    """Without persons nobody is found."""
    assert find_named((), "Ilham Aliyev") is None


@pytest.mark.parametrize(
    ("who", "label"),
    [
        (PERSONS[0], "Ilham Aliyev"),
        (PERSONS[2], "President, TJ"),
        (person("p", None, None, None, "the envoy"), "the envoy"),
        (person("p", None), "somebody unnamed"),
    ],
)
def test_label(who: GroundedPerson, label: str) -> None:
    """A person without a name is called by office and country, or by the text's words."""
    assert label_of(who) == label


def test_holder_who_was_on_the_line() -> None:
    """Of two of one country and office a principal, then one without a name."""
    wanted = Person(name=None, country="AZ", office=None)
    other = person("p9", "Mehriban Aliyeva", "AZ", role="bystander")
    named, unnamed = person("p1", "Ilham Aliyev", "AZ"), person("p3", None, "AZ", None, "the host")
    found = [
        find_person(persons, wanted)
        for persons in ((other, named), (named, unnamed), (other, named, unnamed))
    ]
    assert found == [named, unnamed, unnamed]


def test_unnamed_person_under_a_form_of_the_text() -> None:
    """Whom the text does not name is found by its own words for them, beside others' names."""
    wanted = Person(name="the host", country="AZ", office=None)
    unnamed = person("p3", None, "AZ", None, "the host")
    assert find_person((person("p1", "Ilham Aliyev", "AZ"), unnamed), wanted) is unnamed

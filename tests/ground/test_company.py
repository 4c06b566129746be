"""Who only kept a principal company on the line."""

import pytest

from summarizer.ground.company import without_company
from tests.ground.lines import grounded, lines
from tests.ground.reading import texts_of

STUBB, TUSK = "Finnish President Alexander Stubb", "Polish Prime Minister Donald Tusk"
FICO = "Slovak Prime Minister Robert Fico"
FIRST = f"{STUBB} phoned {TUSK} on 7 May 2024. "


@pytest.mark.parametrize(
    "line",
    [
        "Stubb was accompanied on the call by State Secretary Pekka Puustinen.",
        (
            "Stubb was joined on the call by Finnish Foreign Minister Elina Valtonen and Chief of "
            "Staff Hiski Haukkala."
        ),
        (
            "Joining Stubb on the call were Finnish Foreign Minister Elina Valtonen and National "
            "Security Adviser Petri Hakkarainen."
        ),
        "Also on the call was Finnish Foreign Minister Elina Valtonen.",
        "Finnish Foreign Minister Elina Valtonen also attended the call.",
        "The President was assisted during the call by his adviser Petri Hakkarainen.",
    ],
)
def test_company_makes_no_further_call(line: str) -> None:
    """Aides and colleagues of one side were no party to a call of their own."""
    found = grounded(FIRST + line)
    assert len(lines(found)) == 1
    roles = {person.name: person.role for person in found.persons}
    assert [name for name, role in roles.items() if role == "principal"] == [
        "Alexander Stubb",
        "Donald Tusk",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{STUBB} was joined on a call with {TUSK} by {FICO}.", 3),
        (f"{STUBB}, joined by Finnish Foreign Minister Elina Valtonen, phoned {TUSK}.", 2),
        (f"{STUBB} spoke by phone with {TUSK}.", 2),
        (f"{STUBB} was joined on the call by his adviser, Petri Hakkarainen.", 1),
    ],
)
def test_colleagues_of_a_third_country_stay(text: str, names: int) -> None:
    """Only those of a side that is there already are company."""
    read = texts_of(text)[0]
    assert len(without_company(read, read.people(0, len(read.letters)))) == names


@pytest.mark.parametrize(
    ("who", "office", "country"),
    [
        ("State Secretary Pekka Puustinen", "State Secretary", None),
        ("Finnish State Secretary Pekka Puustinen", "State Secretary", "FI"),
        ("State Secretary Antony Blinken", "Secretary of State", "US"),
        ("US State Secretary Jane Poe", "Secretary of State", "US"),
    ],
)
def test_a_state_secretary_is_american_only_by_country(
    who: str, office: str, country: str | None
) -> None:
    """Ministries of many countries have a State Secretary; one of them is the US Secretary."""
    found = grounded(f"{who} spoke by phone with {TUSK} on Tuesday.").persons[0]
    assert (found.office, found.country) == (office, country)

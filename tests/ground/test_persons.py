"""Everybody in an article, and where."""

import pytest

from tests.ground.lines import grounded
from tests.ground.reading import people_of


def everybody(text: str, **options: str) -> list[tuple[str | None, str | None, str | None]]:
    """Return name, office and country of everybody in order of first mention."""
    figures = [f for f in people_of(text, **options).cast.figures if f.mentions]
    figures.sort(key=lambda f: min(f.mentions))
    return [(f.name, f.held_office(), f.party) for f in figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru's Foreign Minister Jane Roe spoke. Roe said so. The minister left.",
            [("Jane Roe", "Foreign Minister", "PE")],
        ),
        (
            "Omani minister John Doe spoke with Foreign Ministers Jane Roe of Peru and Max Poe.",
            [
                ("John Doe", "Minister", "OM"),
                ("Jane Roe", None, "PE"),
            ],
        ),
        (
            "Roe thanks Doe\nPeru's President Jane Roe thanked Oman's Sultan John Doe.",
            [("Jane Roe", "President", "PE"), ("John Doe", "Sultan", "OM")],
        ),
        (
            "The Peruvian President Telephones Omani Sultan\nJane Roe, Peru's president, called.",
            [("Jane Roe", "President", "PE"), (None, "Sultan", "OM")],
        ),
        (
            "The Putin-Erdogan call lasted an hour.",
            [("Vladimir Putin", "President", "RU"), ("Recep Tayyip Erdogan", "President", "TR")],
        ),
        (
            "Ministry spokeswoman Ann Poe said that the Kremlin and the White House agreed.",
            [("Ann Poe", "Spokesperson", None)],
        ),
        ("The Foreign Ministry and United Russia met in Lima in May.", []),
        ("Scotland's John Swinney spoke.", []),
    ],
    ids=[
        "surname and title",
        "several ministers",
        "surnames in a headline",
        "title case",
        "pair",
        "spokeswoman",
        "institutions",
        "owner of a name",
    ],
)
def test_everybody(text: str, expected: list[tuple[str | None, str | None, str | None]]) -> None:
    """Names, titles and descriptions are joined to people; nothing else is one."""
    assert everybody(text) == expected


def test_mentions_are_slices() -> None:
    """Each mention is a stretch of the text, and each form stands in it."""
    text = "Peru's Foreign Minister Jane Roe phoned Omani Sultan John Doe. Roe thanked the Sultan."
    persons = grounded(text).persons
    for person in persons:
        assert all(alias in text for alias in person.aliases)
        assert all(text[m.start : m.end].strip() for m in person.mentions)
    assert [len(person.mentions) for person in persons] == [2, 2]


def test_furniture_is_not_read() -> None:
    """Who is named in a caption or in related headlines only is not in the article."""
    text = (
        "Peru's Foreign Minister Jane Roe phoned Omani Sultan John Doe on Monday.\n\n"
        "Related news\nFijian Prime Minister Max Poe visits Lima\nRead more"
    )
    assert "Max Poe" not in [name for name, _, _ in everybody(text)]


def test_own_official() -> None:
    """'The Prime Minister' of a page of a government is its own."""
    found = everybody(
        "The Prime Minister spoke to Peru's President Jane Roe this morning.",
        url="https://www.gov.uk/government/news/a-call",
    )
    assert found[0] == (None, "Prime Minister", "GB")

"""Who of the gazetteer's office holders a name can be."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.ground.holders import Clue, HolderIndex, bears, is_generic, office_fits

INDEX = HolderIndex(load_gazetteer())


@pytest.mark.parametrize(
    ("name", "clue", "on", "expected"),
    [
        ("Biden", Clue("President", None), "2022-03-01", "Joe Biden"),
        ("Macron", Clue(None, None), "2022-03-01", "Emmanuel Macron"),
        ("Dmitry Kolba", Clue("Foreign Minister", "UA"), "2022-04-01", "Dmytro Kuleba"),
        ("Dmitry Kolba", Clue("Foreign Minister", "PE"), "2022-04-01", None),
        ("Jane Roe", Clue("President", "US"), "2022-03-01", None),
        ("...", Clue(None, None), None, None),
    ],
    ids=["surname and office", "surname", "garbled", "of another country", "stranger", "no name"],
)
def test_find(name: str, clue: Clue, on: str | None, expected: str | None) -> None:
    """A name is a holder's with the words beside it and on that date, or nobody's."""
    found = INDEX.find(name, clue, on)
    assert (found.name if found else None) == expected


def test_term_of_the_date() -> None:
    """Of somebody's terms the one that is named, or can include the date, is given."""
    earlier = INDEX.find("Joe Biden", Clue(None, "US"), "2015-06-01")
    later = INDEX.find("Joe Biden", Clue(None, "US"), "2022-06-01")
    assert earlier
    assert later
    assert (earlier.office, later.office) == ("Vice President", "President")


@pytest.mark.parametrize(
    ("office", "held", "expected"),
    [
        ("Leader", "Prime Minister", True),
        ("Leader", "Foreign Minister", False),
        ("Head of State", "King", True),
        ("Minister", "Foreign Minister", True),
        ("Minister", "Prime Minister", False),
        ("Counterpart", "Foreign Minister", True),
        ("Foreign Minister", "Secretary of State", True),
        ("Foreign Minister", "Defence Minister", False),
        (None, "Mayor", True),
        ("Mayor", None, True),
    ],
)
def test_office_fits(office: str | None, held: str | None, expected: bool) -> None:
    """Words for an office mean it, an office of its kind, or whoever leads."""
    assert office_fits(office, held, INDEX.kinds) is expected


def test_words() -> None:
    """The leader is nobody in particular; words of names are known for headlines."""
    assert is_generic("Leader")
    assert not is_generic("President")
    assert INDEX.is_name_word("macron")
    assert not INDEX.is_name_word("telephones")


def test_bears() -> None:
    """A holder bears the name and its spellings."""
    (zelenskyy, *_) = load_gazetteer().holders_named("Volodymyr Zelenskyy")
    assert bears(zelenskyy, "Vladimir Zelensky")
    assert not bears(zelenskyy, "Jane Roe")

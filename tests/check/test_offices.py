"""Two wordings of one office are one, an office and its deputy are two."""

import pytest

from summarizer.check.offices import is_same_office


@pytest.fixture(autouse=True)
def forgotten() -> None:
    """Let no comparison be answered from memory."""
    is_same_office.cache_clear()


SAME = [
    ("President", "president"),
    ("Foreign Minister", "Minister of Foreign Affairs"),
    ("Secretary of State", "US Secretary of State"),
    ("Prime Minister", "Prime Minister of Armenia"),
    ("Secretary-General", "UN Secretary General"),
    ("Governor of the Northern Isles", "Governor"),
    ("Outgoing Prime Minister", "Prime Minister"),
    ("Interim President", "Acting President"),
    ("Ex-President", "Former President"),
    ("President-elect", "US president elect"),
    ("Prime Minister-designate", "Prime Minister-elect"),
    ("Premier", "Prime Minister"),
    ("Danish Premier", "Prime Minister"),
]
OTHER = [
    ("President", "Vice President"),
    ("Foreign Minister", "Deputy Foreign Minister"),
    ("President", "Prime Minister"),
    ("Foreign Minister", "Defence Minister"),
    ("President", "former President"),
    ("President", "President-elect"),
    ("Foreign Minister", "Acting Foreign Minister"),
    ("President", "Interim President"),
    ("Acting President", "Former President"),
    ("Harbour Master", "Judge"),
    ("Minister", "Prime Minister"),
    ("", "President"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_same_office(left: str, right: str) -> None:
    """Other words, and a party before or behind, do not make another office."""
    assert is_same_office(left, right)
    assert is_same_office(right, left)


@pytest.mark.parametrize(("left", "right"), OTHER)
def test_other_office(left: str, right: str) -> None:
    """Deputies, former and future holders, and other offices stay apart."""
    assert not is_same_office(left, right)
    assert not is_same_office(right, left)

"""How somebody stands to an office."""

import pytest

from summarizer.text.fold import fold
from summarizer.text.standing import held_now, standing_around, with_standing


@pytest.mark.parametrize(
    ("phrase", "office", "word"),
    [
        ("Former Ruritanian President", "President", "former"),
        ("ex-President", "President", "ex"),
        ("Roe, the acting Foreign Minister", "Foreign Minister", "acting"),
        ("Outgoing Prime Minister", "Outgoing Prime Minister", "outgoing"),
        ("Prime Minister-designate", "Prime Minister", "designate"),
        ("President elect", "President", "elect"),
        ("the former president's Adviser", "Adviser", ""),
        ("the former Soviet republic Prime Minister", "Prime Minister", ""),
        ("Formerly President", "President", ""),
    ],
)
def test_standing_around(phrase: str, office: str, word: str) -> None:
    """The word beside the office is found, and no other office's."""
    start = phrase.index(office)
    assert standing_around(fold(phrase), 0, (start, start + len(office))) == word


@pytest.mark.parametrize(
    ("word", "office"),
    [
        ("", "President"),
        ("ex", "Former President"),
        ("interim", "Interim President"),
        ("designate", "President-designate"),
    ],
)
def test_with_standing(word: str, office: str) -> None:
    """The word stands where English has it."""
    assert with_standing(word, "President") == office


def test_held_now() -> None:
    """Whoever holds an office for now holds it; former and future holders do not."""
    offices = ["Interim President", "Outgoing President", "Former President", "President-elect"]
    assert [held_now(office) for office in offices] == ["President"] * 2 + offices[2:]

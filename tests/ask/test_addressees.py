"""Whom a request is put to."""

import pytest

from summarizer.ask.addressees import is_object, read_object
from summarizer.records.grounding import GroundedPerson
from tests.ask.samples import TEXT, article

HOLM = GroundedPerson(
    key="p2",
    name="Ole Holm",
    country="SE",
    office="Premier",
    aliases=("Holm",),
    known=False,
    role="principal",
    mentions=(),
)


def read(words: str) -> tuple[str, bool]:
    """Return the object of a verb that words stand behind, and whether they hold a deed."""
    text = f"They asked {words}"
    found = read_object(text, len("They asked"), len(text))
    return text[found.start : found.end].strip(), found.is_deed


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("to open it", ("", True)),
        ("not to open it", ("", True)),
        ("for more time", ("", False)),
        ("that it be opened", ("", False)),
        ("Holm to open it", ("Holm", True)),
        ("Holm not to open it", ("Holm", True)),
        ("Holm to discuss it", ("Holm", True)),
        ("on Holm to open it", ("Holm", True)),
        ("Holm to the forum", ("Holm", False)),
        ("Holm to Elmtown", ("Holm", False)),
        ("Holm to talks in Elmtown", ("Holm", False)),
        ("Holm for help", ("Holm", False)),
        ("more progress", ("more progress", False)),
    ],
    ids=str,
)
def test_object_ends_before_what_is_asked(words: str, expected: tuple[str, bool]) -> None:
    """An infinitive, a preposition or a that-clause ends it; only the first is a deed."""
    assert read(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", True),
        ("him", True),
        ("Holm", True),
        ("Premier Holm", True),
        ("his Swedish counterpart", True),
        ("the other side", True),
        ("Sweden", True),
        ("Stockholm", True),
        ("the Swedish side", True),
        ("the parties", False),
        ("them", False),
        ("Norway", False),
        ("Holm's deputy", False),
        ("the deputy of Holm", False),
        ("Holm and Brook", False),
        ("Brook and Holm", False),
        ("more progress", False),
    ],
    ids=str,
)
def test_who_is_the_object(words: str, expected: bool) -> None:
    """The person, a pronoun for him, his country or its side; nobody else, and no thing."""
    text = f"{TEXT}\nShe asked {words}"
    start = len(text) - len(words)
    found = read_object(text, start, len(text))
    assert is_object(HOLM, article(text), found) is expected


def test_nobody_known_is_nobodys_object() -> None:
    """Without the person only an absent object or a pronoun can be he."""
    text = f"{TEXT}\nShe asked Holm"
    found = read_object(text, len(text) - len("Holm"), len(text))
    assert not is_object(None, article(text), found)

"""Who stands before the words that name a call."""

import pytest

from summarizer.ground.call_subjects import find_subject
from tests.ground.reading import texts_of

ROE, DOE = "Peru's President Jane Roe", "Oman's Sultan John Doe"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (f"{ROE} phoned him.", "phoned", ["Jane Roe"]),
        (f"{ROE} and {DOE} spoke.", "spoke", ["Jane Roe", "John Doe"]),
        (f"{ROE} met {DOE} and phoned Lima.", "phoned", ["Jane Roe"]),
        (f"The office of {ROE} phoned Lima.", "phoned", []),
        (f"{ROE} said that {DOE} phoned her.", "phoned", ["John Doe"]),
    ],
    ids=["one", "two", "joined verbs", "behind a preposition", "subordinate clause"],
)
def test_subject_of_a_verb(text: str, word: str, expected: list[str]) -> None:
    """The subject is the nearest who can be one."""
    (call,) = texts_of(text)
    subject = find_subject(call, call.letters.index(word), noun=False)
    assert [figure.name for figure in subject.people] == expected


def test_owner_of_a_call() -> None:
    """'P's phone call' is a call of P's."""
    (call,) = texts_of(f"Details of {ROE}'s first phone call are few.")
    subject = find_subject(call, call.letters.index("phone"), noun=True)
    assert [figure.name for figure in subject.people] == ["Jane Roe"]


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        (f"With {ROE} he spoke on Monday.", "one"),
        (f"I spoke with {ROE}.", "self"),
        (f"Later they spoke of {ROE}.", "both"),
    ],
)
def test_pronoun(text: str, pronoun: str) -> None:
    """A pronoun is told from a name, and who stands beside it is kept."""
    (call,) = texts_of(text)
    subject = find_subject(call, call.letters.index("spoke"), noun=False)
    assert (subject.people, subject.pronoun) == ((), pronoun)


def test_aside() -> None:
    """Who stands behind the 'with' that opens the clause is the other one."""
    (call,) = texts_of(f"With {ROE} he spoke on Monday.")
    subject = find_subject(call, call.letters.index("spoke"), noun=False)
    assert [figure.name for figure in subject.aside] == ["Jane Roe"]

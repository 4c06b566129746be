"""Words around a call that say more than who spoke."""

import pytest

from summarizer.ground.arguments import Ends
from summarizer.ground.cast import Figure
from summarizer.ground.report_cues import (
    is_by_phone,
    is_in_person,
    is_made,
    is_no_call,
    is_pair_talking,
    is_pluperfect,
    is_reference,
    is_separate,
    who_called,
)

ROE, DOE = (Figure(names=["Roe"]),), (Figure(names=["Doe"]),)


@pytest.mark.parametrize(
    ("kind", "before", "words", "after", "expected"),
    [
        ("call", "P ", "called", " P to congratulate him", False),
        ("call", "P ", "called", " P a friend", True),
        ("call", "quoted P as ", "calling", " P and P outstanding", True),
        ("plain", "P had a warm ", "call", " with P", False),
        ("plain", "the ministers will ", "call", " the meeting", True),
        ("noun", "on an earnings ", "call", "", True),
        ("speak", "P and P ", "talk", " about oil", False),
        ("speak", "peace ", "talks", " with P", True),
        ("adverb", "P addressed the forum ", "by video link", "", True),
        ("adverb", "P briefed P ", "by telephone", "", False),
        ("ring", "P reopened a ", "phone", " hotline", True),
    ],
)
def test_no_call(kind: str, before: str, words: str, after: str, expected: bool) -> None:
    """Naming, appeals, meetings called, earnings calls, hotlines and addresses are no calls."""
    assert is_no_call(kind, before, words, after) is expected


def test_by_phone() -> None:
    """'By phone' beside the verb makes speaking a call."""
    letters = "P spoke by phone with P"
    start = letters.index("spoke")
    assert is_by_phone(letters, start, start + 5)
    assert not is_by_phone("P spoke at length with P", 2, 7)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("P ", " with P on the sidelines of the summit", True),
        ("P ", " in rome with P", True),
        ("P ", " in the evening with P", False),
        ("P ", " with P", False),
        ("a meeting was agreed, and P ", " with P", False),
    ],
)
def test_in_person(before: str, after: str, expected: bool) -> None:
    """A place or a meeting in the clause speaks against a call; in another clause it does not."""
    assert is_in_person(before, after) is expected


def test_pair_talking() -> None:
    """Two who 'spoke today' spoke with each other; who 'spoke of' something did not."""
    assert is_pair_talking("P and P ", " today about oil")
    assert not is_pair_talking("P ", " of the war")
    assert not is_pair_talking("P and P want restraint and their aides ", " today")


def test_separate() -> None:
    """Phone calls, turns and repeated prepositions are several calls."""
    two = Ends(ROE, (DOE, ROE))
    one = Ends(ROE, (DOE,))
    assert is_separate("noun", "phone calls", "", one)
    assert is_separate("speak", "spoke", "P spoke separately with P and P", one)
    assert is_separate("speak", "spoke", "", two)
    assert not is_separate("noun", "phone call", "", one)
    assert not is_separate("noun", "conference call", "", one)


@pytest.mark.parametrize(
    ("kind", "before", "ends", "caller"),
    [
        ("ring", "P ", Ends(ROE, (DOE,)), ROE),
        ("ring", "P was ", Ends(ROE, (DOE,), "", "by"), DOE),
        ("noun", "P received a ", Ends(ROE, (DOE,), "", "from"), DOE),
        ("noun", "P made a ", Ends(ROE, (DOE,), "", "to"), ROE),
        ("noun", "P made a ", Ends(ROE, (DOE,), "", "with"), ROE),
        ("noun", "a ", Ends(ROE, (DOE,), "", "by", " was made "), DOE),
        ("noun", "P held a ", Ends(ROE, (DOE,), "", "with"), ()),
        ("speak", "P ", Ends(ROE, (DOE,), "", "with"), ()),
    ],
    ids=["active", "passive", "from", "to", "made", "made by", "held", "spoke"],
)
def test_who_called(kind: str, before: str, ends: Ends, caller: tuple[Figure, ...]) -> None:
    """The verb and the preposition say who phoned; 'held' and 'spoke' do not."""
    assert who_called(kind, before, ends, ROE, DOE) == caller


def test_reference_pluperfect_and_making() -> None:
    """'During the conversation' refers; 'had phoned' is before; 'placed a call' is made."""
    assert is_reference("during the telephone ")
    assert not is_reference("P held a telephone ")
    assert is_pluperfect("P had ")
    assert not is_pluperfect("P has ")
    assert is_made("P placed a ")
    assert not is_made("P held a ")

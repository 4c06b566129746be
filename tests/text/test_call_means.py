"""Words of telephony in the widest sense."""

import pytest

from summarizer.text.call_means import CONVERSED, LIKELY, MEANS, MET_BY, NAMED_CALL


@pytest.mark.parametrize(
    "words",
    ["was just off the phone with P", "P used the hotline to reach P", "P dialled P", "on a call"],
)
def test_a_call_is_named_by_many_words(words: str) -> None:
    """Each of them is a call or its means, and passes the cheap look before."""
    assert LIKELY.search(words)
    assert NAMED_CALL.search(words) or MEANS.search(words)


@pytest.mark.parametrize("words", ["P rang the bell", "on the ceasefire line", "by phone number"])
def test_other_lines_and_bells_are_none(words: str) -> None:
    """A line on a map, a bell and a number are no means of speaking."""
    assert not NAMED_CALL.search(words)
    assert not MEANS.search(words)


def test_meeting_without_a_place_is_told() -> None:
    """'Met virtually' is no meeting in a place; conversing alone says nothing of a telephone."""
    assert MET_BY.search("P and P met virtually on monday")
    assert CONVERSED.search("P talked to P")
    assert not MET_BY.search("P and P met in oslo")

"""Cells of text files."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.rows.cells import as_text, guard_text, sound_text, unguard_text

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@pytest.mark.parametrize("start", STARTS, ids=repr)
@pytest.mark.parametrize("marks", ["", "'", "''"])
def test_formula_is_no_formula_any_more(start: str, marks: str) -> None:
    """Whatever a spreadsheet would run begins with an apostrophe, and the text comes back."""
    text = f"{marks}{start}HYPERLINK(1)"
    assert guard_text(text) == f"'{text}"
    assert unguard_text(guard_text(text)) == text


@settings(max_examples=40)
@given(st.text(alphabet=st.sampled_from("'=+-@\t\r\na \uff1d"), max_size=6) | st.text())
def test_guard_is_reversible(text: str) -> None:
    """No text is lost by it, and no two texts become one."""
    assert unguard_text(guard_text(text)) == text
    assert not guard_text(text).startswith(STARTS)


def test_plain_text_stays() -> None:
    """An apostrophe, a dash inside and a number are nobody's formula."""
    for text in ("'tis so", "a-b", "Støre: 5 = 5", ""):
        assert guard_text(text) == unguard_text(text) == text


def test_values_that_are_no_text_are_untouched() -> None:
    """A negative number stays one; days are ISO; nothing is an empty cell."""
    assert [as_text(value) for value in (-5, True, False, None)] == ["-5", "true", "false", ""]
    assert as_text(dt.date(2021, 5, 3)) == "2021-05-03"
    assert as_text("-5") == "'-5"


def test_half_a_character_costs_no_offset() -> None:
    """What UTF-8 cannot hold becomes one character, so that offsets still fit."""
    assert sound_text("a\ud800b") == "a?b"

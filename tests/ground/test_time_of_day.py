"""The day of a call that is told with a time of day only."""

import pytest

from tests.ground.lines import grounded

CALL = "In the evening Chancellor Olaf Scholz spoke by phone with President Emmanuel Macron."


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("On Monday Chancellor Olaf Scholz was in Bonn.", "2024-05-13"),
        ("On Monday Chancellor Olaf Scholz was in Bonn. It rained. The streets were wet.", None),
        ("On Friday Chancellor Olaf Scholz will be in Bonn.", None),
        ("Chancellor Olaf Scholz was in Bonn.", None),
    ],
    ids=["a day before", "too far", "a day to come", "no day"],
)
def test_the_day_goes_on(before: str, expected: str | None) -> None:
    """A time of day belongs to the day that the account has just named, if that is past."""
    text = f"{before} The weather was the theme of the day there. {CALL}"
    [call] = grounded(text).calls
    assert call.date == expected


def test_how_it_is_known() -> None:
    """The step names what the day is taken from."""
    [call] = grounded(f"On Monday Chancellor Olaf Scholz was in Bonn. {CALL}").calls
    assert (call.date_status, call.date_step) == ("derived", "day told before")

"""Sentences that tell of another call than the one that the article reports."""

import pytest

from tests.ground.lines import grounded

STUBB, TUSK = "Finnish President Alexander Stubb", "Polish Prime Minister Donald Tusk"


SPOKE = f"{STUBB}, who joined an earlier call, spoke by phone with {TUSK} on Tuesday."
RECALLED = f"{STUBB} spoke by phone with {TUSK}. Stubb, who held an earlier call on Monday, "


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{SPOKE} During the call Stubb thanked Tusk.", "2024-05-14"),
        (f"{RECALLED}thanked Tusk in the call.", None),
    ],
    ids=["no date in it", "a date in it"],
)
def test_an_insertion_without_a_date_leaves_the_call_its_day(text: str, day: str | None) -> None:
    """An earlier call that is only mentioned in passing does not take the sentence's day."""
    assert grounded(text).calls[0].date == day

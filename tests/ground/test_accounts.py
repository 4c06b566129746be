"""What else tells of a call that is known, and so dates it."""

import pytest

from tests.ground.lines import grounded

PHONE = " The two were on the phone for half an hour, Prague said."


@pytest.mark.parametrize(
    ("told", "date"),
    [
        pytest.param(
            "Czech Prime Minister Petr Fiala and Slovak Prime Minister Robert Fico compared notes "
            "on Tuesday about the Druzhba pipeline.",
            "2024-05-14",
            id="compared notes",
        ),
        pytest.param(
            "The pipeline was the subject of a 40-minute exchange between Czech Prime Minister "
            "Petr Fiala and Slovak Prime Minister Robert Fico late on Monday.",
            "2024-05-13",
            id="an exchange between the two",
        ),
        pytest.param(
            "Czech Prime Minister Petr Fiala met Slovak Prime Minister Robert Fico in Brno on "
            "Monday and discussed the pipeline with him.",
            None,
            id="a meeting",
        ),
        pytest.param(
            "Czech Prime Minister Petr Fiala plans to discuss the pipeline with Slovak Prime "
            "Minister Robert Fico on Monday.",
            None,
            id="a plan",
        ),
    ],
)
def test_the_day_of_the_account_is_the_calls(told: str, date: str | None) -> None:
    """The same people talking beside a report of their call do so in the call."""
    calls = [c for c in grounded(told + PHONE).calls if c.status == "completed"]
    assert [c.date for c in calls] == ([date] if calls else [])
    assert bool(calls) >= (date is not None)


def test_the_account_is_no_report() -> None:
    """Sentences that only tell of talking are not among those that report the call."""
    text = (
        "Czech Prime Minister Petr Fiala spoke by phone with Slovak Prime Minister Robert Fico. "
        "Fiala and Fico discussed the pipeline on Monday."
    )
    (call,) = grounded(text).calls
    assert (call.sentences, call.date) == ((1,), "2024-05-13")

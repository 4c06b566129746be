"""The day of a call that only stands beside it."""

import pytest

from tests.ground.lines import grounded


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param(
            '"Just hung up with Prime Minister Kyriakos Mitsotakis," Albanian Prime Minister Edi '
            "Rama wrote on Tuesday.",
            "2024-05-14",
            id="said right after it",
        ),
        pytest.param(
            '"A good call with Prime Minister Kyriakos Mitsotakis," Albanian Prime Minister Edi '
            "Rama wrote on Tuesday.",
            None,
            id="said some time after it",
        ),
        pytest.param(
            "On Sunday afternoon his telephone rang. President Emmanuel Macron was on the line "
            "with President Mohamed Bazoum for eleven minutes.",
            "2024-05-12",
            id="what led up to it",
        ),
        pytest.param(
            "On Sunday the soldiers left. President Emmanuel Macron was on the line with President "
            "Mohamed Bazoum for eleven minutes.",
            None,
            id="another event",
        ),
    ],
)
def test_the_day_beside_a_call(text: str, date: str | None) -> None:
    """It is the call's where the words say that the call was then, and only there."""
    assert [call.date for call in grounded(text).calls] == [date]

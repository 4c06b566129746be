"""The same people on two days had two calls."""

import pytest

from tests.ground.lines import grounded, lines

LEDE = "Peru's President Jane Roe phoned Oman's Sultan John Doe on 13 May, her office said. "


@pytest.mark.parametrize(
    ("more", "background"),
    [
        ("Roe had phoned Doe on 2 March 2023, after the flood.", 1),
        ("Roe and Doe last spoke by phone on 2 March.", 1),
        ("Roe phoned Doe on 13 May in the evening.", 0),
        ("Roe told Doe by phone that Peru will help.", 0),
        ("", 0),
    ],
    ids=["pluperfect", "last", "same day", "no day", "once"],
)
def test_background(more: str, background: int) -> None:
    """An older call of the same two is kept apart from the news, as background."""
    grounding = grounded(LEDE + more)
    assert len(lines(grounding)) == 1
    assert len(lines(grounding, "background")) == background


def test_caller_of_the_older_call_is_not_that_of_the_news() -> None:
    """Who phoned last year did not therefore phone now."""
    grounding = grounded(
        "Peru's President Jane Roe and Oman's Sultan John Doe spoke by phone, her office said. "
        "Doe had phoned Roe on 2 March 2023."
    )
    assert [call.initiator for call in grounding.calls if call.status == "completed"] == [None]

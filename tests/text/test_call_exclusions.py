"""What says that words of telephony tell of no completed call."""

import pytest

from summarizer.text.call_exclusions import AHEAD_OF_CUE, AUDIENCE, EXCLUDED, NO_OFFICIAL, OTHERWISE


@pytest.mark.parametrize(
    "words",
    ["P refused to come to the phone", "P sent a letter", "P hosted P", "P planned a call",
     "a prankster phoned P", "on an earnings call", "P called on P", "P spoke in person"],
)  # fmt: skip
def test_plans_refusals_and_meetings_are_excluded(words: str) -> None:
    """Each has a cue, and a plain account of a call has none."""
    assert EXCLUDED.search(words) or OTHERWISE.search(words)
    plain = "P and P were on the phone on monday"
    assert not EXCLUDED.search(plain)
    assert not OTHERWISE.search(plain)


def test_others_on_the_line_are_known() -> None:
    """Modals before the words, audiences and those who hold no office each have their cue."""
    assert AHEAD_OF_CUE.search("P will be ")
    assert AUDIENCE.search("P told parliament by video")
    assert NO_OFFICIAL.search("aides to P and P")

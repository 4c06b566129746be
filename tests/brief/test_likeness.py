"""Statements match on what they are about, not on what every readout says."""

import pytest

from summarizer.brief.likeness import Matcher, words_for
from summarizer.data import load_gazetteer
from tests.merge.readouts import ALIYEV, BLINKEN

MATCHER = Matcher((BLINKEN, ALIYEV), load_gazetteer())


@pytest.mark.parametrize(
    ("left", "right", "match", "certain"),
    [
        pytest.param(
            "the pipeline through Georgia opens in spring",
            "the Georgia pipeline is to open next spring",
            True,
            True,
            id="same subject",
        ),
        pytest.param(
            "the pipeline through Georgia",
            "Georgia's pipeline and orchards, dams, bridges",
            True,
            False,
            id="two words",
        ),
        pytest.param(
            "the pipeline is late",
            "orchards, dams and a pipeline came up",
            False,
            False,
            id="one word",
        ),
        pytest.param(
            "Blinken and Aliyev strengthen bilateral relations of Azerbaijan and the United States",
            "important relations between the United States and Azerbaijan, Aliyev told Blinken",
            False,
            False,
            id="names and commonplaces",
        ),
        pytest.param("", "", False, False, id="nothing"),
    ],
)
def test_matches_rest_on_words_that_tell(left: str, right: str, match: bool, certain: bool) -> None:
    """Names of the line and commonplaces count for nothing; few words make a match uncertain."""
    found = MATCHER.compare(left, right)
    assert (found.is_match, found.is_certain) == (match, certain)
    assert MATCHER.compare(right, left) == found


def test_the_reason_is_in_the_statements_own_words() -> None:
    """A reader sees words, not stems, each once and in order."""
    left = "a peace treaty: peace, and a treaty with Georgia"
    shared = MATCHER.compare(left, "the agreement on peace that Georgia wants").shared
    assert words_for(shared, left) == ("peace", "treaty", "Georgia")

"""Who is on the line where only the places of people tell."""

import pytest

from summarizer.ground.far_ends import on_the_line
from tests.ground.reading import texts_of

STUBB, TUSK = "Finnish President Alexander Stubb", "Polish Prime Minister Donald Tusk"
FICO = "Slovak Prime Minister Robert Fico"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{STUBB} was on the phone with {TUSK}.", ["Alexander Stubb", "Donald Tusk"]),
        (f"A line linked the capitals between {STUBB} and {TUSK}.", None),
        (f"{STUBB} told {TUSK} on the phone about {FICO}.", ["Alexander Stubb", "Donald Tusk"]),
        (f"{STUBB} was on the phone, {FICO} said.", ["Alexander Stubb"]),
        (f"{STUBB}, {TUSK} heard, wrote on {FICO}.", None),
    ],
)
def test_subject_and_partner_are_on_the_line(text: str, names: list[str] | None) -> None:
    """Topics and those who only tell of a call are not."""
    found = [figure.name for figure in on_the_line(texts_of(text)[0])]
    assert found == (names or ["Alexander Stubb", "Donald Tusk"])

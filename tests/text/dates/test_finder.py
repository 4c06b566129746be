"""Date expressions in running text: where they begin and end, and what is none."""

# ruff: noqa: RUF001 - signs as pages print them

from itertools import pairwise

import pytest

from summarizer.text.dates.finder import find_expressions


def found_in(text: str) -> list[str]:
    """Return the words of the expressions of a text."""
    return [text[found.start : found.end] for found in find_expressions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They spoke on Nov. 21.", ["Nov. 21"]),
        ("It ended on 24 April.", ["24 April"]),
        ("It ended on 5 Nov. He left.", ["5 Nov."]),
        ("BAKU, Azerbaijan, Feb. 10\nTrend:", ["Feb. 10"]),
        ("after Jan.\n20th, the day", ["Jan.\n20th"]),
        ("28.11.2023 - Update : 29.11.2023", ["28.11.2023", "29.11.2023"]),
        ("date 2024-09-16 + ↺ − 16 px", ["2024-09-16"]),
        ("20 September 2021 17:52 (UTC+04:00)", ["20 September 2021"]),
        ("10:25 07.12.2021", ["07.12.2021"]),
        ("Publish Date : 12/12/2023 9:54:52 AM", ["12/12/2023"]),
        ("on March 1 and March 27, 2020", ["March 1", "March 27, 2020"]),
        ("Sunday's (20 June) vote", ["Sunday's (20 June)"]),
        ("Late on Monday and earlier Wednesday", ["Late on Monday", "earlier Wednesday"]),
        ("August 30, 2024.President", ["August 30, 2024"]),
        ("war26.11.24, 00:37", []),
        ("May I march in august company on the sun deck", []),
        ("Jan Lipavský met April Ryan and June Carter", ["April", "June"]),
        ("In May and in Jan. they met", ["May", "Jan."]),
        ("COP29 November summit", ["November"]),
        ("no date at all", []),
    ],
)
def test_words_of_an_expression(text: str, expected: list[str]) -> None:
    """An expression holds its words and no others; a closing full stop belongs to the sentence."""
    assert found_in(text) == expected


def test_expressions_do_not_overlap() -> None:
    """They come in text order, one behind the other."""
    found = find_expressions("Monday, 27 November 2023 and 28.11.2023, today, last week, in May")
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert len(found) == 5

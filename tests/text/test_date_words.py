"""Dates are said as a person writes them, and what is open is said to be open."""

import pytest

from summarizer.text.date_words import date_in_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023-11-27", "27 November 2023"),
        ("2023-11", "November 2023"),
        ("2023", "2023"),
        ("2023-22", "summer 2023"),
        ("XXXX-04-03", "3 April, year not given"),
        ("XXXX-02", "February, year not given"),
        ("2023-09-19/2023-09-20", "19 to 20 September 2023"),
        ("2023-09-30/2023-10-01", "30 September to 1 October 2023"),
        ("2023-12-31/2024-01-01", "31 December 2023 to 1 January 2024"),
        ("2023/2024", "2023 to 2024"),
        ("XXXX-04-03/XXXX-04-04", "3 to 4 April, year not given"),
        (None, "date not given"),
        ("", "date not given"),
        ("2023-02-30", "2023-02-30"),
        ("soon", "soon"),
    ],
)
def test_says_dates_in_words(value: str | None, words: str) -> None:
    """Months have names, an open year is named as open, what is no date stays as it is."""
    assert date_in_words(value) == words

"""EDTF values are read, bounded and said in words; nothing else is."""

from datetime import date

import pytest

from summarizer.text.edtf import PartialDate, date_in_words, read_edtf


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        pytest.param("2023-11-27", PartialDate(2023, 11, 27), id="day"),
        pytest.param("2023-11", PartialDate(2023, 11, None), id="month"),
        pytest.param("2023", PartialDate(2023, None, None), id="year"),
        pytest.param("2023-21", PartialDate(2023, 21, None), id="season"),
        pytest.param("XXXX-02-29", PartialDate(None, 2, 29), id="leap day of no year"),
        pytest.param("XXXX-04", PartialDate(None, 4, None), id="month of no year"),
    ],
)
def test_reads_the_forms_of_records(value: str, parts: PartialDate) -> None:
    """Every form that a record may hold gives its parts."""
    assert read_edtf(value) == parts


@pytest.mark.parametrize(
    "value",
    [None, "", "XXXX", "2023-02-30", "2023-13", "2023-00-01", "2023-21-01", "0000-01-01", "soon"],
)
def test_refuses_other_values(value: str | None) -> None:
    """A day that no calendar has, or words, give no parts."""
    assert read_edtf(value) is None


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-02-10", date(2024, 2, 10), date(2024, 2, 10)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-24", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_bounds_hold_every_day_that_is_meant(value: str, first: date, last: date) -> None:
    """The bounds are the first and the last possible day."""
    parts = read_edtf(value)
    assert parts is not None
    assert parts.bounds() == (first, last)


def test_open_year_has_neither_bounds_nor_day() -> None:
    """Without a year nothing is placed on the calendar."""
    parts = read_edtf("XXXX-04-03")
    assert parts is not None
    assert (parts.bounds(), parts.as_day()) == (None, None)


def test_full_date_is_a_day() -> None:
    """A full date is a day of the calendar; a month is not."""
    full, month = read_edtf("2023-11-27"), read_edtf("2023-11")
    assert full is not None
    assert month is not None
    assert (full.as_day(), month.as_day()) == (date(2023, 11, 27), None)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023-11-27", "27 November 2023"),
        ("2023-22", "summer 2023"),
        ("XXXX-02", "February, year not given"),
        ("soon", "soon"),
        (None, "date not given"),
    ],
)
def test_says_dates_in_words(value: str | None, words: str) -> None:
    """A person reads the month's name and what is not given; an unknown form stays as it is."""
    assert date_in_words(value) == words

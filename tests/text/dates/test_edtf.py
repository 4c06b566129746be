"""EDTF values: read, bounded, compared."""

from datetime import date

import pytest

from summarizer.text.dates.edtf import (
    CalendarDate,
    Precision,
    agree,
    as_day,
    bounds,
    covers,
    days_between,
    is_possible,
    parse_date,
    parse_interval,
    precision,
    shift,
    weekday_of,
)


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("2023-11-27", CalendarDate(2023, 11, 27)),
        ("2023-11", CalendarDate(2023, 11)),
        ("2023", CalendarDate(2023)),
        ("XXXX-04-03", CalendarDate(None, 4, 3)),
        ("XXXX-02-29", CalendarDate(None, 2, 29)),
        ("XXXX-04", CalendarDate(None, 4)),
        ("2020-23", CalendarDate(2020, 23)),
    ],
)
def test_date_is_read_and_written_alike(value: str, parts: CalendarDate) -> None:
    """Each form that records use is read into its parts and written back as it was."""
    assert parse_date(value) == parts
    assert parts.edtf() == value


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "XXXX",
        "2023-13",
        "2023-02-30",
        "2023-1-1",
        "27.11.2023",
        "2023-00",
        "0000",
        "--04-03",
    ],
)
def test_what_is_no_date_has_no_parts(value: str | None) -> None:
    """A day that no calendar has, and every other form, is no date."""
    assert parse_date(value) is None
    assert precision(value or "") is None
    assert bounds(value) is None


def test_season_has_no_day() -> None:
    """A season is a month's place, and no day stands in it."""
    assert not is_possible(CalendarDate(2020, 23, 1))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023-11-27", "day"),
        ("XXXX-11-27", "day"),
        ("2023-11", "month"),
        ("2020-23", "season"),
        ("2023", "year"),
        ("2023-09-19/2023-09-20", "interval"),
    ],
)
def test_precision(value: str, expected: Precision) -> None:
    """A value says how much of a date it holds."""
    assert precision(value) == expected


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2023-11-27", date(2023, 11, 27), date(2023, 11, 27)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2020-21", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-24", date(2019, 11, 1), date(2021, 3, 31)),
        ("2023-09-19/2023-10", date(2023, 9, 19), date(2023, 10, 31)),
    ],
)
def test_bounds(value: str, first: date, last: date) -> None:
    """Bounds are inclusive, and generous for a season."""
    assert bounds(value) == (first, last)


@pytest.mark.parametrize("value", ["XXXX-11-27", "XXXX-11-27/XXXX-11-28", "0001-24", "9999-24"])
def test_bounds_are_open_without_a_year(value: str) -> None:
    """What leaves its year open, or runs off the calendar, has no bounds."""
    assert bounds(value) is None


@pytest.mark.parametrize(
    ("wide", "narrow", "expected"),
    [
        ("2023-11-27", "2023-11-27", True),
        ("2023-11", "2023-11-27", True),
        ("XXXX-11-27", "2023-11-27", True),
        ("XXXX-11", "XXXX-11-27", True),
        ("2023-11-20/2023-11-30", "2023-11-27", True),
        ("2023-11-27", "2023-11", False),
        ("2023-11", "XXXX-11-27", False),
        ("XXXX-11-27", "XXXX-11", False),
        ("XXXX-09-19/XXXX-09-20", "XXXX-09-19/XXXX-09-20", True),
        ("XXXX-09-19/XXXX-09-20", "XXXX-09-19", False),
        (None, None, False),
    ],
)
def test_covers(wide: str | None, narrow: str | None, expected: bool) -> None:
    """A value covers another if all that the other may mean is within it."""
    assert covers(wide, narrow) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2023-11-27", "XXXX-11-27", True),
        ("2023-11", "XXXX-11-27", True),
        ("2023-11-27/2023-11-28", "2023-11", True),
        ("2023-11-27", "2023-11-28", False),
        ("2023-11-27", None, False),
        (None, None, False),
        ("XXXX-09-19/XXXX-09-20", "XXXX-09-19/XXXX-09-20", True),
    ],
)
def test_agree(one: str | None, other: str | None, expected: bool) -> None:
    """Two values agree if one day can be both, whichever comes first."""
    assert agree(one, other) is expected
    assert agree(other, one) is expected


def test_only_a_full_date_is_a_day() -> None:
    """A day needs year, month and number."""
    assert as_day("2023-11-27") == date(2023, 11, 27)
    assert as_day("2023-11") is None
    assert CalendarDate(2023, 2, 30).as_date() is None


def test_weekday_is_known_of_full_dates() -> None:
    """The weekday of a date without a year is open."""
    assert weekday_of("2023-11-27") == 0
    assert weekday_of("XXXX-11-27") is None


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2023-09-11", "2023-11-21", 71),
        ("2023-11-21", "2023-09-11", -71),
        ("XXXX-09-11", "XXXX-11-21", 71),
        ("XXXX-02-01", "XXXX-03-05", None),
        ("XXXX-02-29", "XXXX-03-05", None),
        ("2023-09-11", "XXXX-11-21", None),
        ("2023-09", "2023-11-21", None),
    ],
)
def test_days_between(first: str, second: str, expected: int | None) -> None:
    """Days are counted where it does not matter which year is meant."""
    assert days_between(first, second) == expected


@pytest.mark.parametrize(
    ("value", "days", "expected"),
    [
        ("2024-03-01", -1, "2024-02-29"),
        ("XXXX-03-16", -1, "XXXX-03-15"),
        ("XXXX-01-01", -1, "XXXX-12-31"),
        ("XXXX-03-01", -1, None),
        ("XXXX-02-29", 1, None),
        ("2024-03", 1, None),
        ("9999-12-31", 1, None),
    ],
)
def test_shift(value: str, days: int, expected: str | None) -> None:
    """A day is moved unless the answer depends on the year."""
    assert shift(value, days) == expected


def test_interval_needs_both_ends() -> None:
    """An interval with an end that is no date is none."""
    assert parse_interval("2023-09-19/soon") is None
    assert parse_interval("2023-09-19/2023-09-20") == (
        CalendarDate(2023, 9, 19),
        CalendarDate(2023, 9, 20),
    )

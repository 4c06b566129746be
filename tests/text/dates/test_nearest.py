"""Which day, month or week is meant, seen from a known day."""

from datetime import date

import pytest

from summarizer.text.dates import nearest
from summarizer.text.dates.finder import find_expressions
from summarizer.text.dates.nearest import Direction

TUESDAY = date(2023, 11, 28)


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        ("on Monday", "past", "2023-11-27"),
        ("on Tuesday", "past", "2023-11-28"),
        ("on Wednesday", "past", "2023-11-22"),
        ("on Wednesday", "future", "2023-11-29"),
        ("on Tuesday", "future", "2023-11-28"),
        ("last Friday", "past", "2023-11-24"),
        ("last Monday", "past", None),
        ("last Tuesday", "past", "2023-11-21"),
        ("next Monday", "future", "2023-12-04"),
        ("next Friday", "future", None),
        ("the previous Friday", "past", None),
    ],
)
def test_weekday(text: str, direction: Direction, expected: str | None) -> None:
    """A weekday is the nearest one; 'last' and 'next' are open within the running week."""
    assert nearest.weekday(find_expressions(text)[0], TUESDAY, direction) == expected


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        ("November 27", "past", "2023-11-27"),
        ("November 28", "past", "2023-11-28"),
        ("November 30", "past", "2022-11-30"),
        ("November 30", "future", "2023-11-30"),
        ("November 30", "unknown", "2023-11-30"),
        ("June 29", "unknown", "2023-06-29"),
        ("February 10", "unknown", "2023-02-10"),
        ("February 29", "past", "2020-02-29"),
        ("Friday, February 10", "future", "2023-02-10"),
        ("April 29 this year", "past", "2023-04-29"),
        ("April 29 last year", "past", "2022-04-29"),
    ],
)
def test_day_of_month(text: str, direction: Direction, expected: str) -> None:
    """A day and month is the last one, or the coming one if the text says so or it is soon."""
    assert nearest.day_of_month(find_expressions(text)[0], TUESDAY, direction) == expected


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        ("in November", "past", "2023-11"),
        ("in December", "past", "2022-12"),
        ("in December", "unknown", "2023-12"),
        ("last November", "past", "2022-11"),
        ("next November", "future", "2024-11"),
        ("this February", "past", "2023-02"),
        ("February last year", "past", "2022-02"),
        ("this summer", "past", "2023-22"),
        ("last summer", "past", None),
        ("summer last year", "past", "2022-22"),
    ],
)
def test_month_of_year(text: str, direction: Direction, expected: str | None) -> None:
    """A month is the nearest one; which one 'last summer' was is open."""
    assert nearest.month_of_year(find_expressions(text)[0], TUESDAY, direction) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two days ago", "2023-11-26"),
        ("tomorrow", "2023-11-29"),
        ("last week", "2023-11-20/2023-11-26"),
        ("this week", "2023-11-27/2023-12-03"),
        ("next week", "2023-12-04/2023-12-10"),
        ("a week ago", "2023-11-18/2023-11-24"),
        ("last month", "2023-10"),
        ("next month", "2023-12"),
        ("three months ago", "2023-08"),
        ("last year", "2022"),
        ("a year ago", "2022"),
        ("the previous month", "2023-10"),
    ],
)
def test_counted(text: str, expected: str) -> None:
    """Days are exact, weeks and months as wide as they are meant."""
    found = find_expressions(text)[0]
    value = nearest.counted(found, TUESDAY)
    assert value == (None if found.which == "previous" else expected)


@pytest.mark.parametrize(
    ("today", "text", "direction", "expected"),
    [
        (TUESDAY, "over the weekend", "past", "2023-11-25/2023-11-26"),
        (TUESDAY, "the weekend", "future", "2023-12-02/2023-12-03"),
        (TUESDAY, "next weekend", "past", "2023-12-02/2023-12-03"),
        (date(2023, 11, 26), "this weekend", "past", "2023-11-25/2023-11-26"),
        (date(2023, 11, 26), "last weekend", "past", "2023-11-18/2023-11-19"),
    ],
)
def test_weekend(today: date, text: str, direction: Direction, expected: str) -> None:
    """A weekend is the last one, on its own days the running one."""
    assert nearest.weekend(find_expressions(text)[0], today, direction) == expected

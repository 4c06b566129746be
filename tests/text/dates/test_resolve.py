"""Values of expressions, from what is known of the day of writing."""

import pytest

from summarizer.text.dates.finder import find_expressions
from summarizer.text.dates.nearest import Direction
from summarizer.text.dates.order import settle_order
from summarizer.text.dates.resolve import Reference, Resolution, reference_to, resolve


def resolved(
    text: str, written: str | None, direction: Direction = "past", antecedent: str | None = None
) -> Resolution:
    """Resolve the only expression of a text."""
    (found,) = settle_order(text, find_expressions(text))
    return resolve(found, reference_to(written), direction, antecedent)


@pytest.mark.parametrize(
    ("text", "written", "value", "step"),
    [
        ("27 November 2023", None, "2023-11-27", "as written"),
        ("27.11.2023", None, "2023-11-27", "as written"),
        ("the fall of 2020", None, "2020-23", "as written"),
        ("in 2022", None, "2022", "as written"),
        ("31 April", "2023-11-28", None, "no such day"),
        ("31 April 2023", None, None, "no such day"),
        ("31/31/2023", None, None, "no such day"),
        ("04/12/2023", None, None, "order of day and month open"),
        ("November 27", "2023-11-28", "2023-11-27", "year from publication"),
        ("November 27", None, "XXXX-11-27", "no year given"),
        ("in November", None, "XXXX-11", "no year given"),
        ("September 19-20", "2023-11-28", "2023-09-19/2023-09-20", "year from publication"),
        ("September 20-19", "2023-11-28", None, "year from publication"),
        ("on Monday", "2023-11-28", "2023-11-27", "weekday before publication"),
        ("on Tuesday", "2023-11-28", "2023-11-28", "weekday on the day of publication"),
        ("on Monday", None, None, "weekday without a date of writing"),
        ("last Monday", "2023-11-29", None, "weekday that publication leaves open"),
        ("today", "2023-11-28", "2023-11-28", "day of publication"),
        ("last night", "2023-11-28", "2023-11-27", "last night, counted from publication"),
        ("the weekend", "2023-11-28", "2023-11-25/2023-11-26", "weekend, counted from publication"),
        ("overnight", "2023-11-28", "2023-11-27/2023-11-28", "overnight, counted from publication"),
        ("coming weeks", "2023-11-28", None, "next weeks that publication leaves open"),
        ("past months", "2023-11-28", None, "last months that publication leaves open"),
        ("today", None, None, "today without a date of writing"),
    ],
)
def test_value_and_step(text: str, written: str | None, value: str | None, step: str) -> None:
    """Each value says how it is known, each open one why it is open."""
    assert resolved(text, written) == Resolution(value, step)


@pytest.mark.parametrize(
    ("text", "written", "expected"),
    [
        ("on Tuesday", "2022-03", "2022-03"),
        ("on Monday", "2022-03", None),
        ("today", "2022-03", "2022-03"),
        ("yesterday", "2022-03", None),
        ("November 27", "2023-12", "2023-11-27"),
        ("last month", "2023-12", "2023-11"),
        ("last week", "2022-03", None),
        ("on June 3", "2021", "XXXX-06-03"),
        ("this year", "2021", "2021"),
        ("June this year", "2021", "2021-06"),
    ],
)
def test_month_of_publication(text: str, written: str, expected: str | None) -> None:
    """From a month or year, only what holds for all its days is said."""
    assert resolved(text, written).value == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", "XXXX-03-16"),
        ("yesterday", "XXXX-03-15"),
        ("March 1", "XXXX-03-01"),
        ("two weeks ago", None),
        ("on Monday", "XXXX-03"),
        ("last year", None),
    ],
)
def test_day_without_a_year(text: str, expected: str | None) -> None:
    """A day and month without a year give no year to anything."""
    assert resolved(text, "XXXX-03-16").value == expected


@pytest.mark.parametrize(
    ("text", "antecedent", "expected"),
    [
        ("the previous day", "2023-11-27", "2023-11-26"),
        ("a day later", "XXXX-11-27", "XXXX-11-28"),
        ("a week earlier", "2023-11-27", "2023-11-20"),
        ("the same evening", "2023-11-27", "2023-11-27"),
        ("the previous day", None, None),
        ("a day after the attack", "2023-11-27", None),
        ("that day", None, None),
        ("earlier in the day", None, "2023-11-28"),
    ],
)
def test_counted_from_the_date_before(
    text: str, antecedent: str | None, expected: str | None
) -> None:
    """Some expressions count from the date before them; 'earlier in the day' can do without."""
    assert resolved(text, "2023-11-28", antecedent=antecedent).value == expected


def test_future() -> None:
    """What is to come lies ahead."""
    assert resolved("on Thursday", "2023-11-28", "future").value == "2023-11-30"
    assert resolved("on Thursday", "2023-11-28", "future").step == "weekday after publication"


@pytest.mark.parametrize(
    ("value", "count", "year_known"),
    [
        ("2023-11-27", 1, True),
        ("2023-11", 30, True),
        ("2023", 24, True),
        ("XXXX-11-27", 7, False),
        ("XXXX-02-29", 2, False),
        (None, 0, True),
        ("soon", 0, True),
        ("0001-01-01", 0, True),
        ("9999-12-31", 0, True),
    ],
)
def test_reference(value: str | None, count: int, year_known: bool) -> None:
    """A reference holds every day on which the text may have been written."""
    reference = reference_to(value)
    assert (len(reference.days), reference.year_known) == (count, year_known)


def test_basis_is_named() -> None:
    """The step says what it counts from."""
    (found,) = find_expressions("today")
    reference = reference_to("2023-11-27", "dateline")
    assert resolve(found, reference).step == "day of dateline"
    assert Reference().days == ()

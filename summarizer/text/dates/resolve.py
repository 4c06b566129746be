"""From expression to date: which year 'April 3' is in, which day 'Monday' is.

Owns `resolve`. Takes an expression, the day on which the text was written as far as that is known
(`Reference`), and whether the text speaks of the past or of what is to come. Gives an EDTF value,
or None where the text leaves it open, and in both cases the step by its name. Reads no clock.

A publication date of which only the month is known is a set of possible days: the expression is
resolved from each of them, and what all of them agree on is the answer. The same goes for a
dateline without a year.
"""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from summarizer.text.dates.edtf import CalendarDate, bounds, is_possible, parse_date, shift
from summarizer.text.dates.expression import Expression
from summarizer.text.dates.nearest import (
    Direction,
    counted,
    day_of_month,
    month_of_year,
    weekday,
    weekend,
)

_SAMPLE_YEARS = range(2020, 2027)
"""Seven years, leap years among them: what holds in all of them holds in an unknown year."""
_YEARS = range(1000, 9000)
"""Far enough from either end of the calendar to count from."""
_DAY, _MONTH = len("YYYY-MM-DD"), len("YYYY-MM")
_ANAPHORIC = frozenset({"same day", "day before", "day after", "days before", "days after"})
_DATED = frozenset({"day month", "day month year"})


class Reference(NamedTuple):
    """When the text was written, as far as that is known."""

    days: tuple[date, ...] = ()
    """Possible days; none if nothing is known."""
    year_known: bool = True
    """False if the days stand for one day and month of any year."""
    basis: str = "publication"
    """What the steps call it: `publication`, `dateline`, `statement`."""


class Resolution(NamedTuple):
    """What an expression means."""

    value: str | None
    """EDTF, None if it is left open."""
    step: str
    """How it is known, or why it is not."""


def reference_to(value: str | None, basis: str = "publication") -> Reference:
    """Return a reference from an EDTF date, however precise.

    Examples:
        >>> len(reference_to("2023-11").days)
        30
    """
    read = parse_date(value)
    if read is not None and read.year is None:
        return Reference(tuple(_any_year(read)), year_known=False, basis=basis)
    span = bounds(value)
    if read is None or span is None or read.year not in _YEARS:
        return Reference(basis=basis)
    if read.month is None:  # The ends of its months stand for all days of a year.
        firsts = [date(span[0].year, month, 1) for month in range(1, 13)]
        lasts = [day.replace(day=monthrange(day.year, day.month)[1]) for day in firsts]
        return Reference((*firsts, *lasts), basis=basis)
    count = (span[1] - span[0]).days + 1
    return Reference(tuple(span[0] + timedelta(days=n) for n in range(count)), basis=basis)


def _any_year(read: CalendarDate) -> Iterable[date]:
    days = (CalendarDate(year, *read[1:]).as_date() for year in _SAMPLE_YEARS)
    return (day for day in days if day is not None)


def _merge(values: set[str | None], *, year_known: bool) -> str | None:
    """Return what all possible days of writing agree on: the day, its month, or nothing."""
    if None in values:
        return None
    known = {value for value in values if value is not None}
    if not year_known:
        if any(len(value) < _MONTH or "/" in value for value in known):
            return None
        known = {"XXXX" + value[4:] for value in known}
    if len(known) == 1:
        return known.pop()
    months = {value[:_MONTH] for value in known}
    within = all("/" not in value for value in known) or _one_month(known)
    return months.pop() if len(months) == 1 and within else None


def _one_month(intervals: set[str]) -> bool:
    return all(part[:_MONTH] == value[:_MONTH] for value in intervals for part in value.split("/"))


def _from_day(expression: Expression, today: date, direction: Direction) -> str | None:
    """Return the value of an expression that is not dated in full, on a known day of writing."""
    if expression.form in _DATED:
        return day_of_month(expression, today, direction)
    if expression.form in {"month", "season"}:
        return month_of_year(expression, today, direction)
    if expression.form == "weekday":
        return weekday(expression, today, direction)
    if expression.form == "weekend":
        return weekend(expression, today, direction)
    if expression.form == "overnight":
        return f"{today - timedelta(days=1)}/{today}"
    # Of 'the coming weeks' nobody says how many there are.
    return counted(expression, today) if expression.unit else None


def _step(expression: Expression, value: str | None, reference: Reference) -> str:
    """Return the name of the derivation."""
    basis = reference.basis
    if value is None:
        return f"{expression.form} that {basis} leaves open"
    if expression.form in _DATED or expression.form in {"month", "season"}:
        return "no year given" if value.startswith("XXXX") else f"year from {basis}"
    if expression.form == "weekday":
        if len(value) == _DAY and reference.days:
            ends = {value <= day.isoformat() for day in reference.days}
            on_the_day = all(value == day.isoformat() for day in reference.days)
            side = "before" if ends == {True} else "after"
            return f"weekday on the day of {basis}" if on_the_day else f"weekday {side} {basis}"
        return f"weekday in the month of {basis}"
    if expression.form == "today" and len(value) == _DAY:
        return f"day of {basis}"
    return f"{expression.form}, counted from {basis}"


def _written(expression: Expression) -> Resolution | None:
    """Return a date that is written in full as it is."""
    if expression.form == "numeric date":
        if len(expression.readings) == 1:
            return Resolution(expression.readings[0].edtf(), expression.order or "as written")
        return Resolution(
            None, "order of day and month open" if expression.readings else "no such day"
        )
    if expression.date.year is None:
        if expression.date.day is None or is_possible(expression.date):
            return None
        return Resolution(None, "no such day")
    value = expression.date.edtf()
    return (
        Resolution(value, "as written")
        if is_possible(expression.date)
        else Resolution(None, "no such day")
    )


def _anaphoric(expression: Expression, antecedent: str | None) -> Resolution:
    """Return what is counted from the date before it in the text."""
    days = expression.count * (7 if expression.unit == "week" else 1)
    known = antecedent is not None and expression.unit is not None
    value = shift(antecedent or "", days) if known else None
    if value is None:
        return Resolution(None, f"{expression.form} without a date before it")
    return Resolution(value, f"{expression.form}, counted from the date before it")


def _with_range(expression: Expression, value: str | None) -> str | None:
    """Return the first day of 'September 19-20' into the interval."""
    read = parse_date(value)
    if expression.until_day is None or read is None or read.day is None:
        return value
    last = CalendarDate(read.year, read.month, expression.until_day)
    in_order = is_possible(last) and expression.until_day > read.day
    return f"{value}/{last.edtf()}" if in_order else None


def resolve(
    expression: Expression,
    reference: Reference,
    direction: Direction = "unknown",
    antecedent: str | None = None,
) -> Resolution:
    """Return the value of an expression as far as the text allows.

    Args:
        expression: As found; numeric dates with their order settled (`order.settle_order`).
        reference: When the text was written.
        direction: What its sentence speaks of.
        antecedent: EDTF day that 'the same day' or 'a day earlier' counts from.

    Examples:
        >>> from summarizer.text.dates.finder import find_expressions
        >>> monday = find_expressions("on Monday")[0]
        >>> resolve(monday, reference_to("2023-11-28"))
        Resolution(value='2023-11-27', step='weekday before publication')
    """
    written = _written(expression)
    if written is not None:
        return Resolution(_with_range(expression, written.value), written.step)
    if expression.form in _ANAPHORIC and not (
        expression.form == "same day" and antecedent is None and expression.part
    ):
        return _anaphoric(expression, antecedent)
    values = {_from_day(expression, day, direction) for day in reference.days}
    value = _merge(values, year_known=reference.year_known) if values else None
    if value is None and expression.form in {*_DATED, "month"} and expression.which is None:
        value = expression.date.edtf()
    if value is None:
        known = f"{expression.form} without a date of writing"
        return Resolution(None, _step(expression, None, reference) if values else known)
    return Resolution(_with_range(expression, value), _step(expression, value, reference))

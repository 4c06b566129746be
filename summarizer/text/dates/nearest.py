"""Calendar arithmetic from a known day: which Monday, which April, which week is meant.

Owns what an expression names when the day of writing is known: pure functions from expression, day
and direction to an EDTF value, or None where English leaves it open ('last Monday', said on a
Wednesday). `resolve` asks them for each day on which the text may have been written.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from summarizer.text.dates.edtf import CalendarDate
from summarizer.text.dates.expression import Expression

Direction = Literal["past", "future", "unknown"]
"""Whether the text speaks of what has been or of what is to come."""

_SOON, _LONG_AGO = timedelta(days=60), timedelta(days=200)
"""With no tense to go by, a day and month is the coming one if that is soon and else long ago."""
_WEEK, _SATURDAY, _SUNDAY = 7, 5, 6
_ABOUT_A_WEEK = 3
_MONTHS = 12
_LEAP_DAY = (2, 29)


def _nearest(days: Iterable[date], today: date, direction: Direction) -> date:
    """Return one of the same day of several years, which lie on both sides of today."""
    ordered = sorted(days)
    before = [day for day in ordered if day <= today]
    after = [day for day in ordered if day >= today]
    if direction == "unknown":
        soon = after[0] - today <= _SOON and today - before[-1] > _LONG_AGO
        return after[0] if soon else before[-1]
    return after[0] if direction == "future" else before[-1]


def day_of_month(expression: Expression, today: date, direction: Direction) -> str:
    """Return a day and month its year; a weekday beside it decides if it can.

    Examples:
        >>> from summarizer.text.dates.finder import find_expressions
        >>> day_of_month(find_expressions("On December 28")[0], date(2024, 1, 5), "past")
        '2023-12-28'
    """
    _, month, number = expression.date
    if expression.year_shift is not None:
        return CalendarDate(today.year + expression.year_shift, month, number).edtf()
    reach = range(-8, 9) if (month, number) == _LEAP_DAY else range(-1, 2)
    years = (CalendarDate(today.year + step, month, number).as_date() for step in reach)
    days = [day for day in years if day is not None]
    fitting = [day for day in days if day.weekday() == expression.weekday]
    if len(fitting) == 1:  # 'Friday, February 10' was in 2023, not in 2022.
        return fitting[0].isoformat()
    return _nearest(days, today, direction).isoformat()


def month_of_year(expression: Expression, today: date, direction: Direction) -> str | None:
    """Return a month or a season with its year; 'last summer' remains open."""
    month = expression.date.month or 0
    if expression.year_shift is not None:
        return CalendarDate(today.year + expression.year_shift, month).edtf()
    if expression.which == "this":
        return CalendarDate(today.year, month).edtf()
    if month > _MONTHS:
        return None
    here = today.replace(day=1)
    firsts = [date(today.year + step, month, 1) for step in range(-1, 2)]
    if expression.which in {"last", "next"}:
        firsts = [first for first in firsts if first != here]
        direction = "past" if expression.which == "last" else "future"
    return _nearest(firsts, here, direction).isoformat()[:7]


def weekday(expression: Expression, today: date, direction: Direction) -> str | None:
    """Return the day that a weekday names; named on its own day, it is that day.

    Examples:
        >>> from summarizer.text.dates.finder import find_expressions
        >>> monday = find_expressions("on Monday")[0]
        >>> weekday(monday, date(2023, 11, 28), "past"), weekday(monday, date(2023, 11, 27), "past")
        ('2023-11-27', '2023-11-27')
    """
    back = (today.weekday() - (expression.weekday or 0)) % _WEEK
    ahead = -back % _WEEK
    if expression.which in {"previous", "following"}:
        return None
    if expression.which == "last":
        # Said on a Wednesday, 'last Monday' may be two or nine days ago; 'last Friday' is clear.
        back = back or _WEEK
        return (today - timedelta(days=back)).isoformat() if back > today.weekday() else None
    if expression.which == "next":
        ahead = ahead or _WEEK
        same_week = today.weekday() + ahead <= _SUNDAY
        return None if same_week else (today + timedelta(days=ahead)).isoformat()
    offset = ahead if direction == "future" else -back
    return (today + timedelta(days=offset)).isoformat()


def _interval(first: date, last: date) -> str:
    return f"{first.isoformat()}/{last.isoformat()}"


def weekend(expression: Expression, today: date, direction: Direction) -> str:
    """Return Saturday and Sunday of a weekend."""
    back = (today.weekday() - _SATURDAY) % _WEEK
    if expression.which in {"last", "previous"}:
        back = back if back > 1 else back + _WEEK
    coming = expression.which == "next" or direction == "future"
    saturday = today + timedelta(days=-back % _WEEK if coming else -back)
    return _interval(saturday, saturday + timedelta(days=1))


def _months_on(today: date, months: int) -> str:
    year, month = divmod(today.year * _MONTHS + today.month - 1 + months, _MONTHS)
    return CalendarDate(year, month + 1).edtf()


def counted(expression: Expression, today: date) -> str | None:
    """Return what lies days, weeks, months or years from a day, as wide as is meant.

    Examples:
        >>> from summarizer.text.dates.finder import find_expressions
        >>> counted(find_expressions("last month")[0], date(2024, 1, 5))
        '2023-12'
    """
    if expression.unit == "day":
        return (today + timedelta(days=expression.count)).isoformat()
    if expression.unit == "week":
        if expression.which is None:  # 'a week ago' is about a week ago
            day = today + timedelta(days=_WEEK * expression.count)
            slack = timedelta(days=_ABOUT_A_WEEK)
            return _interval(day - slack, day + slack)
        monday = today + timedelta(days=_WEEK * expression.count - today.weekday())
        return _interval(monday, monday + timedelta(days=_SUNDAY))
    if expression.which == "previous":
        return None
    if expression.unit == "month":
        return _months_on(today, expression.count)
    return CalendarDate(today.year + expression.count).edtf()

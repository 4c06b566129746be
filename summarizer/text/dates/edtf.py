"""Dates as EDTF writes them, and what can be asked of them.

Owns the part of EDTF (ISO 8601-2) that readouts need: `2023-11-27`, `2023-11`, `2023`, with the
year unspecified `XXXX-11-27` and `XXXX-11`, a season `2020-23`, and an interval of two of these
`2023-09-19/2023-09-20`. Takes and gives strings, since records hold strings. Refuses to guess:
what an unspecified year leaves open is None, not today's year.

References:
    https://www.loc.gov/standards/datetime/ (EDTF, levels 0 to 2)
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

Precision = Literal["day", "month", "season", "year", "interval"]

_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_SEASONS = range(21, 25)
_MONTHS = range(1, 13)
_SAFE_DAYS = 28
"""Every month has these."""
_DECEMBER, _FEBRUARY = 12, 2
_LEAP_YEAR, _COMMON_YEAR = 2024, 2023
_WINTER = 24


class CalendarDate(NamedTuple):
    """A date as far as it is known: a component that is not is None."""

    year: int | None = None
    month: int | None = None
    """1 to 12; 21 to 24 is a season from spring to winter."""
    day: int | None = None

    def edtf(self) -> str:
        """Return the date as EDTF writes it.

        Examples:
            >>> CalendarDate(None, 4, 3).edtf()
            'XXXX-04-03'
        """
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        rest = (f"-{part:02d}" for part in (self.month, self.day) if part is not None)
        return year + "".join(rest)

    def as_date(self) -> date | None:
        """Return the day, or None if a component is missing or there is no such day."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


def is_possible(day: CalendarDate) -> bool:
    """Return whether the calendar has such a date; an unspecified year may be a leap year."""
    year, month, number = day
    if year is None and month is None:
        return False
    if month is None:
        return number is None and year != 0
    if number is None:
        return month in _MONTHS or month in _SEASONS
    leap = _LEAP_YEAR if year is None else year
    if month not in _MONTHS or leap <= 0 or number < 1:
        return False
    return number <= _SAFE_DAYS or number <= monthrange(leap, month)[1]


# The same few dates of an article are compared over and over.
@lru_cache(maxsize=1024)
def parse_date(value: str | None) -> CalendarDate | None:
    """Return the parts of a single date; None for an interval and for anything else.

    Examples:
        >>> parse_date("XXXX-04-03")
        CalendarDate(year=None, month=4, day=3)
        >>> parse_date("2023-02-30") is None
        True
    """
    match = _DATE.fullmatch(value or "")
    if not match:
        return None
    year, month, day = match.groups()
    read = CalendarDate(
        None if year == "XXXX" else int(year),
        int(month) if month else None,
        int(day) if day else None,
    )
    return read if is_possible(read) else None


def parse_interval(value: str | None) -> tuple[CalendarDate, CalendarDate] | None:
    """Return the two ends of a date or an interval; a single date is both of them."""
    first, slash, last = (value or "").partition("/")
    start = parse_date(first)
    end = parse_date(last) if slash else start
    return None if start is None or end is None else (start, end)


def precision(value: str) -> Precision | None:
    """Return how precise a value is; None if it is no date.

    Examples:
        >>> precision("XXXX-04-03"), precision("2023-12"), precision("2023-12-01/2023-12-03")
        ('day', 'month', 'interval')
    """
    ends = parse_interval(value)
    if ends is None:
        return None
    if "/" in value:
        return "interval"
    if ends[0].day is not None:
        return "day"
    if ends[0].month is None:
        return "year"
    return "season" if ends[0].month in _SEASONS else "month"


def _first_day(day: CalendarDate, year: int) -> date:
    if day.month in _SEASONS:  # Winter may have begun the year before.
        return date(year - 1, 11, 1) if day.month == _WINTER else date(year, 1, 1)
    return date(year, day.month or 1, day.day or 1)


def _last_day(day: CalendarDate, year: int) -> date:
    if day.month in _SEASONS:
        return date(year + 1, 3, 31) if day.month == _WINTER else date(year, 12, 31)
    month = day.month or _DECEMBER
    return date(year, month, day.day or monthrange(year, month)[1])


def bounds(value: str | None) -> tuple[date, date] | None:
    """Return the first and the last day that a value allows, both inclusive.

    Returns:
        None if the value is no date or leaves its year open. A season gets generous bounds,
        since it depends on the hemisphere and on whom one asks.

    Examples:
        >>> bounds("2024-02")
        (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    ends = parse_interval(value)
    if ends is None or ends[0].year is None or ends[1].year is None:
        return None
    try:
        return _first_day(ends[0], ends[0].year), _last_day(ends[1], ends[1].year)
    except ValueError:  # a winter at either end of the calendar
        return None


def covers(wide: str | None, narrow: str | None) -> bool:
    """Return whether every day that `narrow` allows is one that `wide` allows.

    Examples:
        >>> covers("XXXX-11-27", "2023-11-27"), covers("2023-11", "2023-11-27")
        (True, True)
        >>> covers("2023-11-27", "2023-11"), covers("2023-11", "XXXX-11-27")
        (False, False)
    """
    outer, inner = bounds(wide), bounds(narrow)
    if outer and inner:
        return outer[0] <= inner[0] and inner[1] <= outer[1]
    one, other = parse_date(wide), parse_date(narrow)
    if one is None or other is None:
        return wide is not None and wide == narrow and parse_interval(wide) is not None
    return all(
        ours is None or ours == theirs for ours, theirs in zip(one, other, strict=True)
    ) and (one.day is None or other.day is not None)


def agree(one: str | None, other: str | None) -> bool:
    """Return whether two values can mean the same day.

    Examples:
        >>> agree("XXXX-11-27", "2023-11"), agree("2023-11-27", "2023-11-28")
        (True, False)
    """
    left, right = bounds(one), bounds(other)
    if left and right:
        return left[0] <= right[1] and right[0] <= left[1]
    first, second = parse_date(one), parse_date(other)
    if first is None or second is None:
        return one is not None and one == other and parse_interval(one) is not None
    return all(a is None or b is None or a == b for a, b in zip(first, second, strict=True))


def as_day(value: str | None) -> date | None:
    """Return the day of a full date; None for anything less.

    Examples:
        >>> as_day("2023-11-27"), as_day("XXXX-11-27")
        (datetime.date(2023, 11, 27), None)
    """
    read = parse_date(value)
    return None if read is None else read.as_date()


def weekday_of(value: str | None) -> int | None:
    """Return the weekday of a full date, Monday being 0.

    Examples:
        >>> weekday_of("2023-11-27")
        0
    """
    day = as_day(value)
    return None if day is None else day.weekday()


def _in_year(value: str, year: int) -> date | None:
    read = parse_date(value)
    if read is None or read.day is None or read.month is None:
        return None
    if read.month == _FEBRUARY and read.day > monthrange(year, _FEBRUARY)[1]:
        return None
    return date(year, read.month, read.day)


def days_between(first: str, second: str) -> int | None:
    """Return the days from one date to another, negative if the second comes first.

    Two dates of an unspecified year are taken to be of the same one, and are counted if it does
    not matter which.

    Examples:
        >>> days_between("2023-09-11", "2023-11-21"), days_between("XXXX-09-11", "XXXX-11-21")
        (71, 71)
        >>> days_between("XXXX-02-01", "XXXX-03-05") is None
        True
    """
    one, other = as_day(first), as_day(second)
    if one and other:
        return (other - one).days
    if one or other:
        return None
    counts: set[int] = set()
    for year in (_LEAP_YEAR, _COMMON_YEAR):
        start, end = _in_year(first, year), _in_year(second, year)
        if start is None or end is None:
            return None
        counts.add((end - start).days)
    return counts.pop() if len(counts) == 1 else None


def shift(value: str, days: int) -> str | None:
    """Return a date moved by days; None if it is no day, or if the answer depends on the year.

    Examples:
        >>> shift("2024-03-01", -1), shift("XXXX-03-16", -1), shift("XXXX-03-01", -1)
        ('2024-02-29', 'XXXX-03-15', None)
    """
    day = as_day(value)
    if day:
        try:
            return (day + timedelta(days=days)).isoformat()
        except OverflowError:
            return None
    moved: set[str] = set()
    for year in (_LEAP_YEAR, _COMMON_YEAR):
        start = _in_year(value, year)
        if start is None:
            return None
        moved.add("XXXX" + (start + timedelta(days=days)).isoformat()[4:])
    return moved.pop() if len(moved) == 1 else None

"""Dates as records hold them: read into parts, bounded, and said in words.

Owns the reading of EDTF values (`2023-11-27`, `2023-11`, `2023`, `XXXX-04-03`, seasons like
`2023-21`). Takes a value, gives its parts, its bounds, or words for a person. Refuses to guess:
whatever is not of these forms has no parts and is shown as it stands.

References:
    EDTF, levels 0 to 2: https://www.loc.gov/standards/datetime/
"""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_SHAPE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?")
_LEAP_YEAR = 2000
"""Stands for the unknown year when asking whether a day exists: 29 February may."""


class PartialDate(NamedTuple):
    """What an EDTF value gives of a date."""

    year: int | None
    month: int | None
    """21 to 24 for a season."""
    day: int | None

    def as_day(self) -> date | None:
        """Return the calendar day, or None if year, month or day is open."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def bounds(self) -> tuple[date, date] | None:
        """Return the first and the last day that it can mean, or None if the year is open."""
        if self.year is None:
            return None
        if self.month is None or self.month in _SEASONS:
            return date(self.year, 1, 1), date(self.year, 12, 31)
        last = monthrange(self.year, self.month)[1]
        return date(self.year, self.month, self.day or 1), date(
            self.year, self.month, self.day or last
        )


def read_edtf(value: str | None) -> PartialDate | None:
    """Read an EDTF value into its parts.

    Returns:
        None for no value, for a form that records do not use, and for a day that no calendar has.

    Examples:
        >>> read_edtf("XXXX-04-03")
        PartialDate(year=None, month=4, day=3)
        >>> read_edtf("2023-02-30") is None
        True
    """
    found = _SHAPE.fullmatch(value or "")
    if not found:
        return None
    year, month, day = (int(part) if part and part != "XXXX" else None for part in found.groups())
    parts = PartialDate(year or None, month, day)
    return parts if _is_possible(parts) and (year != 0) else None


def _is_possible(parts: PartialDate) -> bool:
    if parts.month is None:
        return parts.year is not None
    if parts.month in _SEASONS:
        return parts.day is None
    if not 1 <= parts.month <= len(MONTHS):
        return False
    return parts.day is None or (
        1 <= parts.day <= monthrange(parts.year or _LEAP_YEAR, parts.month)[1]
    )


def date_in_words(value: str | None) -> str:
    """Return a date as a person writes it.

    Examples:
        >>> date_in_words("2023-11-27"), date_in_words("2023-11"), date_in_words("2022")
        ('27 November 2023', 'November 2023', '2022')
        >>> date_in_words("XXXX-04-03"), date_in_words(None)
        ('3 April, year not given', 'date not given')
    """
    if not value:
        return "date not given"
    parts = read_edtf(value)
    if parts is None:
        return value
    words = _month_in_words(parts)
    if parts.year is None:
        return f"{words}, year not given"
    return f"{words} {parts.year:04d}".lstrip()


def _month_in_words(parts: PartialDate) -> str:
    if parts.month is None:
        return ""
    name = _SEASONS.get(parts.month) or MONTHS[parts.month - 1]
    return f"{parts.day} {name}" if parts.day else name

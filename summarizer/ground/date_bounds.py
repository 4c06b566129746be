"""Between which days a call lies, where its date is open or has no year.

Owns the bounds that a text sets: a call is not after its publication nor after the report about it,
and not before what was spoken of on the line as past. Days are written out (YYYY-MM-DD) even where
the text is coarser: the first day of a month below, its last day above.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from summarizer.records.grounding import DateMention
from summarizer.text.dates import CalendarDate, as_day, bounds, parse_date


class Bounds(NamedTuple):
    """First and last possible day, inclusive; None where nothing bounds."""

    earliest: str | None = None
    latest: str | None = None

    def at_most(self, day: str | None) -> "Bounds":
        """Return the bounds cut off behind a day; a lower bound behind it was a misreading."""
        latest = min((one for one in (self.latest, day) if one), default=None)
        is_sound = self.earliest is None or latest is None or self.earliest <= latest
        return Bounds(self.earliest if is_sound else None, latest)

    def at_least(self, day: str | None) -> "Bounds":
        """Return the bounds cut off before a day, unless that would leave nothing."""
        if day is None or (self.latest is not None and day > self.latest):
            return self
        return self._replace(earliest=max(day, self.earliest or day))


def bounds_of(value: str | None) -> Bounds:
    """Return the bounds of a date; none if its year is open.

    Examples:
        >>> bounds_of("2023-11")
        Bounds(earliest='2023-11-01', latest='2023-11-30')
    """
    span = bounds(value)
    return Bounds(span[0].isoformat(), span[1].isoformat()) if span else Bounds()


def last_before(value: str | None) -> str | None:
    """Return the last day that a date of publication or of a report allows."""
    return bounds_of(value).latest


def first_of_past(mentions: Iterable[DateMention], value: str | None, start: int) -> str | None:
    """Return the first day that is not before what the text tells as past.

    Args:
        mentions: Expressions that may date what was spoken of.
        value: The call's date; one without a year gets the first year that fits.
        start: Where the call is reported: what stands before it may be anything.
    """
    past = [
        span[0]
        for mention in mentions
        if mention.role not in {"future", "report"}
        and mention.start > start
        and (span := bounds(mention.value))
    ]
    if not past:
        return None
    earliest = max(past)
    return _first_such_day(value, earliest) or earliest.isoformat()


def _first_such_day(value: str | None, earliest: date) -> str | None:
    """Return the first day of that month and number which is not before another."""
    read = parse_date(value)
    if read is None or read.year is not None or read.day is None:
        return None
    for year in range(earliest.year, earliest.year + 9):  # 29 February may be eight years away
        day = as_day(CalendarDate(year, read.month, read.day).edtf())
        if day is not None and day >= earliest:
            return day.isoformat()
    return None

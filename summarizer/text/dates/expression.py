"""What a date expression says, as written and not yet resolved."""

from dataclasses import dataclass
from typing import Literal

from summarizer.text.dates.edtf import CalendarDate

Which = Literal["last", "this", "next", "previous", "following"]
Unit = Literal["day", "week", "month", "year"]
NOTHING = CalendarDate()
"""No component is written out."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A date expression as the text has it."""

    start: int
    """First character."""
    end: int
    """Behind the last character."""
    form: str
    """Kind of expression, as `DateMention.form` has it."""
    date: CalendarDate = NOTHING
    """The components that are written out."""
    until_day: int | None = None
    """Last day of a range within the month ('September 19-20')."""
    readings: tuple[CalendarDate, ...] = ()
    """Possible dates of a numeric one, day-first before month-first; one if it is clear."""
    order: str = ""
    """What tells the order of day and month of a numeric date, where it is not clear by itself."""
    weekday: int | None = None
    """Weekday that is named, Monday being 0."""
    which: Which | None = None
    """'last', 'this' or 'next' before a weekday, month, season or unit."""
    year_shift: int | None = None
    """-1, 0 or 1 for a month or day of 'last', 'this' or 'next year'."""
    count: int = 0
    """How many units away, negative if before."""
    unit: Unit | None = None
    """What is counted; None where what it counts from is not a date ('a day after the attack')."""
    spoken: str | None = None
    """`today` or `yesterday` if a calendar date explains one ('yesterday (23 June)')."""
    part: bool = False
    """A part of the day is named ('evening', 'late')."""

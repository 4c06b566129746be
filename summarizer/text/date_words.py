"""Dates in words, as a person writes them.

Owns the wording of EDTF values for messages and notes. Takes a value as records hold it, gives
words. Refuses to fill in: an open year is said to be open, and what is no date stays as it is.
"""

from calendar import month_name

from summarizer.text.dates import CalendarDate, parse_date, parse_interval

_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


def date_in_words(value: str | None) -> str:
    """Return a date as a person writes it.

    Examples:
        >>> date_in_words("2023-11-27"), date_in_words("2023-11"), date_in_words("2022")
        ('27 November 2023', 'November 2023', '2022')
        >>> date_in_words("XXXX-04-03"), date_in_words(None)
        ('3 April, year not given', 'date not given')
        >>> date_in_words("2023-09-19/2023-09-20")
        '19 to 20 September 2023'
    """
    if not value:
        return "date not given"
    day = parse_date(value)
    if day:
        return _single(day)
    ends = parse_interval(value)
    return _interval(*ends) if ends else value


def _single(day: CalendarDate) -> str:
    words = _day_and_month(day)
    return f"{words}, year not given" if day.year is None else f"{words} {day.year:04d}".lstrip()


def _interval(first: CalendarDate, last: CalendarDate) -> str:
    if first.day and last.day and first[:2] == last[:2]:
        return f"{first.day} to {_single(last)}"
    if first.year == last.year and first.month:
        return f"{_day_and_month(first)} to {_single(last)}"
    return f"{_single(first)} to {_single(last)}"


def _day_and_month(day: CalendarDate) -> str:
    if day.month is None:
        return ""
    name = _SEASONS.get(day.month) or month_name[day.month]
    return f"{day.day} {name}" if day.day else name

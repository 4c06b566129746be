"""Holidays that fall on the same day of every year, as dates.

Owns the few whose name means one day everywhere: New Year's Eve and Day, Christmas Eve and Day,
Boxing Day, International Women's Day. Takes a text, gives expressions. Refuses feasts
that move, national days, and a holiday's name before a noun ('the New Year's Day concert').
"""

from collections.abc import Iterator

from summarizer.text.cued import CuedPattern
from summarizer.text.dates.edtf import CalendarDate
from summarizer.text.dates.expression import Expression

_DAYS = {
    "new": {"eve": (12, 31), "day": (1, 1)},
    "christmas": {"eve": (12, 24), "day": (12, 25)},
    "boxing": {"day": (12, 26)},
    "women": {"day": (3, 8)},
}
_HOLIDAY = CuedPattern(
    r"\b(?:(?P<new>New Year[\u2019']?s)|(?P<christmas>Christmas)|(?P<boxing>Boxing)"
    r"|(?P<women>International Women[\u2019']s)) (?P<which>Eve|Day)\b"
    r"(?:,? (?P<year>(?:19|20)\d\d)\b)?"
    r"(?![\u2019'])(?! (?:[a-z-]+ )?(?:address|speech|message|greetings|concert|truce|mass|party"
    r"|attack|dinner|parade|celebrations?|fireworks|broadcast|swim|sale|cake)\b)",
    "Eve",
    "Day",
)


def find_holidays(text: str) -> Iterator[Expression]:
    """Yield the holidays of a text, in order.

    Examples:
        >>> [found.date.edtf() for found in find_holidays("They spoke on New Year's Eve 2023.")]
        ['2023-12-31']
    """
    for found in _HOLIDAY.finditer(text):
        name = next(name for name in _DAYS if found[name])
        day = _DAYS[name].get(found["which"].lower())
        if day is None:
            continue
        year = int(found["year"]) if found["year"] else None
        form = "day month year" if year else "day month"
        date = CalendarDate(year, *day)
        yield Expression(found.start(), found.end(), form, date=date)

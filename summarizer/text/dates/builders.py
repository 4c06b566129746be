"""Reading the words of a matched form: which day, month, year, weekday, how many days.

Owns one function a kind of form; `finder` calls the one that fits. Each takes the tokens of the
expression and gives an `Expression`, or None where the numbers turn out to be no date after all.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from summarizer.text.dates.edtf import CalendarDate, is_possible
from summarizer.text.dates.expression import Expression, Unit, Which
from summarizer.text.dates.forms import compile_pattern
from summarizer.text.dates.lexicon import CODE
from summarizer.text.dates.tokens import Tokens


class Match(NamedTuple):
    """The tokens of one expression."""

    text: str
    tokens: Tokens
    first: int
    last: int

    def value(self, *classes: str) -> int | None:
        """Return the value of the first token that is of one of the classes."""
        codes = _CODES[classes]
        for index in range(self.first, self.last):
            if self.tokens.kinds[index] in codes:
                return self.tokens.values.get(index, 0)
        return None

    def values(self, *classes: str) -> list[int]:
        """Return the values of all tokens of the classes, in order."""
        codes = _CODES[classes]
        indices = range(self.first, self.last)
        return [self.tokens.values.get(i, 0) for i in indices if self.tokens.kinds[i] in codes]

    def has(self, *classes: str) -> bool:
        """Return whether there is a token of one of the classes."""
        codes = _CODES[classes]
        return any(kind in codes for kind in self.kinds())

    def kinds(self) -> str:
        """Return the classes of the tokens."""
        return self.tokens.kinds[self.first : self.last]

    def span(self) -> tuple[int, int]:
        """Return where the expression begins and ends in the text."""
        return self.tokens.span(self.first)[0], self.tokens.ends[self.last - 1]


class _Codes(dict[tuple[str, ...], str]):
    def __missing__(self, classes: tuple[str, ...]) -> str:
        codes = self[classes] = "".join(CODE[name] for name in classes)
        return codes


_CODES = _Codes()
_MONTH_CLASSES = ("MONTH", "SHORTMONTH", "MAYBE", "LOWER", "FOREIGN")
_PART_CLASSES = ("PART", "NIGHT", "SHADE", "TONIGHT")
# '27-Nov-23': the last number is a year, while in '27-28 November' it is a day.
_DASHED_YEAR = re.compile(compile_pattern("DAY DASH (?:MONTH|SHORTMONTH|MAYBE) DASH DAY"))
# A plural after a number of four digits counts something.
_COUNTED = re.compile(r" (?!as\b|was\b|is\b)[a-z]{1,20}s\b")
_BEFORE_A_YEAR = frozenset(
    CODE[name] for name in ("THE", "IN", "OF", "THIS", "ESS", "MONTH", "DAY")
)
_CURRENCY = frozenset("$€£¥₽₺+№#")
_CENTURY, _PIVOT, _TWO_DIGITS = 2000, 70, 99
"""A year in two digits is of this century; from 70 on of the last one (as POSIX has it)."""
_WHICH: dict[str, Which] = {
    "LAST": "last",
    "THIS": "this",
    "NEXT": "next",
    "PREVIOUS": "previous",
    "FOLLOWING": "following",
}
_YEAR_SHIFT = {"last": -1, "this": 0, "next": 1}


def _which(match: Match) -> Which | None:
    return next((word for name, word in _WHICH.items() if match.has(name)), None)


def _full_year(number: int) -> int:
    if number > _TWO_DIGITS:
        return number
    return number + _CENTURY - (100 if number >= _PIVOT else 0)


def _is_isolated(match: Match) -> bool:
    """Return whether a numeric date is no part of a longer run of numbers, such as a version."""
    start, end = match.span()
    before, after = match.text[max(0, start - 2) : start], match.text[end : end + 2]
    joined_before = before[-1:] in {".", "/", "-"} and before[:1].isdigit()
    joined_after = after[:1] in {".", "/", "-"} and after[1:].isdigit()
    return not (joined_before or joined_after)


def _numeric(match: Match) -> Expression | None:
    """Return the reading of '28.11.2023', '2023-11-28' or '11/28/23'."""
    start, end = match.span()
    written = match.text[start:end]
    if not _is_isolated(match) or any(char.isspace() for char in written.replace(". ", ".")):
        return None
    first, second, third = match.values("DAY", "PAIR", "YEAR")
    if match.tokens.kinds[match.first] == CODE["YEAR"]:
        readings: tuple[CalendarDate, ...] = (CalendarDate(first, second, third),)
        return Expression(start, end, "numeric date", readings=readings)
    widths = [len(number) for number in re.findall(r"\d+", written)]
    if third <= _TWO_DIGITS and widths != [2, 2, 2]:
        return None
    year = _full_year(third)
    readings = (CalendarDate(year, second, first), CalendarDate(year, first, second))
    if "." in written and is_possible(readings[0]):  # With full stops the day comes first.
        readings = readings[:1]
    return Expression(start, end, "numeric date", readings=readings)


def _calendar(match: Match) -> Expression:
    """Return the reading of 'Monday, November 27, 2023' or '19-20 September last year'."""
    start, end = match.span()
    days = match.values("DAY")
    year = match.value("YEAR", "PAIR")
    if year is None and _DASHED_YEAR.fullmatch(match.kinds()):
        year = days.pop()
    year = None if year is None else _full_year(year)
    relative = _which(match) if match.has("YEARWORD") else None
    return Expression(
        start,
        end,
        "day month" if year is None else "day month year",
        date=CalendarDate(year, match.value(*_MONTH_CLASSES), days[0]),
        until_day=days[1] if len(days) > 1 else None,
        weekday=match.value("WEEKDAY", "SHORTDAY"),
        year_shift=_YEAR_SHIFT.get(relative or ""),
        spoken=_explained(match, of_year=relative is not None),
        part=match.has(*_PART_CLASSES),
    )


def _explained(match: Match, *, of_year: bool) -> str | None:
    """Return the word that a calendar date explains: 'yesterday (23 June)'."""
    if match.has("YESTERDAY"):
        return "yesterday"
    said_today = match.has("TODAY", "TONIGHT") or (match.has("THIS") and not of_year)
    return "today" if said_today else None


def _month(match: Match) -> Expression:
    start, end = match.span()
    year = match.value("YEAR")
    of_year = match.has("YEARWORD")
    which = _which(match)
    return Expression(
        start,
        end,
        "month" if year is None else "month year",
        date=CalendarDate(year, match.value(*_MONTH_CLASSES)),
        which=None if of_year else which,
        year_shift=_YEAR_SHIFT.get(which or "") if of_year else None,
    )


def _season(match: Match) -> Expression:
    start, end = match.span()
    of_year = match.has("YEARWORD")
    which = _which(match)
    return Expression(
        start,
        end,
        "season",
        date=CalendarDate(match.value("YEAR"), match.value("SEASON")),
        which=None if of_year else which,
        year_shift=_YEAR_SHIFT.get(which or "") if of_year else None,
    )


def _year(match: Match) -> Expression | None:
    """Return a year; '2000 troops' is none, 'the 2020 elections' holds one."""
    start, end = match.span()
    if match.text[max(0, start - 2) : start].strip()[-1:] in _CURRENCY:
        return None
    before = match.tokens.kinds[match.first - 1 : match.first]
    if _COUNTED.match(match.text, end) and before not in _BEFORE_A_YEAR:
        return None
    return Expression(start, end, "year", date=CalendarDate(match.value("YEAR")))


def _counted(match: Match) -> Expression:
    """Return the reading of 'two days ago', 'a week later', 'the day before yesterday'."""
    start, end = match.span()
    unit: Unit | None = "day"
    if match.has("WEEK"):
        unit = "week"
    elif match.has("MONTHWORD", "YEARWORD"):
        unit = "month" if match.has("MONTHWORD") else "year"
    if match.has("YESTERDAY", "TOMORROW"):
        back = match.has("YESTERDAY")
        form, count = ("days ago", -2) if back else ("days ahead", 2)
        return Expression(start, end, form, count=count, unit=unit)
    count = match.value("COUNT", "DAY") or 1
    form = "days after"
    if match.has("AGO", "BEFORE", "EARLIER"):
        form, count = ("days ago" if match.has("AGO") else "days before"), -count
    return Expression(start, end, form, count=count, unit=None if _is_open(match) else unit)


def _is_open(match: Match) -> bool:
    """Return whether what is counted from follows: 'a day after the attack', not 'a day later'."""
    if match.tokens.kinds[match.last - 1] not in _CODES[("BEFORE", "AFTER")]:
        return False
    following = match.text[match.span()[1] : match.span()[1] + 2]
    return following[:1] == " " and following[1:].isalnum()


def _relative(match: Match) -> Expression:
    """Return the reading of 'last week', 'this month', 'next year'."""
    start, end = match.span()
    unit: Unit = "week"
    if not match.has("WEEK"):
        unit = "month" if match.has("MONTHWORD") else "year"
    which = _which(match)
    if match.text[start:end].lower().endswith(("weeks", "months", "years")):
        return Expression(start, end, f"{which} {unit}s", which=which)  # how many is left open
    count = {"last": -1, "next": 1}.get(which or "", 0)
    return Expression(start, end, f"{which} {unit}", which=which, count=count, unit=unit)


_OFFSETS = {
    "yesterday": -1,
    "last night": -1,
    "today": 0,
    "tomorrow": 1,
    "same day": 0,
    "day before": -1,
    "day after": 1,
}


def read_spoken(match: Match, form: str) -> Expression:
    """Return the reading of 'today', 'last night', 'the day before'."""
    start, end = match.span()
    part = match.has(*_PART_CLASSES, "EARLIER", "LATER")
    unit: Unit | None = None if _is_open(match) else "day"
    return Expression(start, end, form, count=_OFFSETS.get(form, 0), unit=unit, part=part)


def _weekday(match: Match) -> Expression:
    start, end = match.span()
    weekday = match.value("WEEKDAY", "SHORTDAY")
    part = match.has(*_PART_CLASSES)
    # 'This past Monday' is the one just gone by, as 'Monday' is.
    which = None if match.has("THIS") and match.has("LAST") else _which(match)
    return Expression(start, end, "weekday", weekday=weekday, which=which, part=part)


def _weekend(match: Match) -> Expression:
    start, end = match.span()
    return Expression(start, end, "weekend", which=_which(match), unit="week")


BUILDERS: dict[str, Callable[[Match], Expression | None]] = {
    "numeric": _numeric,
    "calendar": _calendar,
    "month": _month,
    "season": _season,
    "year": _year,
    "days ago": _counted,
    "days ahead": _counted,
    "days before": _counted,
    "days after": _counted,
    "weekend": _weekend,
    "weekday": _weekday,
    "relative": _relative,
}

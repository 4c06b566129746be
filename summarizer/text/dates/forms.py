"""The forms that date expressions take, one line a form.

Owns the grammar proper: for each form its name and a regular expression over word classes (see
`lexicon.CLASSES`; blanks do not count). Where several begin at the same word, the first wins. No
pattern repeats anything without bound, so that matching is linear.
"""

import re
from typing import NamedTuple

from summarizer.text.dates.lexicon import CODE


class Form(NamedTuple):
    """A kind of date expression."""

    name: str
    """As records call it."""
    pattern: str
    """Over class names."""


_WEEKDAY = "(?:WEEKDAY|SHORTDAY DOT?)"
_PART = "(?:PART|NIGHT)"
_HINT = "(?:EARLIER|LATER|SHADE)"
_SPOKEN = f"(?:{_WEEKDAY} {_PART}?|(?:TODAY|YESTERDAY|TONIGHT) {_PART}?|THIS PART)"
"""What a calendar date may explain: 'yesterday (23 June)', 'Sunday's (20 June)'."""
_MONTH = "(?:MONTH|SHORTMONTH|MAYBE)"
_RANGE = "(?:(?:DASH|TO|AND|SLASH) DAY ORDINAL?)?"
_WHICH = "(?:LAST|THIS|NEXT)"
_YEAR = f"(?:(?:COMMA|OF|DOT)? YEAR|COMMA? OF? {_WHICH} YEARWORD)"
_DAY_FIRST = f"THE? DAY ORDINAL? {_RANGE} (?:OF|DASH)? {_MONTH} DOT? (?:DASH YEAR|{_YEAR})?"
_MONTH_FIRST = (
    f"(?:{_WHICH} YEARWORD QUOTE ESS)? {_MONTH} DOT? NEWLINE? THE? DAY ORDINAL? {_RANGE} {_YEAR}?"
)
_DATE = f"(?:{_DAY_FIRST}|{_MONTH_FIRST})"
_SHADED = "(?:SHADE DASH?)?"
_ELSEWHERE = "(?:LOWER|FOREIGN)"

FORMS = (
    Form("numeric", "YEAR DASH DAY DASH DAY|YEAR SLASH DAY SLASH DAY|YEAR DOT DAY DOT DAY"),
    Form("numeric", "DAY DOT DAY DOT (?:YEAR|PAIR|DAY)|DAY SLASH DAY SLASH (?:YEAR|PAIR|DAY)"),
    Form("numeric", "DAY DASH DAY DASH YEAR"),
    Form("calendar", f"DAY DASH {_MONTH} DASH (?:PAIR|DAY)|DAY SLASH {_MONTH} SLASH YEAR"),
    Form("calendar", f"{_SPOKEN} (?:QUOTE ESS)? OPEN ON? {_DATE} CLOSE"),
    Form("calendar", f"(?:{_SPOKEN} COMMA? ON?)? {_DATE} (?:OPEN {_WEEKDAY} CLOSE)?"),
    Form("calendar", f"DAY (?:ORDINAL|DOT)? DE? {_ELSEWHERE} (?:SLASH FOREIGN)? COMMA? DE? YEAR"),
    Form("calendar", "DAY DOT (?:MONTH|SHORTMONTH) YEAR"),
    Form("calendar", "DAY DOT? DE? FOREIGN"),
    Form("month", f"{_SHADED} {_MONTH} DOT? (?:COMMA|OF)? YEAR"),
    Form("month", f"{_SHADED} {_MONTH} (?:COMMA? OF? {_WHICH} YEARWORD)"),
    Form("month", f"{_SHADED} {_WHICH} (?:MONTH|MAYBE|SHORTMONTH DOT)|{_SHADED} MONTH"),
    Form("month", "SHADE DASH? MAYBE|(?<=[IN OF]) (?:MAYBE|SHORTMONTH DOT)|MAYBE (?=QUOTE ESS)"),
    Form("season", f"{_SHADED} THE? SEASON (?:COMMA|OF)? (?:YEAR|{_WHICH} YEARWORD)"),
    Form("season", f"{_SHADED} {_WHICH} SEASON"),
    Form("days ago", "THE? DAYWORD BEFORE YESTERDAY"),
    Form("days ahead", "THE? DAYWORD AFTER TOMORROW"),
    Form("yesterday", f"{_HINT}? YESTERDAY {_PART}?"),
    Form("tomorrow", f"TOMORROW {_PART}?"),
    Form("last night", f"{_HINT}? LAST (?:NIGHT|PART)"),
    Form("today", f"{_HINT}? TODAY {_PART}?|{_HINT}? THIS {_PART}|{_HINT}? TONIGHT"),
    Form("overnight", "OVERNIGHT"),
    Form("same day", f"{_HINT} (?:IN|ON)? (?:THE|THAT) SAME? DAYWORD"),
    Form("same day", f"(?:THE|THAT) SAME (?:DAYWORD|{_PART})|THAT (?:DAYWORD|{_PART})"),
    Form(
        "day before", f"THE PREVIOUS (?:DAYWORD|{_PART})|THE (?:DAYWORD|{_PART}) (?:BEFORE|EARLIER)"
    ),
    Form("day after", "THE (?:NEXT|FOLLOWING) DAYWORD|THE DAYWORD (?:AFTER|LATER)"),
    Form("days ago", "(?:ARTICLE|COUNT|DAY) (?:DAYWORD|DAYS|WEEK|MONTHWORD|YEARWORD) AGO"),
    Form("days before", "(?:ARTICLE|COUNT|DAY) (?:DAYWORD|DAYS|WEEK) (?:BEFORE|EARLIER)"),
    Form("days after", "(?:ARTICLE|COUNT|DAY) (?:DAYWORD|DAYS|WEEK) (?:AFTER|LATER)"),
    Form("weekend", f"(?:{_WHICH}|THE|PREVIOUS) WEEKEND"),
    Form(
        "weekday",
        f"(?:{_HINT} ON?)? THE? (?:THIS LAST|{_WHICH}|PREVIOUS|FOLLOWING)? SHADE? WEEKDAY {_PART}?",
    ),
    Form("weekday", f"SHORTDAY {_PART}|(?<=ON) SHORTDAY DOT?"),
    Form("relative", f"{_HINT}? (?:{_WHICH}|PREVIOUS) (?:WEEK|MONTHWORD|YEARWORD)"),
    Form("year", "YEAR"),
)
"""Calendar dates are named by what they hold: `day month year`, `day month`."""

_NAMES = re.compile("[A-Z]+")


def compile_pattern(pattern: str) -> str:
    """Return a pattern over class names into one over class characters."""
    return _NAMES.sub(lambda name: CODE[name.group()], pattern).replace(" ", "")


# Most words are of no class, and no form begins with these: not trying them saves two thirds.
_NEVER_FIRST = "OTHER NEWLINE DOT COMMA DASH SLASH OPEN CLOSE QUOTE OF ON IN AND TO DE ESS ORDINAL"
_NEVER_ALONE = "THE ARTICLE THAT COUNT SAME"
"""Nor with these before a word of no class."""
GRAMMAR = re.compile(
    f"(?![{compile_pattern(_NEVER_FIRST)}]|[{compile_pattern(_NEVER_ALONE)}]{CODE['OTHER']})(?:"
    # The group stands behind its form: the engine then sees with what each form begins.
    + "|".join(
        f"(?:{compile_pattern(form.pattern)})(?P<f{number}>)" for number, form in enumerate(FORMS)
    )
    + ")"
)
"""All forms at once; the name of the group that matched, less its first letter, is the index."""

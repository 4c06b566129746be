"""The words of English date expressions, and the classes that the grammar knows them by.

Owns one table from folded word to class and value. A class is a single character, so that a text
becomes a string of classes in which the forms of `grammar` are ordinary regular expressions; the
grammar names classes by their long names only. Months of other languages are known too, but as
a class of their own, which only forms with a day beside it accept: 'mars' alone is a planet.
"""

import string
from typing import NamedTuple

CLASSES: tuple[str, ...] = (
    "OTHER",
    "NEWLINE",
    "DAY",  # a number from 1 to 31 in one or two digits
    "PAIR",  # any other two digits
    "YEAR",  # four digits, 1900 to 2099
    "ORDINAL",  # st, nd, rd, th on a number
    "DOT",
    "COMMA",
    "DASH",
    "SLASH",
    "OPEN",
    "CLOSE",
    "QUOTE",  # apostrophe
    "MONTH",
    "SHORTMONTH",
    "MAYBE",  # a month's name that is a common word too
    "LOWER",  # such a name in lower case
    "FOREIGN",  # a month in another language
    "WEEKDAY",
    "SHORTDAY",  # Mon, Tue: an abbreviated weekday
    "PART",  # morning, evening
    "NIGHT",
    "LAST",
    "THIS",
    "NEXT",
    "SAME",
    "THAT",
    "PREVIOUS",
    "FOLLOWING",
    "SHADE",  # early, late, mid
    "EARLIER",
    "LATER",
    "BEFORE",
    "AFTER",
    "AGO",
    "TODAY",
    "TONIGHT",
    "YESTERDAY",
    "TOMORROW",
    "OVERNIGHT",
    "DAYWORD",
    "DAYS",
    "WEEK",
    "WEEKEND",
    "MONTHWORD",
    "YEARWORD",
    "SEASON",
    "ARTICLE",  # a, an
    "COUNT",  # two, three
    "THE",
    "OF",
    "ON",
    "IN",  # in, since, until and other words after which a bare month or year is a date
    "AND",
    "TO",
    "DE",  # what stands between day and month elsewhere
    "ESS",  # the s of a genitive
)
CODE: dict[str, str] = dict(zip(CLASSES, string.ascii_letters + string.digits, strict=False))
"""Class name to its character."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = "january february march april may june july august september october november december"


class Word(NamedTuple):
    """What a word is to the grammar."""

    kind: str
    """Its class, one character."""
    value: int
    """Number of the month, weekday (Monday 0), season (21 to 24), or count; else 0."""


_PLAIN = {
    "PART": "morning afternoon evening noon midday midnight dawn lunchtime",
    "NIGHT": "night",
    "LAST": "last past",
    "THIS": "this current",
    "NEXT": "next coming upcoming",
    "SAME": "same",
    "THAT": "that",
    "PREVIOUS": "previous preceding prior",
    "FOLLOWING": "following",
    "SHADE": "early late mid",
    "EARLIER": "earlier",
    "LATER": "later",
    "BEFORE": "before",
    "AFTER": "after",
    "AGO": "ago",
    "TODAY": "today",
    "TONIGHT": "tonight",
    "YESTERDAY": "yesterday",
    "TOMORROW": "tomorrow",
    "OVERNIGHT": "overnight",
    "DAYWORD": "day",
    "DAYS": "days",
    "WEEK": "week weeks",
    "WEEKEND": "weekend weekends",
    "MONTHWORD": "month months",
    "YEARWORD": "year years",
    "ARTICLE": "a an",
    "THE": "the",
    "OF": "of",
    "ON": "on",
    "IN": "in since until till during by from between through around about",
    "AND": "and",
    "TO": "to",
    "ESS": "s",
}
_DE = "de del di do d"
_COUNTS = "one two three four five six seven eight nine ten"
_SEASON_NAMES = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_SHORT_MONTHS = "jan feb _ apr _ jun jul aug sep oct nov dec"
_SHORT_DAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2,
    "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
_COMMON_WORDS = {"may": 5, "march": 3, "august": 8}
_NAMES_AND_CODES = {"mar": 3, "dec": 12, "jan": 1, "jun": 6}
_FOREIGN = (  # folded: no case, no accents; genitives where the language dates with them
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "janv fevr _ avr _ _ juil _ sept _ _ _",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene _ _ abr _ _ _ ago _ _ _ dic",
    "janeiro fevereiro marco _ maio junho julho _ setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre _ dicembre",
    "januar februar marz april mai juni juli august september oktober november dezember",
    "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
    "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի _ _ _ _ _",
    "_ _ _ _ _ _ _ օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի",
    "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
)


def _spread(names: str, kind: str, start: int) -> dict[str, Word]:
    numbered = enumerate(names.split(), start)
    return {name: Word(CODE[kind], number) for number, name in numbered if name != "_"}


def _words() -> dict[str, Word]:
    table: dict[str, Word] = {}
    for names in _FOREIGN:
        table |= _spread(names, "FOREIGN", 1)
    table |= {word: Word(CODE["DE"], 0) for word in _DE.split()}
    for kind, names in _PLAIN.items():
        table |= {word: Word(CODE[kind], 0) for word in names.split()}
    table |= _spread(_COUNTS, "COUNT", 1)
    table |= {"couple": Word(CODE["COUNT"], 2)}
    table |= {name: Word(CODE["SEASON"], number) for name, number in _SEASON_NAMES.items()}
    table |= _spread(" ".join(WEEKDAYS), "WEEKDAY", 0)
    table |= _spread(_MONTHS, "MONTH", 1)
    table |= _spread(_SHORT_MONTHS, "SHORTMONTH", 1)
    table |= {"sept": Word(CODE["SHORTMONTH"], 9)}
    # In lower case these are English words, or tell nothing ('dec', 'jan' are names and codes).
    table |= {name: Word(CODE["LOWER"], number) for name, number in _COMMON_WORDS.items()}
    table |= {name: Word(CODE["LOWER"], number) for name, number in _NAMES_AND_CODES.items()}
    return table


WORDS = _words()
"""Folded word to what it is, however it is written."""

CAPITALISED = {
    **{name: Word(CODE["MONTH"], number) for name, number in _COMMON_WORDS.items()},
    **{name: Word(CODE["SHORTMONTH"], number) for name, number in _NAMES_AND_CODES.items()},
    "may": Word(CODE["MAYBE"], 5),
    **{name: Word(CODE["SHORTDAY"], number) for name, number in _SHORT_DAYS.items()},
}
"""What a word is instead when it begins with a capital letter."""

ORDINALS = frozenset({"st", "nd", "rd", "th"})

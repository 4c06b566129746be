"""D1 to D5: when the call took place, and how that is known.

Owns the rules on the date of a call. Each compares the answer's date with what grounding derived
from the text and the publication date. A call that grounding does not know is left to P1.
"""

import re
from collections.abc import Iterator

from summarizer.check.case import CallCase, Case
from summarizer.check.found import fault
from summarizer.records.finding import Finding
from summarizer.records.grounding import DateMention, DateRole, GroundedCall
from summarizer.text.dates.edtf import agree, as_day, bounds, covers, parse_date, weekday_of

_NOT_THE_CALL: dict[DateRole, str] = {
    "past": "an earlier event",
    "future": "something still to come",
    "crawl": "the page, not the call",
    "publication": "the page, not the call",
    "other": "something else",
    "report": "the statement about the call, not the call",
}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(
    r"\b(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\b", re.IGNORECASE
)
_REACH_DAYS = {"weekday": 7, "today": 1, "yesterday": 2}
"""How far back an expression reaches from publication: a weekday names the last one, the others
have a day more for time zones. The keys are found in the name of an expression's form."""
_YEAR_DAYS = 366


def _dated(case: Case) -> Iterator[tuple[CallCase, GroundedCall, str]]:
    """Yield the calls that grounding knows, with the answer's date."""
    for call in case.calls:
        if call.grounded is not None and call.answer.date.value is not None:
            yield call, call.grounded, call.answer.date.value


def _field(call: CallCase) -> str:
    return f"{call.path}.date.value"


def _same_but_year(value: str, known: str | None) -> bool:
    one, other = parse_date(value), parse_date(known)
    return (
        one is not None
        and other is not None
        and one.year != other.year
        and one[1:] == other[1:]
        and one.month is not None
    )


def check_call_date(case: Case) -> Iterator[Finding]:
    """The call's date is one that the text and the publication date support.

    Rule D1. Source: TimeML (ISO 24617-1) anchors an expression to the document's creation time; a
    date that neither gives is a guess. An answer that leaves open what the text states is wrong as
    well. A difference in the year alone is D5's.

    Passes: 2023-11-27 for 'On November 27', published 2023-11-28.
    Fails: 2023-11-26 for the same words.

    Yields:
        Findings at `date.value`, and at `date.evidence` where its sentences date nothing.
    """
    for call in case.calls:
        known = call.grounded
        value = call.answer.date.value
        if known is None or value == known.date or (value and _same_but_year(value, known.date)):
            continue
        if value is None:
            severity = "error" if known.date_status == "stated" else "warning"
            message = f"the date is left open, but the text gives {known.date} ({known.date_step})"
        elif known.date is None:
            severity = _unsupported(case, value)
            message = f"no words of the article date the call {value}: {known.date_step}"
        elif covers(value, known.date):
            severity = "warning"
            message = f"{value} is less than the text gives: {known.date} ({known.date_step})"
        else:
            severity = "error"
            message = f"{value} is not supported; the text gives {known.date} ({known.date_step})"
        yield fault(
            "D1",
            _field(call),
            message,
            expected=known.date,
            sentences=known.date_sentences,
            severity="error" if severity == "error" else "warning",
        )
    yield from _misplaced_pointers(case)


def _unsupported(case: Case, value: str) -> str:
    """Return how bad a date is that grounding leaves open: some words may date the call so."""
    stated = any(
        mention.role in {"call", "report"} and covers(mention.value, value)
        for mention in case.grounding.dates
    )
    return "warning" if stated else "error"


def _misplaced_pointers(case: Case) -> Iterator[Finding]:
    for call, known, value in _dated(case):
        cited = case.usable(call.answer.date.evidence)
        if not cited or not known.date_sentences or not agree(value, known.date):
            continue
        says_so = any(agree(mention.value, value) for mention in case.dates(cited))
        if not says_so and not set(cited) & set(known.date_sentences):
            yield fault(
                "D1",
                f"{call.path}.date.evidence",
                "these sentences do not date the call",
                expected=pointers(known.date_sentences),
                sentences=known.date_sentences,
            )


def pointers(numbers: tuple[int, ...]) -> str:
    """Return sentence numbers as findings give them: `S3 S4`."""
    return " ".join(f"S{number}" for number in numbers)


def check_not_after_publication(case: Case) -> Iterator[Finding]:
    """The call is not after publication, nor further before it than its expression allows.

    Rule D2. Source: a report cannot precede what it reports; a bare weekday or 'yesterday' counts
    from the day it is printed, and a day and month without a year name the last such day.

    Passes: 2023-11-27, published 2023-11-28.
    Fails: 2023-11-29, published 2023-11-28; 2023-11-20 for 'on Monday', published 2023-11-28.

    Yields:
        Findings at `date.value`.
    """
    published = case.grounding.publication
    last = bounds(published.date) if published else None
    for call, known, value in _dated(case):
        first = bounds(value)
        if value == known.date or last is None or first is None:
            continue
        if first[0] > last[1]:
            message = f"{value} is after publication ({last[1]})"
        elif (last[0] - first[1]).days > (reach := _reach(case, known)):
            message = f"{value} is more than {reach} days before publication ({last[0]})"
        else:
            continue
        yield fault(
            "D2", _field(call), message, expected=known.date, sentences=known.date_sentences
        )


def _reach(case: Case, known: GroundedCall) -> int:
    forms = [mention.form for mention in _call_mentions(case, known)]
    days = [reach for form in forms for name, reach in _REACH_DAYS.items() if name in form]
    return min(days, default=_YEAR_DAYS)


def _call_mentions(case: Case, known: GroundedCall) -> list[DateMention]:
    return [mention for mention in case.dates(known.date_sentences) if mention.role == "call"]


def check_weekday(case: Case) -> Iterator[Finding]:
    """A weekday that is named with the call agrees with its date.

    Rule D3. Source: the Gregorian calendar. Where the article's own weekday and date disagree the
    answer cannot be blamed: a warning.

    Passes: 2023-11-27 for 'on Monday'.
    Fails: 2023-11-28 for 'on Monday'.

    Yields:
        Findings at `date.value`.
    """
    for call, known, value in _dated(case):
        weekday = weekday_of(value)
        for mention in _call_mentions(case, known):
            named = _named_weekday(case.article.raw.text[mention.start : mention.end])
            if weekday is None or named is None or weekday == named:
                continue
            is_own = value == known.date
            yield fault(
                "D3",
                _field(call),
                f"{value} is a {_WEEKDAYS[weekday]}, the text says {_WEEKDAYS[named]}",
                expected=None if is_own else known.date,
                sentences=(mention.sentence,),
                severity="warning" if is_own else "error",
            )


def _named_weekday(words: str) -> int | None:
    found = _WEEKDAY.search(words)
    return [day[:3].lower() for day in _WEEKDAYS].index(found[1].lower()) if found else None


def check_date_of_the_call(case: Case) -> Iterator[Finding]:
    """The date is the call's own, not that of publication or of another event in the text.

    Rule D4. Source: TimeML links each expression to its own event; pages bring dates of related
    headlines, captions and crawls besides.

    Passes: the day of the call.
    Fails: the day of the hearing it dealt with, of the next meeting, of the page.

    Yields:
        Findings at `date.value`.
    """
    for call, known, value in _dated(case):
        if value == known.date:
            continue
        published = case.grounding.publication
        others = [mention for mention in case.grounding.dates if mention.value == value]
        if others and all(mention.role != "call" for mention in others):
            what = _NOT_THE_CALL[others[0].role]
        elif not others and published and published.date == value:
            what = _NOT_THE_CALL["publication"]
        else:
            continue
        yield fault(
            "D4",
            _field(call),
            f"{value} dates {what}",
            expected=known.date,
            sentences=tuple(dict.fromkeys(mention.sentence for mention in others)),
        )


def check_year(case: Case) -> Iterator[Finding]:
    """A year stands in the date only if the text or the publication date gives it.

    Rule D5. Source: EDTF (ISO 8601-2) level 2 writes an unspecified year `XXXX`. A year that only
    the model knows is kept apart as asserted, with the bounds the text sets.

    Passes: XXXX-04-03 and an asserted year 2024, where no year is given.
    Fails: 2024-04-03 there; 2022-11-27 where 2023 is given.

    Yields:
        Findings at `date.value`; a note or warning at `date.asserted_year`.
    """
    for call, known, value in _dated(case):
        if _same_but_year(value, known.date):
            given = (parse_date(known.date) or (None,))[0]
            message = (
                f"the text gives the year {given}"
                if given
                else f"the year of {value} is not given by the text or its publication date"
            )
            yield fault(
                "D5",
                _field(call),
                message,
                expected=known.date,
                sentences=known.date_sentences,
            )
    for call in case.calls:
        if call.answer.date.asserted_year is not None:
            yield _judge_assertion(call, call.answer.date.asserted_year)


def _judge_assertion(call: CallCase, year: int) -> Finding:
    known = call.grounded
    given = parse_date(known.date if known else None)
    field = f"{call.path}.date.asserted_year"
    if given and given.year is not None:
        differs = given.year != year
        message = f"the year {year} is asserted, the text gives {given.year}"
        return fault("D5", field, message, severity="warning" if differs else "note")
    earliest = as_day(known.earliest) if known else None
    latest = as_day(known.latest) if known else None
    outside = (earliest and year < earliest.year) or (latest and year > latest.year)
    limits = f"from {earliest or 'any time'} to {latest or 'any time'}"
    return fault(
        "D5",
        field,
        f"only the model gives the year {year}; the text allows {limits}",
        severity="warning" if outside else "note",
    )

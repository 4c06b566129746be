"""D6: when everything else happened.

Owns the rule on dated events, on what is due, and on durations that the text states. Each date is
resolved from its own sentence; grounding has done so.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.check.call_dates import pointers
from summarizer.check.case import Case
from summarizer.check.found import fault
from summarizer.records.answer import Pointers
from summarizer.records.finding import Finding
from summarizer.records.grounding import DateMention
from summarizer.text.claims import numbers_of
from summarizer.text.dates.edtf import agree, as_day, covers, days_between, parse_date
from summarizer.text.stems import read_tokens

# A time that passed: 'for 70 days', '70-day delay', '70 days later'. What only lasts by plan ('a
# 60-day truce') is not between two dates of the text.
_LASTED = re.compile(
    r"\b(?:(?:for|after|within|took|lasted|lasting|of) (?:\w+ ){0,2}?"
    r"([\w,]{1,12})[ -](day|week)s?\b"
    r"|([\w,]{1,12})[ -](day|week)(?:s|-long)?[ -](?:later|long|delay|after|since|delayed))",
    re.IGNORECASE,
)
_WEEK_DAYS = 7
_TWO = 2


class _Dated(NamedTuple):
    field: str
    value: str
    evidence: Pointers


def check_event_dates(case: Case) -> Iterator[Finding]:
    """Every other date resolves from its own sentence; a duration agrees with the dates beside it.

    Rule D6. Source: TimeML links a date to the event of its own clause; arithmetic for durations. A
    text whose own figures do not fit is not corrected: that is a note.

    Passes: 2023-11-15 for 'the hearing on November 15, 2023'.
    Fails: 2023-11-16 for it; 2024-04-05 for 'April 5' where the text gives no year.
    Notes: '70 days' between 11 September and 21 November, which are 71.

    Yields:
        Findings at an event's `date` and `evidence` and a commitment's `due`; notes at no field.
    """
    for dated in _dates(case):
        yield from _judge(case, dated)
    yield from _odd_durations(case)


def _dates(case: Case) -> Iterator[_Dated]:
    for call in case.calls:
        for place, event in enumerate(call.answer.events):
            if event.date is not None:
                yield _Dated(f"{call.path}.events[{place}].date", event.date, event.evidence)
        for place, commitment in enumerate(call.answer.commitments):
            if commitment.due is not None:
                field = f"{call.path}.commitments[{place}].due"
                yield _Dated(field, commitment.due, commitment.evidence)


def _judge(case: Case, dated: _Dated) -> Iterator[Finding]:
    cited = case.usable(dated.evidence)
    if not cited:
        return
    mentions = [mention for mention in case.dates(cited) if mention.value]
    if any(covers(dated.value, mention.value) for mention in mentions):
        return
    looser = [mention for mention in mentions if agree(dated.value, mention.value)]
    if looser:
        message = f"{dated.value} says more than the text: {looser[0].value}"
        yield _fault(dated, message, looser[0].value, cited)
        return
    elsewhere = [m for m in case.grounding.dates if m.value and covers(dated.value, m.value)]
    if not mentions and elsewhere:
        place = tuple(dict.fromkeys(mention.sentence for mention in elsewhere))[:1]
        message = f"{dated.value} does not stand in these sentences"
        field = f"{dated.field.rpartition('.')[0]}.evidence"
        yield fault("D6", field, message, expected=pointers(place), sentences=place)
    elif mentions:
        given = _values(mentions)
        message = f"{dated.value} is not what these sentences give: {', '.join(given)}"
        yield _fault(dated, message, given[0] if len(given) == 1 else None, cited)
    else:
        yield _fault(dated, f"nothing in these sentences gives {dated.value}", None, cited)


def _fault(dated: _Dated, message: str, expected: str | None, cited: tuple[int, ...]) -> Finding:
    return fault("D6", dated.field, message, expected=expected, sentences=cited)


def _values(mentions: list[DateMention]) -> list[str]:
    return list(dict.fromkeys(mention.value for mention in mentions if mention.value))


def _odd_durations(case: Case) -> Iterator[Finding]:
    reported: set[tuple[int, str, str]] = set()
    for sentence in case.article.sentences:
        if sentence.furniture:
            continue
        text = case.text(sentence.number)
        for found in _LASTED.finditer(text):
            stated = _days(found[1] or found[3], found[2] or found[4])
            ends = _ends(case, sentence.number)
            if stated is None or ends is None or (stated, *ends) in reported:
                continue
            reported.add((stated, *ends))
            yield from _compare(sentence.number, found[0], stated, ends)


def _days(number: str, unit: str) -> int | None:
    read = ("2",) if number.lower() == "two" else numbers_of(read_tokens(number))
    if len(read) != 1 or not read[0].isdigit():
        return None
    return int(read[0]) * (_WEEK_DAYS if unit.lower() == "week" else 1)


def _ends(case: Case, number: int) -> tuple[str, str] | None:
    """Return the two dates that stand beside a duration: in its sentence or the one before."""
    for beside in ((number,), (number - 1,)):
        values = [m.value for m in case.dates(beside) if _is_day(m.value) and m.value]
        if len(set(values)) == _TWO:
            first, last = sorted(set(values))
            return first, last
    return None


def _is_day(value: str | None) -> bool:
    read = parse_date(value)
    return read is not None and read.day is not None


def _compare(number: int, words: str, stated: int, ends: tuple[str, str]) -> Iterator[Finding]:
    counted = days_between(*ends)
    # Both ends may be counted in.
    if counted is None or stated in {counted, counted + 1}:
        return
    if (as_day(ends[0]) is None) != (as_day(ends[1]) is None):
        return
    message = f"'{words.strip()}': from {ends[0]} to {ends[1]} are {counted} days, not {stated}"
    yield fault("D6", "", message, sentences=(number - 1, number), severity="note")

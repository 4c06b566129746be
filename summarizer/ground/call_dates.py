"""Which expression dates a call, and what remains open where none does.

Owns `date_calls`, and `date_alone` for one report of a call. The sentences that report a call are
asked in turn, its own first: an expression dates the call if it belongs to the words that report it
(`date_attachment`). What dates the statement about the call, or another event, bounds it at most.

Nothing but a date of publication does not date a call: reports come out days later as well, so that
it is the last day on which the call can have been, and no more. Nothing here ever lies after it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from summarizer.ground.date_bounds import Bounds, bounds_of, first_of_past, last_before
from summarizer.ground.date_evidence import (
    TOO_LATE,
    CallDating,
    Evidence,
    Spans,
    attached,
    readings_in,
)
from summarizer.ground.day_beside import day_just_before, day_led_up
from summarizer.ground.other_calls import is_of_another
from summarizer.ground.time_of_day import day_told_before
from summarizer.records.article import Sentence
from summarizer.records.grounding import DateMention, DateStatus, GroundedCall
from summarizer.text.dates import (
    Expression,
    agree,
    as_day,
    bounds,
    parse_date,
    precision,
    reference_to,
    resolve,
)

_STATED = frozenset({"as written", "no year given"})
_FOLLOW_UP = 6
"""Sentences after the first report in which 'the call took place on' may still come."""
_TOOK_PLACE = re.compile(
    r"\b(?:the|their|this) (?:[a-z-]{1,20} ){0,2}(?:call|conversation|talk|chat|discussion)\b"
    r".{0,120}?\b(?:held|took place|occurred|happened|was on|came on)\b"
    r"|\b(?:the|their|this) (?:[a-z-]{1,20} ){0,2}(?:call|conversation|talks?) (?:of|on)"
    r" (?=(?:[a-z]{3,9} )?\d|[a-z]{3,6}day\b|yesterday\b)"
    r"|\bwas when (?:the|their) .{0,40}?\b(?:held|took place|occurred|happened)\b"
)
# Likewise, but only of these days: the two may have spoken before.
_CALL_AGAIN = re.compile(
    r"(?:the|their|this) (?:[a-z-]{1,20} ){0,2}(?:call|conversation)\b"
    r"|(?:the (?:two|three)(?: [a-z]{1,20}){0,2}|they|both(?: [a-z]{1,20}){1,2})"
    r" (?:spoke|talked)\b(?! (?:again|also|separately|earlier|most recently))"
    r"|\"(?:[^.\"]{0,50}, )?(?:but |and )?we (?:connected|spoke|talked)\b"
)
_THESE_DAYS = timedelta(days=3)
_AND_ON = re.compile(r"(?:,|\band)(?: then| later)?(?: late| early)?(?: on)? \Z")
_TO_WHOM = re.compile(r" (?:to|with|from) ")
_ACCOUNT = 60
"""Sentences after the first report that may tell what it dealt with: longer than any account."""


class Share(NamedTuple):
    """Which of the calls one is that the same words report: 'spoke to P on Monday, to P today'."""

    place: int = 0
    """From 0."""
    shared_by: int = 1


_ALONE = Share()


def _rank(whole: Evidence, first: int, number: int) -> tuple[bool, bool, int]:
    """Return the place of a sentence among those that report a call: its first report leads."""
    headline = whole.article.sentences[number - 1].headline
    return number != first, headline, abs(number - first)


def _sentences_of(whole: Evidence, call: GroundedCall) -> Iterator[int]:
    """Yield the sentences that may date a call, the strongest first."""
    first = whole.sentence_at(call.start)
    if first is None:
        return
    told = {first, *call.sentences, *whole.told_in(call)}
    own = sorted(told, key=lambda number: _rank(whole, first, number))
    yield from [number for number in own if not is_of_another(whole, number)] or own[:1]
    later = bisect_right(whole.starts, call.start)
    stop = whole.starts[later] if later < len(whole.starts) else len(whole.article.raw.text)
    for sentence in whole.article.sentences[first : first + _FOLLOW_UP]:
        if sentence.start >= stop:
            return
        if sentence.number in whole.told or sentence.furniture is not None:
            continue
        if _tells_when(whole, sentence) and not is_of_another(whole, sentence.number):
            yield sentence.number


def _tells_when(whole: Evidence, sentence: Sentence) -> bool:
    """Return whether a sentence that reports no call itself tells when the one before it was."""
    folded = whole.frame.folded
    if _TOOK_PLACE.search(folded, sentence.start, sentence.end):
        return True
    if not _CALL_AGAIN.match(folded, sentence.start, sentence.end):
        return False
    written = whole.frame.reference.days[-1:] if whole.frame.reference.year_known else ()
    days = [as_day(mention.value) for mention, _ in attached(whole, sentence.number)]
    return bool(written) and all(
        day is not None and timedelta(0) <= written[0] - day <= _THESE_DAYS for day in days
    )


def _sure(readings: Sequence[CallDating]) -> CallDating | None:
    """Return the reading of a sentence, or None where it has several that differ.

    A date that is written out beats a word that counts from the day of writing: 'this morning, 27
    November' was printed a day later.
    """
    known = [reading for reading in readings if reading.value is not None]
    days = [reading for reading in known if precision(reading.value or "") == "day"]
    written = [
        reading for reading in days if reading.mention.form.startswith(("day month", "numeric"))
    ]
    chosen = written or days or known or list(readings)
    differ = any(not agree(one.value, chosen[0].value) for one in chosen[1:])
    return None if not chosen or (differ and known) else chosen[0]


def _own_of(whole: Evidence, readings: Sequence[CallDating], share: Share) -> Sequence[CallDating]:
    """Return the reading of one of several calls that the same words report, a day for each."""
    if len(readings) == share.shared_by > 1:
        return [readings[share.place]]
    if len(readings) == 1 < share.shared_by - share.place and _is_of_last(whole, readings[0]):
        return []
    return readings


def _is_of_last(whole: Evidence, dating: CallDating) -> bool:
    """Return whether a day is that of the last call of a row: 'to P, and on Tuesday to P'."""
    folded, day = whole.frame.folded, dating.mention
    before = folded[max(0, day.start - len(", and then late on ")) : day.start]
    return bool(_AND_ON.search(before) and _TO_WHOM.match(folded, day.end))


def _dating_of(whole: Evidence, call: GroundedCall, share: Share) -> CallDating | None:
    """Return the expression that dates a call: the first exact one, else the first at all."""
    coarse: CallDating | None = None
    for number in _sentences_of(whole, call):
        reading = _sure(_own_of(whole, readings_in(whole, call, number), share))
        if reading is None:
            continue
        fits = coarse is None or coarse.value is None or agree(coarse.value, reading.value)
        if fits and precision(reading.value or "") == "day":
            return reading
        if coarse is None or (coarse.value is None and reading.value is not None):
            coarse = reading
    first = whole.sentence_at(call.start)
    if coarse or first is None:
        return coarse
    told = day_told_before(whole, call.start, first) or day_just_before(whole, first)
    return told or day_led_up(whole, call, first)


def _as_date(value: str | None) -> str | None:
    """Return what a call's date can be: a day, or the month or year that holds all of it."""
    if value is None:
        return None
    first, slash, last = value.partition("/")
    if slash:
        value = first[:7] if first[:7] == last[:7] else ""
    read = parse_date(value)
    if read is None or (read.year is None and read.day is None):
        return None
    return value


def _report_of(whole: Evidence, call: GroundedCall) -> DateMention | None:
    """Return the first expression that dates the statement about a call."""
    for number in call.sentences:
        for mention, head in attached(whole, number):
            if head.kind == "report" and mention.value and mention.role != "future":
                return mention
    return None


def _why_open(whole: Evidence, report: DateMention | None, dating: CallDating | None) -> str:
    if dating is not None:
        return (
            dating.step if dating.value is None else f"{dating.mention.form} names no day or year"
        )
    if report is not None:
        return "only the report is dated"
    return "only publication is dated" if whole.published else "nothing dates the call"


def _dated(
    whole: Evidence, call: GroundedCall, share: Share = _ALONE
) -> tuple[GroundedCall, DateMention | None]:
    dating = _dating_of(whole, call, share)
    value = _as_date(dating.value) if dating else None
    report = None if value else _report_of(whole, call)
    status: DateStatus = "unknown"
    if value is not None and dating is not None:
        status = "stated" if dating.step in _STATED and dating.value == value else "derived"
    limits = _limits(whole, call, dating, report)
    settled = dating.mention if dating else report
    dated = call.model_copy(
        update={
            "date": value,
            "date_status": status,
            "date_step": dating.step if dating and value else _why_open(whole, report, dating),
            "date_sentences": (settled.sentence,) if settled else (),
            "earliest": limits.earliest,
            "latest": limits.latest,
        }
    )
    return dated, dating.mention if dating else None


def _limits(
    whole: Evidence, call: GroundedCall, dating: CallDating | None, report: DateMention | None
) -> Bounds:
    """Return between which days a call lies, by its date, its report and what it dealt with."""
    limits = bounds_of(dating.value if dating else None)
    if call.status == "planned":
        return limits
    reference = whole.frame.reference
    is_day = dating is not None and precision(dating.value or "") == "day"
    if dating and not is_day and dating.step != TOO_LATE and reference.year_known:
        limits = _possible(whole.expressions[dating.mention.start], whole, limits)
    limits = limits.at_most(last_before(whole.published.date if whole.published else None))
    limits = limits.at_most(last_before(report.value if report else None))
    numbers: Iterable[int] = call.sentences
    if whole.published is None or not reference.year_known:
        first = whole.sentence_at(call.start) or 1
        numbers = range(first, first + _ACCOUNT)
    past = [
        mention
        for number in numbers
        for mention, head in attached(whole, number)
        if head.kind != "call" and whole.article.sentences[number - 1].furniture is None
    ]
    return limits.at_least(first_of_past(past, dating.value if dating else None, call.start))


def _possible(expression: Expression, whole: Evidence, limits: Bounds) -> Bounds:
    """Return the bounds of an expression over all days on which the text may have been written."""
    spans = [
        bounds(resolve(expression, reference_to(day.isoformat()), "past").value)
        for day in whole.frame.reference.days
    ]
    known = [span for span in spans if span]
    if not known:
        return limits
    return Bounds(min(s[0] for s in known).isoformat(), max(s[1] for s in known).isoformat())


def date_calls(
    evidence: Evidence, calls: Sequence[GroundedCall], words: Iterable[Spans] = ()
) -> tuple[tuple[GroundedCall, ...], tuple[DateMention, ...]]:
    """Return all calls of an article with their dates, and its expressions with their final role.

    Args:
        evidence: What `gather_evidence` returns for the article.
        calls: All calls, planned and denied ones too.
        words: For each of them, where else it is reported.
    """
    whole = evidence.about(calls, words)
    starts = [call.start for call in calls]
    shares = [Share(starts[:at].count(s), starts.count(s)) for at, s in enumerate(starts)]
    dated = [_dated(whole, call, share) for call, share in zip(calls, shares, strict=True)]
    dating = {mention.start for call, mention in dated if mention and call.status == "completed"}
    roles = tuple(
        mention.model_copy(update={"role": "call"}) if mention.start in dating else mention
        for sentence in evidence.mentions.values()
        for mention in sentence
    )
    return tuple(call for call, _ in dated), roles


def date_alone(evidence: Evidence, call: GroundedCall) -> GroundedCall:
    """Return a call with the date that its own sentences give it, as if there were no other."""
    return _dated(evidence.about([call]), call)[0]

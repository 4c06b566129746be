"""Which expression dates a call, and what remains open where none does.

Owns `date_calls`. The sentences that report a call are asked in turn, its own first: an expression
dates the call if it belongs to the words that report it (`date_heads`). What dates the statement
about the call, or another event, bounds the call at most.

Nothing but a date of publication does not date a call: reports come out days later as well, so that
it is the last day on which the call can have been, and no more. Nothing here ever lies after it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from summarizer.ground.date_bounds import Bounds, bounds_of, first_of_past, last_before
from summarizer.ground.date_heads import DatedSentence, Head, find_heads, head_of, is_coordinated
from summarizer.ground.dates import DatedArticle, frame_of, is_spoken
from summarizer.ground.publication import settled_expressions
from summarizer.records.article import SegmentedArticle
from summarizer.records.grounding import DateMention, DateStatus, GroundedCall, PublicationDate
from summarizer.text.dates import (
    Expression,
    Resolution,
    agree,
    as_day,
    bounds,
    parse_date,
    precision,
    reference_to,
    resolve,
    shift,
)

_STATED = frozenset({"as written", "no year given"})
_FOLLOW_UP = 6
"""Sentences after the first report in which 'the call took place on' may still come."""
# Behind these words another call is meant, not the one that the article reports.
_OTHER_CALL = re.compile(
    r"\b(?:earlier|previous|prior|last|another|next) (?:[a-z-]{1,20} ){0,2}"
    r"(?:calls?|conversations?|talks?|discussions?)\b"
    r"|\bhad (?:[a-z]{1,12}ly |also |earlier |already )?(?:spoken|talked|phoned|called|held|had)\b"
    r"|\blast (?:spoke|talked|phoned|had|held)\b|\bpreviously\b"
)
_QUOTES = re.compile('["\u201c\u201d]')


class CallDating(NamedTuple):
    """An expression that dates a call."""

    mention: DateMention
    """The expression."""
    value: str | None
    """What it says; None if the text leaves that open."""
    step: str
    """How it is known, or why it is not."""
    own: bool
    """It belongs to the very words that report the call first."""


class _Article(NamedTuple):
    """What all calls of an article are dated from."""

    article: SegmentedArticle
    frame: DatedArticle
    expressions: dict[int, Expression]
    mentions: dict[int, list[DateMention]]
    published: PublicationDate | None
    calls: tuple[GroundedCall, ...]

    def heads(self, number: int) -> DatedSentence:
        """Return the heads of a sentence, the words that report calls among them."""
        sentence = self.article.sentences[number - 1]
        spans = sorted({(call.start, call.end) for call in self.calls})
        return find_heads(self.frame.folded, sentence.start, sentence.end, spans)


def _prepare(
    article: SegmentedArticle,
    dates: Iterable[DateMention],
    publication: PublicationDate | None,
    calls: Iterable[GroundedCall],
) -> _Article:
    expressions = settled_expressions(article)
    mentions: defaultdict[int, list[DateMention]] = defaultdict(list)
    for mention in dates:
        mentions[mention.sentence].append(mention)
    frame = frame_of(article, expressions, publication)
    by_start = {found.start: found for found in expressions}
    return _Article(article, frame, by_start, mentions, publication, tuple(calls))


def _attached(whole: _Article, number: int) -> Iterator[tuple[DateMention, Head]]:
    """Yield the expressions of a sentence with what they belong to."""
    if number not in whole.mentions:
        return
    sentence = whole.heads(number)
    head: Head | None = None
    end = sentence.start
    for mention in whole.mentions[number]:
        if not (head and is_coordinated(sentence, end, mention.start)):
            spoken = is_spoken(whole.expressions[mention.start])
            head = head_of(sentence, mention.start, mention.end, spoken=spoken)
        end = mention.end
        if head is not None and mention.role not in {"publication", "crawl"}:
            yield mention, head


def _statement_day(whole: _Article, mention: DateMention) -> str | None:
    """Return the day of the statement that an expression stands in, where its sentence names it."""
    for other, head in _attached(whole, mention.sentence):
        if head.kind == "report" and other.start != mention.start and as_day(other.value):
            return other.value
    return None


def _is_quoted(whole: _Article, mention: DateMention) -> bool:
    start = whole.article.sentences[mention.sentence - 1].start
    return len(_QUOTES.findall(whole.article.raw.text, start, mention.start)) % 2 == 1


def _in_statement(whole: _Article, mention: DateMention, days: int) -> Resolution | None:
    """Resolve 'today' or 'yesterday' inside a statement that is dated itself.

    'In a statement on Monday it said that today the two spoke': that today is Monday. 'Yesterday'
    may be the writer's or the speaker's; outside quotation marks it is left open.
    """
    stated = _statement_day(whole, mention)
    if stated is None or {stated} == {day.isoformat() for day in whole.frame.reference.days}:
        return None
    if days and not _is_quoted(whole, mention):
        return Resolution(None, "counts from the statement or from publication")
    return Resolution(shift(stated, days), "day of the statement")


def _read(whole: _Article, mention: DateMention, *, completed: bool) -> Resolution:
    """Return what an expression says as the date of a call."""
    expression = whole.expressions[mention.start]
    if expression.form in {"today", "yesterday", "last night"}:
        inside = _in_statement(whole, mention, expression.count)
        if inside is not None:
            return inside
    found = Resolution(mention.value, mention.step)
    if not completed or not _is_late(whole, found.value):
        return found
    past = resolve(expression, whole.frame.reference, "past")
    return Resolution(None, "after publication") if _is_late(whole, past.value) else past


def _is_late(whole: _Article, value: str | None) -> bool:
    """Return whether a date lies after publication."""
    last = bounds(whole.published.date) if whole.published else None
    first = bounds(value)
    return bool(last and first and first[0] > last[1])


def _readings_in(whole: _Article, call: GroundedCall, number: int) -> list[CallDating]:
    """Return the expressions of a sentence that date a call."""
    found: list[CallDating] = []
    others = {one.start for one in whole.calls if one.start != call.start}
    for mention, head in _attached(whole, number):
        if head.kind != "call" or head.start in others:
            continue
        value, step = _read(whole, mention, completed=call.status != "planned")
        own = head.start == call.start
        found.append(CallDating(mention, value, step, own))
    own = [dating for dating in found if dating.own]
    return own or found


def _is_of_another(whole: _Article, number: int) -> bool:
    sentence = whole.article.sentences[number - 1]
    return bool(_OTHER_CALL.search(whole.frame.folded, sentence.start, sentence.end))


def _sentences_of(whole: _Article, call: GroundedCall) -> Iterator[int]:
    """Yield the sentences that may date a call, the strongest first."""
    sentences = whole.article.sentences
    first = next((s.number for s in sentences if s.start <= call.start < s.end), None)
    if first is None:
        return
    yield first
    rest = [number for number in call.sentences if number != first]
    rest.sort(key=lambda number: (sentences[number - 1].headline, abs(number - first)))
    yield from (number for number in rest if not _is_of_another(whole, number))
    told = {number for one in whole.calls for number in one.sentences}
    later = [one.start for one in whole.calls if one.start > call.start]
    stop = min(later, default=len(whole.article.raw.text))
    for sentence in sentences[first : first + _FOLLOW_UP]:
        if sentence.start >= stop:
            return
        if sentence.number not in told and sentence.furniture is None:
            if not _is_of_another(whole, sentence.number):
                yield sentence.number


def _sure(readings: Sequence[CallDating]) -> CallDating | None:
    """Return the reading of a sentence, or None where it has several that differ."""
    known = [reading for reading in readings if reading.value is not None]
    days = [reading for reading in known if precision(reading.value or "") == "day"]
    chosen = days or known or list(readings)
    differ = any(not agree(one.value, chosen[0].value) for one in chosen[1:])
    return None if not chosen or (differ and known) else chosen[0]


def _dating_of(whole: _Article, call: GroundedCall) -> CallDating | None:
    """Return the expression that dates a call: the first exact one, else the first at all."""
    coarse: CallDating | None = None
    for number in _sentences_of(whole, call):
        reading = _sure(_readings_in(whole, call, number))
        if reading is None:
            continue
        fits = coarse is None or coarse.value is None or agree(coarse.value, reading.value)
        if fits and precision(reading.value or "") == "day":
            return reading
        if coarse is None or (coarse.value is None and reading.value is not None):
            coarse = reading
    return coarse


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


def _report_of(whole: _Article, call: GroundedCall) -> DateMention | None:
    """Return the first expression that dates the statement about a call."""
    for number in call.sentences:
        for mention, head in _attached(whole, number):
            if head.kind == "report" and mention.value and mention.role != "future":
                return mention
    return None


def _why_open(whole: _Article, report: DateMention | None, dating: CallDating | None) -> str:
    if dating is not None:
        return dating.step
    if report is not None:
        return "only the report is dated"
    return "only publication is dated" if whole.published else "nothing dates the call"


def _dated(whole: _Article, call: GroundedCall) -> tuple[GroundedCall, DateMention | None]:
    dating = _dating_of(whole, call)
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
    whole: _Article, call: GroundedCall, dating: CallDating | None, report: DateMention | None
) -> Bounds:
    if call.status == "planned":
        return bounds_of(dating.value if dating else None)
    reference = whole.frame.reference
    expression = whole.expressions[dating.mention.start] if dating else None
    limits = bounds_of(dating.value if dating else None)
    if dating and dating.value is None and expression and reference.days and reference.year_known:
        limits = _possible(expression, whole)
    limits = limits.at_most(last_before(whole.published.date if whole.published else None))
    limits = limits.at_most(last_before(report.value if report else None))
    past = [
        m
        for number in call.sentences
        for m, head in _attached(whole, number)
        if head.kind == "event"
    ]
    if whole.published is None or not reference.year_known:
        past = [m for several in whole.mentions.values() for m in several]
    return limits.at_least(first_of_past(past, dating.value if dating else None, call.start))


def _possible(expression: Expression, whole: _Article) -> Bounds:
    """Return the bounds of an expression over all days on which the text may have been written."""
    spans = [
        bounds(resolve(expression, reference_to(day.isoformat()), "past").value)
        for day in whole.frame.reference.days
    ]
    known = [span for span in spans if span]
    if not known:
        return Bounds()
    return Bounds(min(s[0] for s in known).isoformat(), max(s[1] for s in known).isoformat())


def date_calls(
    article: SegmentedArticle,
    dates: Sequence[DateMention],
    publication: PublicationDate | None,
    calls: Sequence[GroundedCall],
) -> tuple[tuple[GroundedCall, ...], tuple[DateMention, ...]]:
    """Return the calls with their dates, and the expressions with their final role.

    Args:
        article: The article.
        dates: Its date expressions (`find_dates`).
        publication: Its publication date.
        calls: All calls, planned and denied ones too, in text order.
    """
    whole = _prepare(article, dates, publication, calls)
    dated = [_dated(whole, call) for call in calls]
    dating = {mention.start for call, mention in dated if mention and call.status == "completed"}
    roles = tuple(
        mention.model_copy(update={"role": "call"}) if mention.start in dating else mention
        for mention in dates
    )
    return tuple(call for call, _ in dated), roles


def date_call(
    call: GroundedCall,
    article: SegmentedArticle,
    dates: Sequence[DateMention],
    publication: PublicationDate | None,
    calls: Sequence[GroundedCall],
) -> GroundedCall:
    """Return one call with its date; `date_calls` dates all of them at less cost."""
    return _dated(_prepare(article, dates, publication, calls), call)[0]

"""What the sentences of an article say about the date of a call.

Owns the reading of one sentence: which of its expressions belong to words that report a call, and
what they say there. 'Today' inside a statement is the statement's day; an expression that would lie
after publication means the time before, or nothing.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from summarizer.ground.date_attachment import head_of, is_coordinated
from summarizer.ground.date_heads import Head, find_heads
from summarizer.ground.dates import DatedArticle, is_spoken, words_in
from summarizer.records.article import SegmentedArticle
from summarizer.records.grounding import DateMention, GroundedCall, PublicationDate
from summarizer.text.dates import Expression, Resolution, as_day, bounds, resolve, shift

_QUOTES = re.compile('["\u201c\u201d]')
_PAGE = frozenset({"publication", "crawl"})
TOO_LATE = "after publication"
"""Why an expression dates no call that took place."""
_AHEAD_DAYS = 31
"""A day and month within this time after publication is a slip or another time zone's day, so that
its year is left open rather than taken for the one before."""


CallKey = tuple[int, tuple[str, ...]]
"""Where a call is reported first, and who was on the line: several can share the words."""


def _key(call: GroundedCall) -> CallKey:
    return call.start, call.principals


Spans = Sequence[tuple[int, int]]
"""Stretches of the text."""


class CallDating(NamedTuple):
    """An expression that dates a call."""

    mention: DateMention
    """The expression."""
    value: str | None
    """What it says; None if the text leaves that open."""
    step: str
    """How it is known, or why it is not."""
    own: bool
    """It belongs to the very words that report the call."""


class Evidence(NamedTuple):
    """What all calls of an article are dated from: gathered once, then asked call by call."""

    article: SegmentedArticle
    frame: DatedArticle
    """What its dates are read against."""
    expressions: dict[int, Expression]
    """By first character."""
    mentions: dict[int, list[DateMention]]
    """By sentence."""
    published: PublicationDate | None
    spans: dict[int, list[tuple[int, int]]]
    """The words that report calls, by sentence."""
    owners: dict[int, frozenset[CallKey]]
    """Which calls the words that begin there report."""
    starts: list[int]
    """Where calls are reported first, in text order."""
    told: frozenset[int]
    """Sentences that report a call."""
    known: dict[int, tuple[tuple[DateMention, Head], ...]]
    """What `attached` has found so far, by sentence."""

    def sentence_at(self, start: int) -> int | None:
        """Return the number of the sentence that a character stands in."""
        sentences = self.article.sentences
        number = bisect_right(sentences, start, key=lambda sentence: sentence.start)
        return number if number and start < sentences[number - 1].end else None

    def told_in(self, call: GroundedCall) -> set[int]:
        """Return the sentences in which words stand that report a call."""
        mine = (start for start, calls in self.owners.items() if _key(call) in calls)
        return {number for start in mine if (number := self.sentence_at(start)) is not None}

    def about(self, calls: Iterable[GroundedCall], words: Iterable[Spans] = ()) -> "Evidence":
        """Return the same evidence for some calls.

        Args:
            calls: The calls.
            words: For each of them, where else it is reported.
        """
        known = tuple(calls)
        owners: defaultdict[int, set[CallKey]] = defaultdict(set)
        places: set[tuple[int, int]] = set()
        further = [*words] or [()] * len(known)
        for call, more in zip(known, further, strict=True):
            for span in {(call.start, call.end), *more}:
                owners[span[0]].add(_key(call))
                places.add(span)
        spans: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for span in sorted(places):
            spans[self.sentence_at(span[0]) or 0].append(span)
        told = frozenset(number for call in known for number in call.sentences)
        return self._replace(
            spans=spans,
            owners={start: frozenset(of) for start, of in owners.items()},
            starts=sorted({call.start for call in known}),
            told=told,
            known={},
        )


def gather_evidence(frame: DatedArticle, dates: Iterable[DateMention]) -> Evidence:
    """Return what the calls of an article are dated from.

    Args:
        frame: The article, and what its dates are read against.
        dates: Its date expressions (`find_dates`).
    """
    mentions: defaultdict[int, list[DateMention]] = defaultdict(list)
    for mention in dates:
        mentions[mention.sentence].append(mention)
    by_start = {found.start: found for found in frame.expressions}
    return Evidence(
        frame.article, frame, by_start, mentions, frame.publication, {}, {}, [], frozenset(), {}
    )


def attached(whole: Evidence, number: int) -> tuple[tuple[DateMention, Head], ...]:
    """Return the expressions of a sentence with what they belong to, those of the page left out."""
    if number not in whole.mentions:
        return ()
    if number not in whole.known:
        whole.known[number] = tuple(_attach(whole, number))
    return whole.known[number]


def _attach(whole: Evidence, number: int) -> Iterator[tuple[DateMention, Head]]:
    place = whole.article.sentences[number - 1]
    spans = whole.spans.get(number, ())
    sentence = find_heads(words_in(whole.frame, place), spans)
    head: Head | None = None
    end = sentence.start
    for mention in whole.mentions[number]:
        if place.headline and mention.role == "publication":
            # A headline such as: PM call with President Biden: 7 December 2021.
            head = next((head for head in sentence.heads if head.kind == "call"), None)
        elif not (head and is_coordinated(sentence, end, mention.start, mention.end)):
            spoken = is_spoken(whole.expressions[mention.start])
            head = head_of(sentence, mention.start, mention.end, spoken=spoken)
        end = mention.end
        if head is not None and (place.headline or mention.role not in _PAGE):
            yield mention, head


def _statement_day(whole: Evidence, mention: DateMention) -> str | None:
    """Return the day of the statement that an expression stands in, where its sentence names it."""
    for other, head in attached(whole, mention.sentence):
        if head.kind == "report" and other.start != mention.start and as_day(other.value):
            return other.value
    return None


def _is_quoted(whole: Evidence, mention: DateMention) -> bool:
    start = whole.article.sentences[mention.sentence - 1].start
    return len(_QUOTES.findall(whole.article.raw.text, start, mention.start)) % 2 == 1


def _in_statement(whole: Evidence, mention: DateMention, days: int) -> Resolution | None:
    """Return what 'today' or 'yesterday' is inside a statement that is dated itself.

    'In a statement on Monday it said that today the two spoke': that today is Monday. 'Yesterday'
    may be the writer's or the speaker's; outside quotation marks it is left open.
    """
    stated = _statement_day(whole, mention)
    if stated is None or {stated} == {day.isoformat() for day in whole.frame.reference.days}:
        return None
    if days and not _is_quoted(whole, mention):
        return Resolution(None, "counts from the statement or from publication")
    return Resolution(shift(stated, days), "day of the statement")


def _read(whole: Evidence, mention: DateMention, *, completed: bool) -> Resolution:
    """Return what an expression says as the date of a call."""
    expression = whole.expressions[mention.start]
    if expression.form in {"today", "yesterday", "last night"}:
        inside = _in_statement(whole, mention, expression.count)
        if inside is not None:
            return inside
    found = Resolution(_until_publication(whole, mention.value), mention.step)
    if not completed or not _is_late(whole, found.value):
        return found
    if expression.form == "weekday" and mention.role == "future":
        return Resolution(None, TOO_LATE)  # 'agreed to travel there on Friday'
    past = resolve(expression, whole.frame.reference, "past")
    if expression.form == "day month" and _is_just_ahead(whole, found.value):
        return Resolution(expression.date.edtf(), "year left open, that day is after publication")
    return Resolution(None, TOO_LATE) if _is_late(whole, past.value) else past


def _until_publication(whole: Evidence, value: str | None) -> str | None:
    """Return an interval ('this week') without its days after publication."""
    last = bounds(whole.published.date) if whole.published else None
    span = bounds(value)
    if not last or not span or "/" not in (value or "") or not span[0] <= last[1] < span[1]:
        return value
    return f"{span[0]}/{last[1]}"


def _is_just_ahead(whole: Evidence, value: str | None) -> bool:
    last = bounds(whole.published.date) if whole.published else None
    first = bounds(value)
    return bool(last and first and (first[0] - last[1]).days <= _AHEAD_DAYS)


def _is_late(whole: Evidence, value: str | None) -> bool:
    """Return whether a date lies after publication."""
    last = bounds(whole.published.date) if whole.published else None
    first = bounds(value)
    return bool(last and first and first[0] > last[1])


def readings_in(whole: Evidence, call: GroundedCall, number: int) -> list[CallDating]:
    """Return the expressions of a sentence that date a call."""
    found: list[CallDating] = []
    spans = whole.spans.get(number, ())
    others = {start for start, _ in spans if _key(call) not in whole.owners[start]}
    for mention, head in attached(whole, number):
        if head.kind != "call" or head.start in others:
            continue
        own = _key(call) in whole.owners.get(head.start, ())
        value, step = _read(whole, mention, completed=call.status != "planned")
        found.append(CallDating(mention, value, step, own))
    if call.status != "planned":
        found = [dating for dating in found if dating.mention.role != "future"] or found
    return [dating for dating in found if dating.own] or found

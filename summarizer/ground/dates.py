"""Every date expression of an article: its value, how it is known, and what it dates.

Owns `find_dates`. Takes the segmented article and its publication date. Gives a mention for each
expression, furniture included, with a first role: of the page (publication, crawl), of a report, of
something past or to come. Which of them date a call, `call_dates` says once the calls are known.
"""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.ground.date_attachment import head_of, is_coordinated
from summarizer.ground.date_heads import DatedSentence, Head, Words, find_heads, find_words
from summarizer.ground.date_reference import direction_of, reference_of, sole_weekday
from summarizer.ground.expressions import in_sentences, settled_expressions
from summarizer.ground.publication import find_dateline
from summarizer.records.article import SegmentedArticle, Sentence
from summarizer.records.grounding import DateMention, DateRole, PublicationDate
from summarizer.text.dates import (
    Direction,
    Expression,
    Reference,
    Resolution,
    as_day,
    bounds,
    days_between,
    precision,
    resolve,
)
from summarizer.text.fold import fold_article

_ANTECEDENT_REACH = 3
"""Sentences: 'earlier in the day' goes back to the sentence before or the one before that."""
_ACCOUNT_REACH = 12
"""Sentences, where a call was dated: what was said on the line comes before 'later in the day'."""
_NEWS_DAYS = 7
"""A report on a call is news: a statement that is older is an event like others."""
_SOON_DAYS = 60
"""Within these, a day and month without a year is taken to be of the dateline's year."""
_PAGE: dict[str, DateRole] = {"related headlines": "other", "caption": "other"}
_DAY = len("YYYY-MM-DD")
_END_OF = " the end of "
_DAYTIMES = ("day morning", "day noon", "day afternoon")


class ReadDate(NamedTuple):
    """An expression with all that its surroundings tell."""

    expression: Expression
    """As found."""
    sentence: Sentence
    """Where it stands."""
    direction: Direction
    """Past or future, by the tense of its clause."""
    head: Head | None
    """What it belongs to."""
    antecedent: str | None
    """The day that it counts from, for 'the same day'."""


class DatedArticle(NamedTuple):
    """What `find_dates` and `date_calls` both need; built once an article."""

    article: SegmentedArticle
    """The article."""
    publication: PublicationDate | None
    """When it was published."""
    expressions: Sequence[Expression]
    """Its date expressions, in text order."""
    folded: str
    """The text, folded."""
    reference: Reference
    """When it was written."""
    weekday: int | None
    """The only weekday that it names as past; looked for only where a dateline has no year."""
    dateline: Expression | None
    """Its dateline's date."""
    words: dict[int, Words]
    """What `words_in` has found so far, by sentence."""


def words_in(frame: DatedArticle, sentence: Sentence) -> Words:
    """Return the words of a sentence that a date can hang on."""
    if sentence.number not in frame.words:
        words = find_words(frame.folded, sentence.start, sentence.end)
        frame.words[sentence.number] = words
    return frame.words[sentence.number]


def frame_of(article: SegmentedArticle, publication: PublicationDate | None) -> DatedArticle:
    """Return what the dates of an article are read against."""
    expressions = settled_expressions(article.raw)
    folded = fold_article(article.raw.text)
    reference = reference_of(article, folded, expressions, publication)
    weekday = None if reference.year_known else sole_weekday(article, folded, expressions)
    dateline = find_dateline(article, expressions)
    return DatedArticle(article, publication, expressions, folded, reference, weekday, dateline, {})


def _is_day_of_dateline(read: Expression, direction: Direction, frame: DatedArticle) -> bool:
    """Return whether a weekday is that of a dateline without a year.

    Agencies name the day on which they file by its weekday. That cannot be verified without a year,
    so it is taken for granted only of the sole weekday of a text, told in the past tense, and
    without 'evening' or 'late', which are how such texts tell of the day before.
    """
    return (
        not frame.reference.year_known
        and frame.reference.basis == "dateline"
        and read.form == "weekday"
        and read.weekday == frame.weekday
        and direction != "future"
        and (not read.part or frame.folded.endswith(_DAYTIMES, read.start, read.end))
        and read.which is None
    )


def resolve_in(
    frame: DatedArticle, read: Expression, direction: Direction, antecedent: str | None
) -> Resolution:
    """Return the value of an expression in its article."""
    if _is_day_of_dateline(read, direction, frame):
        return Resolution(
            "XXXX" + frame.reference.days[0].isoformat()[4:], "weekday of the dateline"
        )
    # The past tense alone does not settle a year: 'the meeting on April 5 had caused concern'.
    tense: Direction = "future" if direction == "future" else "unknown"
    return resolve(read, frame.reference, tense, antecedent)


def _page_role(
    sentence: Sentence, read: Expression, value: str | None, publication: PublicationDate | None
) -> DateRole | None:
    """Return the role of a date that belongs to the page, or None for one of the text."""
    if publication and publication.start == read.start:
        return "publication"
    if sentence.furniture is None:
        return None
    if sentence.furniture == "stamp" and publication and value == publication.date:
        return "publication"
    return _PAGE.get(sentence.furniture, "crawl")


def is_spoken(read: Expression) -> bool:
    """Return whether an expression counts from the day of writing, as news is told."""
    return read.date.month is None and read.date.year is None and not read.readings


def _tense_role(value: str | None, direction: Direction, reference: Reference) -> DateRole:
    """Return past or future, by the value where it tells, else by the tense."""
    span = bounds(value)
    if span and reference.days and reference.year_known:
        if span[0] > reference.days[-1]:
            return "future"
        if span[1] < reference.days[0]:
            return "past"
    if value and reference.days and not reference.year_known:
        away = days_between("XXXX" + reference.days[0].isoformat()[4:], value)
        if away and abs(away) <= _SOON_DAYS:
            return "future" if away > 0 else "past"
    if direction == "unknown":
        return "other"
    return direction


def _is_news(value: str | None, reference: Reference) -> bool:
    """Return whether a statement of that day may be what the article reports."""
    day = as_day(value)
    if day is not None and reference.days and reference.year_known:
        return (reference.days[-1] - day).days <= _NEWS_DAYS
    return value is None or (day is None and precision(value) == "day")


def _mention(read: ReadDate, found: Resolution, role: DateRole) -> DateMention:
    expression, sentence = read.expression, read.sentence
    return DateMention(
        start=expression.start,
        end=expression.end,
        sentence=sentence.number,
        value=found.value,
        form=expression.form,
        step=found.step,
        role=role,
    )


def find_dates(frame: DatedArticle) -> tuple[DateMention, ...]:
    """Return the date expressions of an article, resolved as far as it allows.

    Returns:
        In text order, not overlapping. No role is `call` yet.
    """
    mentions: list[DateMention] = []
    sentence_heads: DatedSentence | None = None
    head: Head | None = None
    antecedent: tuple[int, str, int] | None = None
    for sentence, read in in_sentences(frame.article, frame.expressions):
        if sentence_heads is None or sentence_heads.start != sentence.start:
            sentence_heads = find_heads(words_in(frame, sentence))
            head = None
        follows = mentions and mentions[-1].sentence == sentence.number
        if not (follows and is_coordinated(sentence_heads, mentions[-1].end, read.start, read.end)):
            head = head_of(sentence_heads, read.start, read.end, spoken=is_spoken(read))
        near = antecedent and sentence.number - antecedent[0] <= antecedent[2]
        counted_from = antecedent[1] if antecedent and near else None
        of_noun = head is not None and head.start >= read.end and not head.verb
        direction = direction_of(frame.folded, sentence, read, of_noun=of_noun)
        found = resolve_in(frame, read, direction, counted_from)
        context = ReadDate(read, sentence, direction, head, counted_from)
        role = _role(context, found.value, frame)
        mentions.append(_mention(context, found, role))
        if sentence.furniture is None and found.value and len(found.value) == _DAY:
            of_call = head is not None and head.kind == "call"
            reach = _ACCOUNT_REACH if of_call else _ANTECEDENT_REACH
            antecedent = sentence.number, found.value, reach
    return tuple(mentions)


def _role(read: ReadDate, value: str | None, frame: DatedArticle) -> DateRole:
    page = _page_role(read.sentence, read.expression, value, frame.publication)
    if page is not None:
        return page
    if frame.dateline is not None and read.expression.start == frame.dateline.start:
        return "publication"
    if read.head is not None and read.head.kind == "report" and _is_news(value, frame.reference):
        return "report"
    if _is_end_to_come(read, value, frame):
        return "future"
    return _tense_role(value, read.direction, frame.reference)


def _is_end_to_come(read: ReadDate, value: str | None, frame: DatedArticle) -> bool:
    """Return whether only the end of a year or month is meant, and that is still to come."""
    span, written = bounds(value), frame.reference
    if not span or not written.days or not written.year_known:
        return False
    first = max(read.sentence.start, read.expression.start - len(_END_OF))
    is_end = frame.folded[first : read.expression.start] == _END_OF
    return is_end and span[1] > written.days[-1]

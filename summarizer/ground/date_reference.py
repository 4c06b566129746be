"""The day on which an article was written: what 'today' and 'Monday' count from.

Owns `reference_of`. Takes the article, its publication date and its date expressions; gives the
days on which it may have been written. The dateline beats the day of publication, since a text is
printed after it was filed. Where only the month of publication is known, what the text tells as
past cuts off the days before. Where nothing is known, a weekday that the text itself dates will do.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from summarizer.ground.date_prospects import lies_ahead
from summarizer.ground.expressions import in_body, in_sentences, written_value
from summarizer.ground.publication import find_dateline
from summarizer.records.article import SegmentedArticle, Sentence
from summarizer.records.grounding import PublicationDate
from summarizer.text.dates import (
    Direction,
    Expression,
    Reference,
    as_day,
    parse_date,
    precision,
    reference_to,
    resolve,
)

_PRINTED_WITHIN = timedelta(days=7)
_AHEAD_OF_PRINT = timedelta(days=-1)
"""A dateline may be a day after the page's date: the page's clock may be in another time zone."""
_WEEK = 7
_BEFORE, _BEHIND = 160, 60
"""Characters in which a clause shows its tense."""

# Words that tell the tense, in folded text.
_OPEN = r"(?P<open>call(?:ed|ing)? off|cancel\w{2,7}|postpon\w{2,3})"
_AHEAD = (
    r"(?P<ahead>scheduled|slated|planned|upcoming|forthcoming|coming|due|until|till|deadline"
    r"|ahead of|invited to|invitation|next)"
)
_FUTURE = (
    r"(?P<future>(?:will|shall|would|to)(?: (?:also|not|then|now|soon))? be(?: [a-z]{2,16})?"
    r"|will|shall|would|plans? (?:to|for)|planning|expect(?:s|ed)?|intends?|intention|hopes?"
    r"|(?:be|is|are|was|were|means|set|going|asked|agreed|promised|vowed|ready) (?:to|for)"
    r"|begins|starts|opens)"
)
_PAST = (
    r"(?P<past>was|were|had|has|have|been|did|held|took|after|since|following|met|said|told|sent"
    r"|came|went|spoke|began|won|led|left|fell|rose|saw|made|gave|wrote|put|broken|sworn|shown|given"
    r"|taken|known|seen|written|spoken|driven|built|done|drawn|chosen|[a-z]{2,16}ed)"
)
# A word also ends at `\b`: one look spares the pattern its alternatives there.
_TENSE = re.compile(rf"\b(?=[a-z])(?:{_OPEN}|{_AHEAD}|{_FUTURE}|{_PAST})\b")
_DEADLINE = re.compile(
    r"(?:\A| )(?:by|before|(?:no|not) later than|prior to|ahead of)(?: the)?"
    r"(?: (?:end|beginning|start|close|middle) of)?(?: the)? \Z"
)
_FROM, _ON = re.compile(r" from \Z"), re.compile(r" on(?:wards?)?\b(?! the\b)")
"""'From June 1 on': to come likewise, if somebody is to do it."""
_OUGHT = re.compile(r",? (?:[\w']+ ){0,4}(?:must|should|shall|will)\b")
_DEADLINE_REACH = 50
"""Characters before a date in which 'by', 'no later than the end of' stand."""
# What somebody is to do by a day, and what has been done by it: the nearer one counts.
_TO_BE_DONE = re.compile(
    r"\b(?:(?P<due>asked|asks|asking|urg(?:ed|es|ing)|demand(?:s|ed|ing)?|request(?:s|ed|ing)?"
    r"|call(?:s|ed|ing)? (?:on|upon|for)|insist(?:s|ed|ing)?|propos(?:ed|es|ing)|expect(?:s|ed)?"
    r"|(?:agree[ds]?|promise[ds]?|pledge[ds]?|vow(?:s|ed)?|undertook|committed|plan(?:s|ned)?|hope[ds]?"
    r"|intend(?:s|ed)?|need(?:s|ed)?|ready|is|are|was|were|has|have|had)"
    r" (?:(?:him|her|them) )?to|(?:agree[ds]?|promise[ds]?|pledge[ds]?) that"
    r"|will|would|shall|should|must|can|could|may|might)"
    r"|was|were|been|has|have|had)\b"
)
_OF_NOUN = re.compile(rf"\b(?:{_OPEN}|{_AHEAD})\b")
"""A noun with its date ('the July 9-11 summit') is to come only if something says so of it."""
_SOME_AHEAD = frozenset({"next weeks", "next months", "next years"})
"""'In the coming weeks': to come, and nobody says when."""
_FRONTED = re.compile(
    r"(?:\A|[,:;\"]|\bthat) ?(?:(?:in|on|by|at|during|an?|the|early|late|and|but) ){0,3}\Z"
)
_THAT = re.compile(r'"? that\b')
"""Behind 'he said, on Monday, that': what follows is a clause of its own."""


def direction_of(
    folded: str, sentence: Sentence, expression: Expression, *, of_noun: bool = False
) -> Direction:
    """Return whether an expression dates something past or something to come.

    The nearest word before it that tells the tense counts; where its clause begins with it, the
    first one behind.

    Args:
        folded: The article's text, folded.
        sentence: The sentence of the expression.
        expression: The expression.
        of_noun: It stands before the noun that it dates.
    """
    start = expression.start
    if expression.form in _SOME_AHEAD or _is_deadline(folded, sentence, expression):
        return "future"
    first = max(sentence.start, start - _BEFORE)
    words = _OF_NOUN if of_noun else _TENSE
    fronted = _FRONTED.search(folded[max(sentence.start, start - 20) : start])
    if fronted and not _THAT.match(folded, expression.end):
        behind = words.search(folded, expression.end, min(sentence.end, expression.end + _BEHIND))
        if behind:
            return _tense(behind)
    nearest = None
    for match in words.finditer(folded, first, start):
        nearest = match
    tense = _tense(nearest) if nearest else "unknown"
    if tense == "past" and not of_noun and _is_prospect(folded[first:start], expression):
        return "future"
    return tense


def _is_prospect(before: str, expression: Expression) -> bool:
    """Return whether an expression dates what somebody asks, offers or promises."""
    if expression.which == "last" or expression.date.year is not None:
        return False
    return lies_ahead(before, weekday=expression.form == "weekday")


def _is_deadline(folded: str, sentence: Sentence, expression: Expression) -> bool:
    """Return whether something is to be done by a day: 'asked to lift the ban before June 1'."""
    start = expression.start
    before = folded[max(sentence.start, start - _DEADLINE_REACH) : start]
    limit = _DEADLINE.search(before)
    if limit is None and _ON.match(folded, expression.end):
        limit = _FROM.search(before)
    if limit is None:
        return False
    if _FRONTED.search(before):
        stop = min(sentence.end, expression.end + _BEHIND)
        return bool(_OUGHT.match(folded, expression.end, stop))
    stop = start - len(limit[0])
    nearest = None
    for match in _TO_BE_DONE.finditer(folded, max(sentence.start, stop - _BEFORE), stop):
        nearest = match
    # 'What they asked before June 1' was asked before it.
    return nearest is not None and bool(nearest["due"]) and nearest.end() < stop


def _tense(match: re.Match[str]) -> Direction:
    if match.lastgroup == "open":
        return "unknown"
    return "past" if match.lastgroup == "past" else "future"


def sole_weekday(
    article: SegmentedArticle, folded: str, expressions: Sequence[Expression]
) -> int | None:
    """Return the weekday of an article that names only one as past, however often."""
    named = {
        found.weekday
        for sentence, found in in_body(article, expressions)
        if found.weekday is not None and direction_of(folded, sentence, found) != "future"
    }
    return named.pop() if len(named) == 1 else None


def _near_publication(dateline: Expression, published: date) -> str | None:
    """Return the dateline's full date if it is one of the days up to publication."""
    said = written_value(dateline)
    if said is not None and said.startswith("XXXX"):
        after = reference_to((published - _AHEAD_OF_PRINT).isoformat())
        said = resolve(dateline, after, "past").value
    day = as_day(said)
    near = day is not None and _AHEAD_OF_PRINT <= published - day <= _PRINTED_WITHIN
    return said if near else None


def _is_in_headline(article: SegmentedArticle, dateline: Expression) -> bool:
    return any(s.headline and s.start <= dateline.start < s.end for s in article.sentences)


def _after_the_past(
    article: SegmentedArticle, folded: str, expressions: Sequence[Expression], month: Reference
) -> Reference:
    """Return the days of a month that are not before what the text tells as past."""
    end = reference_to(month.days[-1].isoformat())
    past = [month.days[0]]
    for sentence, found in in_body(article, expressions):
        if found.date.day is None or direction_of(folded, sentence, found) != "past":
            continue
        day = as_day((resolve(found, end, "past").value or "").rpartition("/")[2])
        if day is not None and day in month.days:
            past.append(day)
    return month._replace(days=tuple(day for day in month.days if day >= max(past)))


def _dated_weekday(
    article: SegmentedArticle, folded: str, expressions: Sequence[Expression]
) -> Reference:
    """Return the week from a weekday that the text dates in full, if it names no other."""
    only = sole_weekday(article, folded, expressions)
    for sentence, found in in_sentences(article, expressions):
        if sentence.furniture not in {None, "caption"} or found.weekday is None:
            continue
        day = found.date.as_date()
        if day is not None and found.weekday == only == day.weekday():
            days = tuple(day + timedelta(days=step) for step in range(_WEEK))
            return Reference(days, basis="the dated weekday")
    return Reference()


def reference_of(
    article: SegmentedArticle,
    folded: str,
    expressions: Sequence[Expression],
    publication: PublicationDate | None,
) -> Reference:
    """Return when an article was written, as far as anything tells.

    Args:
        article: The article.
        folded: Its text, folded.
        expressions: Its date expressions.
        publication: Its publication date.
    """
    if publication is None:
        return _dated_weekday(article, folded, expressions)
    basis = "dateline" if publication.basis == "dateline" else "publication"
    reference = reference_to(publication.date, basis)
    published = as_day(publication.date)
    if published is not None:
        dateline = find_dateline(article, expressions)
        if dateline and basis == "publication" and _is_in_headline(article, dateline):
            return reference  # it dates the call ('PM call with P: 6 February'), not the writing
        filed = _near_publication(dateline, published) if dateline else None
        return reference_to(filed, "dateline") if filed else reference
    read = parse_date(publication.date)
    if precision(publication.date) == "month" and read and read.year:
        return _after_the_past(article, folded, expressions, reference)
    return reference

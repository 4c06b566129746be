"""When an article was published, and what tells it.

Owns the order of the sources: metadata beats a stamp on the page, a stamp the date in the address,
that the dateline of the text. A weaker source adds what a stronger one leaves open where the two
agree (a dateline's day to the month in an address), never corrects it.

A stamp that says 'updated' is publication only where nothing else is: pages are touched up years
later, so that it bounds the date but does not give it. Stamps of related articles are not asked.
"""

# ruff: noqa: RUF001 - dashes and apostrophes as pages print them

import re
from collections.abc import Iterator, Sequence

from summarizer.ground.expressions import (
    in_sentences,
    metadata_date,
    settled_expressions,
    written_value,
)
from summarizer.records.article import SegmentedArticle, Sentence
from summarizer.records.grounding import PublicationBasis, PublicationDate
from summarizer.text.dates import CalendarDate, Expression, agree, date_in_address, parse_date

_UPDATED = re.compile(r"updat|modif|edited|revis|обновл|güncel|mise à jour|actualiz", re.IGNORECASE)
_LINES_SEARCHED = 4
"""A dateline opens the text: behind a lead-in or two at most."""
_OPENING = 40
"""Sentences among which the article begins, the furniture above it counted."""
_DATELINE_REACH = 90
"""Characters before the date: places, an agency, a section."""
_PLACE = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")
_CONNECTOR_WORDS = "de del di do la le al el of and the y"
_CONNECTORS = frozenset(_CONNECTOR_WORDS.split())
_NO_PLACE_WORDS = """on in at by since from after before until late early earlier during as for with
    to today yesterday this last next"""
_NO_PLACE = frozenset(_NO_PLACE_WORDS.split())
# What follows: an agency in brackets or between slashes, a dash, a colon, the end of the line.
_AFTER_DATELINE = re.compile(r"[ \t\u00a0.,)\]]{0,4}(?:[(/:|_–—-]|\Z|\n|[A-Z][A-Z.]{2,20}[ .:–—-])")
_STOPPED = re.compile(r"\. (?=[^\W\d_])")
"""Behind a dateline with its year: 'PARIS, March 5, 2024. The President ...'."""


def _stamps(
    article: SegmentedArticle, expressions: Sequence[Expression]
) -> Iterator[tuple[Expression, bool]]:
    """Yield the dates of the page's own stamps, and whether each tells an update only."""
    related = (s.start for s in article.sentences if s.furniture == "related headlines")
    stop = next(related, len(article.raw.text))
    before = 0
    for sentence, found in in_sentences(article, expressions):
        if found.start >= stop:
            return
        if sentence.furniture == "stamp" and _is_day(found):
            first = max(before, sentence.start)
            yield found, bool(_UPDATED.search(article.raw.text, first, found.start))
        before = found.end


def _is_day(expression: Expression) -> bool:
    return bool(expression.readings) or expression.date.day is not None


def _stamp(
    article: SegmentedArticle, expressions: Sequence[Expression]
) -> tuple[Expression, bool] | None:
    found = sorted(_stamps(article, expressions), key=lambda stamp: (stamp[1], stamp[0].start))
    return found[0] if found else None


def find_dateline(
    article: SegmentedArticle, expressions: Sequence[Expression]
) -> Expression | None:
    """Return the date of the article's dateline ('BAKU, Azerbaijan, Feb. 10').

    A headline that ends in a full date ('PM call with President Biden: 7 December 2021') counts
    as one: it dates the page likewise.
    """
    text = article.raw.text
    opening = [s for s in article.sentences[:_OPENING] if s.furniture is None]
    body = [s for s in opening if not s.headline][:_LINES_SEARCHED]
    searched = {s.number for s in opening if s.headline} | {s.number for s in body}
    seen: set[int] = set()
    for sentence, found in in_sentences(article, expressions):
        if body and sentence.number > body[-1].number:
            return None
        if sentence.number not in searched:
            continue
        if sentence.headline and _is_closing(text, sentence, found):
            return found
        if not sentence.headline and sentence.number not in seen:
            seen.add(sentence.number)
            start = _line_start(article, sentence)
            if found.start - start < _DATELINE_REACH:
                return found if _is_dateline(text, start, found) else None
    return None


def _line_start(article: SegmentedArticle, sentence: Sentence) -> int:
    """Return where the article's words begin on a sentence's line ('Moscow. August 7. /TASS/')."""
    start = sentence.start
    for before in reversed(article.sentences[: sentence.number - 1]):
        apart = "\n" in article.raw.text[before.end : start] or before.furniture is not None
        if apart or sentence.start - before.start > _DATELINE_REACH:
            break
        start = before.start
    return start


def _is_closing(text: str, headline: Sentence, found: Expression) -> bool:
    if found.end != headline.end or not found.date.year or not found.date.day:
        return False
    before = text[headline.start : found.start].rstrip()
    return before.endswith((":", ",", "-", "–", "—", "("))


def _is_dateline(text: str, start: int, found: Expression) -> bool:
    if not _is_day(found):
        return False
    before = text[start : found.start]
    words: list[str] = _PLACE.findall(before)
    if words and words[0].lower() in _NO_PLACE:
        return False
    if not all(word[0].isupper() or word.lower() in _CONNECTORS for word in words):
        return False
    after = text[found.end : found.end + 40]
    if not words:  # 'Monday, 14 March 2022 (YJC)': without a place only with an agency
        return after.lstrip(" ").startswith(("(", "_", "–", "—"))
    if before.rstrip()[-1:] not in {",", ".", "-", "–", "—", "/", "("}:
        return False
    in_brackets = before.count("(") > before.count(")") and after.lstrip().startswith(")")
    stopped = words[0].isupper() and found.date.year and _STOPPED.match(after)
    return in_brackets or bool(stopped or _AFTER_DATELINE.match(after))


def _refine(base: str, other: str | None) -> str:
    """Return the base with what the other adds to it, where the two agree."""
    one, two = parse_date(base), parse_date(other)
    if one is None or two is None or not agree(base, other):
        return base
    merged = CalendarDate(*(a if a is not None else b for a, b in zip(one, two, strict=True)))
    return merged.edtf() if parse_date(merged.edtf()) else base


def _sources(
    article: SegmentedArticle,
) -> Iterator[tuple[PublicationBasis, str | None, Expression | None]]:
    """Yield what each source says, strongest first."""
    expressions = settled_expressions(article.raw)
    yield "metadata", metadata_date(article.raw.published), None
    stamp = _stamp(article, expressions)
    if stamp and not stamp[1]:
        yield "stamp", written_value(stamp[0]), stamp[0]
    yield "address", date_in_address(article.raw.url), None
    dateline = find_dateline(article, expressions)
    if dateline:
        yield "dateline", written_value(dateline), dateline


def find_publication(article: SegmentedArticle) -> PublicationDate | None:
    """Return when an article was published, by the strongest source that tells.

    Returns:
        EDTF, as precise as the sources are: a month from an address, `XXXX` for the year if only
        a dateline tells and gives none. None if nothing tells.
    """
    value: str | None = None
    basis: PublicationBasis | None = None
    where: Expression | None = None
    for source, said, expression in _sources(article):
        if said is None:
            continue
        if value is None:
            value, basis, where = said, source, expression
        else:
            refined = _refine(value, said)
            where = expression if refined != value and expression else where
            value = refined
    if value is None or basis is None:
        return None
    start, end = (where.start, where.end) if where else (None, None)
    return PublicationDate(date=value, basis=basis, start=start, end=end)

"""The date expressions of an article, each in its sentence.

Owns finding them once an article, settling the order of day and month by what metadata and address
tell, and the walk over them sentence by sentence. Resolved they are not yet.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from summarizer.records.article import RawArticle, SegmentedArticle, Sentence
from summarizer.text.dates import (
    CalendarDate,
    Expression,
    as_day,
    date_in_address,
    find_expressions,
    parse_date,
    settle_order,
)

_METADATA = re.compile(r"\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T\s].*)?\s*", re.DOTALL)

_BYNAMES = ("Black ", "Bloody ", "Super ", "Cyber ")


def settled_expressions(raw: RawArticle) -> tuple[Expression, ...]:
    """Return the date expressions of an article, the order of day and month settled."""
    return _settled(raw.text, raw.published, raw.url)


# Publication, dates and calls ask for the same article in a row.
@lru_cache(maxsize=4)
def _settled(text: str, published: str | None, url: str | None) -> tuple[Expression, ...]:
    anchors = (as_day(metadata_date(published)), as_day(date_in_address(url)))
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:  # no address at all
        host = ""
    known = tuple(day for day in anchors if day is not None)
    found = [one for one in find_expressions(text) if not _is_byname(text, one)]
    return settle_order(text, found, known, host)


def _is_byname(text: str, expression: Expression) -> bool:
    """Return whether a weekday is part of a name for a day of long ago: 'Black Wednesday'."""
    start = expression.start
    return expression.form == "weekday" and text[max(0, start - 7) : start].endswith(_BYNAMES)


def metadata_date(published: str | None) -> str | None:
    """Return the date of metadata as EDTF, a time of day left out; None if it is no date."""
    match = _METADATA.fullmatch(published or "")
    return match[1] if match and parse_date(match[1]) else None


def written_value(expression: Expression) -> str | None:
    """Return the EDTF value that an expression has by itself, its year `XXXX` if not given."""
    if len(expression.readings) > 1:
        years = {reading.year for reading in expression.readings}
        return CalendarDate(years.pop()).edtf() if len(years) == 1 else None
    read = expression.readings[0] if expression.readings else expression.date
    value = read.edtf()
    return value if parse_date(value) else None


def in_sentences(
    article: SegmentedArticle, expressions: Sequence[Expression]
) -> Iterator[tuple[Sentence, Expression]]:
    """Yield each expression with the sentence in which it begins, in text order."""
    sentences = iter(article.sentences)
    sentence = next(sentences, None)
    for expression in expressions:
        while sentence is not None and sentence.end <= expression.start:
            sentence = next(sentences, None)
        if sentence is None:
            return
        if sentence.start <= expression.start:
            yield sentence, expression


def in_body(
    article: SegmentedArticle, expressions: Sequence[Expression]
) -> Iterator[tuple[Sentence, Expression]]:
    """Yield the expressions of the article's own sentences, in text order."""
    for sentence, expression in in_sentences(article, expressions):
        if sentence.furniture is None:
            yield sentence, expression

"""Clauses cut from a sentence, verbatim: what the rules say in place of words of their own.

Takes a text, a sentence and a place in it, gives the clause around the place. Refuses to write:
each clause is a slice of the article, white space evened out.
"""

import re

from summarizer.records.article import Sentence
from summarizer.records.grounding import DateMention

FEWEST_WORDS = 3
"""A clause with fewer words beside its date says nothing by itself ("on November 21")."""

QUOTES = (('"', '"'), ("\u201c", "\u201d"), ("\u2018", "\u2019"))

_CUT = re.compile(r"[,;:](?=\s)|\s[-\u2013\u2014]\s")
_REPORTED = re.compile(r"\bthat\s+", re.IGNORECASE)
_LEADING = re.compile(r"^[,;:\s\u2013\u2014-]*(?:(?:and|but|while)\s+)?", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:which|who|whose|where|that)\b", re.IGNORECASE)


def even_spaces(text: str) -> str:
    """Put one space for each stretch of white space.

    Returns:
        The text in one line, nothing else changed.
    """
    return " ".join(text.split())


def tidy_clause(text: str) -> str:
    """Take a clause's stops and quotation marks off its ends where they stand for nothing.

    Returns:
        One line; a quotation inside stays, with both of its marks.
    """
    clause = even_spaces(text).strip(" ,;:.")
    for opening, closing in QUOTES:
        if clause.count(opening) + clause.count(closing) == 1:
            clause = clause.strip(opening + closing)
    return clause.strip(" ,;:.")


def _bounds(text: str, start: int, end: int) -> list[int]:
    """List where a sentence's pieces begin, and its end.

    Returns:
        Positions, ascending; none of them inside `[start, end)`, so that a date stays whole.
    """
    cuts = (found.start() for found in _CUT.finditer(text))
    return [0, *(cut for cut in cuts if not start <= cut < end), len(text)]


def clause_around(text: str, sentence: Sentence, mention: DateMention) -> str:
    """Cut the clause that a date stands in.

    Args:
        text: The article's text.
        sentence: The sentence that holds the date.
        mention: The date.

    Returns:
        A slice of the sentence that holds the date and at least a few words beside it, where the
        sentence has them.
    """
    whole = text[sentence.start : sentence.end]
    start, end = mention.start - sentence.start, mention.end - sentence.start
    bounds = _bounds(whole, start, end)
    piece = max(n for n, bound in enumerate(bounds[:-1]) if bound <= start)
    first, last = bounds[piece], bounds[piece + 1]
    reported = [found.end() for found in _REPORTED.finditer(whole, first, start)]
    first = reported[-1] if reported else first
    first += len(_LEADING.match(whole[first:last])[0])  # type: ignore[index] # it matches anything
    if len((whole[first:start] + " " + whole[end:last]).split()) < FEWEST_WORDS:
        if piece + 2 < len(bounds):
            last = bounds[piece + 2]
        else:
            first = bounds[max(0, piece - 1)]
    elif _RELATIVE.match(whole, first):
        first = bounds[max(0, piece - 1)]
    return tidy_clause(whole[first:last])

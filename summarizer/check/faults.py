"""All rules over one answer.

Owns the order: rules by their ids, each in its own order over the answer. A model's answer is
reviewed as soon as it is read and checked when its record is made: what was found is remembered in
between, for a bounded number of answers.
"""

from typing import NamedTuple

from summarizer.check.case import Case
from summarizer.check.registry import RULES
from summarizer.records.answer import Answer
from summarizer.records.finding import Finding
from summarizer.records.grounding import GroundedArticle

REMEMBERED = 128
"""Reviewed answers; those that were refused are never checked, and give way in time."""


class Examined(NamedTuple):
    """A case and what the rules find in it."""

    case: Case
    findings: tuple[Finding, ...]


_examined: dict[int, Examined] = {}
"""By identity of the answer, which its case keeps alive: to compare answers would cost as much."""


def find_faults(article: GroundedArticle, answer: Answer) -> tuple[Finding, ...]:
    """Hold an answer against its article.

    Returns:
        What the rules find, in the order of their ids; the same for the same article and answer.
    """
    examined = _examine(article, answer)
    while len(_examined) >= REMEMBERED:
        del _examined[next(iter(_examined))]
    _examined[id(answer)] = examined
    return examined.findings


def recall_faults(article: GroundedArticle, answer: Answer) -> Examined:
    """Hold an answer against its article, unless that was done a moment ago.

    Returns:
        The case, and what `find_faults` gives for it.
    """
    known = _examined.pop(id(answer), None)
    if known and known.case.answer is answer and known.case.article is article:
        return known
    return _examine(article, answer)


def _examine(article: GroundedArticle, answer: Answer) -> Examined:
    case = Case(article, answer)
    return Examined(case, list_faults(case))


def list_faults(case: Case) -> tuple[Finding, ...]:
    """Return what the rules find in a case that is already made."""
    return tuple(finding for _, check in RULES for finding in check(case))

"""All rules over one answer.

Owns the order: rules by their ids, each in its own order over the answer.
"""

from summarizer.check.case import Case
from summarizer.check.registry import RULES
from summarizer.records.answer import Answer
from summarizer.records.finding import Finding
from summarizer.records.grounding import GroundedArticle


def find_faults(article: GroundedArticle, answer: Answer) -> tuple[Finding, ...]:
    """Hold an answer against its article.

    Returns:
        What the rules find, in the order of their ids; the same for the same article and answer.
    """
    return list_faults(Case(article, answer))


def list_faults(case: Case) -> tuple[Finding, ...]:
    """Return what the rules find in a case that is already made."""
    return tuple(finding for _, check in RULES for finding in check(case))

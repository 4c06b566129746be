"""All rules over one answer.

Owns the order: rules by their ids, each in its own order over the answer. The modules of the rules
are imported here so that each enters the register.
"""

from summarizer.check import (
    call_dates,
    commitments,
    coverage,
    event_dates,
    initiators,
    pointers,
    polarity,
    principals,
    speakers,
    support,
)
from summarizer.check.case import Case
from summarizer.check.registry import list_rules
from summarizer.records.answer import Answer
from summarizer.records.finding import Finding
from summarizer.records.grounding import GroundedArticle

RULE_MODULES = (
    call_dates,
    event_dates,
    principals,
    initiators,
    speakers,
    pointers,
    support,
    polarity,
    commitments,
    coverage,
)
"""Where the rules stand, in the order of the design."""


def find_faults(article: GroundedArticle, answer: Answer) -> tuple[Finding, ...]:
    """Hold an answer against its article.

    Returns:
        What the rules find, in the order of their ids; the same for the same article and answer.
    """
    return list_faults(Case(article, answer))


def list_faults(case: Case) -> tuple[Finding, ...]:
    """Return what the rules find in a case that is already made."""
    return tuple(finding for rule in list_rules() for finding in rule.run(case))

"""The rules that an answer is held against, and what follows from what they find.

Owns the rules of the design, one function each, and the way from an answer to a checked record.
Takes a grounded article and an answer. Refuses to raise over an answer, however wrong: what is
wrong is a finding.
"""

from summarizer.check.faults import find_faults
from summarizer.check.grounds import Ground, list_grounds
from summarizer.check.outcome import check_answer, restate
from summarizer.check.registry import Rule, list_rules

__all__ = [
    "Ground",
    "Rule",
    "check_answer",
    "find_faults",
    "list_grounds",
    "list_rules",
    "restate",
]

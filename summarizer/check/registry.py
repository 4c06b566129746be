"""The rules, each with its id: what runs over an answer, and what the README lists.

Owns the register that every rule enters by its decorator. Gives rules in the order of their ids and
modules, so that findings come in the same order on every run. Refuses nothing: a rule that finds
something gives findings, it never raises.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from summarizer.check.case import Case
from summarizer.records.finding import Finding, RuleId, Severity

Check = Callable[[Case], Iterator[Finding]]


class Rule(NamedTuple):
    """One rule of the design."""

    id: RuleId
    name: str
    """What it holds, in words: `call date` for `check_call_date`."""
    summary: str
    """First paragraph of its docstring."""
    run: Check


_ORDER: tuple[RuleId, ...] = (
    "D1", "D2", "D3", "D4", "D5", "D6",
    "P1", "P2", "P3", "P4", "P5", "P6",
    "G1", "G2", "G3", "G4",
    "C1", "C2",
)  # fmt: skip
_RULES: dict[RuleId, Rule] = {}


def rule(rule_id: RuleId) -> Callable[[Check], Check]:
    """Enter a rule under its id.

    Returns:
        A decorator that leaves the function as it is.
    """

    def enter(check: Check) -> Check:
        summary = (check.__doc__ or "").partition("\n\n")[0]
        name = check.__name__.removeprefix("check_").replace("_", " ")
        _RULES[rule_id] = Rule(rule_id, name, re.sub(r"\s+", " ", summary).strip(), check)
        return check

    return enter


def list_rules() -> tuple[Rule, ...]:
    """Return every rule in the order of the design."""
    return tuple(_RULES[rule_id] for rule_id in _ORDER if rule_id in _RULES)


def fault(
    rule_id: RuleId,
    field: str,
    message: str,
    *,
    expected: str | None = None,
    sentences: tuple[int, ...] = (),
    severity: Severity = "error",
) -> Finding:
    """Make a finding.

    Args:
        rule_id: The rule that found it.
        field: Path into the answer.
        message: One sentence for a person.
        expected: What grounding supports, where it knows; `null` for nothing.
        sentences: Numbers of the sentences it rests on.
        severity: How bad it is.

    Returns:
        The finding, open.
    """
    return Finding(
        rule=rule_id,
        severity=severity,
        field=field,
        message=message,
        expected=expected,
        sentences=sentences,
    )

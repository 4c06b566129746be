"""The rules, each with its id: what runs over an answer, and what the README lists.

Owns the list, in the order of the design, so that findings come in the same order on every run.
Refuses nothing: a rule that finds something gives findings, it never raises.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from summarizer.check.call_dates import (
    check_call_date,
    check_date_of_the_call,
    check_not_after_publication,
    check_weekday,
    check_year,
)
from summarizer.check.case import Case
from summarizer.check.commitments import check_degree
from summarizer.check.coverage import check_calls_answered, check_sentences_covered
from summarizer.check.event_dates import check_event_dates
from summarizer.check.initiators import check_initiator
from summarizer.check.pointers import check_pointers
from summarizer.check.polarity import check_polarity
from summarizer.check.principals import (
    check_nobody_else,
    check_office_and_country,
    check_on_the_line,
    check_two_parties,
)
from summarizer.check.speakers import check_speaker
from summarizer.check.support import check_support
from summarizer.records.finding import Finding, RuleId

Check = Callable[[Case], Iterator[Finding]]


class Rule(NamedTuple):
    """One rule of the design."""

    id: RuleId
    name: str
    """What it holds, in words: `call date` for `check_call_date`."""
    summary: str
    """First paragraph of its docstring."""
    run: Check


def _describe(rule_id: RuleId, check: Check) -> Rule:
    summary = (check.__doc__ or "").partition("\n\n")[0]
    name = check.__name__.removeprefix("check_").replace("_", " ")
    return Rule(rule_id, name, re.sub(r"\s+", " ", summary).strip(), check)


RULES: tuple[tuple[RuleId, Check], ...] = (
    ("D1", check_call_date),
    ("D2", check_not_after_publication),
    ("D3", check_weekday),
    ("D4", check_date_of_the_call),
    ("D5", check_year),
    ("D6", check_event_dates),
    ("P1", check_on_the_line),
    ("P2", check_two_parties),
    ("P3", check_office_and_country),
    ("P4", check_initiator),
    ("P5", check_nobody_else),
    ("P6", check_speaker),
    ("G1", check_pointers),
    ("G2", check_support),
    ("G3", check_polarity),
    ("G4", check_degree),
    ("C1", check_calls_answered),
    ("C2", check_sentences_covered),
)
"""Every rule with its id, in the order of the design."""


def list_rules() -> tuple[Rule, ...]:
    """Return every rule in the order of the design."""
    return tuple(_describe(rule_id, check) for rule_id, check in RULES)

"""Every rule of the design is there once, described, and says what passes and what fails."""

from typing import get_args

import pytest

from summarizer.check import list_rules
from summarizer.check.coverage import check_calls_answered
from summarizer.check.registry import Rule
from summarizer.records.finding import RuleId
from tests.check.readout import faults


def test_every_rule_is_there() -> None:
    """The register has the rules of the design, in its order."""
    assert tuple(rule.id for rule in list_rules()) == get_args(RuleId)


@pytest.mark.parametrize("rule", list_rules(), ids=lambda rule: rule.id)
def test_rule_is_described(rule: Rule) -> None:
    """A rule says what it holds, where that comes from, and gives both kinds of example."""
    text = rule.run.__doc__ or ""
    assert rule.summary.endswith(".")
    assert rule.name == rule.run.__name__.removeprefix("check_").replace("_", " ")
    for part in (f"Rule {rule.id}. Source: ", "Passes: ", "Fails: "):
        assert part in text, f"{rule.id} lacks '{part}'"


# What each docstring gives as passing and as failing, put into the readout.
CALL = "calls.0"
LIND, OZOLS = f"{CALL}.principals.0", f"{CALL}.principals.1"
ASKED, ACCEPTS = f"{CALL}.statements.0", f"{CALL}.statements.2"
EXAMPLES: dict[RuleId, tuple[dict[str, object], dict[str, object], str]] = {
    "D1": ({}, {f"{CALL}.date.value": "2024-03-03"}, "date.value"),
    "D2": ({}, {f"{CALL}.date.value": "2024-03-06"}, "date.value"),
    "D3": ({}, {f"{CALL}.date.value": "2024-03-05"}, "date.value"),
    "D4": ({}, {f"{CALL}.date.value": "2024-03-01"}, "date.value"),
    "D5": ({}, {f"{CALL}.date.value": "2023-03-04"}, "date.value"),
    "D6": ({}, {f"{CALL}.events.0.date": "2024-03-21"}, "events[0].date"),
    "P1": ({f"{OZOLS}.name": "Ozols"}, {f"{OZOLS}.name": "Viktor Orban"}, "principals[1]"),
    "P2": ({}, {f"{OZOLS}.name": "Mara Lind", f"{OZOLS}.country": "NO"}, "principals[1]"),
    "P3": (
        {f"{OZOLS}.office": "Minister of Foreign Affairs"},
        {f"{OZOLS}.country": "EE"},
        "principals[1].country",
    ),
    "P4": ({}, {f"{CALL}.initiator.value": "Janis Ozols"}, "initiator.value"),
    "P5": ({}, {f"{OZOLS}.name": "Erik Dahl"}, "principals[1]"),
    "P6": ({}, {f"{ASKED}.speaker": "Janis Ozols"}, "statements[0].speaker"),
    "G1": ({f"{ASKED}.evidence": [2]}, {f"{ASKED}.evidence": [7]}, "statements[0].evidence"),
    "G2": (
        {f"{ASKED}.gist": "asks Riga to open Ventspils port to 300 trawlers"},
        {f"{ASKED}.gist": "asks Georgia to open the port of Ventspils to 300 trawlers"},
        "statements[0].gist",
    ),
    "G3": (
        {f"{ACCEPTS}.gist": "refuses to accept the quota"},
        {f"{ACCEPTS}.gist": "accepts the quota"},
        "statements[2].gist",
    ),
    "G4": (
        {f"{CALL}.commitments.0.kind": "asked"},
        {f"{CALL}.commitments.0.kind": "agreed"},
        "commitments[0].kind",
    ),
    "C1": ({}, {"calls": []}, "calls"),
    "C2": ({}, {f"{CALL}.statements": []}, "statements"),
}


def found_by(rule: RuleId, changes: dict[str, object]) -> set[str]:
    """Return the fields at which a rule finds something in the changed answer."""
    return {
        f.field.removeprefix("calls[0].") for f in faults(changes, notes=True) if f.rule == rule
    }


@pytest.mark.parametrize("rule", get_args(RuleId))
def test_its_examples_pass_and_fail(rule: RuleId) -> None:
    """The kind of answer that its docstring calls right passes, the other is found where it is."""
    passes, fails, field = EXAMPLES[rule]
    assert field not in found_by(rule, passes) or rule == "C1"
    assert field in found_by(rule, fails)
    severities = {f.severity for f in faults(fails, notes=True) if f.rule == rule}
    assert ("error" in severities) is (rule != "C2")
    assert not any(f.severity == "error" for f in faults(passes) if f.rule == rule)


def test_a_rule_in_words() -> None:
    """Its name is its function's, its summary the first paragraph of what that says of itself."""
    rules = {rule.id: rule for rule in list_rules()}
    rule = rules["C1"]
    assert rule.name == "calls answered"
    assert rule.summary == (
        "Every call that grounding finds is answered, or the finding says why not."
    )
    assert rule.run is check_calls_answered

"""Every rule of the design is there once, described, and says what passes and what fails."""

from typing import get_args

import pytest

from summarizer.check import list_rules
from summarizer.check.registry import Rule
from summarizer.records.finding import RuleId


def test_every_rule_is_there() -> None:
    """The register has the rules of the design, in its order."""
    assert tuple(rule.id for rule in list_rules()) == get_args(RuleId)


@pytest.mark.parametrize("rule", list_rules(), ids=lambda rule: rule.id)
def test_rule_is_described(rule: Rule) -> None:
    """A rule says what it holds, where that comes from, and gives both kinds of example."""
    text = rule.run.__doc__ or ""
    assert rule.summary.endswith(".")
    assert rule.name == rule.run.__name__.removeprefix("check_").replace("_", " ")
    for part in ("Source: ", "Passes: ", "Fails: "):
        assert part in text, f"{rule.id} lacks '{part}'"

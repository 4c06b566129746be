"""One fact and the findings on it: it stands, is repaired, or is withheld."""

import pytest

from summarizer.check.case import Case
from summarizer.check.found import fault
from summarizer.check.settling import Answered, Settlement
from summarizer.records.finding import Finding
from summarizer.records.record import Fact
from tests.check.readout import ARTICLE, SENTENCES, changed

PATH = "calls[0].side"


def settle(*findings: Finding, evidence: tuple[int, ...] = (1,)) -> tuple[Fact[str], Settlement]:
    """Settle the value 'old' under these findings; only 'new' can be put in."""
    settlement = Settlement(Case(ARTICLE, changed({})), findings)

    def amend(_: str | None, __: str, wanted: str) -> str | None:
        return wanted if wanted == "new" else None

    answered = Answered(PATH, evidence, "model", grounded=(2,))
    fact: Fact[str] = settlement.settle("old", answered, amend)
    return fact, settlement


def wrong(part: str, expected: str | None = None, severity: str = "error") -> Finding:
    """Return a finding on a part of the fact."""
    finding = fault("P6", f"{PATH}{part}", "wrong", expected=expected)
    return finding.model_copy(update={"severity": severity})


@pytest.mark.parametrize(
    ("findings", "value", "status", "outcomes"),
    [
        ([], "old", "accepted", []),
        ([wrong(".value", "new")], "new", "repaired", ["repaired"]),
        ([wrong(".value")], "old", "withheld", ["withheld"]),
        ([wrong(".value", "else")], "old", "withheld", ["withheld"]),
        ([wrong(".value", "new"), wrong("")], "old", "withheld", ["withheld", "withheld"]),
        ([wrong(".value", "new", "warning")], "new", "repaired", ["repaired"]),
        ([wrong(".value", None, "warning")], "old", "accepted", ["open"]),
        ([wrong(".value", "new", "note")], "old", "accepted", ["open"]),
        ([wrong(".evidence", "S3")], "old", "repaired", ["repaired"]),
        ([wrong(".evidence")], "old", "withheld", ["withheld"]),
        ([wrong(".evidence", None, "warning")], "old", "accepted", ["open"]),
        ([wrong(".evidence"), wrong(".value", "new")], "new", "repaired", ["repaired", "repaired"]),
    ],
)
def test_fact_is_settled(
    findings: list[Finding], value: str, status: str, outcomes: list[str]
) -> None:
    """An error without a value that can be put in withholds; a value that can repairs."""
    fact, settlement = settle(*findings)
    assert (fact.value, fact.status) == (value, status)
    assert [found.outcome for found in settlement.findings()] == outcomes


def test_repaired_fact_keeps_what_was_said() -> None:
    """The answerer's value is kept, and the evidence is that of the new one."""
    fact, _ = settle(wrong(".value", "new"))
    assert (fact.replaced, fact.origin) == ("old", "rules")
    assert [evidence.quote for evidence in fact.evidence] == [SENTENCES[1]]


def test_withheld_fact_keeps_its_evidence() -> None:
    """What is struck is shown with the sentences it cited, as far as they exist."""
    fact, _ = settle(wrong(".value"), evidence=(7, 99, 1))
    assert [evidence.sentence for evidence in fact.evidence] == [7, 1]


def test_findings_on_other_facts_do_not_count() -> None:
    """A path that only begins alike is another fact."""
    other = fault("P6", "calls[0].sides", "wrong")
    fact, settlement = settle(other)
    assert fact.status == "accepted"
    settlement.withhold("calls[0]")
    assert [found.outcome for found in settlement.findings()] == ["withheld"]

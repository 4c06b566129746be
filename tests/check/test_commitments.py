"""G4: asked is not agreed, agreed is not done."""

import pytest

from tests.check.readout import faults, marks, regrounded


@pytest.mark.parametrize(
    ("changes", "mark"),
    [
        ({"commitments.0.kind": "agreed"}, "commitments[0].kind = asked"),
        ({"commitments.0.kind": "refused"}, "commitments[0].kind = asked"),
        ({"commitments.1.kind": "asked"}, "commitments[1].kind"),
        ({"commitments.0.kind": "conditional"}, "commitments[0].kind = asked"),
        ({"statements.0.act": "AGREE"}, "statements[0].act = REQUEST"),
        ({"statements.1.act": "COOPERATE"}, "statements[1].act = AGREE"),
        ({"statements.0.act": "AID"}, "statements[0].act = REQUEST"),
        (
            {"statements.0.gist": "agrees to open the port of Ventspils to 300 trawlers"},
            "statements[0].gist",
        ),
        (
            {"statements.1.gist": "opened the port on condition that the ban is lifted"},
            "statements[1].gist",
        ),
        ({"commitments.0.what": "promises to open the port of Ventspils"}, "commitments[0].what"),
    ],
    ids=str,
)
def test_degree(changes: dict[str, object], mark: str) -> None:
    """A commitment is of the degree that its words have, and no deed."""
    found = faults({f"calls.0.{path}": value for path, value in changes.items()})
    assert f"G4 error calls[0].{mark}" in marks(found)


@pytest.mark.parametrize(
    ("evidence", "mark"),
    [([3], "commitments[1].condition"), ([2, 4], "commitments[1].kind = agreed")],
    ids=str,
)
def test_conditional_without_condition(evidence: list[int], mark: str) -> None:
    """What is conditional says on which condition."""
    changes = {"calls.0.commitments.1.condition": None, "calls.0.commitments.1.evidence": evidence}
    assert f"G4 error calls[0].{mark}" in marks(faults(changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"commitments.1.kind": "agreed"},
        {"commitments.0.kind": "asked"},
        {"statements.0.act": "SUPPORT"},
        {"statements.1.gist": "accepts to open the port if the ban on herring is lifted"},
    ],
    ids=str,
)
def test_same_degree(changes: dict[str, object]) -> None:
    """Other words of the same degree are no fault."""
    found = faults({f"calls.0.{path}": value for path, value in changes.items()})
    assert not any(finding.rule == "G4" for finding in found)


def test_other_languages() -> None:
    """Only English is read."""
    found = faults({"calls.0.commitments.0.kind": "agreed"}, regrounded(language="no"))
    assert not any(finding.rule == "G4" for finding in found)

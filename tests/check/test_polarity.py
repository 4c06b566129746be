"""G3: denied stays denied, conditional stays conditional."""

import pytest

from tests.check.readout import faults, marks, regrounded, told

CONDITION = "Oslo lifts the ban on herring"


@pytest.mark.parametrize(
    ("changes", "mark"),
    [
        (
            {"statements.2.gist": "accepts the quota, 'a hard blow' for Latvian crews"},
            "statements[2].gist",
        ),
        (
            {"statements.0.gist": "does not ask Latvia to open the port of Ventspils"},
            "statements[0].gist",
        ),
        ({"statements.1.gist": "agrees to open the port"}, "statements[1].gist"),
        (
            {"statements.0.gist": "asks Latvia to open the port if trawlers come"},
            "statements[0].gist",
        ),
        ({"commitments.1.condition": None}, f"commitments[1].condition = {CONDITION}"),
        (
            {"commitments.1.condition": None, "commitments.1.kind": "agreed"},
            f"commitments[1].condition = {CONDITION}",
        ),
        ({"commitments.0.condition": "trawlers come"}, "commitments[0].condition = null"),
        (
            {"commitments.0.what": "not open the port of Ventspils to trawlers"},
            "commitments[0].what",
        ),
    ],
    ids=str,
)
def test_polarity(changes: dict[str, object], mark: str) -> None:
    """A negation or condition that is dropped or added is found where it is."""
    found = faults({f"calls.0.{path}": value for path, value in changes.items()})
    assert f"G3 error calls[0].{mark}" in marks(found)


def test_condition_on_the_other_side() -> None:
    """A condition belongs to whoever sets it."""
    found = faults(
        {
            "calls.0.commitments.0.evidence": [2, 3],
            "calls.0.commitments.0.condition": CONDITION,
            "calls.0.commitments.1.condition": None,
        }
    )
    assert {
        "G3 error calls[0].commitments[0].condition = null",
        f"G3 error calls[0].commitments[1].condition = {CONDITION}",
    } <= marks(found)


@pytest.mark.parametrize(
    "changes",
    [
        {"statements.1.gist": "on condition that the ban on herring is lifted, opens the port"},
        {"statements.1.gist": "Norway should lift the ban on herring"},
        {"commitments.1.condition": "Norway lifts the ban on herring"},
        {
            "commitments.1": {
                "by": "Janis Ozols",
                "to": None,
                "kind": "refused",
                "what": "accept the quota",
                "condition": None,
                "due": None,
                "claimed_by": "NO",
                "evidence": [4],
            }
        },
    ],
    ids=str,
)
def test_same_polarity(changes: dict[str, object]) -> None:
    """Other words for the same condition, and a refusal as a kind, are no fault."""
    found = faults({f"calls.0.{path}": value for path, value in changes.items()})
    assert not any(finding.rule == "G3" for finding in found)


def test_other_languages() -> None:
    """Only English is read."""
    article = regrounded(language="no")
    found = faults({"calls.0.statements.2.gist": "accepts the quota"}, article)
    assert not any(finding.rule == "G3" for finding in found)


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        (
            {"statements.2.gist": "accepts the quota"},
            "statements[2].gist: the evidence has 'not accept' S4",
        ),
        (
            {"statements.0.gist": "does not ask Latvia to open the port of Ventspils"},
            "statements[0].gist: the evidence does not have 'not ask' S2",
        ),
        (
            {"statements.1.gist": "agrees to open the port"},
            (
                "statements[1].gist: a condition is left out: 'on the condition that Oslo lifts the"
                " ban on herring' S3"
            ),
        ),
        (
            {"statements.0.gist": "asks Latvia to open the port of Ventspils if it can"},
            "statements[0].gist: the evidence has no condition such as 'if' S2",
        ),
        (
            {"commitments.1.condition": None, "commitments.1.kind": "agreed"},
            (
                "commitments[1].condition: a condition is left out: 'on the condition that Oslo"
                " lifts the ban on herring' = Oslo lifts the ban on herring S3"
            ),
        ),
        (
            {"commitments.0.condition": "Riga agrees"},
            "commitments[0].condition: no condition of Mara Lind stands in the evidence = null S2",
        ),
    ],
    ids=["dropped", "added", "condition dropped", "condition added", "term dropped", "term added"],
)
def test_what_is_said_of_it(changes: dict[str, object], line: str) -> None:
    """The words that were dropped or added, and the sentences."""
    found = faults({f"calls.0.{path}": value for path, value in changes.items()})
    assert f"G3 error calls[0].{line}" in told(found)

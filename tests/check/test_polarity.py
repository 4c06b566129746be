"""G3: denied stays denied, conditional stays conditional."""

import pytest

from summarizer.records.grounding import GroundedArticle
from tests.check.readout import ARTICLE, GROUNDING, faults, marks, regrounded, told
from tests.check.resentenced import resentenced

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


def unconditional(article: GroundedArticle = ARTICLE, **changes: object) -> list[str]:
    """Return what is said of conditions of a changed first call."""
    paths = {f"calls.0.{path.replace('__', '.')}": value for path, value in changes.items()}
    return [line for line in told(faults(paths, article)) if line.startswith("G3")]


@pytest.mark.parametrize(
    ("kind", "is_found"),
    [("agreed", True), ("conditional", True), ("offered", True), ("asked", False)],
)
def test_what_is_asked_needs_no_condition(kind: str, *, is_found: bool) -> None:
    """Who agrees or offers on a condition says which; who asks sets none."""
    found = unconditional(commitments__1__kind=kind, commitments__1__condition=None)
    assert bool(found) is is_found


def test_commitment_without_any_condition() -> None:
    """Where neither has one there is nothing to say."""
    assert unconditional(commitments__0__kind="agreed") == []


@pytest.mark.parametrize(
    ("gist", "is_found"),
    [
        ("opens the port; the ban", True),
        ("the ban on herring", False),
        ("the port", True),
        ("a fine day", False),
    ],
)
def test_whether_a_gist_is_about_what_depends(gist: str, *, is_found: bool) -> None:
    """A gist on the condition itself leaves none out; one on what depends on it does."""
    assert any("left out" in line for line in unconditional(statements__1__gist=gist)) is is_found


@pytest.mark.parametrize(
    ("condition", "is_found"), [("after the visit", False), ("the visit of Lind", True)]
)
def test_a_time_is_nobodys_condition(condition: str, *, is_found: bool) -> None:
    """'After the visit' may stand in anybody's words; a condition is its owner's."""
    article = resentenced(3, "Ozols agreed to open the port after the visit of Lind.")
    changes = {"commitments__0__evidence": [2, 3], "commitments__0__condition": condition}
    line = (
        "G3 error calls[0].commitments[0].condition: no condition of Mara Lind stands in the"
        " evidence = null S2 S3"
    )
    assert (line in unconditional(article, **changes)) is is_found


@pytest.mark.parametrize(
    ("speaker", "by", "is_found"),
    [
        ("p2", "Mara Lind", True),
        ("p1", "Mara Lind", False),
        ("both", "Mara Lind", False),
        (None, "Mara Lind", False),
        ("p2", "Janis Ozols", False),
        ("p2", "LV", False),
    ],
)
def test_whose_condition_it_is(speaker: str | None, by: str, *, is_found: bool) -> None:
    """That of whoever says it, by name or country; what is both's or nobody's may be anybody's."""
    said = tuple(
        one.model_copy(update={"speaker": speaker}) if one.sentence == 3 else one
        for one in GROUNDING.attributions
    )
    changes = {"commitments__0__evidence": [2, 3], "commitments__0__condition": CONDITION}
    found = unconditional(regrounded(attributions=said), commitments__0__by=by, **changes)
    line = f"no condition of {by} stands in the evidence = null S2 S3"
    assert any("commitments[0]" in one and line in one for one in found) is is_found


def test_condition_in_sentences_without_attribution() -> None:
    """What nobody is named to say may be anybody's condition."""
    changes = {"commitments__0__evidence": [2, 3], "commitments__0__condition": CONDITION}
    found = unconditional(regrounded(attributions=()), **changes)
    assert not any("no condition" in line for line in found)

"""G4: asked is not agreed, agreed is not done."""

import pytest

from tests.check.readout import GROUNDING, faults, marks, regrounded, told
from tests.check.resentenced import resentenced


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


@pytest.mark.parametrize(
    ("place", "act", "line"),
    [
        (0, "AGREE", "nothing in the evidence undertakes anything = REQUEST S2"),
        (3, "AGREE", "nothing in the evidence undertakes anything = CONSULT S5"),
        (1, "AID", "AID is a deed; the evidence tells what was said = AGREE S3"),
        (1, "COERCE", "COERCE is a deed; the evidence tells what was said = AGREE S3"),
        (0, "SUPPORT", None),
        (1, "AGREE", None),
    ],
)
def test_an_act_that_the_words_do_not_show(place: int, act: str, line: str | None) -> None:
    """The act that the sentence shows is expected instead; what is only said is no deed."""
    found = faults({f"calls.0.statements.{place}.act": act})
    expected = [f"G4 error calls[0].statements[{place}].act: {line}"] if line else []
    assert told(found) == expected


@pytest.mark.parametrize(
    ("words", "act", "line"),
    [
        ("Riga offered to open the port of Ventspils.", "AGREE", None),
        ("Riga agreed to open the port of Ventspils.", "AGREE", None),
        ("Riga asked for an offer to open Ventspils.", "AGREE",
         "nothing in the evidence undertakes anything = REQUEST S2"),
        ("Riga spoke of the port of Ventspils.", "AGREE",
         "nothing in the evidence undertakes anything S2"),
        ("Riga spoke of the port of Ventspils.", "AID", None),
        ("Riga agreed to open the port of Ventspils.", "AID",
         "AID is a deed; the evidence tells what was said S2"),
    ],
)  # fmt: skip
def test_an_act_without_attribution(words: str, act: str, line: str | None) -> None:
    """Where nobody is named to say it, the sentence's own words show the degree."""
    article = resentenced(2, words, attributed=False)
    found = faults({"calls.0.statements.0.act": act, "calls.0.statements.0.speaker": None}, article)
    lines = [one for one in told(found) if ".act: " in one]
    assert lines == ([f"G4 error calls[0].statements[0].act: {line}"] if line else [])


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"commitments.0.kind": "agreed"},
         ("commitments[0].kind: nothing in the evidence says that Mara Lind agrees to it"
         " = asked S2")),
        ({"commitments.0.kind": "refused"},
         "commitments[0].kind: nothing in the evidence says that Mara Lind refuses it = asked S2"),
        ({"commitments.0.kind": "offered"},
         "commitments[0].kind: nothing in the evidence says that Mara Lind offers it = asked S2"),
        ({"commitments.1.kind": "asked"},
         "commitments[1].kind: nothing in the evidence says that Janis Ozols asks for it S3"),
        ({"commitments.1.condition": None},
         "commitments[1].condition: a conditional commitment has to say its condition S3"),
        ({"commitments.0.what": "promises to open the port of Ventspils"},
         "commitments[0].what: the evidence does not say 'promises' S2"),
        ({"statements.1.gist": "opened the port if Norway lifts the ban on herring"},
         "statements[1].gist: 'opened' tells as done what the evidence has still to come S3"),
    ],
)  # fmt: skip
def test_what_is_said_of_it(changes: dict[str, object], line: str) -> None:
    """Who does what by the answer, and what the words show."""
    found = told(faults({f"calls.0.{path}": value for path, value in changes.items()}))
    assert f"G4 error calls[0].{line}" in found


def from_both(place: int, **changes: object) -> list[str]:
    """Return what is said of a changed part that cites a request and the other's agreement."""
    kind = "commitments" if "kind" in changes else "statements"
    paths = {f"calls.0.{kind}.{place}.{name}": value for name, value in changes.items()}
    found = told(faults({f"calls.0.{kind}.{place}.evidence": [2, 3]} | paths))
    return [line.partition(": ")[2] for line in found if line.startswith("G4")]


@pytest.mark.parametrize(
    ("lines", "place", "changes"),
    [
        (["nothing in the evidence says that Mara Lind agrees to it = asked S2 S3"], 0,
         {"kind": "agreed"}),
        (["nothing in the evidence says that Janis Ozols asks for it S2 S3"], 1,
         {"kind": "asked"}),
        (["nothing in the evidence undertakes anything = REQUEST S2 S3"], 0, {"act": "AGREE"}),
        (["the evidence does not say 'agrees' S2 S3"], 0,
         {"gist": "agrees to open the port of Ventspils to 300 trawlers"}),
        ([], 1, {"gist": "agrees to open the port if Norway lifts the ban on herring"}),
        ([], 1, {"act": "AGREE"}),
    ],
)  # fmt: skip
def test_degrees_are_each_speakers_own(
    lines: list[str], place: int, changes: dict[str, object]
) -> None:
    """What one of them agreed to the other has not, though one sentence after it says so."""
    assert from_both(place, **changes) == lines


@pytest.mark.parametrize("verb", ["offered", "refused", "asked"])
def test_degree_that_is_shown(verb: str) -> None:
    """The one degree that the words have is expected in the place of another."""
    article = resentenced(2, f"Lind {verb} to open the port of Ventspils.", attributed=False)
    found = told(faults({"calls.0.commitments.0.kind": "agreed"}, article))
    missing = "nothing in the evidence says that Mara Lind agrees to it"
    assert [line for line in found if ".commitments[0].kind: " in line] == [
        f"G4 error calls[0].commitments[0].kind: {missing} = {verb} S2"
    ]


def test_what_both_agree_each_agrees() -> None:
    """A joint clause is the clause of each."""
    joint = tuple(
        one.model_copy(update={"speaker": "both"}) if one.sentence == 3 else one
        for one in GROUNDING.attributions
    )
    changes = {"calls.0.commitments.0.evidence": [2, 3], "calls.0.commitments.0.kind": "agreed"}
    found = told(faults(changes, regrounded(attributions=joint)))
    assert not [line for line in found if "commitments[0].kind" in line]


def test_act_that_grounding_reads_as_agreement() -> None:
    """Grounding's own reading of the clause undertakes too."""
    agreed = tuple(
        one.model_copy(update={"act": "AGREE"}) if one.sentence == 5 else one
        for one in GROUNDING.attributions
    )
    changes: dict[str, object] = {"calls.0.statements.3.act": "AGREE"}
    assert faults(changes, regrounded(attributions=agreed)) == []
    assert [one.rule for one in faults(changes)] == ["G4"]


def test_act_whose_sentences_do_not_exist() -> None:
    """There is nothing to hold it against; the rule on pointers speaks."""
    changes = {"calls.0.statements.0.act": "AGREE", "calls.0.statements.0.evidence": [99]}
    assert {one.rule for one in faults(changes)} == {"G1"}


def test_wording_of_claims_behind_an_event() -> None:
    """Claims of the second call are read although events and topics stand before them."""
    found = told(faults({"calls.1.statements.0.gist": "promises the herring plan"}))
    assert "G4 error calls[1].statements[0].gist: the evidence does not say 'promises' S9" in found

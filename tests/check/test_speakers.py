"""P6: who says it, and whose account it is."""

import pytest

from tests.check.readout import GROUNDING, faults, marks, regrounded

SAID = "calls.0.statements"


@pytest.mark.parametrize(
    ("changes", "mark"),
    [
        ({f"{SAID}.0.speaker": "Janis Ozols"}, "statements[0].speaker = Mara Lind"),
        ({f"{SAID}.0.speaker": "Erik Dahl"}, "statements[0].speaker = Mara Lind"),
        ({f"{SAID}.0.speaker": "Kadri Saar"}, "statements[0].speaker = Mara Lind"),
        ({f"{SAID}.0.speaker": "both"}, "statements[0].speaker = Mara Lind"),
        ({f"{SAID}.0.speaker": None}, "statements[0].speaker = Mara Lind"),
        ({f"{SAID}.3.speaker": "Mara Lind"}, "statements[3].speaker = both"),
        ({f"{SAID}.3.speaker": None}, "statements[3].speaker = both"),
        ({f"{SAID}.4.speaker": "Mara Lind"}, "statements[4].speaker = null"),
        ({f"{SAID}.4.speaker": "FI"}, "statements[4].speaker = null"),
        ({f"{SAID}.0.evidence": [9]}, "statements[0]"),
        ({"calls.0.commitments.0.by": "Erik Dahl"}, "commitments[0].by"),
        ({"calls.0.commitments.0.claimed_by": "LV"}, "commitments[0].claimed_by = NO"),
        ({"calls.0.side.value": "LV"}, "side.value = NO"),
    ],
    ids=str,
)
def test_wrong_speaker(changes: dict[str, object], mark: str) -> None:
    """The one whom the sentence names is expected in the place of any other."""
    assert f"P6 error calls[0].{mark}" in marks(faults(changes))


@pytest.mark.parametrize(
    "changes",
    [
        {f"{SAID}.0.speaker": "NO"},
        {f"{SAID}.0.speaker": "Lind"},
        {f"{SAID}.4.speaker": "NO"},
        {f"{SAID}.0.evidence": [2, 3]},
        {"calls.0.commitments.0.by": "NO"},
        {"calls.0.commitments.0.claimed_by": None},
        {"calls.0.commitments.0.to": None},
    ],
    ids=str,
)
def test_right_speaker_in_other_words(changes: dict[str, object]) -> None:
    """A side may stand for its principal, and for what nobody in particular says."""
    assert not any(found.rule == "P6" for found in faults(changes))


def test_statement_of_the_other_call() -> None:
    """What was said in one call is no statement of the other."""
    statement = {
        "speaker": "Mara Lind",
        "act": "SUPPORT",
        "gist": "the herring plan",
        "evidence": [9],
    }
    assert "P6 error calls[0].statements[0]" in marks(faults({f"{SAID}.0": statement}))


def test_addressee_is_only_doubted() -> None:
    """To whom something was said is often not stated: a warning."""
    found = marks(faults({"calls.0.commitments.0.to": "Erik Dahl"}))
    assert found == {"P6 warning calls[0].commitments[0].to"}


def test_nobody_is_noted() -> None:
    """What the article attributes to nobody is worth knowing."""
    found = marks(faults({}, notes=True))
    assert "P6 note calls[0].statements[4].speaker" in found


@pytest.mark.parametrize(("evidence", "quiet"), [([5], True), ([4], False)], ids=str)
def test_both_without_attribution(evidence: list[int], *, quiet: bool) -> None:
    """Where grounding has no attribution, joint words are asked for."""
    article = regrounded(attributions=())
    found = faults({f"{SAID}.3.evidence": evidence}, article)
    assert any(f.field == "calls[0].statements[3].speaker" for f in found) is not quiet


def test_side_left_out() -> None:
    """Whose account it is is said where the wording shows it."""
    assert marks(faults({"calls.0.side": None})) == {"P6 warning calls[0].side = NO"}


def test_side_that_nothing_shows() -> None:
    """Where no wording shows the side, one of the parties is taken as it is, no other."""
    article = regrounded(sides=())
    assert faults({"calls.0.side.value": "LV"}, article) == []
    assert marks(faults({"calls.0.side.value": "FI"}, article)) == {
        "P6 warning calls[0].side.value"
    }


@pytest.mark.parametrize(("evidence", "shown"), [([6], True), ([1], True), ([4], False)], ids=str)
def test_sentence_that_shows_the_side(evidence: list[int], *, shown: bool) -> None:
    """The side's sentence names the side or somebody of it."""
    assert GROUNDING.sides[0].sentences == (6,)
    found = marks(faults({"calls.0.side.evidence": evidence}))
    assert found == (set() if shown else {"P6 warning calls[0].side.evidence = S6"})

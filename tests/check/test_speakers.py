"""P6: who says it, and whose account it is."""

import pytest

from tests.check.readout import faults, marks, regrounded

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

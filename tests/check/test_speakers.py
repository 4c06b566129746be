"""P6: who says it, and whose account it is."""

import pytest

from tests.check.readout import GROUNDING, faults, marks, regrounded, told
from tests.check.resentenced import resentenced

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


@pytest.mark.parametrize(
    ("place", "speaker", "line"),
    [
        (0, "Janis Ozols", ("its sentences attribute this to Mara Lind, not to Janis Ozols"
         " = Mara Lind S2")),
        (0, "Viktor Orban", ("Viktor Orban is neither a principal of this call nor a side"
         " = Mara Lind S2")),
        (0, "both", "its sentences give one speaker, not both = Mara Lind S2"),
        (0, None, "its sentences name who says it = Mara Lind S2"),
        (3, "Mara Lind", "its sentences attribute this to both, not to Mara Lind alone = both S5"),
        (4, "Mara Lind", "its sentences attribute this to nobody, not to Mara Lind = null S6"),
    ],
    ids=["the other", "an outsider", "both", "nobody", "one of both", "somebody"],
)  # fmt: skip
def test_what_is_said_of_it(place: int, speaker: str | None, line: str) -> None:
    """Whom the sentences let speak, and whom the answer."""
    found = faults({f"calls.0.statements.{place}.speaker": speaker})
    assert told(found) == [f"P6 error calls[0].statements[{place}].speaker: {line}"]


def test_several_speakers_are_all_named_and_none_is_expected() -> None:
    """In the order of their names."""
    said = GROUNDING.attributions
    saar = said[2].model_copy(update={"speaker": "p4"})
    article = regrounded(attributions=(*said[:3], saar, *said[3:]))
    changes = {"speaker": "Mara Lind", "act": "CONSULT", "evidence": [4], "gist": "the quota"}
    found = faults({"calls.0.statements.2": changes}, article)
    [line] = told([one for one in found if one.rule == "P6"])
    assert line.endswith("attribute this to Janis Ozols, Kadri Saar, not to Mara Lind S4")


def test_a_sentence_without_attribution_has_its_subject_speak() -> None:
    """Where nothing is attributed, who stands there as a subject may speak, and no other."""
    article = regrounded(attributions=())
    lines = told(faults({"calls.0.statements.1.speaker": "Mara Lind"}, article))
    assert lines == [
        (
            "P6 error calls[0].statements[1].speaker: its sentences have Janis Ozols speak, not"
            " Mara Lind = Janis Ozols S3"
        )
    ]
    assert faults({}, article) == []


def test_nobody_is_worth_knowing() -> None:
    """What the article attributes to nobody is its own word: a note."""
    lines = told(faults({}, notes=True))
    assert (
        "P6 note calls[0].statements[4].speaker: the article attributes this to nobody; it is the"
        " account's own word S6"
    ) in lines


def test_both_speak_where_words_or_two_names_say_so() -> None:
    """Without attribution, joint words or two principals make a joint statement."""
    article = regrounded(attributions=())
    assert faults({}, article) == []
    lines = told(faults({"calls.0.statements.0.speaker": "both"}, article))
    assert lines == ["P6 error calls[0].statements[0].speaker: no words say that both do S2"]
    both = faults({"calls.0.statements.0.speaker": "both"}, resentenced(2, "They both agreed."))
    assert not [one for one in both if one.message == "no words say that both do"]

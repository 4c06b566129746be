"""Whose account it is, and between whom something was undertaken."""

import pytest

from summarizer.check.case import Case
from summarizer.check.sides import speaking_sides
from tests.check.readout import ARTICLE, changed, faults, marks, regrounded


def test_sides_that_can_speak() -> None:
    """The parties of the call speak, and the side whose account it is."""
    case = Case(ARTICLE, changed({}))
    assert speaking_sides(case, case.calls[0]) == {"NO", "LV"}


def test_side_left_out() -> None:
    """Whose account it is is said where the wording shows it."""
    assert marks(faults({"calls.0.side": None})) == {"P6 warning calls[0].side = NO"}


def test_wrong_side() -> None:
    """The side is the one that the wording shows."""
    assert "P6 error calls[0].side.value = NO" in marks(faults({"calls.0.side.value": "LV"}))


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
    found = marks(faults({"calls.0.side.evidence": evidence}))
    assert found == (set() if shown else {"P6 warning calls[0].side.evidence = S6"})


@pytest.mark.parametrize(
    ("part", "value", "mark"),
    [
        ("by", "Erik Dahl", "P6 error calls[0].commitments[0].by"),
        ("by", "FI", "P6 error calls[0].commitments[0].by"),
        ("to", "Erik Dahl", "P6 warning calls[0].commitments[0].to"),
        ("claimed_by", "LV", "P6 error calls[0].commitments[0].claimed_by = NO"),
    ],
)
def test_party_from_outside(part: str, value: str, mark: str) -> None:
    """Who undertakes is on the line or a side; to whom is often not said, so only doubted."""
    assert mark in marks(faults({f"calls.0.commitments.0.{part}": value}))


@pytest.mark.parametrize(
    ("part", "value"),
    [("by", "NO"), ("by", "Lind"), ("to", None), ("to", "both"), ("claimed_by", None)],
)
def test_party_in_other_words(part: str, value: str | None) -> None:
    """A side, a surname, both, or nobody in particular will do."""
    found = faults({f"calls.0.commitments.0.{part}": value})
    assert not any(finding.rule == "P6" for finding in found)

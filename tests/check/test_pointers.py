"""G1: every pointer exists and is the article's own text."""

import pytest

from summarizer.check.pointers import list_cited
from tests.check.readout import changed, faults, marks

FACTS = [
    "date",
    "initiator",
    "side",
    "principals.0",
    "statements.0",
    "commitments.0",
    "events.0",
    "topics.0",
]


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("evidence", [[11], [0], [-1], [10**30], [7], []], ids=str)
def test_bad_pointer(fact: str, evidence: list[int]) -> None:
    """Numbers that do not exist, furniture and no number at all are found for every fact."""
    found = marks(faults({f"calls.0.{fact}.evidence": evidence}))
    field = f"calls[0].{fact}.evidence".replace(".0", "[0]")
    assert any(mark.startswith(f"G1 error {field}") for mark in found)


@pytest.mark.parametrize(
    ("fact", "expected"),
    [("date", "S1"), ("initiator", "S1"), ("principals.1", "S1"), ("side", "S6"), ("topics.0", "")],
)
def test_sentences_that_grounding_knows(fact: str, expected: str) -> None:
    """Where grounding has the very value, its sentences are expected in the place of bad ones."""
    found = marks(faults({f"calls.0.{fact}.evidence": [99]}))
    field = f"calls[0].{fact}.evidence".replace(".0", "[0]").replace(".1", "[1]")
    assert f"G1 error {field}" + (f" = {expected}" if expected else "") in found


@pytest.mark.parametrize(
    ("fact", "value"),
    [("date", "2024-03-05"), ("initiator", "Janis Ozols"), ("side", "LV")],
)
def test_wrong_values_get_no_sentences(fact: str, value: str) -> None:
    """A value that grounding does not have is not proved by its sentences."""
    changes = {f"calls.0.{fact}.evidence": [99], f"calls.0.{fact}.value": value}
    assert f"G1 error calls[0].{fact}.evidence" in marks(faults(changes))


def test_good_ones_are_kept() -> None:
    """Where some of the numbers are good, those are what is expected."""
    found = marks(faults({"calls.0.topics.0.evidence": [7, 2, 2, 99]}))
    assert found == {"G1 error calls[0].topics[0].evidence = S2"}


def test_open_date_needs_no_sentence() -> None:
    """What states nothing needs no evidence."""
    found = marks(faults({"calls.0.date": {"value": None, "evidence": []}}))
    assert not any(mark.startswith("G1") for mark in found)


def test_everything_that_cites_is_listed() -> None:
    """No fact escapes the rule."""
    call = changed({}).calls[0]
    paths = [cited.path for cited in list_cited("c", call)]
    assert len(paths) == len(set(paths)) == 3 + 2 + 5 + 2 + 2 + 2

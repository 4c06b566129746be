"""P4: who phoned, where the wording says it."""

import pytest

from tests.check.readout import faults, marks, recalled, regrounded


@pytest.mark.parametrize(
    ("initiator", "mark"),
    [
        ("Janis Ozols", "P4 error calls[0].initiator.value = Mara Lind"),
        ("Erik Dahl", "P4 error calls[0].initiator.value = Mara Lind"),
        ("Nobody Known", "P4 error calls[0].initiator.value = Mara Lind"),
        ("Lind", None),
    ],
)
def test_initiator(initiator: str, mark: str | None) -> None:
    """The wording decides who phoned."""
    found = marks(faults({"calls.0.initiator": {"value": initiator, "evidence": [1]}}))
    assert found == ({mark} if mark else set())


def test_initiator_left_open() -> None:
    """A direction that the wording gives is not left open."""
    found = marks(faults({"calls.0.initiator": None}))
    assert found == {"P4 warning calls[0].initiator = Mara Lind"}


@pytest.mark.parametrize("name", ["Mara Lind", "Kadri Saar", "Erik Dahl"])
def test_initiator_invented(name: str) -> None:
    """'Spoke by phone' says of nobody that they phoned."""
    found = marks(faults({"calls.1.initiator": {"value": name, "evidence": [8]}}))
    assert found == {"P4 error calls[1].initiator.value = null"}


def test_pointer_that_gives_no_direction() -> None:
    """The initiator's sentence is one that says who phoned."""
    found = marks(faults({"calls.0.initiator": {"value": "Mara Lind", "evidence": [2]}}))
    assert found == {"P4 error calls[0].initiator.evidence = S1"}


def test_direction_in_another_sentence() -> None:
    """A sentence that names the caller and has words of phoning will do."""
    article = recalled(initiator_sentences=(5,))
    assert faults({}, article) == []


def test_direction_in_a_language_that_is_not_read() -> None:
    """Where the rules do not read the language they only doubt."""
    article = regrounded(covered=False, calls=recalled(initiator=None).grounding.calls)
    found = marks(faults({}, article))
    assert "P4 warning calls[0].initiator.value = null" in found

"""All rules over one answer: silent on a right one, in a fixed order, never an exception."""

from summarizer.check.faults import find_faults
from tests.check.readout import ARTICLE, changed, faults, marks


def test_right_answer_has_no_fault() -> None:
    """A right answer gets neither error nor warning."""
    assert faults({}) == []


def test_right_answer_has_its_notes() -> None:
    """What is worth knowing is said of a right answer too."""
    assert marks(faults({}, notes=True)) == {
        "P6 note calls[0].statements[4].speaker",
        "C1 note calls",
    }


def test_order_is_that_of_the_rules() -> None:
    """Findings come by rule, and come the same every time."""
    answer = changed(
        {
            "calls.0.date.value": "2024-03-20",
            "calls.0.principals.1.country": "EE",
            "calls.0.topics.0.evidence": [77],
        }
    )
    found = find_faults(ARTICLE, answer)
    assert [finding.rule for finding in found if finding.severity == "error"] == [
        "D1",
        "D2",
        "D3",
        "D4",
        "P3",
        "G1",
    ]
    assert find_faults(ARTICLE, answer) == found

"""All rules over one answer: silent on a right one, in a fixed order, never an exception."""

from summarizer.check.faults import REMEMBERED, find_faults, recall_faults
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


def test_review_is_not_done_again() -> None:
    """For the very answer and article; once, and for others as if nothing had been."""
    answer = changed({"calls.0.date.value": "2024-03-20"})
    found = find_faults(ARTICLE, answer)
    twin, other = answer.model_copy(), ARTICLE.model_copy()
    assert recall_faults(ARTICLE, twin).findings is not found
    assert recall_faults(ARTICLE, answer).findings is found
    find_faults(ARTICLE, answer)
    assert recall_faults(other, answer).case.article is other
    assert recall_faults(ARTICLE, answer).findings == found


def test_refused_answers_are_forgotten() -> None:
    """A run of any length remembers a bounded number."""
    first = changed({})
    found = find_faults(ARTICLE, first)
    for _ in range(REMEMBERED):
        find_faults(ARTICLE, changed({}))
    assert recall_faults(ARTICLE, first).findings is not found

"""C1, C2: what the article has and the answer has not."""

from tests.check.readout import GROUNDING, faults, marks, regrounded, right_answer


def test_call_left_out() -> None:
    """Every call that took place is answered."""
    found = faults({"calls": right_answer()["calls"][:1]})
    assert marks(found) == {"C1 error calls = Mara Lind and Kadri Saar, 2024-03-04"}
    assert found[0].sentences == (8,)


def test_no_call_answered() -> None:
    """An answer without calls leaves out all of them."""
    assert [finding.rule for finding in faults({"calls": []})] == ["C1", "C1"]


def test_why_a_call_is_not_counted() -> None:
    """A call that did not take place is noted with the reason."""
    [note] = [f for f in faults({}, notes=True) if f.rule == "C1"]
    assert note.severity == "note"
    assert "planned" in note.message


def test_call_of_one_person_is_only_doubted() -> None:
    """Where grounding itself has one principal only, a person should look."""
    first, second, third = GROUNDING.calls
    alone = second.model_copy(update={"principals": ("p4",)})
    found = faults({"calls": right_answer()["calls"][:1]}, regrounded(calls=(first, alone, third)))
    assert marks(found) == {"C1 warning calls = Kadri Saar, 2024-03-04"}


def test_sentences_that_no_statement_covers() -> None:
    """Attributed sentences are covered by a statement or a commitment, or listed."""
    statements = right_answer()["calls"][0]["statements"]
    found = faults({"calls.0.statements": statements[:1]}, notes=True)
    [note] = [f for f in found if f.rule == "C2"]
    assert (note.severity, note.field) == ("note", "calls[0].statements")
    assert note.sentences == (4, 5, 6)


def test_a_language_that_is_not_read_is_no_silence() -> None:
    """Nobody may take it for an article without a call."""
    [found] = faults({"calls": []}, regrounded(covered=False, language="ru", calls=()))
    assert (found.rule, found.severity, found.field) == ("C1", "warning", "calls")
    assert "ru" in found.message

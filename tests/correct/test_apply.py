"""Corrections laid over records."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import JsonValue

from summarizer.correct import apply_corrections
from summarizer.records.correction import CorrectedRecord, Correction
from summarizer.records.finding import Finding
from tests.correct.samples import RECORD, apply, call, correct

MANY = (
    correct("date", "2021-05-04"),
    correct("initiator", "Bo Ek"),
    correct("principals.1.name", "Ada Lunde"),
    correct("principals.1.office", "King"),
    correct("statements.1.gist", "asked twice"),
    correct("statements.2.status", "accepted"),
    correct("commitments.1.to", "unknown"),
    correct("principals.add", "Cy Dahl; DK"),
    correct("principals.add", "Di Berg; FI"),
    correct("channel", "video"),
)


def test_value_is_the_readers() -> None:
    """It wins, says whose it is and what stood before, and leaves the rest alone."""
    changed = call(correct("date", "2021-05-04"))
    assert (changed.date.value, changed.date.origin, changed.date.status) == (
        "2021-05-04", "reader", "accepted",
    )  # fmt: skip
    assert changed.date.replaced == "2021-05-03"
    assert (changed.date_status, changed.date_step) == ("stated", "given by a reader")
    assert changed.principals == RECORD.checked.calls[0].principals


def test_what_was_corrected_is_told() -> None:
    """Who, what stood before, and why: as a finding, so that every list of findings has it."""
    found = apply(correct("statements.1.speaker", "Bo Ek")).checked.findings[-1]
    assert (found.rule, found.field) == ("reader", "calls[0].statements[0]")
    assert found.message == (
        "statement 1: speaker corrected from 'Ada Lund' to 'Bo Ek' by a reader,"
        " because: I was there"
    )


@given(st.permutations(MANY))
@settings(max_examples=30, deadline=None)
def test_order_of_independent_corrections_does_not_matter(order: list[Correction]) -> None:
    """Facts and calls are the same in whatever order they were made."""
    assert apply(*order).checked.calls == apply(*MANY).checked.calls


@given(st.lists(st.sampled_from(MANY), max_size=8))
@settings(max_examples=30, deadline=None)
def test_twice_is_once(chosen: list[Correction]) -> None:
    """Also where the file has a line twice, and over a record that has them already."""
    once = apply(*chosen)
    assert apply(*chosen, *chosen).checked.calls == once.checked.calls
    assert apply(*chosen, record=once) == once


def test_of_two_corrections_of_a_field_the_later_holds() -> None:
    """And without the later one, the earlier does."""
    first, second = correct("date", "2021-05-04"), correct("date", "2021-05-05")
    assert call(first, second).date.value == "2021-05-05"
    assert call(second, first).date.value == "2021-05-04"
    assert call(first).date.value == "2021-05-04"


def test_new_name_is_everywhere() -> None:
    """Whoever was spoken of by the old one; unless that was corrected itself."""
    renamed = correct("principals.1.name", "Ada Lunde")
    changed = call(renamed)
    assert changed.principals[0].value
    assert changed.principals[0].value.name == changed.initiator.value == "Ada Lunde"
    assert [f.value.speaker for f in changed.statements if f.value] == ["Ada Lunde", "Bo Ek", None]
    assert changed.commitments[0].value
    assert changed.commitments[0].value.by == "Ada Lunde"
    other = correct("initiator", "Bo Ek")
    assert {call(*order).initiator.value for order in permutations((renamed, other))} == {"Bo Ek"}


def test_claims_are_withheld_and_accepted() -> None:
    """A withheld claim keeps its reason where the note looks for it."""
    laid = apply(
        correct("statements.1.status", "withheld"), correct("statements.2.status", "accepted")
    )
    changed = laid.checked.calls[0]
    assert [f.status for f in changed.statements] == ["withheld", "accepted", "accepted"]
    told = {found.field: found.outcome for found in laid.checked.findings}
    assert told["calls[0].statements[0]"] == "withheld"
    assert told["calls[0].statements[1]"] == "open"


def test_no_such_call() -> None:
    """All of it is withheld, and can be accepted again but for what has errors of its own."""
    gone = call(correct("status", "withheld"))
    assert gone.withheld
    assert gone.date.status == "withheld"
    assert {fact.status for fact in gone.principals} == {"withheld"}
    assert {fact.status for fact in gone.statements} == {"withheld"}
    error = Finding(
        rule="G2", severity="error", field="calls[0].statements[1].gist", message="m",
        outcome="withheld",
    )  # fmt: skip
    checked = RECORD.checked.model_copy(update={"calls": (gone,), "findings": (error,)})
    record = RECORD.model_copy(update={"checked": checked})
    back = apply(correct("status", "accepted", record), record=record).checked.calls[0]
    assert not back.withheld
    assert [f.status for f in back.statements] == ["accepted", "withheld", "accepted"]


def test_missing_call_is_added_and_can_be_corrected() -> None:
    """Its id is its correction's; its sentences are those that the reader names."""
    people: list[JsonValue] = ["Eva Moe; NO", "Bo Ek; SE"]
    made = correct("calls.add", {"date": "2021-05-09", "principals": people}, sentences=(2,))
    laid = apply(made)
    new = laid.checked.calls[1]
    assert (new.id, new.date.value, new.date.origin) == (made.id, "2021-05-09", "reader")
    assert new.principals[0].evidence[0].quote == RECORD.article.raw.text[68:117]


def test_findings_on_a_corrected_fact_are_settled() -> None:
    """They stay as notes: a person has looked; others are as they were."""
    findings = tuple(
        Finding(rule="D1", severity="error", field=field, message="no", outcome="withheld")
        for field in ("calls[0].date.value", "calls[0].side")
    )
    checked = RECORD.checked.model_copy(update={"findings": findings})
    laid = apply(
        correct("date", "2021-05-04"), record=RECORD.model_copy(update={"checked": checked})
    )
    first, second, _ = laid.checked.findings
    assert (first.severity, first.outcome) == ("note", "open")
    assert first.message == "no (a reader has decided)"
    assert second == findings[1]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"text_sha256": "0"}, "the article's text has changed"),
        ({"call": "x", "people": ("Cy Dahl",)}, "the record has no such call any more"),
        ({"was": {"gist": "gone"}, "at": (999,)}, "the call has no such statement any more"),
    ],
)
def test_correction_without_its_place_is_named(change: dict[str, object], reason: str) -> None:
    """The others apply; nothing is guessed."""
    lost = correct("statements.1.gist", "asked again").model_copy(update=change)
    date = correct("date", "2021-05-04")
    laid, unapplied = apply_corrections(RECORD, [lost, date])
    assert [(one.correction, one.reason) for one in unapplied] == [(lost, reason)]
    assert laid.checked.calls[0].date.value == "2021-05-04"


def test_record_without_corrections_is_itself() -> None:
    """Nothing is copied or marked."""
    assert apply_corrections(RECORD, []) == (RECORD, ())
    assert not isinstance(apply_corrections(RECORD, [])[0], CorrectedRecord)
    added = correct("principals.add", "Cy Dahl; DK").model_copy(update={"call": "x", "people": ()})
    assert apply_corrections(RECORD, [added])[0] is RECORD

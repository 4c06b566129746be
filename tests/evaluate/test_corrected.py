"""Labels made of corrections."""

from summarizer.evaluate.corrected import count_corrections, label_article
from summarizer.records.correction import CorrectedRecord
from tests.correct.samples import apply, correct


def corrected() -> CorrectedRecord:
    """Return a record with some corrections."""
    laid = apply(
        correct("date", "2021-05-04"),
        correct("statements.1.speaker", "Bo Ek"),
        correct("statements.3.speaker", "Ada Lund"),
        correct("principals.add", "Cy Dahl; DK"),
    )
    assert isinstance(laid, CorrectedRecord)
    return laid


def test_what_the_reader_vouches_for_is_the_label() -> None:
    """All that stands in the corrected record; what is withheld does not."""
    labelled = label_article(corrected())
    (call,) = labelled.gold.gold.calls
    assert labelled.raw.id == labelled.gold.id == "bridge"
    assert (call.date, call.initiator) == ("2021-05-04", "Ada Lund")
    assert [person.name for person in call.participants] == ["Ada Lund", "Bo Ek", "Cy Dahl"]
    assert [said.speaker for said in call.statements] == ["Bo Ek", "Ada Lund"]
    assert call.statements[0].evidence in labelled.raw.text


def test_call_that_is_none_is_no_label() -> None:
    """Then an engine is right that finds none."""
    laid = apply(correct("status", "withheld"))
    assert isinstance(laid, CorrectedRecord)
    assert label_article(laid).gold.gold.calls == ()


def test_corrections_are_counted_by_field() -> None:
    """Numbers of statements do not matter there."""
    assert count_corrections([corrected()]) == {
        "statements.speaker": 2,
        "date": 1,
        "principals.add": 1,
    }

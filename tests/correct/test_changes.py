"""Single changes of facts."""

from summarizer.correct.address import Target
from summarizer.correct.changes import as_person, change_call, change_fact, rename_people
from tests.correct.samples import RECORD, correct

(CALL,) = RECORD.checked.calls


def test_other_parts_of_a_value_stay() -> None:
    """A new act leaves speaker and gist; new sentences replace the old ones."""
    one = correct("statements.1.act", "AGREE", sentences=(3,))
    fact = change_fact(RECORD, CALL, Target(0, "statements", 0, "act"), one).statements[0]
    assert fact.value
    assert (fact.value.speaker, fact.value.act) == ("Ada Lund", "AGREE")
    assert [item.sentence for item in fact.evidence] == [3]


def test_open_date_has_no_status() -> None:
    """A reader may say that nobody can know it; then no model's year stands beside it."""
    one = correct("date", "unknown")
    changed = change_fact(RECORD, CALL, Target(0, "date", None, None), one)
    assert (changed.date.value, changed.date_status, changed.asserted_year) == (
        None, "unknown", None,
    )  # fmt: skip


def test_nameless_person_is_nobodys_name() -> None:
    """An office that gets a name, or a name that goes, renames nobody else."""
    assert rename_people(CALL, 0, None) == CALL
    assert rename_people(CALL, 1, "Bo Eek").initiator.value == "Ada Lund"


def test_channel_is_the_calls() -> None:
    """It has no evidence of its own."""
    assert change_call(CALL, "channel", correct("channel", "video"), (), 0).channel == "video"


def test_person_is_read() -> None:
    """From what a correction keeps."""
    assert as_person({"name": "A", "country": None, "office": None}).name == "A"

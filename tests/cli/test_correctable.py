"""What can be corrected."""

from summarizer.cli.correctable import list_fields
from tests.correct.samples import RECORD, call, correct


def test_every_field_is_listed_as_it_is_typed() -> None:
    """With its value, and what the checks or a reader made of it."""
    lines = list(list_fields(RECORD.checked.calls[0]))
    assert lines[:3] == ["bridge/0  (accepted)", "  date = 2021-05-03", "  initiator = Ada Lund"]
    assert "  statements.2  [withheld]" in lines
    assert "    statements.3.speaker = unknown" in lines
    assert "    commitments.1.due = 2021-06-01" in lines


def test_readers_values_are_marked() -> None:
    """And so is a call that is withheld, with what would accept it."""
    assert "  date = 2021-05-04  [by a reader]" in list_fields(call(correct("date", "2021-05-04")))
    gone = list(list_fields(call(correct("status", "withheld"))))
    assert gone[0].endswith("withheld: status accepted)")

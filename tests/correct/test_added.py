"""What a reader adds."""

from pydantic import JsonValue

from summarizer.correct.added import add_calls, add_facts
from tests.correct.samples import RECORD, correct


def test_facts_are_added_behind_the_others() -> None:
    """So that the numbers of those stay."""
    value: JsonValue = {"speaker": "Bo Ek", "act": "AGREE", "gist": "agreed after all"}
    call, path = add_facts(
        RECORD, RECORD.checked.calls[0], correct("statements.add", value, sentences=(3,))
    )
    assert path == "statements[3]"
    fact = call.statements[3]
    assert (fact.origin, fact.status, fact.evidence[0].sentence) == ("reader", "accepted", 3)
    assert call.statements[:3] == RECORD.checked.calls[0].statements


def test_calls_are_added_behind_the_others() -> None:
    """What is unknown of them is open."""
    one = correct("calls.add", {"principals": ["A B; NO", "C D; SE"], "channel": "video"})
    calls, added = add_calls(RECORD, [one])
    assert [path for path, _ in added] == ["calls[1]"]
    assert (calls[1].channel, calls[1].date.value, calls[1].date_status) == (
        "video", None, "unknown",
    )  # fmt: skip

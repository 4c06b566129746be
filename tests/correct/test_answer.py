"""Records as answers."""

from summarizer.correct.answer import answer_of
from tests.correct.samples import RECORD


def test_every_fact_is_in_its_place() -> None:
    """Withheld ones too, so that paths of findings fit the record."""
    answer = answer_of(RECORD.checked.calls)
    assert answer
    (call,) = answer.calls
    assert [said.gist for said in call.statements] == [
        fact.value.gist for fact in RECORD.checked.calls[0].statements if fact.value
    ]
    assert (call.date.value, call.statements[1].evidence) == ("2021-05-03", (3,))
    assert call.initiator
    assert call.initiator.value == "Ada Lund"


def test_fact_without_a_value_is_no_answer() -> None:
    """Then the rules cannot be asked."""
    (call,) = RECORD.checked.calls
    empty = call.statements[0].model_copy(update={"value": None})
    assert answer_of([call.model_copy(update={"statements": (empty,)})]) is None

"""Whatever an answer says, it is checked: nothing raises, nothing is lost, twice is once."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from summarizer.check import check_answer
from summarizer.records.answer import Answer
from summarizer.records.record import Answered, Checked, Engine
from tests.check.readout import ARTICLE

NUMBERS = st.lists(st.integers(-3, 14), max_size=3)
WORDS = st.sampled_from(
    ["", "Mara Lind", "Erik Dahl", "no port", "if 300", "both", "LV", "\ud800", "S1"]
)
MAYBE = st.none() | WORDS


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    """Return any answer that the schema allows, right, wrong or absurd."""
    named = st.fixed_dictionaries({"value": WORDS, "evidence": NUMBERS})
    call: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
        {
            "date": st.fixed_dictionaries(
                {
                    "value": st.none() | st.sampled_from(["2024-03-04", "XXXX", "9999-99-99", ""]),
                    "asserted_year": st.none() | st.integers(-1, 99999),
                    "evidence": NUMBERS,
                }
            ),
            "principals": st.lists(
                st.fixed_dictionaries(
                    {"name": MAYBE, "country": MAYBE, "office": MAYBE, "evidence": NUMBERS}
                ),
                max_size=3,
            ),
            "initiator": st.none() | named,
            "side": st.none() | named,
            "statements": st.lists(
                st.fixed_dictionaries(
                    {
                        "speaker": MAYBE,
                        "act": st.sampled_from(["AGREE", "AID", "REQUEST"]),
                        "gist": WORDS,
                        "evidence": NUMBERS,
                    }
                ),
                max_size=2,
            ),
            "commitments": st.lists(
                st.fixed_dictionaries(
                    {
                        "by": WORDS,
                        "to": MAYBE,
                        "kind": st.sampled_from(["asked", "agreed", "conditional", "refused"]),
                        "what": WORDS,
                        "condition": MAYBE,
                        "due": MAYBE,
                        "claimed_by": MAYBE,
                        "evidence": NUMBERS,
                    }
                ),
                max_size=2,
            ),
            "events": st.lists(
                st.fixed_dictionaries({"date": MAYBE, "what": WORDS, "evidence": NUMBERS}),
                max_size=2,
            ),
            "topics": st.lists(
                st.fixed_dictionaries({"label": WORDS, "evidence": NUMBERS}), max_size=2
            ),
        }
    )
    return Answer.model_validate({"calls": draw(st.lists(call, max_size=3))})


@given(answers())
def test_no_answer_raises(answer: Answer) -> None:
    """Any answer gives a record that holds all of it and can be stored."""
    answered = Answered(answer=answer, engine=Engine(name="model", origin="model"))
    checked = check_answer(ARTICLE, answered)
    assert len(checked.calls) >= len(answer.calls)
    for call, record in zip(answer.calls, checked.calls, strict=False):
        assert len(record.statements) == len(call.statements)
        assert len(record.principals) >= len(call.principals)
        assert len(record.topics) == len(call.topics)
    assert check_answer(ARTICLE, answered) == checked
    assert Checked.model_validate(checked.model_dump()) == checked

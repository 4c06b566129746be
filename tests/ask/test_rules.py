"""The rules' answer."""

import pytest

from summarizer.ask.rules import NO_CALL, answer_by_rules
from summarizer.records.answer import CallAnswer
from summarizer.records.grounding import CallStatus, GroundedPerson, ReadoutSide
from tests.ask.samples import ADA, CALL, GROUNDING, OLE, article, date, regrounded, said


def call(**changed: object) -> CallAnswer:
    """Answer for the sample article with another grounding."""
    (only,) = answer_by_rules(regrounded(changed)).answer.calls
    return only


def test_grounding_becomes_an_answer() -> None:
    """Every fact with the sentences that carry it."""
    found = call()
    assert found.model_dump(exclude={"principals", "commitments", "topics"}) == {
        "channel": "phone",
        "date": {"value": "2024-05-11", "asserted_year": None, "evidence": (3,)},
        "initiator": {"value": "Ada Baskerville", "evidence": (3,)},
        "side": {"value": "RU", "evidence": (3,)},
        "statements": (
            {
                "speaker": "Ada Baskerville",
                "act": "REQUEST",
                "gist": "asked to open the Elm bridge before May 20",
                "evidence": (4,),
            },
            {
                "speaker": "Ole Holm",
                "act": "AGREE",
                "gist": "agreed to open the bridge on the condition that the tolls are lifted",
                "evidence": (5,),
            },
        ),
        "events": (
            {
                "date": "2024-05-20",
                "what": "She asked to open the Elm bridge before May 20",
                "evidence": (4,),
            },
        ),
    }
    assert [(one.name, one.country, one.office, one.evidence) for one in found.principals] == [
        ("Ada Baskerville", "RU", "President", (3,)),
        ("Ole Holm", "NO", "Premier", (3,)),
    ]
    assert [(one.kind, one.due, one.condition) for one in found.commitments] == [
        ("asked", "2024-05-20", None),
        ("conditional", None, "the tolls are lifted"),
    ]


def test_engine_is_the_rules() -> None:
    """And nothing was sent."""
    answered = answer_by_rules(article())
    assert (answered.engine.name, answered.engine.origin) == ("rules", "rules")
    assert answered.usage.requests == 0
    assert answered == answer_by_rules(article())


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("planned", "a call is planned"),
        ("attempted", "a call was attempted"),
        ("denied", "a call is denied, declined or not confirmed"),
        ("background", "a call is mentioned in passing"),
    ],
)
def test_what_is_no_completed_call_says_why(status: CallStatus, reason: str) -> None:
    """Silence is reported as silence."""
    other = CALL.model_copy(update={"status": status})
    answer = answer_by_rules(article(calls=(other, other))).answer
    assert (answer.calls, answer.no_call_reason) == ((), reason)


def test_article_without_a_call_says_so() -> None:
    """Also where the rules do not read its language."""
    assert answer_by_rules(article(calls=())).answer.no_call_reason == NO_CALL
    foreign = article(calls=(), covered=False, language="hy")
    assert answer_by_rules(foreign).answer.no_call_reason == "the rules do not read hy"


def test_completed_call_beside_a_planned_one_is_answered() -> None:
    """Each statement stays with its own call."""
    planned = CALL.model_copy(update={"status": "planned"})
    moved = tuple(one.model_copy(update={"call": 1}) for one in GROUNDING.attributions)
    answer = answer_by_rules(article(calls=(planned, CALL), attributions=moved)).answer
    assert len(answer.calls) == 1
    assert len(answer.calls[0].statements) == 2
    assert answer.no_call_reason is None
    assert call(attributions=moved).statements == ()


@pytest.mark.parametrize("speaker", ["both", "RU", None])
def test_speaker_that_is_no_person_is_kept(speaker: str | None) -> None:
    """Both, a side, or nobody."""
    one = said("She asked to open the Elm bridge", 4, speaker, "said", "CONSULT")
    assert call(attributions=(one,)).statements[0].speaker == speaker


def test_speaker_who_is_not_on_the_line_is_left_out() -> None:
    """A spokesperson's sentence is no principal's statement."""
    third = ADA.model_copy(update={"key": "p3", "name": "Cy Brook", "role": "spokesperson"})
    one = said("She asked to open the Elm bridge", 4, "p3", "said", "CONSULT")
    assert call(persons=(ADA, OLE, third), attributions=(one,)).statements == ()


def test_unknown_stays_unknown() -> None:
    """No initiator, no side, no date: null, not a guess."""
    bare = CALL.model_copy(update={"initiator": None, "date": None, "date_sentences": ()})
    found = call(calls=(bare,), sides=())
    assert (found.initiator, found.side) == (None, None)
    assert (found.date.value, found.date.evidence) == (None, ())


def test_person_held_by_office_only() -> None:
    """Without a name the office names the initiator."""
    nameless: GroundedPerson = ADA.model_copy(update={"name": None, "mentions": ()})
    found = call(persons=(nameless, OLE))
    assert found.principals[0].name is None
    assert found.principals[0].evidence == CALL.sentences
    assert found.initiator is not None
    assert found.initiator.value == "President"


def test_side_of_this_call_and_by_attribution_comes_first() -> None:
    """A statement about all calls, or an outlet, says less."""
    sides = (
        ReadoutSide(side="XX", basis="outlet", sentences=()),
        ReadoutSide(side="NO", basis="attribution", sentences=(5,), call=0),
        ReadoutSide(side="YY", basis="attribution", sentences=(5,), call=1),
        ReadoutSide(side="RU", basis="wording", sentences=(3,), call=0),
    )
    side = call(sides=sides).side
    assert side is not None
    assert (side.value, side.evidence) == ("NO", (5,))


def test_dates_outside_the_readout_are_no_events() -> None:
    """Nor is the call's own date, nor one that is left open."""
    outside = date("May 20", 4, "2024-05-20", "future")
    assert call(dates=(outside,), attributions=()).events == ()
    open_date = outside.model_copy(update={"value": None})
    own = date("May 11", 3, "2024-05-11", "call")
    assert call(dates=(own, open_date)).events == ()
    assert len(call(dates=(own, outside, outside)).events) == 1

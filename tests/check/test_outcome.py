"""What follows from findings: repaired where grounding knows, withheld where it does not."""

from collections.abc import Mapping

import pytest

from summarizer.check.outcome import check_answer, restate
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import (
    Answered,
    AnswerOrigin,
    CallRecord,
    Checked,
    Engine,
    EngineName,
)
from tests.check.readout import ARTICLE, changed, recalled, regrounded, right_answer


def check(
    changes: Mapping[str, object],
    article: GroundedArticle = ARTICLE,
    *,
    engine: EngineName = "model",
) -> Checked:
    """Check the changed answer as if that engine had given it."""
    origin: AnswerOrigin = "rules" if engine == "rules" else "model"
    answered = Answered(answer=changed(changes), engine=Engine(name=engine, origin=origin))
    return check_answer(article, answered)


def first(changes: Mapping[str, object]) -> CallRecord:
    """Return the first call of the changed answer after the checks."""
    return check(changes).calls[0]


def test_right_answer_is_accepted() -> None:
    """Nothing is changed in a right answer, and nothing needs a reason."""
    checked = check({})
    assert (checked.status, checked.reasons) == ("accepted", ())
    assert {call.status for call in checked.calls} == {"accepted"}
    call = checked.calls[0]
    assert (call.date.value, call.date.status, call.date_status) == (
        "2024-03-04",
        "accepted",
        "derived",
    )
    assert not call.withheld


def test_evidence_is_cut_from_the_text() -> None:
    """Each quotation is the slice that its offsets give."""
    call = check({}).calls[0]
    quoted = [*call.date.evidence, *call.initiator.evidence, *call.side.evidence]
    quoted += [evidence for fact in call.principals for evidence in fact.evidence]
    quoted += [evidence for fact in call.statements for evidence in fact.evidence]
    assert quoted
    assert all(ARTICLE.raw.text[e.start : e.end] == e.quote for e in quoted)


def test_origins() -> None:
    """What grounding supports too is of both; a gist is the model's alone; rules stay rules."""
    call = check({}).calls[0]
    assert {call.date.origin, call.initiator.origin, call.side.origin} == {"both"}
    assert {fact.origin for fact in call.principals} == {"both"}
    assert [fact.origin for fact in call.statements][:2] == ["both", "both"]
    assert call.topics[0].origin == "model"
    by_rules = check({}, engine="rules").calls[0]
    assert {by_rules.date.origin, by_rules.topics[0].origin} == {"rules"}


@pytest.mark.parametrize(
    ("changes", "fact", "value", "replaced"),
    [
        ({"date.value": "2024-03-06"}, "date", "2024-03-04", "2024-03-06"),
        ({"date.value": None}, "date", "2024-03-04", None),
        ({"date.value": "2024-03"}, "date", "2024-03-04", "2024-03"),
        ({"initiator.value": "Janis Ozols"}, "initiator", "Mara Lind", "Janis Ozols"),
        ({"initiator": None}, "initiator", "Mara Lind", None),
        ({"side.value": "LV"}, "side", "NO", "LV"),
        ({"side": None}, "side", "NO", None),
    ],
    ids=str,
)
def test_value_is_repaired(
    changes: dict[str, object], fact: str, value: str, replaced: str | None
) -> None:
    """Grounding's value takes the place of a wrong one, which is kept beside it."""
    call = first({f"calls.0.{path}": new for path, new in changes.items()})
    repaired = getattr(call, fact)
    assert (repaired.value, repaired.replaced) == (value, replaced)
    assert (repaired.origin, repaired.status) == ("rules", "repaired")
    assert repaired.evidence
    assert call.status == "repaired"


def test_principals_are_repaired() -> None:
    """A stranger gives way to whom grounding has; office and country are put right."""
    stranger = {"name": "Olga Tamm", "country": "EE", "office": None, "evidence": [1]}
    changes = {"calls.0.principals.1": stranger, "calls.0.principals.0.country": "SE"}
    lind, ozols = first(changes).principals
    assert lind.value is not None
    assert ozols.value is not None
    assert (lind.value.name, lind.value.country, lind.status) == ("Mara Lind", "NO", "repaired")
    assert (ozols.value.name, ozols.status, ozols.origin) == ("Janis Ozols", "repaired", "rules")
    assert ozols.replaced is not None
    assert ozols.replaced.name == "Olga Tamm"


def test_missing_principal_is_added() -> None:
    """Whom the answer leaves out is added from grounding."""
    people = right_answer()["calls"][0]["principals"][:1]
    facts = first({"calls.0.principals": people}).principals
    assert [fact.value.name for fact in facts if fact.value] == ["Mara Lind", "Janis Ozols"]
    assert (facts[1].origin, facts[1].status) == ("rules", "repaired")


def test_nonsense_leaves_what_grounding_knows() -> None:
    """Where none of the people holds, those of grounding take their place; the call stays."""
    nobody: list[dict[str, object]] = [
        {"name": "Mara Lind", "country": "LV", "office": None, "evidence": [99]},
        {"name": "Mara Lind", "country": "NO", "office": None, "evidence": []},
        {"name": "Erik Dahl", "country": None, "office": None, "evidence": [6]},
    ]
    call = first({"calls.0.principals": nobody, "calls.0.date": {"value": None, "evidence": []}})
    held = [fact.value.name for fact in call.principals if fact.value and fact.status != "withheld"]
    assert held == ["Mara Lind", "Janis Ozols"]
    assert (call.withheld, call.date.value) == (False, "2024-03-04")


def test_one_too_many_is_withheld() -> None:
    """Who was not on the line stays in the record, struck."""
    extra = {"name": "Erik Dahl", "country": None, "office": "Spokesman", "evidence": [6]}
    people = [*right_answer()["calls"][0]["principals"], extra]
    call = first({"calls.0.principals": people})
    assert [fact.status for fact in call.principals] == ["accepted", "accepted", "withheld"]
    assert call.principals[2].value is not None
    assert call.principals[2].value.name == "Erik Dahl"
    assert call.status == "needs review"
    assert not call.withheld


@pytest.mark.parametrize(
    ("changes", "place", "part", "value"),
    [
        ({"statements.0.speaker": "Janis Ozols"}, "statements", "speaker", "Mara Lind"),
        ({"statements.0.act": "AGREE"}, "statements", "act", "REQUEST"),
        ({"commitments.0.kind": "agreed"}, "commitments", "kind", "asked"),
        ({"commitments.0.due": "2024-05-15"}, "commitments", "due", "2024-04-15"),
        ({"commitments.0.claimed_by": "LV"}, "commitments", "claimed_by", "NO"),
        ({"commitments.0.condition": "trawlers come"}, "commitments", "condition", None),
        ({"events.0.date": "2024-03-21"}, "events", "date", "2024-03-20"),
    ],
    ids=str,
)
def test_part_is_repaired(
    changes: dict[str, object], place: str, part: str, value: str | None
) -> None:
    """A part that a rule knows is put right within its fact, and the old one kept."""
    call = first({f"calls.0.{path}": new for path, new in changes.items()})
    fact = getattr(call, place)[0]
    assert getattr(fact.value, part) == value
    assert getattr(fact.replaced, part) == next(iter(changes.values()))
    assert fact.status == "repaired"


def test_impersonal_speaker_is_repaired() -> None:
    """Where the sentence names nobody, nobody is the speaker."""
    fact = first({"calls.0.statements.4.speaker": "Mara Lind"}).statements[4]
    assert fact.value is not None
    assert fact.value.speaker is None
    assert fact.status == "repaired"


def test_condition_is_put_back() -> None:
    """A condition that was left out comes back, and with it the kind."""
    changes = {"calls.0.commitments.1.condition": None, "calls.0.commitments.1.kind": "agreed"}
    fact = first(changes).commitments[1]
    assert fact.value is not None
    assert fact.value.condition == "Oslo lifts the ban on herring"
    assert fact.value.kind == "conditional"


def test_pointer_is_repaired() -> None:
    """Evidence goes to the sentence that carries the fact."""
    date = first({"calls.0.date.evidence": [2]}).date
    assert [evidence.sentence for evidence in date.evidence] == [1]
    assert (date.value, date.status) == ("2024-03-04", "repaired")
    topic = first({"calls.0.topics.0.evidence": [2, 99]}).topics[0]
    assert [evidence.sentence for evidence in topic.evidence] == [2]


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"statements.0.gist": "thanks for gas and electricity"}, "statements"),
        ({"statements.0.evidence": [99]}, "statements"),
        ({"commitments.0.by": "Erik Dahl"}, "commitments"),
        ({"events.0.what": "opera festival"}, "events"),
        ({"topics.0.label": "gas transit"}, "topics"),
    ],
    ids=str,
)
def test_what_nobody_can_repair_is_withheld(changes: dict[str, object], place: str) -> None:
    """A claim that fails stays in the record, struck, with its reason."""
    checked = check({f"calls.0.{path}": new for path, new in changes.items()})
    fact = getattr(checked.calls[0], place)[0]
    assert fact.status == "withheld"
    assert fact.value is not None
    assert checked.status == checked.calls[0].status == "needs review"
    assert any("withheld" in reason for reason in checked.reasons)


def test_invented_initiator_is_withheld() -> None:
    """Who is said to have phoned where no wording says so is struck."""
    call = check({"calls.1.initiator": {"value": "Kadri Saar", "evidence": [8]}}).calls[1]
    assert (call.initiator.value, call.initiator.status) == ("Kadri Saar", "withheld")


def test_invented_call_is_withheld_whole() -> None:
    """A call that nothing reports counts with none of its facts."""
    people = [
        {"name": name, "country": "EE", "office": None, "evidence": [6]}
        for name in ("A. Tamm", "B")
    ]
    made_up = right_answer()["calls"][0] | {"principals": people}
    checked = check({"calls": [*right_answer()["calls"], made_up]})
    call = checked.calls[2]
    assert call.withheld
    assert {call.date.status, call.initiator.status, call.side.status} == {"withheld"}
    assert {fact.status for fact in call.principals} == {"withheld"}
    assert {fact.status for fact in call.statements} == {"withheld"}
    assert [other.status for other in checked.calls[:2]] == ["accepted", "accepted"]


def test_call_left_out_is_added() -> None:
    """A call that only grounding has comes with what grounding knows of it."""
    checked = check({"calls": right_answer()["calls"][1:]})
    added = checked.calls[1]
    assert [fact.value.name for fact in added.principals if fact.value] == [
        "Mara Lind",
        "Janis Ozols",
    ]
    assert (added.date.value, added.initiator.value, added.side.value) == (
        "2024-03-04",
        "Mara Lind",
        "NO",
    )
    assert added.date.origin == "rules"
    assert added.status == checked.status == "repaired"
    assert added.statements == ()


def test_call_of_one_person_is_not_added() -> None:
    """A call whose other end grounding does not know is left to a person."""
    article = recalled(principals=("p1",))
    checked = check({"calls": right_answer()["calls"][1:]}, article)
    assert len(checked.calls) == 1
    assert checked.status == "needs review"


def test_call_with_one_principal_left_is_withheld() -> None:
    """Two people make a call; what is left of one is struck."""
    people = right_answer()["calls"][0]["principals"][:1]
    checked = check({"calls.0.principals": people}, recalled(principals=("p1",)))
    assert checked.calls[0].withheld


def test_ids_are_stable_and_distinct() -> None:
    """The same call has the same id every time; others have others."""
    once, again = check({}), check({})
    assert [call.id for call in once.calls] == [call.id for call in again.calls]
    assert len({call.id for call in once.calls}) == 2
    assert check({"calls.0.topics": []}).calls[0].id == once.calls[0].id


def test_reasons_are_for_people() -> None:
    """A reason says where, what, and what was done."""
    checked = check(
        {"calls.0.date.value": "2024-03-20", "calls.0.statements.2.gist": "accepts the quota"}
    )
    assert any(
        reason.startswith("call 1, date: 2024-03-20") and reason.endswith("(repaired)")
        for reason in checked.reasons
    )
    assert any(reason.startswith("call 1, statement 3: ") for reason in checked.reasons)


def test_findings_say_what_was_done() -> None:
    """Each error ends as repaired or withheld, each warning with a value as repaired."""
    changes = {"calls.0.initiator": None, "calls.0.topics.0.label": "gas transit"}
    outcomes = {found.field: found.outcome for found in check(changes).findings}
    assert outcomes["calls[0].initiator"] == "repaired"
    assert outcomes["calls[0].topics[0].label"] == "withheld"


def test_language_that_is_not_read_needs_review() -> None:
    """What the rules cannot read is neither repaired nor withheld."""
    article = regrounded(covered=False, language="fi", calls=(), attributions=(), dates=())
    checked = check({}, article)
    assert checked.status == "needs review"
    assert not any(call.withheld for call in checked.calls)


def test_calls_left_out_are_added_whole() -> None:
    """All that grounding knows of each stands in its record, by the rules, and in its own place."""
    article = recalled(earliest="2024-03-01", channel="video")
    checked = check({"calls": []}, article)
    video, second = checked.calls
    assert (video.channel, second.channel) == ("video", "phone")
    assert (video.earliest, video.latest) == ("2024-03-01", "2024-03-05")
    assert (video.date.origin, video.date.status, video.date.value) == (
        "rules",
        "repaired",
        "2024-03-04",
    )
    assert [fact.value.name for fact in second.principals if fact.value] == [
        "Mara Lind",
        "Kadri Saar",
    ]
    assert (video.initiator.value, second.initiator.value) == ("Mara Lind", None)
    assert [one.sentence for one in video.initiator.evidence] == [1]
    assert [one.sentence for one in video.side.evidence] == [6]
    assert video.side.value == "NO"
    assert (video.status, video.date_status, video.asserted_year) == ("repaired", "derived", None)
    assert video.date_step == "weekday before publication"
    assert [one.outcome for one in checked.findings if one.rule == "C1"][:2] == ["repaired"] * 2
    assert len({call.id for call in checked.calls}) == 2


def test_a_call_added_beside_no_side_has_none() -> None:
    """Nothing is made up where grounding has no side."""
    [added, _] = check({"calls": []}, regrounded(sides=())).calls
    assert (added.side.value, added.side.evidence) == (None, ())


def test_an_id_tells_place_date_and_people() -> None:
    """Each of them alone makes another id; the same make the same."""
    right = check({}).calls[0].id
    others = [
        check({"calls.0.date.value": "2024-03"}, recalled(date="2024-03")).calls[0].id,
        check({"calls.0.principals.0.name": "Lind"}).calls[0].id,
        check({"calls": [right_answer()["calls"][1], right_answer()["calls"][0]]}).calls[1].id,
    ]
    assert right not in others
    assert check({}).calls[0].id == right


def test_bounds_and_steps_are_kept() -> None:
    """What the text sets for the date stands in the record, as does a year that is asserted."""
    call = check({"calls.0.date.asserted_year": 2024}, recalled(earliest="2024-03-01")).calls[0]
    assert (call.earliest, call.latest, call.asserted_year) == ("2024-03-01", "2024-03-05", 2024)
    assert call.date_step == "weekday before publication"
    strangers = {f"calls.0.principals.{n}.name": name for n, name in enumerate(("A B", "C D"))}
    unknown = check(strangers).calls[0]
    assert (unknown.earliest, unknown.latest, unknown.date_status) == (None, None, "unknown")
    assert unknown.date_step == "the rules find no such call"


def test_a_withheld_call_is_in_review_with_its_findings() -> None:
    """Whatever was found on it is marked withheld."""
    checked = check({f"calls.0.principals.{n}.name": f"{n} Nobody" for n in range(2)})
    call = checked.calls[0]
    assert (call.withheld, call.status) == (True, "needs review")
    found = [one for one in checked.findings if one.field.startswith("calls[0]")]
    errors = {one.outcome for one in found if one.severity == "error"}
    assert errors == {"withheld"}


def test_restating_what_nobody_corrected_changes_nothing() -> None:
    """Status and reasons follow from facts and findings alone."""
    for changes in ({}, {"calls.0.initiator": None}, {"calls.0.topics.0.label": "gas transit"}):
        checked = check(changes)
        assert restate(checked) == checked


def test_what_a_reader_withheld_needs_no_review() -> None:
    """Somebody has looked at it; what the checks withheld still needs somebody."""
    checked = check({})
    call = checked.calls[0]
    struck = call.side.model_copy(update={"status": "withheld"})
    for origin, status in (("reader", "accepted"), ("model", "needs review")):
        side = struck.model_copy(update={"origin": origin})
        changed = (call.model_copy(update={"side": side}), *checked.calls[1:])
        assert restate(checked.model_copy(update={"calls": changed})).status == status
    gone = call.model_copy(
        update={"withheld": True, "date": call.date.model_copy(update={"origin": "reader"})}
    )
    changed = (gone, *checked.calls[1:])
    assert restate(checked.model_copy(update={"calls": changed})).status == "accepted"


def test_statuses_of_one_call_are_its_own() -> None:
    """A fault of the first call leaves the second accepted, and both are said again alike."""
    checked = check({"calls.0.initiator": None})
    assert [call.status for call in checked.calls] == ["repaired", "accepted"]
    wrong = tuple(call.model_copy(update={"status": "needs review"}) for call in checked.calls)
    stale = checked.model_copy(update={"calls": wrong, "reasons": ("old",)})
    assert restate(stale) == checked


def test_open_finding_of_a_call_is_restated() -> None:
    """It keeps its own call in review and no other; settled, nothing is left to say."""
    checked = check({})
    opened = check({"calls.0.initiator": None}).findings
    for field, statuses in (
        ("calls[0].initiator", ["needs review", "accepted"]),
        ("calls[1]", ["accepted", "needs review"]),
        ("calls[10].initiator", ["accepted", "accepted"]),
    ):
        one = opened[0].model_copy(
            update={"field": field, "severity": "error", "outcome": "open", "message": "odd"}
        )
        again = restate(checked.model_copy(update={"findings": (one, one)}))
        assert [call.status for call in again.calls] == statuses
        assert again.status == "needs review"
        assert len(again.reasons) == 1
        assert again.reasons[0].endswith(": odd")


def test_repaired_reasons_say_so() -> None:
    """What was done stands behind the message, and nothing behind what is open."""
    [reason] = check({"calls.0.initiator": None}).reasons
    assert reason.startswith("call 1, ")
    assert reason.endswith(" (repaired)")


def test_every_fact_of_a_withheld_call_is_withheld() -> None:
    """Whoever reads one of them reads that it does not count."""
    call = check({f"calls.0.principals.{n}.name": f"{n} Nobody" for n in range(2)}).calls[0]
    assert {call.date.status, call.initiator.status, call.side.status} == {"withheld"}
    assert {fact.status for fact in call.principals} == {"withheld"}
    assert {fact.status for fact in call.statements} == {"withheld"}
    assert {fact.status for fact in call.commitments} == {"withheld"}
    assert {fact.status for fact in call.events} == {"withheld"}
    assert {fact.status for fact in call.topics} == {"withheld"}


def test_id_of_odd_characters() -> None:
    """A name that no encoding has is no obstacle, and letters are written as they are."""
    name = "Mara \udc80Lind"
    one, other = (
        check({"calls.0.principals.0.name": written}).calls[0].id for written in (name, "Mara Lind")
    )
    assert len(one) == len(other)


def test_added_call_is_told_apart() -> None:
    """Calls that only grounding has come last, each with its own people and its channel."""
    first_call, second_call, planned = ARTICLE.grounding.calls
    third = second_call.model_copy(update={"principals": ("p2", "p4"), "sentences": (9,)})
    video = second_call.model_copy(update={"channel": "video"})
    checked = check(
        {"calls": right_answer()["calls"][:1]},
        regrounded(calls=(planned, first_call, video, third)),
    )
    names = [[p.value.name for p in call.principals if p.value] for call in checked.calls]
    assert names == [
        ["Mara Lind", "Janis Ozols"], ["Mara Lind", "Kadri Saar"], ["Janis Ozols", "Kadri Saar"],
    ]  # fmt: skip
    assert [call.channel for call in checked.calls] == ["phone", "video", "phone"]
    assert len({call.id for call in checked.calls}) == len(names)

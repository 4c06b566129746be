"""Each kind of fact takes the value that is expected of it, and tells whose it is."""

import pytest

from summarizer.check.call_facts import CallFacts, names_of, person_of
from summarizer.check.case import Case
from summarizer.check.faults import find_faults
from summarizer.check.settling import Settlement
from summarizer.records.record import Origin
from tests.check.readout import ARTICLE, PERSONS, changed, regrounded, right_answer


def facts(changes: dict[str, object], given: Origin = "model") -> CallFacts:
    """Return the facts of the first call of the changed answer."""
    case = Case(ARTICLE, changed(changes))
    return CallFacts(Settlement(case, find_faults(case.article, case.answer)), case.calls[0], given)


@pytest.mark.parametrize(
    ("changes", "origin"),
    [
        ({}, "both"),
        ({"calls.0.principals.0.office": "Minister of Foreign Affairs"}, "both"),
        ({"calls.0.principals.0.office": None}, "rules"),
    ],
    ids=str,
)
def test_origin_of_a_principal(changes: dict[str, object], origin: Origin) -> None:
    """A principal is of both if country and office agree, of the rules once repaired."""
    assert facts(changes).principals()[0].origin == origin


def test_origin_of_a_statement() -> None:
    """A statement is of both if its sentence is attributed alike."""
    said = facts({"calls.0.statements.0.act": "SUPPORT"}).statements()
    assert [fact.origin for fact in said] == ["model", "both", "both", "both", "both"]


def test_rules_never_agree_with_themselves() -> None:
    """What the rules answer is theirs alone."""
    assert facts({}, given="rules").date().origin == "rules"


def test_names_in_order() -> None:
    """Names of principals come in order, those without one as null."""
    added = facts({}).added(PERSONS[3])
    assert names_of([*facts({}).principals(), added]) == ["Mara Lind", "Janis Ozols", "Kadri Saar"]
    assert person_of(PERSONS[3]).office == "Prime Minister"


def test_value_of_an_added_principal() -> None:
    """Name, country and office are grounding's; one sentence that names them is quoted."""
    added = facts({}).added(PERSONS[1])
    assert added.value == person_of(PERSONS[1])
    assert person_of(PERSONS[1]).country == "LV"
    assert [one.sentence for one in added.evidence] == [1]
    assert (added.origin, added.status) == ("rules", "repaired")


def test_whoever_takes_a_place_is_quoted_from_the_call() -> None:
    """A stranger's place is taken by the one left out, with a sentence of the call."""
    stranger = {"name": "Olga Tamm", "country": "EE", "office": None, "evidence": [4]}
    found = facts({"calls.0.principals.1": stranger}).principals()
    assert [fact.value.name for fact in found if fact.value] == ["Mara Lind", "Janis Ozols"]
    assert [one.sentence for one in found[1].evidence] == [1]
    assert (found[1].status, found[1].origin) == ("repaired", "rules")


def test_principal_left_out_is_added_and_the_finding_settled() -> None:
    """Whom the answer leaves out is added once, and that finding is repaired."""
    lind = right_answer()["calls"][0]["principals"][:1]
    case = Case(ARTICLE, changed({"calls.0.principals": lind}))
    settlement = Settlement(case, find_faults(case.article, case.answer))
    found = CallFacts(settlement, case.calls[0], "model").principals()
    assert [fact.value.name for fact in found if fact.value] == ["Mara Lind", "Janis Ozols"]
    outcomes = {one.rule: one.outcome for one in settlement.findings() if one.severity != "note"}
    assert outcomes["P2"] == "repaired"


def test_nobody_is_added_to_a_right_answer() -> None:
    """Both stand, and nothing is done."""
    found = facts({}).principals()
    assert [(fact.status, fact.origin) for fact in found] == [("accepted", "both")] * 2


def test_repaired_date_is_quoted_from_where_it_stands() -> None:
    """The sentences of grounding's date take the place of those that gave another."""
    changes: dict[str, object] = {"calls.0.date": {"value": "2024-03-06", "evidence": [5]}}
    found = facts(changes).date()
    assert (found.value, [one.sentence for one in found.evidence]) == ("2024-03-04", [1])


def test_origin_of_the_side() -> None:
    """A side is of both where grounding has it too, or where neither has any."""
    assert facts({}).side().origin == "both"
    assert facts({"calls.0.side.value": "LV"}).side().origin == "rules"
    bare = Case(regrounded(sides=()), changed({"calls.0.side": None}))
    settlement = Settlement(bare, find_faults(bare.article, bare.answer))
    assert CallFacts(settlement, bare.calls[0], "model").side().origin == "both"


def test_evidence_of_an_initiator() -> None:
    """What the answer cites is quoted."""
    assert [one.sentence for one in facts({}).initiator().evidence] == [1]


def test_a_commitment_is_kept_whole() -> None:
    """Every part of it is the answer's."""
    value = facts({}).commitments()[1].value
    assert value is not None
    assert value.model_dump() == {
        "by": "Janis Ozols",
        "to": "Mara Lind",
        "kind": "conditional",
        "what": "open the port",
        "condition": "Oslo lifts the ban on herring",
        "due": None,
        "claimed_by": "NO",
    }

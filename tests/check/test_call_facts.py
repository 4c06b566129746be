"""Each kind of fact takes the value that is expected of it, and tells whose it is."""

import pytest

from summarizer.check.call_facts import CallFacts, names_of, person_of
from summarizer.check.case import Case
from summarizer.check.faults import find_faults
from summarizer.check.settling import Settlement
from summarizer.records.record import Origin
from tests.check.readout import ARTICLE, PERSONS, changed


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

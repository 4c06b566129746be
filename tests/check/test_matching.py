"""Answered calls find their grounded ones, whatever is wrong with one of their people."""

from typing import Any

import pytest

from summarizer.check.case import Case
from summarizer.records.grounding import GroundedCall
from tests.check.readout import ARTICLE, GROUNDING, changed, recalled, regrounded, right_answer


def numbers(calls: list[dict[str, Any]]) -> list[int | None]:
    """Return the place of the grounded call of each answered one."""
    return [call.number for call in Case(ARTICLE, changed({"calls": calls})).calls]


FIRST, SECOND = right_answer()["calls"]


def with_people(call: dict[str, Any], *names: str) -> dict[str, Any]:
    """Return a call with other people, who cite what its own cite."""
    cited = call["principals"][0]["evidence"]
    people = [{"name": n, "country": None, "office": None, "evidence": cited} for n in names]
    return call | {"principals": people}


@pytest.mark.parametrize(
    ("calls", "expected"),
    [
        ([FIRST, SECOND], [0, 1]),
        ([SECOND, FIRST], [1, 0]),
        ([SECOND], [1]),
        ([], []),
        ([with_people(FIRST, "Mara Lind"), SECOND], [0, 1]),
        ([with_people(FIRST, "Mara Lind", "Kadri Saar"), SECOND], [0, 1]),
        ([with_people(FIRST, "Mara Lind", "Nils Berg"), SECOND], [0, 1]),
        ([with_people(FIRST, "Mara Lind", "Janis Ozols", "Kadri Saar")], [0]),
        ([with_people(FIRST, "Erik Dahl", "Olga Tamm")], [None]),
        ([FIRST, FIRST], [0, 1]),
        ([FIRST, SECOND, FIRST], [0, 1, None]),
        ([with_people(FIRST)], [None]),
    ],
)
def test_pairs(calls: list[dict[str, Any]], expected: list[int | None]) -> None:
    """People decide first, then date and sentences; each grounded call is used once."""
    assert numbers(calls) == expected


def test_planned_call_is_found_by_who_cites_it() -> None:
    """A call that is only planned is taken for an answered one that cites its sentence."""
    planned = with_people(FIRST, "Mara Lind", "Nils Berg")
    assert numbers([planned]) == [0]
    for principal in planned["principals"]:
        principal["evidence"] = [10]
    assert numbers([planned]) == [2]


def test_background_call_is_an_answer() -> None:
    """A call mentioned in passing may be answered."""
    article = recalled(status="background")
    assert Case(article, changed({})).calls[0].number == 0


def grounded(**changes: object) -> GroundedCall:
    """Return the first grounded call, changed."""
    return GROUNDING.calls[0].model_copy(update=changes)


def chosen(answered: list[dict[str, Any]], *known: GroundedCall) -> list[int | None]:
    """Return the place of the grounded call of each answered one, among these."""
    case = Case(regrounded(calls=known), changed({"calls": answered}))
    return [call.number for call in case.calls]


@pytest.mark.parametrize(
    ("known", "number"),
    [
        ((grounded(principals=("p1", "p2", "p4")), grounded()), 1),
        ((grounded(principals=("p1", "p4")), grounded()), 1),
        ((grounded(date="2024-03-03"), grounded()), 1),
        ((grounded(date=None), grounded(date="2024-03-03")), 0),
        ((grounded(sentences=(8,)), grounded()), 1),
        ((grounded(status="planned"), grounded()), 1),
        ((grounded(), grounded()), 0),
    ],
    ids=["one too many", "another", "date", "open date", "sentences", "status", "order"],
)
def test_which_of_two_grounded_calls(known: tuple[GroundedCall, ...], number: int) -> None:
    """Of two calls of the same people that of the date, then of the sentences, then what was."""
    assert chosen([FIRST], *known) == [number]


def test_which_of_two_answered_calls() -> None:
    """The one most of whose sentences are the grounded call's, however many it cites."""
    many, one = right_answer()["calls"][0], right_answer()["calls"][0]
    for person in many["principals"]:
        person["evidence"] = [1, 2, 3, 4]
    known = grounded(sentences=(1, 2, 3)), grounded(sentences=(9,))
    assert chosen([many, one], *known) == [1, 0]


def test_call_in_passing_needs_no_more_than_one_of_its_people() -> None:
    """A background call took place, so that one common principal will do; a plan wants more."""
    people = with_people(FIRST, "Mara Lind", "Olga Tamm", "Uldis Kalns")
    assert chosen([people], grounded(status="background")) == [0]
    assert chosen([people], grounded(status="planned")) == [None]


def test_plan_of_one_person() -> None:
    """Who alone is on both is all of it."""
    alone = with_people(FIRST, "Mara Lind")
    assert chosen([alone], grounded(status="planned", principals=("p1",))) == [0]

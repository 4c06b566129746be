"""Answered calls find their grounded ones, whatever is wrong with one of their people."""

from typing import Any

import pytest

from summarizer.check.case import Case
from tests.check.readout import ARTICLE, changed, recalled, right_answer


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

"""Whose account of each call an article gives."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.ground.sides import find_sides
from tests.ground.marked import Marked, call, mark

GAZETTEER = load_gazetteer()
CALL = "[p2:Secretary Doe] made a phone call to [p1:President Roe]."


def sides(marked: Marked) -> list[tuple[int | None, str, str]]:
    """Return call, side and basis of each."""
    found = find_sides(marked.article, marked.persons, marked.calls, GAZETTEER)
    return [(side.call, side.side, side.basis) for side in found]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([CALL, "The State Department said the talk was good."], [(None, "US", "attribution")]),
        (
            [
                CALL,
                "The State Department said so.",
                "An Azerbaijani readout says so, and adds more.",
            ],
            [(None, "AZ", "attribution"), (None, "US", "attribution")],
        ),
        ([CALL, "[p1:The head of state] noted the remarks."], [(None, "AZ", "wording")]),
        ([CALL, "[p3:Miller], a spokesman, said so."], [(None, "US", "attribution")]),
        ([CALL, "The White House did not immediately comment."], []),
        ([CALL, "The State Department has declined to comment on it."], []),
        ([CALL], []),
        (
            ["[p1:President Roe] received a phone call from [p2:Secretary Doe]."],
            [],
        ),
        (
            ["[p1:Roe] said he had a phone conversation with [p2:Doe]."],
            [(None, "AZ", "attribution")],
        ),
    ],
    ids=[
        "ministry",
        "two readouts",
        "wording",
        "spokesman",
        "silent",
        "refusing",
        "open",
        "named first",
        "told by one",
    ],
)
def test_sides_of_a_call(lines: list[str], expected: list[tuple[int | None, str, str]]) -> None:
    """Quoted sides first, then wording; who is named first is no side."""
    marked = mark(
        *lines,
        calls=[call(1, initiator="p2")],
        countries="p1=AZ p2=US p3=US",
        spokespersons="p3",
    )
    assert sides(marked) == expected


@pytest.mark.parametrize(
    ("url", "line", "expected"),
    [
        ("https://en.trend.az/politics/1.html", CALL, [(None, "AZ", "outlet")]),
        ("https://www.reuters.com/world/1", CALL, []),
        (None, CALL[:-1] + ", News.Az reports citing Azertag.", [(None, "AZ", "outlet")]),
    ],
    ids=["address", "third country", "agency in the text"],
)
def test_outlet_counts_last(
    url: str | None, line: str, expected: list[tuple[int | None, str, str]]
) -> None:
    """Where nothing is quoted, an outlet of a party is its side; another's is none."""
    assert sides(mark(line, calls=[call(1, initiator="p2")], url=url)) == expected
    quoted = mark(line, "The State Department said so.", calls=[call(1, initiator="p2")], url=url)
    assert sides(quoted) == [(None, "US", "attribution")]


def test_each_call_has_its_own_sides() -> None:
    """What is quoted about one call is not about the other."""
    marked = mark(
        "[p1:Roe] spoke by phone with [p2:Doe].",
        "The State Department said the talk was good.",
        "[p1:Roe] was rung up by [p3:Poe].",
        "The Kremlin said the talk was good.",
        calls=[call(1), call(3, principals=("p1", "p3"), initiator="p3")],
    )
    assert sides(marked) == [(0, "US", "attribution"), (1, "RU", "attribution")]


def test_who_is_on_every_line_is_followed() -> None:
    """An article that goes from call to call with one principal is his side's."""
    marked = mark(
        "[p1:Roe] phoned [p2:Doe] and [p3:Poe] in turn.",
        calls=[call(1, initiator="p1"), call(1, principals=("p1", "p3"), initiator="p1")],
    )
    assert sides(marked) == [(0, "AZ", "wording"), (1, "AZ", "wording")]


def test_no_completed_call_no_side() -> None:
    """Nobody gives an account of what did not take place."""
    assert sides(mark(CALL, calls=[call(1, status="planned")])) == []

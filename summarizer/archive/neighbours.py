"""The calls that may have to do with a call: its component, found through indexes.

Owns the search for a component in an archive. What hangs together is defined in
`summarizer.merge.components`; this gives the same sets without reading all calls, which a test
holds. Of the calls of the same people no more is read than the few columns that decide. Takes the
key of a call, gives the keys of all calls of its component.
"""

import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from summarizer.merge.components import CallKey, split_block
from summarizer.merge.people import People, PersonKey, may_be_people
from summarizer.merge.recalled import Recalled


class CallRow(NamedTuple):
    """What of a call decides about its neighbours."""

    call: int
    article: int
    people: str
    size: int
    day: str | None
    is_loose: int
    has_wording: int
    first_possible: str | None
    last_possible: str | None
    anniversary: str | None
    recalled: str
    sketch: str


_SELECT = (
    "SELECT call, article, people_key, size, day, is_loose, has_wording, first_possible,"
    " last_possible, anniversary, recalled, sketch FROM calls WHERE NOT is_withheld AND "
)
Blocks = dict[str, dict[int, list[CallRow]]]
"""Of each people the sets that `split_block` makes, by the key of each of their calls."""


def find_component(connection: sqlite3.Connection, call: int) -> list[CallRow]:
    """Return all calls of a call's component.

    Args:
        connection: The archive's.
        call: Key of a call that is not withheld.
    """
    (first,) = _rows(connection, "call = ?", call)
    found = {first.call: first}
    waiting = [first]
    blocks: Blocks = {}
    while waiting:
        row = waiting.pop()
        for other in _neighbours(connection, row, blocks):
            if other.call not in found:
                found[other.call] = other
                waiting.append(other)
    return [found[key] for key in sorted(found)]


def _rows(connection: sqlite3.Connection, condition: str, *values: object) -> list[CallRow]:
    return [CallRow(*row) for row in connection.execute(_SELECT + condition, values)]


def _neighbours(connection: sqlite3.Connection, row: CallRow, blocks: Blocks) -> Iterator[CallRow]:
    if row.people not in blocks:
        blocks[row.people] = _split(_rows(connection, "people_key = ?", row.people))
    members = blocks[row.people][row.call]
    yield from members
    members.clear()  # all of the set share the list, and are found by now
    if row.day is not None:
        yield from _loose(connection, row)
    if row.has_wording:
        yield from _rows(connection, "article = ? AND has_wording", row.article)


def _split(rows: list[CallRow]) -> dict[int, list[CallRow]]:
    sets = split_block([_key(row) for row in rows])
    return {
        rows[number].call: members
        for numbers in sets
        for members in [[rows[one] for one in numbers]]
        for number in numbers
    }


def _key(row: CallRow) -> CallKey:
    """Return a call's key as `key_of` gave it; its people are all the block's and not asked for."""
    day = date.fromisoformat(row.day) if row.day else None
    span = None
    if row.first_possible and row.last_possible:
        span = date.fromisoformat(row.first_possible), date.fromisoformat(row.last_possible)
    month, _, of_month = (row.anniversary or "").partition("-")
    given = (int(month), int(of_month)) if of_month else None
    recalled = tuple(Recalled(*parts) for parts in json.loads(row.recalled))

    def sketch() -> list[int]:
        found: list[int] = json.loads(row.sketch)
        return found

    return CallKey((), day, bool(row.has_wording), span, given, recalled, sketch)


def _loose(connection: sqlite3.Connection, row: CallRow) -> Iterator[CallRow]:
    """Yield calls of the day whose people may be these: one names them fully, one loosely."""
    mine = read_people_key(row.people)
    others = "day = ? AND size = ? AND is_loose = ?"
    for other in _rows(connection, others, row.day, row.size, int(not row.is_loose)):
        theirs = read_people_key(other.people)
        if may_be_people(mine, theirs) if row.is_loose else may_be_people(theirs, mine):
            yield other


@lru_cache(maxsize=4096)
def read_people_key(encoded: str) -> People:
    """Return the people that a row was written with."""
    return tuple(PersonKey(*parts) for parts in json.loads(encoded))

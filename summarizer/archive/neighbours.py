"""The calls that may have to do with a call: its component, found through indexes.

Owns the search for a component in an archive. What hangs together is defined in
`summarizer.merge.components`; this gives the same sets without reading all calls, which a test
holds. Takes the key of a call, gives the keys of all calls of its component.
"""

import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from summarizer.merge.components import NEAR
from summarizer.merge.people import People, PersonKey, may_be_people


class CallRow(NamedTuple):
    """What of a call decides about its neighbours."""

    call: int
    article: int
    people: str
    size: int
    day: str | None
    is_loose: int
    has_wording: int


_SELECT = (
    "SELECT call, article, people_key, size, day, is_loose, has_wording FROM calls"
    " WHERE NOT is_withheld AND "
)


def find_component(connection: sqlite3.Connection, call: int) -> list[CallRow]:
    """Return all calls of a call's component.

    Args:
        connection: The archive's.
        call: Key of a call that is not withheld.
    """
    (first,) = _rows(connection, "call = ?", call)
    found = {first.call: first}
    waiting = [first]
    blocks: set[tuple[str, str | None]] = set()
    while waiting:
        row = waiting.pop()
        for other in _neighbours(connection, row, blocks):
            if other.call not in found:
                found[other.call] = other
                waiting.append(other)
    return [found[key] for key in sorted(found)]


def _rows(connection: sqlite3.Connection, condition: str, *values: object) -> list[CallRow]:
    return [CallRow(*row) for row in connection.execute(_SELECT + condition, values)]


def _neighbours(
    connection: sqlite3.Connection, row: CallRow, blocks: set[tuple[str, str | None]]
) -> Iterator[CallRow]:
    if (row.people, row.day) not in blocks:
        block = _block(connection, row)
        blocks.update((other.people, other.day) for other in block)
        yield from block
    if row.day is not None:
        yield from _loose(connection, row)
    if row.has_wording:
        yield from _rows(connection, "article = ? AND has_wording", row.article)


def _block(connection: sqlite3.Connection, row: CallRow) -> list[CallRow]:
    """Return the calls of the same people: all if one has no day, else those of days near."""
    if _rows(connection, "people_key = ? AND day IS NULL LIMIT 1", row.people):
        return _rows(connection, "people_key = ?", row.people)
    first = last = date.fromisoformat(row.day or "")
    while (earlier := _next_day(connection, row.people, first - NEAR, first, "min")) != first:
        first = earlier
    while (later := _next_day(connection, row.people, last, last + NEAR, "max")) != last:
        last = later
    between = "people_key = ? AND day BETWEEN ? AND ?"
    return _rows(connection, between, row.people, first.isoformat(), last.isoformat())


def _next_day(
    connection: sqlite3.Connection, people: str, first: date, last: date, which: str
) -> date:
    """Return the first or last day of a call of these people between two days; there is one."""
    query = (
        f"SELECT {which}(day) FROM calls WHERE NOT is_withheld"  # noqa: S608 - min or max
        " AND people_key = ? AND day BETWEEN ? AND ?"
    )
    (found,) = connection.execute(query, (people, first.isoformat(), last.isoformat())).fetchone()
    return date.fromisoformat(found)


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

"""A record as rows: calls, principals, claims with their evidence, findings, sentences.

Owns what the tables have of a record. Takes records, writes and removes rows inside the caller's
transaction. The record itself is kept whole beside them, so nothing is lost in the flat form.
"""

import json
import sqlite3
from collections.abc import Mapping, Sequence

from summarizer.archive.claims import list_claims, name_person
from summarizer.archive.sentences import write_sentences
from summarizer.data import Gazetteer
from summarizer.merge.components import CallKey, key_of
from summarizer.merge.voices import read_entries
from summarizer.records.base import Frozen
from summarizer.records.record import ArticleRecord, CallRecord, Fact
from summarizer.text.dates import bounds


def write_rows(
    connection: sqlite3.Connection, article: int, record: ArticleRecord, gazetteer: Gazetteer
) -> None:
    """Write the rows of a record, as a reader vouches for it, whose article has none."""
    keys = {entry.call.id: key_of(entry) for entry in read_entries([record], gazetteer)}
    for place, call in enumerate(record.checked.calls):
        number = _write_call(connection, article, place, call, keys.get(call.id))
        _write_claims(connection, number, call)
    for one in record.checked.findings:
        row = one.model_dump(exclude={"sentences"})
        row |= {"article": article, "sentences": _numbers(one.sentences)}
        insert_row(connection, "findings", row)
    write_sentences(connection, article, record)
    _write_standing(connection, article, record)


def _write_standing(connection: sqlite3.Connection, article: int, record: ArticleRecord) -> None:
    """Write beside a stored record how much of it stands once corrections are laid over it."""
    calls = sum(not call.withheld for call in record.checked.calls)
    connection.execute(
        "UPDATE records SET status = ?, calls = ? WHERE article = ?",
        (record.checked.status, calls, article),
    )


def remove_rows(connection: sqlite3.Connection, article: int) -> None:
    """Remove the rows of an article's record; the record itself stays."""
    of_calls = "call IN (SELECT call FROM calls WHERE article = ?)"
    for statement in (
        f"DELETE FROM claims WHERE {of_calls}",  # noqa: S608 - a constant
        f"DELETE FROM principals WHERE {of_calls}",  # noqa: S608 - a constant
        "DELETE FROM calls WHERE article = ?",
        "DELETE FROM findings WHERE article = ?",
        "DELETE FROM sentences WHERE article = ?",
    ):
        connection.execute(statement, (article,))


def encode_people(key: CallKey) -> str:
    """Return the people of a call as one text, equal for equal people."""
    return json.dumps(key.people, ensure_ascii=False, separators=(",", ":"))


def describe_possible(key: CallKey | None) -> dict[str, str | None]:
    """Return the columns that tell which other calls of its people a call may be compared with."""
    first, last = key.span if key and key.span else (None, None)
    return {
        "first_possible": first.isoformat() if first else None,
        "last_possible": last.isoformat() if last else None,
        "anniversary": "{:02d}-{:02d}".format(*key.anniversary)
        if key and key.anniversary
        else None,
        "recalled": json.dumps(key.recalled if key else (), separators=(",", ":")),
        "sketch": json.dumps(key.sketch() if key else (), separators=(",", ":")),
    }


def write_possible(
    connection: sqlite3.Connection, article: int, record: ArticleRecord, gazetteer: Gazetteer
) -> None:
    """Write those columns for calls that are there without them."""
    for entry in read_entries([record], gazetteer):
        row = describe_possible(key_of(entry))
        values = ", ".join(f"{name} = :{name}" for name in row)
        connection.execute(
            f"UPDATE calls SET {values} WHERE article = :article AND id = :id",  # noqa: S608 - constants
            {**row, "article": article, "id": entry.call.id},
        )


def _write_call(
    connection: sqlite3.Connection,
    article: int,
    place: int,
    call: CallRecord,
    key: CallKey | None,
) -> int:
    standing = [fact.value for fact in call.principals if fact.value and fact.status != "withheld"]
    when = _standing(call.date)
    period = bounds(when)
    row = {
        "article": article,
        "id": call.id,
        "place": place,
        "date": when,
        "date_status": call.date_status,
        "first_day": period[0].isoformat() if period else None,
        "last_day": period[1].isoformat() if period else None,
        "earliest": call.earliest,
        "latest": call.latest,
        "channel": call.channel,
        "initiator": _standing(call.initiator),
        "side": _standing(call.side),
        "status": call.status,
        "is_withheld": int(call.withheld),
        "people": "; ".join(name_person(one) for one in standing),
        "people_key": encode_people(key) if key else "",
        "size": len(key.people) if key else 0,
        "day": key.day.isoformat() if key and key.day else None,
        "is_loose": int(bool(key and key.is_loose)),
        "has_wording": int(bool(key and key.has_wording)),
        **describe_possible(key),
    }
    number = insert_row(connection, "calls", row)
    connection.executemany(
        "INSERT INTO principals VALUES (?, ?, ?, ?, ?)",
        (
            (number, one.value.name, one.value.country, one.value.office, one.status)
            for one in call.principals
            if one.value
        ),
    )
    return number


def insert_row(
    connection: sqlite3.Connection, table: str, row: Mapping[str, object], how: str = "INSERT"
) -> int:
    """Insert a row; the names of table and columns are constants of this package.

    Returns:
        Its key.
    """
    columns, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
    cursor = connection.execute(
        f"{how} INTO {table} ({columns}) VALUES ({marks})",
        row,
    )
    return int(cursor.lastrowid or 0)


def _standing(fact: Fact[str]) -> str | None:
    return fact.value if fact.status != "withheld" else None


def _write_claims(connection: sqlite3.Connection, number: int, call: CallRecord) -> None:
    for claim in list_claims(call):
        evidence = {one.sentence: one.quote for one in claim.evidence}
        row = {
            "call": number,
            "kind": claim.kind,
            "place": claim.place,
            "text": claim.text,
            "speaker": claim.speaker,
            "type": claim.type,
            "value": _json(claim.value),
            "status": claim.status,
            "origin": claim.origin,
            "sentences": _numbers(tuple(evidence)),
            "quote": " ".join(evidence.values()),
        }
        insert_row(connection, "claims", row)


def _json(value: object) -> str | None:
    if isinstance(value, Frozen):
        return value.model_dump_json()
    return None if value is None else json.dumps(value, ensure_ascii=False)


def _numbers(sentences: Sequence[int]) -> str:
    return ",".join(map(str, sentences))

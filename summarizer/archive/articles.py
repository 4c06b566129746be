"""Articles of an archive: which is which from run to run, and their versions.

Owns the identity of an article. It is its address (the page's if it is known, else the file), the
id that it has there, and the how-manieth of that id it is in its file. What has the same identity
and another text is a newer version of the same article: both are kept, the newer one counts.
"""

import sqlite3
from typing import NamedTuple

from summarizer.archive.corrected import lay_corrections
from summarizer.archive.merging import mark_unmerged
from summarizer.archive.rows import insert_row, remove_rows, write_rows
from summarizer.data import Gazetteer
from summarizer.records.record import ArticleRecord
from summarizer.records.versions import Versions


class Identity(NamedTuple):
    """What stays the same when an article is read again."""

    address: str
    name: str
    occurrence: int


class Known(NamedTuple):
    """An article as the archive has it."""

    article: int
    id: str
    version: int
    text_sha256: str
    input_sha256: str
    file: int
    line: int


class Place(NamedTuple):
    """Where an article was read."""

    file: int
    line: int
    """How-manieth article of the file, from 1."""


class Incoming(NamedTuple):
    """An article that is to be stored."""

    identity: Identity
    known: Known | None
    place: Place
    input_sha256: str


class Made(NamedTuple):
    """By which run a record was made, and with what."""

    run: int
    versions: Versions


def find_article(connection: sqlite3.Connection, identity: Identity) -> Known | None:
    """Return the current version of an article; null if it is new."""
    row = connection.execute(
        "SELECT article, id, version, text_sha256, input_sha256, file, line FROM articles"
        " WHERE address = ? AND name = ? AND occurrence = ? AND is_current",
        identity,
    ).fetchone()
    return Known(*row) if row else None


def read_incoming(
    connection: sqlite3.Connection, key: int
) -> tuple[Incoming, ArticleRecord] | None:
    """Return an article as it would come in again, and its record; null if there is a newer one."""
    row = connection.execute(
        "SELECT address, name, occurrence, article, id, version, text_sha256, input_sha256, file,"
        " line, record FROM articles JOIN records USING (article) WHERE article = ? AND is_current",
        (key,),
    ).fetchone()
    if row is None:
        return None
    known = Known(*row[3:10])
    place = Place(known.file, known.line)
    incoming = Incoming(Identity(*row[:3]), known, place, known.input_sha256)
    return incoming, ArticleRecord.model_validate_json(row[10])


def is_taken(connection: sqlite3.Connection, name: str) -> bool:
    """Return whether an article of the archive has this id."""
    found = connection.execute("SELECT 1 FROM articles WHERE id = ? LIMIT 1", (name,)).fetchone()
    return found is not None


def store_article(
    connection: sqlite3.Connection,
    incoming: Incoming,
    record: ArticleRecord,
    made: Made,
    gazetteer: Gazetteer,
) -> None:
    """Store an article with its record, inside the caller's transaction.

    Args:
        connection: The archive's.
        incoming: Which article it is.
        record: Its record.
        made: By which run, with what.
        gazetteer: Knows the spellings of names.
    """
    known = incoming.known
    if known is not None:
        mark_unmerged(connection, known.article)
        remove_rows(connection, known.article)
    if known is not None and known.text_sha256 == record.text_sha256:
        article = known.article
        _update(connection, article, incoming, record)
    else:
        article = _insert(connection, incoming, record, made.run)
    _write_record(connection, article, record, made)
    write_rows(connection, article, lay_corrections(connection, record), gazetteer)


def _update(
    connection: sqlite3.Connection, article: int, incoming: Incoming, record: ArticleRecord
) -> None:
    columns = {**_columns(incoming, record), "article": article}
    values = ", ".join(f"{name} = :{name}" for name in columns)
    connection.execute(
        f"UPDATE articles SET {values} WHERE article = :article",  # noqa: S608 - constants
        columns,
    )


def _insert(
    connection: sqlite3.Connection, incoming: Incoming, record: ArticleRecord, run: int
) -> int:
    known = incoming.known
    if known is not None:
        connection.execute("UPDATE articles SET is_current = 0 WHERE article = ?", (known.article,))
    columns = {
        **_columns(incoming, record),
        "id": record.article.raw.id,
        "version": known.version + 1 if known else 1,
        "is_current": 1,
        "text_sha256": record.text_sha256,
        "run": run,
    }
    return insert_row(connection, "articles", columns)


def _columns(incoming: Incoming, record: ArticleRecord) -> dict[str, object]:
    raw = record.article.raw
    return {
        "source": raw.source,
        "url": raw.url,
        "published": raw.published,
        "language": record.article.grounding.language,
        "input_sha256": incoming.input_sha256,
        **incoming.identity._asdict(),
        **incoming.place._asdict(),
    }


def _write_record(
    connection: sqlite3.Connection, article: int, record: ArticleRecord, made: Made
) -> None:
    engine, usage = record.answered.engine, record.answered.usage
    columns = {
        "article": article,
        "record": record.model_dump_json(),
        "status": record.checked.status,
        "calls": 0,
        "engine": engine.name,
        "origin": engine.origin,
        "model": engine.model,
        **made.versions.model_dump(),
        "prompt": engine.prompt,
        "schema_hash": engine.schema_hash,
        **usage.model_dump(exclude={"cached"}),
        "run": made.run,
    }
    insert_row(connection, "records", columns, "INSERT OR REPLACE")

"""Records of an archive as a reader vouches for them.

Owns the reading of stored corrections. Takes a record, gives it with the corrections of its article
laid over it, checked again. Refuses to change a stored record: tables, dossiers and notes are made
from what is given here, an export has the record as it was made.
"""

import sqlite3

from summarizer.corrections import Corrections
from summarizer.records.correction import Correction
from summarizer.records.record import ArticleRecord


def list_corrections(
    connection: sqlite3.Connection, article_id: str | None = None
) -> tuple[Correction, ...]:
    """Return the corrections of an article, or all, in the order in which they were made."""
    if article_id is None:
        rows = connection.execute("SELECT line FROM corrections ORDER BY correction")
    else:
        query = "SELECT line FROM corrections WHERE article_id = ? ORDER BY correction"
        rows = connection.execute(query, (article_id,))
    return tuple(Correction.model_validate_json(line) for (line,) in rows)


def lay_corrections(connection: sqlite3.Connection, record: ArticleRecord) -> ArticleRecord:
    """Lay the archive's corrections over a record.

    Returns:
        The record itself if its article has none.
    """
    ours = list_corrections(connection, record.article.raw.id)
    return Corrections(ours).apply(record) if ours else record


def read_stored(connection: sqlite3.Connection, article: int) -> ArticleRecord:
    """Return the record of an article as it was made."""
    (text,) = connection.execute(
        "SELECT record FROM records WHERE article = ?", (article,)
    ).fetchone()
    return ArticleRecord.model_validate_json(text)


def read_record(connection: sqlite3.Connection, article: int) -> ArticleRecord:
    """Return the record of an article as a reader vouches for it."""
    return lay_corrections(connection, read_stored(connection, article))

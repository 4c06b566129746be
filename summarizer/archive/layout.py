"""The tables of an archive, and how an older archive comes to have them.

Owns the layout: each migration takes an archive from one version to the next, the first from
nothing. Versions count in SQLite's `user_version`; `application_id` tells an archive from any other
SQLite file. A migration that is on somebody's disk is never changed: a new one is added behind it.
`docs/archive.md` tells what the columns mean.
"""

import sqlite3
from collections.abc import Callable, Iterator

from summarizer.archive.connection import transaction
from summarizer.archive.corrected import lay_corrections
from summarizer.archive.opening import APPLICATION_ID, read_version
from summarizer.archive.rows import write_possible
from summarizer.archive.sentences import write_sentences
from summarizer.archive.tables import LAYOUTS
from summarizer.data import load_gazetteer
from summarizer.records.record import ArticleRecord


def _records(connection: sqlite3.Connection) -> Iterator[tuple[int, ArticleRecord]]:
    keys = connection.execute("SELECT article FROM articles WHERE is_current").fetchall()
    for (article,) in keys:
        (text,) = connection.execute(
            "SELECT record FROM records WHERE article = ?", (article,)
        ).fetchone()
        yield article, ArticleRecord.model_validate_json(text)


def _fill_sentences(connection: sqlite3.Connection) -> None:
    """Give the articles of an archive that had no sentences theirs."""
    for article, record in _records(connection):
        write_sentences(connection, article, record)


def _fill_possible(connection: sqlite3.Connection) -> None:
    """Tell of calls that had no such columns which others they may be compared with."""
    gazetteer = load_gazetteer()
    for article, record in _records(connection):
        write_possible(connection, article, lay_corrections(connection, record), gazetteer)


FILLS: dict[int, Callable[[sqlite3.Connection], None]] = {2: _fill_sentences, 4: _fill_possible}
"""By the layout that they are of: each writes what statements alone cannot."""


def migrate(connection: sqlite3.Connection) -> int:
    """Bring an archive to this version's layout; each step whole or not at all.

    Returns:
        The version it had.
    """
    before = read_version(connection)
    for number, statements in enumerate(LAYOUTS[before:], start=before + 1):
        with transaction(connection):
            for statement in split_statements(statements):
                connection.execute(statement)
            if number in FILLS:
                FILLS[number](connection)
            # Neither takes parameters; both are numbers of ours.
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number}")
    return before


def split_statements(script: str) -> list[str]:
    """Split a script into statements: `executescript` would commit on its own.

    Returns:
        Statements, a trigger with its body being one.
    """
    statements: list[str] = []
    part = ""
    for line in script.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            statements.append(part.strip())
            part = ""
    return statements

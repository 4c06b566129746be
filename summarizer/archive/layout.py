"""The tables of an archive, and how an older archive comes to have them.

Owns the layout: each migration takes an archive from one version to the next, the first from
nothing. Versions count in SQLite's `user_version`; `application_id` tells an archive from any other
SQLite file. A migration that is on somebody's disk is never changed: a new one is added behind it.
`docs/archive.md` tells what the columns mean.
"""

import sqlite3
from collections.abc import Callable, Iterator
from typing import NamedTuple

from summarizer.archive.connection import transaction
from summarizer.archive.corrected import lay_corrections
from summarizer.archive.rows import write_possible
from summarizer.archive.sentences import write_sentences
from summarizer.archive.tables import FIRST, FOURTH, SECOND, THIRD
from summarizer.data import load_gazetteer
from summarizer.errors import ArchiveError
from summarizer.records.record import ArticleRecord

APPLICATION_ID = 0x53756D61
"""'Suma' in ASCII, https://www.sqlite.org/pragma.html#pragma_application_id."""


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


class Migration(NamedTuple):
    """A step from one layout to the next."""

    statements: str
    fill: Callable[[sqlite3.Connection], None] | None = None
    """Writes what statements alone cannot."""


MIGRATIONS = (
    Migration(FIRST),
    Migration(SECOND, _fill_sentences),
    Migration(THIRD),
    Migration(FOURTH, _fill_possible),
)
VERSION = len(MIGRATIONS)


def read_version(connection: sqlite3.Connection) -> int:
    """Return the version of an archive's layout; 0 for a file with nothing in it."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def refuse_foreign(connection: sqlite3.Connection, path: object) -> None:
    """Refuse what this program cannot use.

    Raises:
        ArchiveError: The file is somebody else's, or made by a newer version of the program.
    """
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and owner != APPLICATION_ID:
        message = f"{path}: an SQLite file, but no archive of summarizer; choose another: --store"
        raise ArchiveError(message)
    version = read_version(connection)
    if version > VERSION:
        message = (
            f"{path}: made by a newer summarizer (layout {version}; this one knows {VERSION});"
            " update the program, or choose another file: --store"
        )
        raise ArchiveError(message)


def migrate(connection: sqlite3.Connection) -> int:
    """Bring an archive to this version's layout; each step whole or not at all.

    Returns:
        The version it had.
    """
    before = read_version(connection)
    for number, migration in enumerate(MIGRATIONS[before:], start=before + 1):
        with transaction(connection):
            for statement in split_statements(migration.statements):
                connection.execute(statement)
            if migration.fill:
                migration.fill(connection)
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

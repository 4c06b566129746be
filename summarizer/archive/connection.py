"""An SQLite connection as an archive needs it, and its errors in words.

Owns opening, transactions, and the translation of SQLite's error codes. Refuses a file that is no
SQLite before SQLite touches it. The standard library's `sqlite3` is enough here: one writer, plain
statements, FTS5 within; apsw or sqlite-utils would add a dependency and nothing that is used.
"""

import shutil
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from summarizer.errors import ArchiveError

MAGIC = b"SQLite format 3\x00"
BUSY_S = 15.0
"""Seconds to wait for another program, such as Datasette, that is reading."""
CACHE_KIB = 32_768
"""Pages that a connection keeps: more did not make 2,000 articles any faster."""


def refuse_other_files(path: Path) -> None:
    """Refuse a path that cannot be an archive.

    Raises:
        ArchiveError: It is a folder, or a file that is no SQLite.
    """
    if path.is_dir():
        message = f"{path}: is a folder; name a file: --store {path / 'archive.db'}"
        raise ArchiveError(message)
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC))
    except FileNotFoundError:
        return
    except OSError as error:
        message = f"{path}: cannot be read ({error.strerror}); choose another file: --store"
        raise ArchiveError(message) from error
    if head and head != MAGIC:
        message = f"{path}: is no SQLite file and is left as it is; choose another: --store"
        raise ArchiveError(message)


def connect_to_write(path: Path) -> sqlite3.Connection:
    """Open a file for writing; it is made if it is not there.

    Returns:
        A connection in which transactions are begun by hand.
    """
    connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    # With a write-ahead log a killed process loses nothing; a power cut may lose the last
    # articles, whole ones, and the next run makes them anew.
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    return connection


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open a file for reading, even from a medium that cannot be written.

    Returns:
        A connection that refuses to write.

    Raises:
        OperationalError: The file cannot be read.
    """
    address = path.absolute().as_uri()
    connection = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=BUSY_S)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        if path.with_name(f"{path.name}-wal").exists():
            raise
        # A write-ahead log needs a file of its own beside the archive even to read; where none can
        # be made nobody writes either.
        connection = sqlite3.connect(f"{address}?immutable=1", uri=True)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Generator[None]:
    """Make what is done inside one step: all of it, or nothing.

    Yields:
        Nothing; an exception undoes what was done.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # SQLite itself undoes it on some errors
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


@contextmanager
def in_words(path: Path) -> Generator[None]:
    """Turn SQLite's errors into ones that name the archive and the way out.

    Yields:
        Nothing.

    Raises:
        ArchiveError: SQLite refused.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise ArchiveError(describe(error, path)) from error


def describe(error: sqlite3.Error, path: Path) -> str:
    """Say what SQLite's error means for the archive.

    Returns:
        One line; for a broken file with what its check found and where the copy is.
    """
    # The lower byte is the kind, the upper ones say more of it.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return _describe_broken(path)
    reasons = {
        sqlite3.SQLITE_FULL: "the disk is full. What was stored is whole; make room and run the"
        " same command again, it goes on from there",
        sqlite3.SQLITE_READONLY: "cannot be written; run as who may, or choose another: --store",
        sqlite3.SQLITE_CANTOPEN: "cannot be opened; look at the folder's rights, or choose"
        " another: --store",
        sqlite3.SQLITE_BUSY: f"another program has kept it locked for {BUSY_S:.0f} s; close it"
        " and run the same command again",
        sqlite3.SQLITE_IOERR: f"the disk failed ({error}). What was stored before is whole; run"
        " the same command again",
    }
    reason = reasons.get(code, f"SQLite refused: {error}; please report it")
    return f"{path}: {reason}"


def _describe_broken(path: Path) -> str:
    copy = path.with_name(f"{path.name}.broken")
    kept = f"a copy is kept in {copy}"
    try:
        if not copy.exists():  # the first copy is nearest to what was whole
            shutil.copyfile(path, copy)
    except OSError as error:
        kept = f"no copy could be made ({error.strerror})"
    return (
        f"{path}: the file is broken (integrity_check: {check_integrity(path)}); {kept}. Put a"
        " backup in its place, or move it away and run the same command again: answers that were"
        " paid for are in the cache. docs/archive.md tells how to get back what can be read"
    )


def check_integrity(path: Path) -> str:
    """Return what SQLite's own check finds first in a file."""
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            rows = connection.execute("PRAGMA integrity_check(1)").fetchall()
        finally:
            connection.close()
    except sqlite3.Error as error:
        return str(error)
    return " ".join(str(rows[0][0]).split()) if rows else "no finding"

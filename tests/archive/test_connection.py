"""SQLite as an archive needs it, and its errors in words."""

import sqlite3
from pathlib import Path

import pytest

from summarizer.archive.connection import (
    check_integrity,
    connect_to_read,
    connect_to_write,
    describe,
    in_words,
    refuse_other_files,
    transaction,
)
from summarizer.errors import ArchiveError


def insert_and_fail(connection: sqlite3.Connection) -> None:
    """Do something, then something that cannot be done."""
    connection.execute("INSERT INTO numbers VALUES (1)")
    connection.execute("INSERT INTO nowhere VALUES (1)")


def test_a_transaction_is_all_or_nothing(tmp_path: Path) -> None:
    """An exception inside undoes what was done."""
    connection = connect_to_write(tmp_path / "a.db")
    connection.execute("CREATE TABLE numbers (one)")
    with pytest.raises(sqlite3.OperationalError), transaction(connection):
        insert_and_fail(connection)
    with transaction(connection):
        connection.execute("INSERT INTO numbers VALUES (2)")
    assert connection.execute("SELECT one FROM numbers").fetchall() == [(2,)]
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    """Whoever looks in changes nothing."""
    connect_to_write(tmp_path / "a.db").close()
    connection = connect_to_read(tmp_path / "a.db")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("CREATE TABLE numbers (one)")
    connection.close()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "make room"),
        (sqlite3.SQLITE_READONLY, "cannot be written"),
        (sqlite3.SQLITE_CANTOPEN, "cannot be opened"),
        (sqlite3.SQLITE_BUSY, "another program"),
        (sqlite3.SQLITE_IOERR, "the disk failed"),
        (sqlite3.SQLITE_ERROR, "please report it"),
    ],
)
def test_errors_name_the_way_out(code: int, words: str, tmp_path: Path) -> None:
    """Each kind of error says what to do, and of which file."""
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    path = tmp_path / "a.db"
    with pytest.raises(ArchiveError, match=words), in_words(path):
        raise error
    assert describe(error, path).startswith(str(path))


def test_the_first_copy_of_a_broken_file_is_kept(tmp_path: Path) -> None:
    """A second look does not put what was made of the file in the copy's place."""
    path = tmp_path / "a.db"
    error = sqlite3.DatabaseError("malformed")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    for content in (b"first", b"second"):
        path.write_bytes(content)
        assert ".broken" in describe(error, path)
    assert (tmp_path / "a.db.broken").read_bytes() == b"first"


def test_a_sound_file_has_no_finding(tmp_path: Path) -> None:
    """SQLite's own check is what is named."""
    connection = connect_to_write(tmp_path / "a.db")
    connection.execute("CREATE TABLE numbers (one)")
    connection.close()
    assert check_integrity(tmp_path / "a.db") == "ok"
    assert "unable to open" in check_integrity(tmp_path / "none.db")


def test_an_empty_or_missing_file_may_become_an_archive(tmp_path: Path) -> None:
    """Only what holds something else is refused."""
    missing, empty = tmp_path / "none.db", tmp_path / "empty.db"
    empty.touch()
    for path in (missing, empty):
        refuse_other_files(path)
    assert not missing.exists()
    assert empty.read_bytes() == b""

"""Which archives are opened, and how one looks in."""

import sqlite3
from pathlib import Path

import pytest

from summarizer.archive.archive import open_to_write
from summarizer.archive.opening import APPLICATION_ID, look_into, refuse_foreign
from summarizer.errors import ArchiveError


def test_an_archive_is_known_by_its_mark(tmp_path: Path) -> None:
    """An empty file may become one; a file with tables must bear the mark."""
    connection = sqlite3.connect(tmp_path / "a.db")
    refuse_foreign(connection, "a.db")
    connection.execute("CREATE TABLE a (b)")
    with pytest.raises(ArchiveError, match="no archive"):
        refuse_foreign(connection, "a.db")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    refuse_foreign(connection, "a.db")
    connection.close()


def test_whoever_looks_in_cannot_write(tmp_path: Path) -> None:
    """What SQLite refuses then is told in words."""
    with open_to_write(tmp_path / "a.db"):
        pass
    with (
        pytest.raises(ArchiveError, match="cannot be written"),
        look_into(tmp_path / "a.db") as connection,
    ):
        connection.execute("DELETE FROM runs")


def test_there_must_be_one(tmp_path: Path) -> None:
    """None is made by looking for it."""
    with pytest.raises(ArchiveError, match="there is no archive"), look_into(tmp_path / "a.db"):
        pass
    assert not list(tmp_path.iterdir())

"""The folder of answers as it lies on the disk."""

import pickle
import sqlite3
from pathlib import Path

import pytest
from typing_extensions import override

from summarizer.ask.cache_folder import (
    DATABASE,
    FOLDER,
    ForeignRow,
    JsonDisk,
    ReadOnlyFolder,
    open_folder,
)


class Bomb:
    """Says so if it is unpickled."""

    @override
    def __reduce__(self) -> tuple[object, tuple[str, ...]]:
        return pytest.fail, ("a pickled row was loaded",)


def test_pickled_key_is_refused() -> None:
    """Keys are text; what is not is never unpickled."""
    disk = JsonDisk("unused")
    for key, raw in ((pickle.dumps(Bomb()), False), (b"x", True)):
        with pytest.raises(ValueError, match="not written by this program"):
            disk.get(key, raw)
    with pytest.raises(ValueError, match="no text"):
        disk.put(7)


def test_folder_is_read_without_being_written(tmp_path: Path) -> None:
    """Its rows are there and no file is added or changed beside them."""
    folder = open_folder(tmp_path)
    folder.set("a", {"b": 1})
    folder.close()
    before = {path: path.read_bytes() for path in (tmp_path / FOLDER).iterdir()}
    reading = ReadOnlyFolder(tmp_path)
    assert (reading.get("a"), reading.get("c")) == ({"b": 1}, None)
    reading.close()
    after = {path: path.read_bytes() for path in (tmp_path / FOLDER).iterdir()}
    kept = {path: content for path, content in after.items() if path in before}
    assert kept == before


def test_planted_row_is_refused_when_only_reading(tmp_path: Path) -> None:
    """Nothing is unpickled there either."""
    folder = open_folder(tmp_path)
    folder.set("a", 1)
    folder.close()
    with sqlite3.connect(tmp_path / FOLDER / DATABASE) as connection:
        connection.execute("UPDATE Cache SET mode = 4, value = ?", (pickle.dumps(Bomb()),))
    connection.close()
    reading = ReadOnlyFolder(tmp_path)
    with pytest.raises(ForeignRow, match="pickled"):
        reading.get("a")
    reading.close()


def test_no_folder_is_made_by_reading(tmp_path: Path) -> None:
    """What is not there is an error."""
    with pytest.raises(sqlite3.OperationalError):
        ReadOnlyFolder(tmp_path)
    assert not list(tmp_path.iterdir())

"""Answers that were paid for."""

import logging
import pickle
import sqlite3
import stat
from pathlib import Path

import diskcache
import pytest
from typing_extensions import override

from summarizer.ask.batched import Replies
from summarizer.ask.cache import AnswerCache, Stored, cache_status, clear_cache
from summarizer.ask.cache_folder import FOLDER
from summarizer.ask.completion import Completion
from summarizer.errors import SettingsError
from summarizer.records.record import Usage
from tests.ask.samples import ANSWER
from tests.ask.server import completed

STORED = Stored(answer=ANSWER, usage=Usage(requests=2, tokens_in=7, tokens_out=3))
KEY = "a" * 64
REPLIES = Replies(replies=(Completion.model_validate_json(completed("{}").body),))


def database(directory: Path) -> Path:
    """Name the file that holds everything."""
    return directory / FOLDER / "cache.db"


def plant(directory: Path, **columns: object) -> None:
    """Change the one row of a cache behind its back."""
    with AnswerCache(directory) as cache:
        cache.put(KEY, STORED)
    with sqlite3.connect(database(directory)) as connection:
        for column, value in columns.items():
            connection.execute(f"UPDATE Cache SET {column} = ?", (value,))  # noqa: S608 - ours
    connection.close()


class Bomb:
    """Says so if it is unpickled."""

    @override
    def __reduce__(self) -> tuple[object, tuple[str, ...]]:
        return pytest.fail, ("a pickled row was loaded",)


def test_answer_comes_back_in_another_run(tmp_path: Path) -> None:
    """As it was, with what it cost."""
    with AnswerCache(tmp_path) as cache:
        assert cache.get(KEY) is None
        cache.put(KEY, STORED)
    with AnswerCache(tmp_path) as cache:
        assert cache.get(KEY) == STORED
        assert cache.get("b" * 64) is None


def test_two_runs_share_a_folder(tmp_path: Path) -> None:
    """What one writes the other reads at once."""
    with AnswerCache(tmp_path) as one, AnswerCache(tmp_path) as other:
        one.put(KEY, STORED)
        assert other.get(KEY) == STORED


def test_folder_is_private_and_lies_below_the_one_given(tmp_path: Path) -> None:
    """Only its own folder is closed to others, never the user's."""
    tmp_path.chmod(0o755)
    AnswerCache(tmp_path).close()
    assert stat.S_IMODE((tmp_path / FOLDER).stat().st_mode) == 0o700
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_nothing_but_json_is_stored(tmp_path: Path) -> None:
    """The row is text, and no file lies beside the database."""
    with AnswerCache(tmp_path) as cache:
        cache.put(KEY, STORED)
    with sqlite3.connect(database(tmp_path)) as connection:
        rows = connection.execute("SELECT key, raw, mode, filename, value FROM Cache").fetchall()
    connection.close()
    ((key, raw, mode, filename, value),) = rows
    assert (key, raw, mode, filename) == (KEY, 1, 1, None)
    assert Stored.model_validate_json(value) == STORED
    assert not list((tmp_path / FOLDER).glob("*/*"))


@pytest.mark.parametrize(
    "columns",
    [
        {"mode": 4, "value": pickle.dumps(Bomb())},
        {"mode": 4, "value": None, "filename": "planted.val"},
        {"mode": 2, "value": None, "filename": "planted.val"},
        {"mode": 3, "value": None, "filename": "planted.val"},
        {"value": 7},
        {"value": b"{}"},
        {"value": "{"},
    ],
    ids=["pickle", "pickled file", "file", "text file", "number", "bytes", "broken JSON"],
)
def test_planted_row_is_refused(
    columns: dict[str, object], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It is a miss with a warning; nothing of it is loaded, and the cache goes on."""
    plant(tmp_path, **columns)
    (tmp_path / FOLDER / "planted.val").write_bytes(pickle.dumps(Bomb()))
    with AnswerCache(tmp_path) as cache:
        assert cache.get(KEY) is None
    assert caplog.records


def test_clearing_deletes_no_file_that_a_row_names(tmp_path: Path) -> None:
    """A planted row cannot point outside the folder."""
    plant(tmp_path, filename="../precious.txt")
    precious = tmp_path / "precious.txt"
    precious.write_text("keep")
    assert clear_cache(tmp_path) == 1
    assert precious.read_text() == "keep"


def test_row_of_another_version_is_a_miss(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """An answer that is no answer any more is asked for again, with one warning for all."""
    plant(tmp_path, value='{"answer": {"calls": 3}}')
    with AnswerCache(tmp_path) as cache:
        assert cache.get(KEY) is None
        assert cache.get(KEY) is None
        cache.put(KEY, STORED)
        assert cache.get(KEY) == STORED
    assert caplog.text.count("answers of another version") == 1


def break_file(directory: Path) -> None:
    """Put text where the database was."""
    database(directory).parent.mkdir(parents=True)
    database(directory).write_text("this is no database, it is a poem about one" * 99)


def put_file_in_the_way(directory: Path) -> None:
    """Put a file where the folder should be."""
    directory.joinpath(FOLDER).write_text("")


def plant_settings(directory: Path) -> None:
    """Leave settings that no version knows."""
    AnswerCache(directory).close()
    with sqlite3.connect(database(directory)) as connection:
        connection.execute("INSERT INTO Settings VALUES ('disk_unheard_of', 1)")
    connection.close()


@pytest.mark.parametrize("damage", [break_file, put_file_in_the_way, plant_settings])
def test_broken_folder_costs_a_warning(
    damage: object, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The run goes on without a cache, and is told so once."""
    assert callable(damage)
    damage(tmp_path)
    with AnswerCache(tmp_path) as cache:
        cache.put(KEY, STORED)
        assert cache.get(KEY) is None
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "going on without" in caplog.text
    with pytest.raises(SettingsError, match="remove the folder"):
        cache_status(tmp_path)


def test_folder_that_breaks_during_the_run_costs_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk does not end the run, and what was paid for before is not paid for again."""

    def fail(*_: object, **__: object) -> None:
        message = "database or disk is full"
        raise sqlite3.OperationalError(message)

    with AnswerCache(tmp_path) as cache:
        cache.put(KEY, STORED)
        monkeypatch.setattr(diskcache.Cache, "set", fail)
        cache.put("b" * 64, STORED)
        cache.put("c" * 64, STORED)
        assert cache.get(KEY) == STORED
        assert cache.get("b" * 64) is None
    assert caplog.text.count("disk is full") == 1
    assert "answers in it are used, no new one is kept" in caplog.text


def test_folder_that_cannot_be_written_is_read(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its answers are used and nothing is kept, with one warning; it may lie on a snapshot."""
    with AnswerCache(tmp_path) as cache:
        cache.put(KEY, STORED)
        cache.remember("modes", "http://a/v1", "tools")

    def refuse(*_: object, **__: object) -> None:
        message = "attempt to write a readonly database"
        raise sqlite3.OperationalError(message)

    monkeypatch.setattr(diskcache, "Cache", refuse)
    with AnswerCache(tmp_path) as cache:
        assert cache.claims is None
        cache.put("b" * 64, STORED)
        assert cache.get(KEY) == STORED
        assert cache.get("b" * 64) is None
        assert cache.recall("modes", "http://a/v1") == "tools"
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "cannot be written; answers in it are used, no new one is kept" in caplog.text


def test_only_model_is_remembered(tmp_path: Path) -> None:
    """For each endpoint; it is no answer, and what is no such table is none."""
    with AnswerCache(tmp_path) as cache:
        assert cache.recall("models", "http://a/v1") is None
        cache.remember("models", "http://a/v1", "one")
        cache.remember("models", "http://b/v1", "two")
        cache.remember("modes", "http://b/v1", "tools")
        assert cache.recall("models", "http://a/v1") == "one"
        assert cache.recall("models", "http://b/v1") == "two"
    assert cache_status(tmp_path).entries == 0
    plant(tmp_path, value="[7]")
    with AnswerCache(tmp_path) as cache:
        assert cache.recall("models", "http://a/v1") is None


def test_status_counts_answers_and_hits(tmp_path: Path) -> None:
    """Hits add up over runs; the count itself is no answer."""
    assert cache_status(tmp_path)[1:4:2] == (0, 0)
    with AnswerCache(tmp_path) as cache:
        cache.put(KEY, STORED)
    for _ in range(2):
        with AnswerCache(tmp_path) as cache:
            cache.get(KEY)
            cache.get("b" * 64)
    status = cache_status(tmp_path)
    assert (status.directory, status.entries, status.hits) == (tmp_path, 1, 2)
    assert status.size_bytes > 1_000
    assert clear_cache(tmp_path) == 1
    assert cache_status(tmp_path)[1:4:2] == (0, 0)


def test_replies_of_a_batch_are_no_answer_yet(tmp_path: Path) -> None:
    """They come back whole, are asked for by their own name, and give way to the answer."""
    with AnswerCache(tmp_path) as cache:
        cache.put(KEY, REPLIES)
        assert (cache.find(KEY), cache.get(KEY)) == (REPLIES, None)
    assert cache_status(tmp_path).hits == 0
    with AnswerCache(tmp_path) as cache:
        cache.put(KEY, STORED)
        assert cache.find(KEY) == cache.get(KEY) == STORED
        cache.drop(KEY)
        cache.drop(KEY)
        assert cache.find(KEY) is None

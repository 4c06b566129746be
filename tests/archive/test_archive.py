"""One file for many runs: opened, locked, refused, survived."""

import multiprocessing
import os
import sqlite3
import subprocess
import sys
import time
from itertools import count
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from summarizer.archive.archive import Archive, open_to_read, open_to_write
from summarizer.archive.connection import transaction
from summarizer.archive.opening import VERSION
from summarizer.errors import ArchiveError
from summarizer.records.article import RawArticle
from tests.archive.samples import column, keep, merge, new_archive
from tests.merge.readouts import Article, build


def test_an_archive_is_made_and_found_again(tmp_path: Path) -> None:
    """What one run stored the next one reads."""
    record = build(Article("one"))
    with new_archive(tmp_path) as archive:
        keep(archive, record)
    with open_to_read(tmp_path / "archive.db") as archive:
        assert [(one.record, one.line) for one in archive.records()] == [
            (record, record.model_dump_json())
        ]


def test_a_second_run_says_that_a_first_is_at_work(tmp_path: Path) -> None:
    """Two runs never write into one archive at once; looking in is possible."""
    path = tmp_path / "archive.db"
    with (
        open_to_write(path),
        open_to_read(path),
        pytest.raises(ArchiveError, match="another run is writing"),
        open_to_write(path),
    ):
        pass


def test_an_article_without_provenance_is_not_recalled(tmp_path: Path) -> None:
    """Nobody knows what made it, so nothing of it is taken over."""
    record = build(Article("one"))
    with new_archive(tmp_path) as archive:
        keep(archive, record)
        assert archive.recall(record.article.raw) is None
        assert archive.recall(RawArticle(id="two", source="", text="")) is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"Dear diary", "is no SQLite file and is left as it is", id="text"),
        pytest.param(b"SQLite format 3\0" + b"\xff" * 4096, "the file is broken", id="torn"),
    ],
)
def test_other_files_are_refused(content: bytes, message: str, tmp_path: Path) -> None:
    """What is no archive keeps its bytes, and the message says what it is."""
    path = tmp_path / "archive.db"
    path.write_bytes(content)
    with pytest.raises(ArchiveError, match=message), open_to_write(path):
        pass
    assert path.read_bytes() == content


def test_a_foreign_database_is_refused(tmp_path: Path) -> None:
    """Somebody else's tables are not ours to change."""
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    with pytest.raises(ArchiveError, match="no archive of summarizer"), open_to_write(path):
        pass


def test_a_missing_archive_is_not_made_by_looking(tmp_path: Path) -> None:
    """The message says what makes one."""
    path = tmp_path / "none.db"
    with pytest.raises(ArchiveError, match="run --store"), open_to_read(path):
        pass
    assert not path.exists()


def test_a_folder_is_no_archive(tmp_path: Path) -> None:
    """The message proposes a file in it."""
    with pytest.raises(ArchiveError, match=r"--store .*archive\.db"), open_to_write(tmp_path):
        pass


def test_a_newer_archive_is_refused(tmp_path: Path) -> None:
    """An older program does not guess what a newer one wrote."""
    path = tmp_path / "archive.db"
    with open_to_write(path) as archive:
        archive.connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    for look in (open_to_write, open_to_read):
        with pytest.raises(ArchiveError, match="newer summarizer"), look(path):
            pass


def test_a_broken_archive_is_copied_and_its_finding_named(tmp_path: Path) -> None:
    """A torn page ends with what integrity_check says, a copy, and the way back."""
    path = tmp_path / "archive.db"
    with new_archive(tmp_path) as archive:
        for number in range(40):
            keep(archive, build(Article(f"a{number}", ("Words " * 200,))))
        merge(archive)
    content = bytearray(path.read_bytes())
    content[8 * 4096 :] = b"\x55" * (len(content) - 8 * 4096)
    path.write_bytes(content)
    with pytest.raises(ArchiveError, match="integrity_check") as caught, open_to_write(path) as it:
        list(it.records())
    assert "docs/archive.md" in str(caught.value)
    assert (tmp_path / "archive.db.broken").read_bytes() == bytes(content)


def keep_until_full(archive: Archive) -> None:
    """Store articles into a file that may grow by twenty pages."""
    (pages,) = column(archive.connection, "PRAGMA page_count")
    archive.connection.execute(f"PRAGMA max_page_count = {int(str(pages)) + 20}")
    for number in count():
        keep(archive, build(Article(f"a{number}", ("Words " * 500,))))


def test_a_full_disk_leaves_whole_articles(tmp_path: Path) -> None:
    """What fits is whole; the message says how to go on, and the next run does."""
    path = tmp_path / "archive.db"
    with pytest.raises(ArchiveError, match="the disk is full"), new_archive(tmp_path) as archive:
        keep_until_full(archive)
    with open_to_write(path) as archive:
        stored = column(archive.connection, "SELECT id FROM articles")
        assert len(stored) > 1
        assert len(column(archive.connection, "SELECT article FROM records")) == len(stored)
        keep(archive, build(Article("after")))


def test_an_archive_that_cannot_be_written_is_read_all_the_same(tmp_path: Path) -> None:
    """From a read-only folder nothing can be stored, and everything can be looked at."""
    script = """
import os, sys
from pathlib import Path
from summarizer.archive import open_to_read, open_to_write
from summarizer.errors import ArchiveError
if os.geteuid() == 0:
    os.setuid(65534)
path = Path(sys.argv[1])
with open_to_read(path) as archive:
    print(len(list(archive.records())))
try:
    with open_to_write(path):
        print("written")
except ArchiveError as error:
    print(error)
"""
    with new_archive(tmp_path) as archive:
        keep(archive, build(Article("one")))
    (tmp_path / "archive.db.lock").unlink(missing_ok=True)
    for path in (tmp_path, *tmp_path.parents):
        if path.stat().st_uid == os.geteuid() and path != Path("/"):
            path.chmod(0o755 if path != tmp_path else 0o555)
        if path.name.startswith("pytest-of"):
            break
    (tmp_path / "archive.db").chmod(0o444)
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-c", script, str(tmp_path / "archive.db")],
        capture_output=True,
        text=True,
        check=False,
    )
    tmp_path.chmod(0o755)
    assert done.stdout.startswith("1\n"), done.stderr
    assert "cannot be written" in done.stdout


def store_for_ever(folder: Path, is_ready: Event) -> None:
    """Store articles and newer versions of them until somebody kills us."""
    with new_archive(folder) as archive:
        is_ready.set()
        for number in count():
            keep(archive, build(Article(f"a{number % 20}", (f"Words {number}.",))))
            if number % 10 == 0:
                merge(archive)


def test_a_kill_leaves_whole_rows(tmp_path: Path) -> None:
    """Killed at any moment: every article has its record and rows, and the next run goes on."""
    processes = multiprocessing.get_context("fork")
    for delay_s in (0.001, 0.013, 0.05, 0.02, 0.11, 0.007):
        is_ready = processes.Event()
        process = processes.Process(target=store_for_ever, args=(tmp_path, is_ready))
        process.start()
        assert is_ready.wait(20)
        time.sleep(delay_s)
        process.kill()
        process.join()
        with open_to_write(tmp_path / "archive.db") as archive:
            connection = archive.connection
            assert column(connection, "PRAGMA integrity_check") == ["ok"]
            current = column(connection, "SELECT article FROM articles WHERE is_current")
            for table in ("calls", "sentences"):
                query = f"SELECT DISTINCT article FROM {table} ORDER BY article"  # noqa: S608
                assert column(connection, query) == sorted(current)  # type: ignore[type-var]
            merge(archive)
            assert column(connection, "SELECT call FROM calls WHERE NOT is_merged") == []
            with transaction(connection):
                connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")

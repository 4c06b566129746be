"""A run whose cache cannot be used: a warning, and the same output as ever."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import diskcache
import pytest
from click.testing import Result

from summarizer.ask import cache_status
from tests.ask.server import MODEL
from tests.cli.commands import Command, command
from tests.faults.articles import make_cases
from tests.faults.kills import Place, start, write_articles, written_by
from tests.faults.server import CaseServer
from tests.faults.told import CACHE, is_told

__all__ = ["command"]

COUNT = 3
FOLDER = Path("kept/answers")
Damage = Callable[[pytest.MonkeyPatch], None]


def run(command: Command, server: CaseServer, out: str) -> Result:
    """Run over a few articles with the cache in `kept`."""
    Path("in").mkdir(exist_ok=True)
    for case in make_cases(COUNT):
        Path("in", case.raw.source).write_text(case.text, encoding="utf-8")
    return command(
        "run", "in", "--engine", "model", "--base-url", server.endpoint, "--model", MODEL,
        "--mode", "json-schema", "--cache-dir", "kept", "--out", out,
    )  # fmt: skip


def make_read_only(patch: pytest.MonkeyPatch) -> None:
    """Let SQLite open files for reading only (permissions do not bind whoever runs as root)."""
    connect = sqlite3.connect

    def reading(path: str, **how: object) -> sqlite3.Connection:
        if how.get("uri"):  # it says itself how it is to be opened
            return connect(path, **how)  # type: ignore[call-overload,no-any-return] # passed on
        return connect(f"file:{path}?mode=ro", uri=True, **how)  # type: ignore[call-overload,no-any-return] # passed on

    patch.setattr(sqlite3, "connect", reading)


def fill_disk(patch: pytest.MonkeyPatch) -> None:
    """Let every write find no room."""

    def fail(*_: object, **__: object) -> None:
        message = "database or disk is full"
        raise sqlite3.OperationalError(message)

    patch.setattr(diskcache.Cache, "set", fail)


def corrupt(_: pytest.MonkeyPatch) -> None:
    """Put noise where the database was."""
    (FOLDER / "cache.db").write_bytes(b"noise" * 5_000)


def cut_short(_: pytest.MonkeyPatch) -> None:
    """Leave the beginning of the database only."""
    whole = (FOLDER / "cache.db").read_bytes()
    (FOLDER / "cache.db").write_bytes(whole[: len(whole) // 2 + 99])


def age_rows(_: pytest.MonkeyPatch) -> None:
    """Leave answers in a form that this version does not know."""
    with sqlite3.connect(FOLDER / "cache.db") as connection:
        connection.execute("UPDATE Cache SET value = ?", ('{"answer": {"facts": []}}',))
    connection.close()


def age_tables(_: pytest.MonkeyPatch) -> None:
    """Leave tables with other columns."""
    with sqlite3.connect(FOLDER / "cache.db") as connection:
        connection.execute("DROP TABLE Cache")
        connection.execute("CREATE TABLE Cache (key TEXT, answer TEXT)")
    connection.close()


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        (make_read_only, "read-only"),
        (fill_disk, "full"),
        (corrupt, "corrupt"),
        (cut_short, "corrupt"),
        (age_rows, "older"),
        (age_tables, "corrupt"),
    ],
)
def test_bad_cache_costs_a_warning(
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    damage: Damage,
    fault: str,
) -> None:
    """Exit 0, the output of an undisturbed run, and one line that says what is wrong.

    What can be read still is not paid for again.
    """
    with CaseServer() as server:
        assert run(command, server, "good").exit_code == 0
        if damage is fill_disk:  # only what is not kept yet is written
            shutil.rmtree(FOLDER)
        damage(monkeypatch)
        done = run(command, server, "bad")
    assert done.exit_code == 0, done.output
    assert len(server.requests) == (COUNT if damage is make_read_only else 2 * COUNT)
    assert dict(written_by(Path("bad"))) == dict(written_by(Path("good")))
    warnings = [one for one in caplog.messages if is_told(f"cache kept {CACHE[fault].words}", one)]
    assert len(warnings) == 1, caplog.messages


def test_cache_where_no_folder_can_be(command: Command, caplog: pytest.LogCaptureFixture) -> None:
    """A file stands where the folder should be made."""
    Path("kept").write_text("in the way")
    with CaseServer() as server:
        done = run(command, server, "out")
    assert done.exit_code == 0, done.output
    assert len(server.requests) == COUNT
    assert "cache kept cannot be used; going on without" in caplog.text


def test_two_runs_at_once_share_a_cache(tmp_path: Path) -> None:
    """Both end, write the same, and no article is paid for twice."""
    write_articles(tmp_path / "in", 12)
    one = Place(tmp_path / "in", tmp_path / "one", tmp_path / "cache")
    other = one._replace(out=tmp_path / "other")
    with CaseServer(delay_s=0.05) as server:
        processes = [start(place, server.endpoint) for place in (one, other)]
        told = [process.communicate(timeout=120)[1].decode() for process in processes]
    assert [process.returncode for process in processes] == [0, 0], told
    assert dict(written_by(one.out)) == dict(written_by(other.out))
    assert cache_status(one.cache).entries == len(server.requests) == 12
    assert not list(one.cache.rglob("*.lock"))
    assert "cannot be used" not in "".join(told)

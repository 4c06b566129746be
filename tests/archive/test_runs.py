"""One row a run."""

from pathlib import Path

import pytest

from summarizer.archive.archive import open_to_write
from summarizer.archive.runs import (
    RunLog,
    Totals,
    finish_run,
    list_runs,
    log_run,
    start_run,
    store_error,
)
from tests.archive.samples import VERSIONS, keep, new_archive
from tests.merge.readouts import Article, build


def test_a_run_is_on_record(tmp_path: Path) -> None:
    """With what it worked, what it did, what failed."""
    with open_to_write(tmp_path / "a.db") as archive:
        connection = archive.connection
        run = start_run(connection, "rules: asked for", VERSIONS, {"out": "here"})
        store_error(connection, run, "a.txt", "a.txt: empty")
        totals = Totals(stored=2, failed=1, cost_usd=0.5)
        finish_run(connection, run, totals)
        (row,) = list_runs(connection, 5)
    assert (row.status, row.engine, row.totals) == ("finished", "rules: asked for", totals)
    assert row.versions == VERSIONS.model_dump()
    assert row.settings == {"out": "here"}
    assert row.errors == (("a.txt", "a.txt: empty"),)
    assert row.finished is not None


def test_a_run_that_was_killed_is_known_by_the_next(tmp_path: Path) -> None:
    """It cannot say so itself; what it stored is counted."""
    with new_archive(tmp_path) as archive:
        keep(archive, build(Article("one")))
    with new_archive(tmp_path) as archive:
        rows = list_runs(archive.connection, 5)
        assert [(row.status, row.totals.stored) for row in rows] == [("running", 0), ("killed", 1)]


def fail(log: RunLog, error: BaseException) -> None:
    """Do something, then fail."""
    log.count = lambda: Totals(stored=3)
    raise error


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (KeyboardInterrupt(), "interrupted", None),
        (ValueError("no such model"), "failed", "no such model"),
    ],
)
def test_however_a_run_ends_it_is_entered(
    error: BaseException, status: str, message: str | None, tmp_path: Path
) -> None:
    """An interruption and an error are on record with what was done until then."""
    with open_to_write(tmp_path / "a.db") as archive:
        with pytest.raises(type(error)), log_run(archive.connection, "", VERSIONS, {}) as log:
            fail(log, error)
        (row,) = list_runs(archive.connection, 5)
    assert (row.status, row.message, row.totals.stored) == (status, message, 3)

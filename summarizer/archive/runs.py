"""One row a run: with what it worked, what it did, what it cost, how it ended.

Owns the tables of runs and errors. A run that was killed cannot say so; the next one does. Refuses
secrets: the settings are handed in without them.
"""

import json
import sqlite3
from asyncio import CancelledError
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Literal, NamedTuple

from pydantic import JsonValue

from summarizer.archive.connection import transaction
from summarizer.records.versions import Versions

RunStatus = Literal["finished", "interrupted", "failed"]
_NOW = "strftime('%Y-%m-%dT%H:%M:%SZ')"
_VERSIONS = tuple(Versions.model_fields)


class Totals(NamedTuple):
    """What a run has done."""

    stored: int = 0
    """Records that were written."""
    unchanged: int = 0
    """Articles that the archive had as they are."""
    stale: int = 0
    """Records that other versions made and that were left as they are."""
    failed: int = 0
    """Articles that could not be used."""
    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    tokens_cached: int = 0
    cost_usd: float | None = None
    """Null where no price is known, or none was paid."""
    rechecked: int = 0
    """Stored records that were made anew without asking anybody."""


class RunRow(NamedTuple):
    """A run as the archive has it."""

    run: int
    started: str
    finished: str | None
    status: str
    message: str | None
    engine: str
    versions: dict[str, str]
    settings: dict[str, JsonValue]
    totals: Totals
    errors: tuple[tuple[str, str], ...]
    """Source and error of each article that failed."""


def start_run(
    connection: sqlite3.Connection,
    engine: str,
    versions: Versions,
    settings: Mapping[str, JsonValue],
) -> int:
    """Enter a run that begins now.

    Args:
        connection: The archive's; nobody else writes to it.
        engine: Who answers, in the words that the user sees.
        versions: Of the program.
        settings: Without secrets.

    Returns:
        The run's number.
    """
    now = versions.model_dump()
    columns = ", ".join(_VERSIONS)
    marks = ", ".join("?" for _ in _VERSIONS)
    with transaction(connection):
        connection.execute(
            "UPDATE runs SET status = 'killed', stored = (SELECT count(*) FROM records WHERE"
            " records.run = runs.run) WHERE status = 'running'"
        )
        cursor = connection.execute(
            f"INSERT INTO runs (started, status, engine, settings, {columns})"  # noqa: S608 - fields
            f" VALUES ({_NOW}, 'running', ?, ?, {marks})",
            (engine, json.dumps(settings, ensure_ascii=False), *(now[one] for one in _VERSIONS)),
        )
    return int(cursor.lastrowid or 0)


def last_run(connection: sqlite3.Connection) -> int:
    """Return the number of the run that goes on, or was the last; 0 before the first."""
    (run,) = connection.execute("SELECT coalesce(max(run), 0) FROM runs").fetchone()
    return int(run)


class RunLog:
    """A run that is going on.

    Attributes:
        run: Its number.
        count: Says what it has done so far; asked when it ends.
    """

    def __init__(self, run: int) -> None:
        self.run = run
        self.count: Callable[[], Totals] = Totals


@contextmanager
def log_run(
    connection: sqlite3.Connection,
    engine: str,
    versions: Versions,
    settings: Mapping[str, JsonValue],
) -> Generator[RunLog]:
    """Enter a run, and however it ends, how.

    Args:
        connection: The archive's; nobody else writes to it.
        engine: Who answers, in the words that the user sees.
        versions: Of the program.
        settings: Without secrets.

    Yields:
        The run.

    Raises:
        CancelledError: As it came.
        KeyboardInterrupt: As it came.
    """
    log = RunLog(start_run(connection, engine, versions, settings))
    try:
        yield log
    except (KeyboardInterrupt, CancelledError):
        _finish_badly(connection, log, "interrupted", None)
        raise
    except Exception as error:
        _finish_badly(connection, log, "failed", str(error))
        raise
    finish_run(connection, log.run, log.count())


def _finish_badly(
    connection: sqlite3.Connection, log: RunLog, status: RunStatus, message: str | None
) -> None:
    # On a full disk not even this can be entered; the error that ended the run is the one to tell,
    # and the next run finds that this one did not say how it ended.
    with suppress(sqlite3.Error):
        finish_run(connection, log.run, log.count(), status, message)


def finish_run(
    connection: sqlite3.Connection,
    run: int,
    totals: Totals,
    status: RunStatus = "finished",
    message: str | None = None,
) -> None:
    """Enter how a run ended."""
    values = ", ".join(f"{name} = ?" for name in Totals._fields)
    with transaction(connection):
        connection.execute(
            f"UPDATE runs SET finished = {_NOW}, status = ?, message = ?, {values}"  # noqa: S608
            " WHERE run = ?",
            (status, message, *totals, run),
        )


def store_error(connection: sqlite3.Connection, run: int, source: str, error: str) -> None:
    """Enter an article that could not be used."""
    with transaction(connection):
        connection.execute("INSERT INTO errors VALUES (?, ?, ?)", (run, source, error))


def list_runs(connection: sqlite3.Connection, most: int) -> list[RunRow]:
    """Return the last runs, the newest first."""
    columns = ", ".join(
        (
            *("run", "started", "finished", "status", "message", "engine", "settings"),
            *_VERSIONS,
            *Totals._fields,
        )
    )
    rows = connection.execute(
        f"SELECT {columns} FROM runs ORDER BY run DESC LIMIT ?",  # noqa: S608 - fields
        (most,),
    ).fetchall()
    return [_read_run(connection, row) for row in rows]


def _read_run(connection: sqlite3.Connection, row: Sequence[object]) -> RunRow:
    run, started, finished, status, message, engine, settings, *rest = row
    count = len(_VERSIONS)
    errors = connection.execute("SELECT source, error FROM errors WHERE run = ?", (run,))
    return RunRow(
        *(run, started, finished, status, message, engine),  # type: ignore[arg-type] # as declared
        dict(zip(_VERSIONS, rest[:count], strict=True)),  # type: ignore[arg-type]
        json.loads(str(settings)),
        Totals(*rest[count:]),  # type: ignore[arg-type]
        tuple(errors.fetchall()),
    )

"""Real worker processes: the same records as one process, whatever is done to them."""

import asyncio
import multiprocessing
import os
import signal
from pathlib import Path

import pytest

from summarizer.errors import WorkersError
from summarizer.pipeline import Outcome
from summarizer.settings import settings_hidden
from summarizer.workers import Crew, Pool, expect
from tests.workers import deadly
from tests.workers.samples import (
    ARTICLES,
    PLANTED,
    alone,
    collect,
    lines,
    lone_surrogate,
    name_rules,
)


def worker_pids() -> list[int]:
    """Name the processes that work now."""
    return [child.pid for child in multiprocessing.active_children() if child.pid]


def run_pool(count: int) -> list[Outcome]:
    """Have all articles done by so many processes."""

    async def run() -> list[Outcome]:
        async with Crew(Pool(count, expect([])), name_rules) as crew:
            return await collect(ARTICLES, crew)

    return asyncio.run(run())


def test_workers_make_what_one_process_makes() -> None:
    """Records, their lines and their order; afterwards no process is left."""
    assert lines(run_pool(2)) == lines(alone())
    assert worker_pids() == []


def test_killed_worker_costs_nothing() -> None:
    """Its articles are given to another one; the run does not notice."""

    async def run() -> tuple[list[Outcome], set[int]]:
        seen: set[int] = set()
        async with Crew(Pool(2, expect([])), name_rules) as crew:
            work = asyncio.create_task(collect(ARTICLES, crew))
            while not work.done():
                if not seen:
                    os.kill(worker_pids()[0], signal.SIGKILL)
                seen.update(worker_pids())
                await asyncio.sleep(0.005)
            return await work, seen

    outcomes, seen = asyncio.run(run())
    assert lines(outcomes) == lines(alone())
    assert len(seen) > 2


def test_article_that_kills_its_workers_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every other one is done."""
    monkeypatch.setattr("summarizer.workers.pool.serve", deadly.serve)
    wanted = lines(alone())
    outcomes = run_pool(1)
    assert str(outcomes[5].error).startswith("a5.txt: each worker process that took up this")
    done = lines(outcomes)
    assert done[:5] + done[6:] == wanted[:5] + wanted[6:]


def test_pool_that_cannot_start_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the way out, and nothing left behind."""
    monkeypatch.setattr("summarizer.workers.pool.serve", deadly.end_at_once)
    with pytest.raises(WorkersError, match="--processes 0"):
        run_pool(1)
    assert worker_pids() == []


def test_defect_reads_as_in_one_process() -> None:
    """An article that trips over a defect is an error by name."""

    async def run() -> list[Outcome]:
        async with Crew(Pool(1, expect([])), name_rules) as crew:
            return await collect([lone_surrogate()], crew)

    (outcome,) = asyncio.run(run())
    assert str(outcome.error).startswith("odd.txt: unexpected PydanticSerializationError")


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs Linux's /proc")
def test_workers_never_get_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither among their variables nor in their arguments."""
    monkeypatch.setenv("OPENAI_API_KEY", PLANTED)
    monkeypatch.setenv("SUMMARIZER_EXTRA", PLANTED)

    async def run() -> list[bytes]:
        with settings_hidden():
            async with Crew(Pool(1, expect([])), name_rules):
                (pid,) = worker_pids()
                files = [Path(f"/proc/{pid}/{name}") for name in ("environ", "cmdline")]
                return [file.read_bytes() for file in files]

    seen = asyncio.run(run())
    assert all(seen)
    assert PLANTED.encode() not in b"".join(seen)
    assert os.environ["OPENAI_API_KEY"] == PLANTED  # noqa: TID251 - a test's own

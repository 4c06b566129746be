"""A real dask cluster on this machine: the same records, and what happens when parts of it go."""

import asyncio
import logging
import multiprocessing
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from dask import config as dask_config
from distributed import Client, LocalCluster

from summarizer.errors import SettingsError, WorkersError
from summarizer.pipeline import Outcome
from summarizer.settings import settings_hidden
from summarizer.workers import Cluster, Crew, Expected, expect
from tests.repo.layout import ROOT
from tests.workers import slow
from tests.workers.samples import ARTICLES, PLANTED, alone, collect, lines, name_rules

LONG_S = 60


@pytest.fixture(scope="module")
def running() -> Generator[LocalCluster]:
    """Share one cluster of two workers: its start takes seconds."""
    cluster = LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        worker_dashboard_address="127.0.0.1:0",
        silence_logs=logging.CRITICAL,
        scheduler_kwargs={"allowed_failures": 0},
    )
    yield cluster
    cluster.close()


def run_on(address: str, expected: Expected | None = None) -> list[Outcome]:
    """Have articles done by a cluster."""

    async def run() -> list[Outcome]:
        cluster = Cluster(address, 1, expected or expect([]))
        async with Crew(cluster, name_rules) as crew:
            return await collect(ARTICLES, crew)

    return asyncio.run(run())


def test_cluster_makes_what_one_process_makes(running: LocalCluster) -> None:
    """Records, their lines and their order."""
    assert lines(run_on(running.scheduler_address)) == lines(alone())


def test_killed_worker_costs_nothing(running: LocalCluster) -> None:
    """Its articles are given to another one; the run does not notice."""

    async def run() -> list[Outcome]:
        cluster = Cluster(running.scheduler_address, 1, expect([]))
        async with Crew(cluster, name_rules) as crew:
            work = asyncio.create_task(collect(ARTICLES, crew))
            await asyncio.sleep(0.05)
            assert not work.done()
            os.kill(running.workers[0].pid, signal.SIGKILL)
            return await work

    assert lines(asyncio.run(run())) == lines(alone())


def test_cluster_that_loses_all_its_workers_is_an_error(
    running: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for ever for what nobody works on."""
    monkeypatch.setattr("summarizer.workers.cluster.COUNT_AGAIN_S", 0.05)
    monkeypatch.setattr("summarizer.workers.cluster.LONGEST_ALONE_S", 0.2)

    async def find_none(_: Client) -> Mapping[str, int]:
        return {}

    async def run() -> None:
        cluster = Cluster(running.scheduler_address, 1, expect([]))
        async with Crew(cluster, name_rules) as crew:
            monkeypatch.setattr("distributed.Client.nthreads", find_none)
            monkeypatch.setattr("summarizer.workers.cluster.work_through", slow.work_slowly)
            await collect(ARTICLES, crew)

    with pytest.raises(WorkersError, match="has lost its last worker; what came is kept"):
        asyncio.run(run())


def test_workers_of_another_program_are_refused(running: LocalCluster) -> None:
    """Before a single record is made, by name."""
    expected = expect([])
    other = expected._replace(versions={**expected.versions, "grounding": "older"})
    with pytest.raises(WorkersError, match="has another grounding"):
        run_on(running.scheduler_address, other)
    release = expected._replace(versions={**expected.versions, "program": "9.9"})
    with pytest.raises(WorkersError, match=r"tcp://.* has .*, this run summarizer 9\.9; install"):
        run_on(running.scheduler_address, release)


def list_children() -> set[int]:
    """Name the processes that this one has begun."""
    return {child.pid for child in multiprocessing.active_children() if child.pid}


def read_variables(pid: int) -> bytes:
    """Read what a process was started with."""
    return Path(f"/proc/{pid}/environ").read_bytes()


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs Linux's /proc")
def test_local_cluster_is_ours_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """It makes the same, its workers never get the key, and it ends with the run."""
    monkeypatch.setenv("OPENAI_API_KEY", PLANTED)

    async def run() -> tuple[list[Outcome], bytes]:
        before = list_children()
        with settings_hidden():
            async with Crew(Cluster("local", 1, expect([])), name_rules) as crew:
                outcomes = await collect(ARTICLES, crew)
                workers = list_children() - before
                assert workers
                variables = b"".join(map(read_variables, workers))
        assert list_children() <= before
        return outcomes, variables

    outcomes, variables = asyncio.run(run())
    assert lines(outcomes) == lines(alone())
    assert b"PATH=" in variables
    assert PLANTED.encode() not in variables


@contextmanager
def dask(*arguments: str) -> Generator[subprocess.Popen[bytes]]:
    """Run a part of a cluster in a process of its own."""
    command = [sys.executable, "-m", "dask", *arguments]
    with subprocess.Popen(  # noqa: S603 - our own command
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for_scheduler(port: int) -> None:
    """Wait until it listens."""
    deadline = time.monotonic() + LONG_S
    while True:
        with socket.socket() as one:
            if not one.connect_ex(("127.0.0.1", port)):
                return
        assert time.monotonic() < deadline, "no scheduler"
        time.sleep(0.05)


def test_parts_that_are_missing_are_errors_that_say_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A scheduler without workers, and one that goes while they work."""
    monkeypatch.setattr("summarizer.workers.cluster.PATIENCE_S", 1)
    port = free_port()
    address = f"tcp://127.0.0.1:{port}"
    host = ("--host", "127.0.0.1", "--no-dashboard")

    async def run(scheduler: subprocess.Popen[bytes]) -> None:
        async with Crew(Cluster(address, 1, expect([])), name_rules) as crew:
            await collect(ARTICLES[:2], crew)
            scheduler.kill()
            await collect(ARTICLES, crew)

    with dask("scheduler", *host, "--port", str(port)) as scheduler:
        wait_for_scheduler(port)
        with pytest.raises(WorkersError, match=rf"no workers.*dask worker {address}"):
            run_on(address)
        monkeypatch.setattr("summarizer.workers.cluster.PATIENCE_S", LONG_S)
        with dask("worker", address, *host, "--nthreads", "1", "--no-nanny"):
            told = f"{address}: the dask scheduler is gone; what came is kept; the same command"
            with pytest.raises(WorkersError, match=told):
                asyncio.run(run(scheduler))


def test_no_scheduler_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """That names the address and what to start there."""
    monkeypatch.setattr("summarizer.workers.cluster.PATIENCE_S", 1)
    address = f"tcp://127.0.0.1:{free_port()}"
    with pytest.raises(WorkersError, match=f"{address}: no dask scheduler answers"):
        run_on(address)


@pytest.mark.parametrize(
    "address",
    ["host:8786", "tcp://host", "http://host:8786", "tcp://host:port", "tcp://[::1", "tcp://"],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    """Before anything is imported."""
    with pytest.raises(SettingsError, match=f"--dask {re.escape(address)}: is no address"):
        run_on(address)


def test_tls_needs_certificates() -> None:
    """Without them, or with one that is not there, it is said where they are named."""
    with pytest.raises(SettingsError, match=r"TLS needs certificates; name them in dask's conf"):
        run_on("tls://127.0.0.1:8786")
    with (
        dask_config.set(
            {f"distributed.comm.tls.{one}": "/none" for one in ("ca-file", "client.cert")}
        ),
        pytest.raises(SettingsError, match=r"the certificates cannot be used \(.*name them"),
    ):
        run_on("tls://127.0.0.1:8786")


def test_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the command that installs it."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(SettingsError, match=r"pip install 'summarizer\[dask\]'"):
        run_on("local")

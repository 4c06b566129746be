"""Ctrl-C, in a process of its own: once it ends in order, twice at once."""

import signal
import subprocess
import time
from pathlib import Path

import pytest

from summarizer.ask import cache_status
from tests.ask.server import Reply, failed
from tests.faults.articles import Case
from tests.faults.kills import Place, start, write_articles
from tests.faults.kinds import Fault
from tests.faults.server import CaseServer
from tests.faults.told import STOPS, TOGETHER, is_told

COUNT = 24
LONG_S = 60


def wait_for(server: CaseServer, requests: int) -> None:
    """Wait until so many requests have come."""
    deadline = time.monotonic() + LONG_S
    while len(server.requests) < requests:
        assert time.monotonic() < deadline, "the run sends nothing"
        time.sleep(0.005)


def end(process: subprocess.Popen[bytes]) -> str:
    """Wait for its end; give what it said."""
    return process.communicate(timeout=LONG_S)[1].decode()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Write articles for a run."""
    write_articles(tmp_path / "in", COUNT)
    return Place(tmp_path / "in", tmp_path / "out", tmp_path / "cache")


def test_once_keeps_what_comes_and_says_how_to_go_on(place: Place) -> None:
    """Nothing more is sent; answers under way are kept; the same command pays for the rest."""
    with CaseServer(delay_s=0.3) as server:
        process = start(place, server.endpoint)
        wait_for(server, 6)
        process.send_signal(signal.SIGINT)
        told = end(process)
        sent = len(server.requests)
        assert process.returncode == 130, told
        assert sent < COUNT
        assert cache_status(place.cache).entries == sent
        assert is_told(STOPS["once"].words, told)
        assert "interrupted" in told
        assert "Traceback" not in told
        again = start(place, server.endpoint)
        end(again)
        assert again.returncode == 0
        assert len(server.requests) == COUNT
    assert not (place.out / "records.jsonl.part").exists()


def test_twice_leaves_at_once(place: Place) -> None:
    """Answers under way are not waited for."""
    with CaseServer(delay_s=8) as server:
        process = start(place, server.endpoint)
        wait_for(server, 4)
        process.send_signal(signal.SIGINT)
        time.sleep(1)
        assert process.poll() is None
        begin = time.monotonic()
        process.send_signal(signal.SIGINT)
        told = end(process)
        assert time.monotonic() - begin < 3
        assert process.returncode == 130, told
        assert is_told(STOPS["twice"].words, told)
        assert "Traceback" not in told


def test_interrupted_while_everybody_waits(place: Place) -> None:
    """A server's long Retry-After does not hold the run: what is not sent is not waited for."""

    def send_away(_: Case) -> Reply:
        return failed(429, retry_after="60")

    slow = Fault("429", send_away, TOGETHER, "")
    with CaseServer(lambda _case, _nth: slow) as server:
        process = start(place, server.endpoint)
        wait_for(server, 1)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        begin = time.monotonic()
        told = end(process)
        assert process.returncode == 130, told
        assert time.monotonic() - begin < 5

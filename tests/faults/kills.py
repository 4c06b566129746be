"""A run that is killed again and again, in a process of its own, until it ends."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from pydantic import JsonValue

from summarizer.ask import load_prompt
from summarizer.ask.request import body_hash
from tests.ask.server import MODEL
from tests.faults.articles import Case, make_cases
from tests.faults.server import CaseServer

CONCURRENCY = 4
AT_START = 0.2
"""Share of the kills that fall into the first seconds, imports and first requests."""
START_S = 3.0
LONGEST_LIFE_S = 60.0


class Place(NamedTuple):
    """Where a run reads and writes."""

    articles: Path
    out: Path
    cache: Path


class Toll(NamedTuple):
    """What the kills have cost."""

    kills: int
    paid_again: int
    """Answers that were paid for twice because a kill met them under way."""
    wrong: list[str]
    """Whatever breaks the promise."""


def command_line(place: Place, endpoint: str, *more: str) -> list[str]:
    """Write the command that a person would."""
    return [
        sys.executable, "-m", "summarizer", "run", str(place.articles), "--engine", "model",
        "--base-url", endpoint, "--model", MODEL, "--mode", "json-schema",
        "--concurrency", str(CONCURRENCY), "--cache-dir", str(place.cache),
        "--out", str(place.out), *more,
    ]  # fmt: skip


def bare_environment() -> dict[str, str]:
    """Give the environment without anybody's endpoint or proxy."""
    kept = ("PATH", "HOME", "LANG", "VIRTUAL_ENV", "SYSTEMROOT")
    return {name: os.environ[name] for name in kept if name in os.environ}  # noqa: TID251 - passed on


def start(place: Place, endpoint: str, *more: str) -> subprocess.Popen[bytes]:
    """Start a run."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # A shell's background job ignores Ctrl-C, and a child would inherit that.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    return subprocess.Popen(  # noqa: S603 - our own command
        command_line(place, endpoint, *more),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=bare_environment(),
    )


def stored_keys(cache: Path) -> set[str]:
    """Read which answers are kept, as the disk has them."""
    database = cache / "answers" / "cache.db"
    if not database.exists():
        return set()
    with closing(sqlite3.connect(database)) as connection:
        try:
            return {key for (key,) in connection.execute("SELECT key FROM Cache")}
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):  # killed before there was one
                return set()
            raise


class Witness:
    """Counts which requests went out in which life, and which of them had an answer already."""

    def __init__(self, server: CaseServer, cache: Path) -> None:
        """Begin before the first life."""
        self._server = server
        self._cache = cache
        self._seen = 0
        self._stored: set[str] = set()
        self.under_way: Counter[Case] = Counter()
        """How often an article's request was lost with its life."""
        self.wrong: list[str] = []

    def _key(self, body: JsonValue) -> str:
        assert isinstance(body, dict)
        return body_hash(self._server.endpoint, load_prompt().version, body)

    def end_life(self) -> None:
        """Look at what the last life, which has ended, sent and what it left."""
        self._server.settle()  # or what it sent last would be counted as the next one's
        new = self._server.requests[self._seen :]
        self._seen += len(new)
        keys = [self._key(request.body) for request in new]
        self.wrong += [
            f"{request.case.raw.id} was asked about although its answer was kept"
            for request, key in zip(new, keys, strict=True)
            if key in self._stored
        ]
        self._stored = stored_keys(self._cache)
        lost = [r.case for r, key in zip(new, keys, strict=True) if key not in self._stored]
        self.under_way.update(lost)
        if len(lost) > CONCURRENCY:
            self.wrong.append(f"{len(lost)} answers were lost in one life, more than under way")


def _wait_for_requests(server: CaseServer, process: subprocess.Popen[bytes], more: int) -> None:
    wanted = len(server.requests) + more
    deadline = time.monotonic() + LONGEST_LIFE_S
    while len(server.requests) < wanted and process.poll() is None:
        if time.monotonic() > deadline:
            break
        time.sleep(0.002)


def live_once(
    server: CaseServer, place: Place, chance: random.Random, requests: int
) -> subprocess.Popen[bytes]:
    """Start a run and kill it at a random moment, if it has not ended by then."""
    process = start(place, server.endpoint)
    try:
        if chance.random() < AT_START:
            time.sleep(chance.uniform(0, START_S))
        else:
            _wait_for_requests(server, process, chance.randint(1, requests))
            time.sleep(chance.uniform(0, 2 * server.delay_s))
    finally:
        process.send_signal(signal.SIGKILL)
        process.communicate()
    return process


def write_articles(folder: Path, count: int) -> list[Case]:
    """Write so many articles as files."""
    folder.mkdir(parents=True)
    cases = list(make_cases(count))
    for case in cases:
        (folder / case.raw.source).write_text(case.text, encoding="utf-8")
    return cases


def _without_cost(line: str) -> object:
    record = json.loads(line)
    record["answered"].pop("usage")  # what came out of the cache cost nothing this time
    return record


def written_by(out: Path) -> Iterator[tuple[str, object]]:
    """Read what a run wrote: records but for their cost, everything else byte for byte."""
    for path in sorted(path for path in out.rglob("*") if path.is_file()):
        name = str(path.relative_to(out))
        if name == "records.jsonl":
            lines = path.read_text(encoding="utf-8").splitlines()
            yield name, [_without_cost(line) for line in lines]
        else:
            yield name, path.read_bytes()


def _run_through(place: Place, endpoint: str) -> list[str]:
    process = start(place, endpoint)
    _, told = process.communicate(timeout=600)
    return [] if process.returncode == 0 else [f"exit {process.returncode}: {told.decode()[-400:]}"]


def _weigh(cases: list[Case], server: CaseServer, witness: Witness) -> tuple[int, list[str]]:
    again = 0
    wrong: list[str] = []
    for case in cases:
        paid = sum(request.is_paid for request in server.asked(case))
        again += paid - 1
        if paid - 1 > witness.under_way[case]:
            wrong.append(f"{case.raw.id} was paid {paid} times, {witness.under_way[case]} lost")
        if paid == 0:
            wrong.append(f"{case.raw.id} was never answered")
    return again, wrong


def run_with_kills(folder: Path, *, count: int, kills: int, seed: int, delay_s: float) -> Toll:
    """Kill a run so many times, let it end, and compare it with one that nobody disturbed."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    cases = write_articles(folder / "in", count)
    killed = Place(folder / "in", folder / "killed", folder / "cache")
    calm = Place(folder / "in", folder / "calm", folder / "other-cache")
    most = max(1, round(1.3 * count / (kills + 1)))
    done = 0
    with CaseServer(delay_s=delay_s) as server:
        witness = Witness(server, killed.cache)
        for _ in range(kills):
            process = live_once(server, killed, chance, most)
            witness.end_life()
            if process.returncode == 0:  # it ended before the blow fell
                break
            done += 1
        wrong = _run_through(killed, server.endpoint)
        witness.end_life()
        again, weighed = _weigh(cases, server, witness)
        wrong += _run_through(calm, server.endpoint)
    if dict(written_by(killed.out)) != dict(written_by(calm.out)):
        wrong.append("the output differs from an undisturbed run's")
    return Toll(done, again, [*witness.wrong, *wrong, *weighed])

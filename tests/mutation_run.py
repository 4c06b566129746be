"""Try mutants, each in a fork of a process that has the tests ready.

`python -m tests.mutation_run NAMES RESULTS` runs in `mutants/`: NAMES is a file of mutants, RESULTS
gets the exit status of each, 0 if no test noticed it.
"""

import functools
import gc
import importlib
import json
import os
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

WORKERS = 2
_CACHE = type(functools.cache(str))
_REMEMBERING = ("summarizer.check", "summarizer.pipeline", "tests")


def switch() -> Any:  # noqa: ANN401 - types are checked where mutmut may be missing
    """Return mutmut's switch between mutants; only `make mutation` installs it.

    Returns:
        The module that every mutated function asks.
    """
    return importlib.import_module("mutmut.mutation.trampoline")


class Trial:
    """A plugin of pytest that runs the tests once as they are, then for each mutant."""

    def __init__(self, names: list[str]) -> None:
        self.statuses: dict[str, int] = {}
        self.names = names
        self.broken = ""
        self._failed = False
        self._caches: list[Callable[[], None]] = []
        self._reach: defaultdict[str, list[pytest.Item]] = defaultdict(list)
        self._seconds: dict[pytest.Item, float] = {}
        self._running: dict[int, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a failure."""
        self._failed = self._failed or report.failed

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of pytest's own loop."""
        self._look_round(session.items)
        gc.freeze()
        for name in self.names if not self.broken else ():
            while len(self._running) >= WORKERS:
                self._reap()
            self._start(name, self._tests_of(name))
        while self._running:
            self._reap()
        return True

    def _look_round(self, items: list[pytest.Item]) -> None:
        """Run every test unmutated, and note what it reaches and how long it takes."""
        hits: set[str] = set()

        def note(name: str, **_: object) -> None:
            hits.add(name)

        switch().record_trampoline_hit = note
        switch().set_mutant_under_test("stats")
        for item in items:
            self._forget()
            hits.clear()
            start = time.process_time()
            if not self._passes(item):
                self.broken = item.nodeid
                return
            self._seconds[item] = time.process_time() - start
            for function in hits:
                self._reach[function].append(item)

    def _tests_of(self, name: str) -> list[pytest.Item]:
        """Return the tests that reach a mutant: those of its module first, then the quickest."""
        own = f"test_{name.split('.')[2]}.py"
        items = self._reach[name.rpartition("__mutmut_")[0]]
        return sorted(items, key=lambda item: (own != item.path.name, self._seconds[item]))

    def _start(self, name: str, items: list[pytest.Item]) -> None:
        pid = os.fork()
        if pid:
            self._running[pid] = name
            return
        noticed = 1
        with suppress(BaseException):  # a mutant that ends the process is noticed
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, 1)
            os.dup2(null, 2)
            switch().set_mutant_under_test(name)
            self._forget()
            noticed = int(not all(self._passes_in_time(item) for item in items))
        os._exit(noticed)

    def _reap(self) -> None:
        pid, status = os.wait()
        self.statuses[self._running.pop(pid)] = os.waitstatus_to_exitcode(status)

    def _passes_in_time(self, item: pytest.Item) -> bool:
        """Run a test; the system ends the process if it takes far longer than unmutated."""
        limit = int(time.process_time() + 10 + 20 * self._seconds[item])
        resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))
        return self._passes(item)

    def _passes(self, item: pytest.Item) -> bool:
        self._failed = False
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        return not self._failed

    def _forget(self) -> None:
        """Empty what `lru_cache` remembers of earlier tests."""
        if not self._caches:
            remembering: list[Any] = [x for x in gc.get_objects() if type(x) is _CACHE]
            self._caches = [
                one.cache_clear
                for one in remembering
                if str(one.__module__).startswith(_REMEMBERING)
            ]
        for cache in self._caches:
            cache()


def main(names: str, results: str) -> int:
    """Try the mutants and write what became of them; exit status 1 if a test fails without any."""
    trial = Trial(Path(names).read_text(encoding="utf-8").split())
    options = ["--rootdir=.", "-p", "no:cacheprovider", "-p", "no:terminalreporter", "--tb=no"]
    status = int(pytest.main([*options, "tests/check"], plugins=[trial]))
    Path(results).write_text(json.dumps(trial.statuses), encoding="utf-8")
    if trial.broken:
        sys.stderr.write(f"fails without any mutant: {trial.broken}\n")
    return 0 if len(trial.statuses) == len(trial.names) else status or 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

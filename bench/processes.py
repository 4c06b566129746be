"""Runs whole commands and takes the operating system's own accounting of each."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]


class Figures(NamedTuple):
    """What one run of a command cost."""

    wall_s: float
    cpu_s: float
    peak_mb: float


def run_once(command: Sequence[str], folder: Path, *, may_fail: bool = False) -> Figures:
    """Run a command to its end in a folder, output thrown away, and measure it.

    With `may_fail` exit status 1 is no error: some article had no answer, and is counted.
    """
    started = time.perf_counter()
    environment = {k: v for k, v in os.environ.items() if not k.startswith("OPENAI_")}
    with subprocess.Popen(
        [sys.executable, *command],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in ({0, 1} if may_fail else {0}):
        message = f"{' '.join(command)} ended with {process.returncode}"
        raise RuntimeError(message)
    wall = time.perf_counter() - started
    return Figures(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def measure(command: Sequence[str], folder: Path, runs: int = 7) -> Figures:
    """Take the medians over several runs after one that is not counted."""
    run_once(command, folder)
    figures = [run_once(command, folder) for _ in range(runs)]
    return Figures(*(statistics.median(values) for values in zip(*figures, strict=True)))

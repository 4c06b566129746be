"""Mutate the rules and print what their tests notice: `python -m tests.mutation [NAMES]`.

NAMES are patterns of mutmut's names, such as `summarizer.check.speakers*`; without any all mutants
are tried, some minutes of CPU. mutmut writes the mutants into `mutants/`, which is made anew;
`tests.mutation_run` tries them there. `mutmut show NAME` shows one.
"""

import importlib
import json
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

MUTANTS = Path("mutants")
LEAST_KILLED = 90
"""Per cent of the mutants tried, of each module and of all."""


def generate() -> None:
    """Have mutmut write the mutants."""
    mutmut: Any = importlib.import_module("mutmut.__main__")  # Any: it may be missing
    shutil.rmtree(MUTANTS, ignore_errors=True)
    MUTANTS.mkdir()
    mutmut.copy_src_dir()
    mutmut.copy_also_copy_files()
    mutmut.setup_source_paths()
    mutmut.create_mutants(2)


def list_mutants(patterns: list[str]) -> list[str]:
    """Return the names of the mutants that any pattern fits, all if there is none."""
    names: list[str] = []
    for meta in sorted(MUTANTS.glob("summarizer/check/*.meta")):
        names += json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"]
    return [name for name in names if any(fnmatchcase(name, one) for one in patterns or ["*"])]


def try_mutants(names: list[str]) -> dict[str, int]:
    """Return the exit status of the tests of each mutant."""
    Path(MUTANTS, "names.txt").write_text("\n".join(names), encoding="utf-8")
    command = [sys.executable, "-m", "tests.mutation_run", "names.txt", "results.json"]
    subprocess.run(command, cwd=MUTANTS, check=True)  # noqa: S603 - our own module
    results: dict[str, int] = json.loads(Path(MUTANTS, "results.json").read_text(encoding="utf-8"))
    return results


def row(name: str, counted: Counter[bool]) -> str:
    """Return a line of the table."""
    share = 100 * counted[True] / counted.total()
    return f"| {name} | {counted.total()} | {counted[True]} | {counted[False]} | {share:.1f} |\n"


def main(patterns: list[str]) -> int:
    """Print the table and the survivors; exit status 1 below the bar or if nothing was tried."""
    generate()
    statuses = try_mutants(names) if (names := list_mutants(patterns)) else {}
    if not statuses:
        sys.stderr.write("no such mutant\n")
        return 1
    modules: defaultdict[str, Counter[bool]] = defaultdict(Counter)
    for name, status in statuses.items():
        modules[name.split(".")[2]][status != 0] += 1
        modules["**all**"][status != 0] += 1
    total = modules.pop("**all**")
    table = [*sorted(modules.items()), ("**all**", total)]
    sys.stdout.write("| module | mutants | killed | survived | % |\n")
    sys.stdout.write("| --- | ---: | ---: | ---: | ---: |\n")
    sys.stdout.writelines(row(*line) for line in table)
    sys.stdout.writelines(f"survived: {name}\n" for name in sorted(statuses) if not statuses[name])
    return int(any(100 * one[True] < LEAST_KILLED * one.total() for _, one in table))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

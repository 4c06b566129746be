"""Run mutmut over the rules and print what survived: `python -m tests.mutation [NAMES]`.

NAMES are mutmut's, such as `summarizer.check.speakers*`; without any all mutants are tried, which
takes more than an hour of CPU. It works in `mutants/`, and what was measured once stays there.
"""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

MUTANTS = Path("mutants/summarizer/check")
LEAST_KILLED = 90
"""Per cent of the mutants measured."""
LINE = "{:16} {:>8} {:>8} {:>8} {:>10} {:>6}"
_SURVIVED, _UNTESTED = 0, 33
"""What mutmut keeps of a mutant: the exit status of its tests, 33 if none runs it."""


def count(meta: Path) -> Counter[str]:
    """Count the mutants of a module by what became of them."""
    statuses: list[int | None] = list(
        json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"].values()
    )
    kinds = {None: "unmeasured", _SURVIVED: "survived", _UNTESTED: "survived"}
    return Counter(kinds.get(status, "killed") for status in statuses)


def row(name: str, counted: Counter[str]) -> str:
    """Return a line of the table."""
    measured = counted["killed"] + counted["survived"]
    share = f"{100 * counted['killed'] / measured:.1f}" if measured else ""
    parts = [counted[kind] for kind in ("killed", "survived", "unmeasured")]
    return LINE.format(name, counted.total(), *parts, share)


def main(names: list[str]) -> int:
    """Run mutmut, print the table; exit status 1 below the bar."""
    subprocess.run([sys.executable, "-m", "mutmut", "run", *names], check=False)  # noqa: S603 - names of our own mutants
    total: Counter[str] = Counter()
    sys.stdout.write(
        f"\n{LINE.format('module', 'mutants', 'killed', 'survived', 'unmeasured', '%')}\n"
    )
    for meta in sorted(MUTANTS.glob("*.meta")):
        counted = count(meta)
        total += counted
        sys.stdout.write(f"{row(meta.name.removesuffix('.py.meta'), counted)}\n")
    sys.stdout.write(f"{row('all', total)}\nmutmut results lists the survivors\n")
    return int(100 * total["killed"] < LEAST_KILLED * (total["killed"] + total["survived"]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

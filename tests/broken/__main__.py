"""Print the table of broken answers: `python -m tests.broken [--missed] [--update]`.

Exit status 1 if fewer are caught than the bars ask for, or if a right answer is faulted.
"""

import json
import sys
from collections.abc import Iterator

from tests.broken.breaks import Break, part_of
from tests.broken.cases import load_cases
from tests.broken.measure import FIGURES, Count, Measured, figures, measure

LINE = "| {:<46} | {:>5} | {:>6} | {:>7} | {:<30} |"


def main(arguments: list[str]) -> int:
    """Print the table; with `--missed` what was not caught; with `--update` keep the figures."""
    measured = measure()
    for line in table(measured):
        sys.stdout.write(f"{line}\n")
    if "--missed" in arguments:
        for count in measured.counts:
            for line in missed(count):
                sys.stdout.write(f"{line}\n")
    if "--update" in arguments and measured.is_enough:
        FIGURES.write_text(f"{json.dumps(figures(measured), indent=1)}\n", encoding="utf-8")
    return int(not measured.is_enough)


def table(measured: Measured) -> Iterator[str]:
    """Yield the table and what was found in right answers."""
    yield LINE.format("what is broken", "made", "caught", "share", "by")
    yield LINE.format("---", "---:", "---:", "---:", "---")
    for count in measured.counts:
        rules = ", ".join(sorted(count.kind.rules))
        yield LINE.format(count.kind.name, count.made, count.caught, f"{count.share:.1%}", rules)
    yield LINE.format("all", measured.made, measured.caught, f"{measured.share:.1%}", "")
    yield ""
    yield f"right answers: {len(load_cases())}, errors found in them: {len(measured.alarms)}"
    for case, finding in measured.alarms:
        yield f"  {case.id}: {finding.rule} {finding.field}: {finding.message}"


def missed(count: Count) -> Iterator[str]:
    """Yield each break of a kind that was not caught."""
    for case, one in count.missed:
        yield f"{count.kind.name} | {case.id} | {one.field} | {_broken_part(one)}"


def _broken_part(one: Break) -> object:
    return part_of(one.answer, one.field)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Print the table of broken answers: `python -m tests.broken [--missed]`.

Exit status 1 if fewer are caught than the bars ask for, or if a right answer is faulted.
"""

import sys

from tests.broken.breaks import Break, calls_of
from tests.broken.cases import Case, load_cases
from tests.broken.measure import (
    LEAST_OF_A_KIND,
    LEAST_OF_ALL,
    Count,
    count_kinds,
    false_alarms,
)

LINE = "| {:<46} | {:>5} | {:>6} | {:>7} | {:<24} |"


def main(arguments: list[str]) -> int:
    """Print the table, and with `--missed` what was not caught."""
    counts = list(count_kinds())
    alarms = list(false_alarms())
    print(LINE.format("what is broken", "made", "caught", "share", "by"))
    print(LINE.format("---", "---:", "---:", "---:", "---"))
    for count in counts:
        rules = ", ".join(sorted(count.kind.rules))
        print(LINE.format(count.kind.name, count.made, count.caught, f"{count.share:.1%}", rules))
    made, caught = sum(c.made for c in counts), sum(c.caught for c in counts)
    print(LINE.format("all", made, caught, f"{caught / made:.1%}", ""))
    print(f"\nright answers: {len(load_cases())}, errors found in them: {len(alarms)}")
    for case, finding in alarms:
        print(f"  {case.id}: {finding.rule} {finding.field}: {finding.message}")
    if "--missed" in arguments:
        for count in counts:
            show_missed(count)
    low = [count for count in counts if count.share < LEAST_OF_A_KIND]
    return int(bool(low or alarms or caught / made < LEAST_OF_ALL))


def show_missed(count: Count) -> None:
    """Print each break of a kind that was not caught."""
    for case, one in count.missed:
        print(f"{count.kind.name} | {case.id} | {one.field} | {broken_part(one)}")


def broken_part(one: Break) -> object:
    """Return what stands at the place of the break."""
    node: object = one.answer
    for part in one.field.replace("[", ".").replace("]", "").split("."):
        if isinstance(node, list):
            node = node[int(part)] if int(part) < len(node) else None
        elif isinstance(node, dict):
            node = node.get(part)
    return node if node is not one.answer else calls_of(one.answer)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

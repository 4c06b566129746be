"""How many breaks of each kind the checks catch, and whether they leave right answers alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from summarizer.check import find_faults
from summarizer.records.finding import Finding
from tests.broken import kinds_calls, kinds_claims, kinds_evidence
from tests.broken.breaks import KINDS, Break, Kind, is_caught, validate
from tests.broken.cases import Case, load_cases

MODULES = (kinds_calls, kinds_claims, kinds_evidence)
"""Imported for the kinds they enter."""

LEAST_OF_ALL, LEAST_OF_A_KIND = 0.98, 0.95
"""Shares of the breaks that must be caught."""
ENOUGH = 20
"""Breaks of a kind that there are at least."""
FIGURES = Path(__file__).parent / "figures.json"
"""What was measured last, kind by kind: the README shows it."""


class Count(NamedTuple):
    """What became of the breaks of one kind."""

    kind: Kind
    made: int
    missed: tuple[tuple[Case, Break], ...]

    @property
    def caught(self) -> int:
        """How many were caught by the right rule at the right place."""
        return self.made - len(self.missed)

    @property
    def share(self) -> float:
        """Share that was caught; all of none."""
        return self.caught / self.made if self.made else 1.0


class Measured(NamedTuple):
    """All kinds, and the right answers."""

    counts: tuple[Count, ...]
    alarms: tuple[tuple[Case, Finding], ...]
    """Errors that the rules find in right answers."""

    @property
    def made(self) -> int:
        """Breaks of all kinds."""
        return sum(count.made for count in self.counts)

    @property
    def caught(self) -> int:
        """Breaks that were caught."""
        return sum(count.caught for count in self.counts)

    @property
    def share(self) -> float:
        """Share of all breaks that was caught."""
        return self.caught / self.made

    @property
    def is_enough(self) -> bool:
        """Whether all bars are met."""
        low = [c for c in self.counts if c.share < LEAST_OF_A_KIND or c.made < ENOUGH]
        return not low and not self.alarms and self.share >= LEAST_OF_ALL


def figures(measured: Measured) -> dict[str, object]:
    """Return what was measured as data, for the README and for CI to hold."""
    return {
        "right answers": len(load_cases()),
        "kinds": {
            count.kind.name: {
                "made": count.made,
                "caught": count.caught,
                "by": sorted(count.kind.rules),
            }
            for count in measured.counts
        },
    }


def measure() -> Measured:
    """Break every right answer in every way and count what is caught."""
    return Measured(tuple(count_kinds()), tuple(false_alarms()))


def count_kinds() -> Iterator[Count]:
    """Break every right answer in every way and count what is caught, kind by kind."""
    cases = load_cases()
    for kind in KINDS:
        made = 0
        missed: list[tuple[Case, Break]] = []
        for case in cases:
            for one in kind.make(case, cases):
                made += 1
                found = find_faults(case.article, validate(one.answer))
                if not is_caught(kind, one, found):
                    missed.append((case, one))
        yield Count(kind, made, tuple(missed))


def false_alarms() -> Iterator[tuple[Case, Finding]]:
    """Yield errors that the rules find in right answers."""
    for case in load_cases():
        for finding in find_faults(case.article, case.answer):
            if finding.severity == "error":
                yield case, finding

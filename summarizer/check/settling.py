"""What becomes of one fact: it stands, is repaired, or is withheld.

Owns the step from findings to a stored fact. Takes a value, its pointers and the findings on it;
gives the fact with evidence cut from the text, and notes what was done about each finding. Refuses
to drop anything: a value that cannot be repaired stays in the fact, withheld.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from summarizer.check.case import Case
from summarizer.records.answer import Pointers
from summarizer.records.finding import Finding, Outcome
from summarizer.records.record import Evidence, Fact, FactStatus, Origin

T = TypeVar("T")
Amend = Callable[[T, str, str], T | None]
"""Puts an expected value into a fact at the part that a finding names; None if it cannot."""
_POINTER = re.compile(r"S(\d{1,9})")
NULL = "null"
"""An expected value that is nothing."""


class Answered(NamedTuple):
    """A value as answered."""

    path: str
    evidence: Pointers
    origin: Origin
    """Who gave it, if it stands."""
    grounded: tuple[int, ...] = ()
    """Sentences that carry the value that grounding would put in its place."""


class Settlement:
    """The findings of one article while facts are settled, and what was done about each."""

    def __init__(self, case: Case, findings: Sequence[Finding]) -> None:
        self.case = case
        self._findings = tuple(findings)
        self._outcomes: dict[int, Outcome] = {}

    def findings(self) -> tuple[Finding, ...]:
        """Return the findings, each with what was done about it."""
        return tuple(
            finding.model_copy(update={"outcome": self._outcomes[place]})
            if place in self._outcomes
            else finding
            for place, finding in enumerate(self._findings)
        )

    def on(self, path: str, *, settled: bool = False) -> Iterator[tuple[int, Finding, str]]:
        """List the findings on a fact.

        Args:
            path: Path of the fact, or of what it is part of.
            settled: With what was done about them so far.

        Yields:
            Place among the findings, the finding, the part of the fact that it names.
        """
        for place, finding in enumerate(self.findings() if settled else self._findings):
            if finding.field == path or finding.field.startswith(f"{path}."):
                yield place, finding, finding.field[len(path) + 1 :]

    def mark(self, places: Sequence[int], outcome: Outcome) -> None:
        """Note what was done about findings."""
        self._outcomes.update(dict.fromkeys(places, outcome))

    def withhold(self, path: str) -> None:
        """Note that everything below a path is withheld."""
        wrong = [place for place, found, _ in self.on(path) if found.severity == "error"]
        self.mark(wrong, "withheld")

    def quote(self, numbers: Sequence[int]) -> tuple[Evidence, ...]:
        """Return evidence cut from the text; numbers that do not exist are left out."""
        found = [s for number in dict.fromkeys(numbers) if (s := self.case.sentence(number))]
        text = self.case.article.raw.text
        return tuple(
            Evidence(sentence=s.number, start=s.start, end=s.end, quote=text[s.start : s.end])
            for s in found
        )

    def settle(self, value: T | None, answered: Answered, amend: Amend[T | None]) -> Fact[T]:
        """Settle one fact.

        Args:
            value: As answered.
            answered: Where it stands, what it cites, who gave it.
            amend: Puts an expected value in.

        Returns:
            The fact; `withheld` if an error on it names no value that can be put in.
        """
        repaired: list[int] = []
        failed: list[int] = []
        unproved: list[int] = []
        amended, evidence = value, answered.evidence
        for place, finding, part in self.on(answered.path):
            if finding.severity == "note":
                continue
            if part == "evidence":
                pointed = tuple(int(n) for n in _POINTER.findall(finding.expected or ""))
                evidence = pointed or evidence
                (repaired if pointed else unproved).append(place)
                continue
            after = amend(amended, part, finding.expected) if finding.expected else None
            if after is not None:
                amended = after
                repaired.append(place)
            elif finding.severity == "error":
                failed.append(place)
        # What grounding puts in its place brings sentences of its own.
        proved = amended != value and bool(answered.grounded)
        (repaired if proved else failed).extend(
            place for place in unproved if proved or self._findings[place].severity == "error"
        )
        if failed:
            self.mark([*repaired, *failed], "withheld")
            return self._fact(value, self.quote(answered.evidence), answered.origin, "withheld")
        self.mark(repaired, "repaired")
        usable = self.case.usable(evidence)
        if amended != value:
            cited = answered.grounded or usable
            fact: Fact[T] = self._fact(amended, self.quote(cited), "rules", "repaired")
            return fact.model_copy(update={"replaced": value})
        status: FactStatus = "repaired" if repaired else "accepted"
        return self._fact(value, self.quote(usable), answered.origin, status)

    @staticmethod
    def _fact(
        value: T | None, evidence: tuple[Evidence, ...], origin: Origin, status: FactStatus
    ) -> Fact[T]:
        return Fact[T](value=value, evidence=evidence, origin=origin, status=status)

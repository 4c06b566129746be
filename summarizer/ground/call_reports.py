"""The reports of one call together, before the call is settled.

Owns the joining of reports to calls by who was on the line: the same people spoke once, and a group
that is told apart elsewhere spoke in pairs. Takes reports, gives calls. Refuses to decide whether
and when a call took place.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from summarizer.ground.cast import Figure
from summarizer.ground.report import Report, are_parties, each_call
from summarizer.records.grounding import CallStatus


@dataclass(eq=False, slots=True)
class Call:
    """A call while its reports are being gathered."""

    people: tuple[Figure, ...]
    status: CallStatus
    reports: list[Report] = field(default_factory=list[Report])
    support: list[Report] = field(default_factory=list[Report])
    settled: bool = False
    """The status is no more to be weighed."""
    caller: Figure | None = None
    caller_sentences: list[int] = field(default_factory=list[int])

    def sentences(self) -> tuple[int, ...]:
        """Give the numbers of the sentences that report it, body and headline."""
        return tuple(sorted({r.sentence for r in (*self.reports, *self.support)}))

    def first(self) -> Report:
        """Give its first report, in the body if there is one."""
        return min(self.reports, key=lambda r: (r.headline, r.start))


def gather_calls(reports: Iterable[Report]) -> list[Call]:
    """Join the reports that name everybody on the line to calls."""
    calls: dict[frozenset[int], Call] = {}
    for report in reports:
        if not report.is_complete():
            continue
        for group in each_call(report):
            if not are_parties(group):
                continue
            key = frozenset(id(f) for f in group)
            call = calls.setdefault(key, Call(group, report.status))
            call.reports.append(report)
    return list(calls.values())


def part_pairs(calls: list[Call]) -> list[Call]:
    """Divide a group whose members are said elsewhere to have spoken in pairs, or join them."""
    kept = list(calls)
    for group in [c for c in calls if len(c.people) > 2]:
        pairs = [
            c
            for c in kept
            if c is not group
            and set(c.people) < set(group.people)
            and {r.status for r in c.reports} & {r.status for r in group.reports}
        ]
        told_apart = [c for c in pairs if any(r.separate for r in c.reports)]
        if len(told_apart) > 1 or len(pairs) > 2:
            kept.remove(group)
            _divide(group, pairs, kept)
        else:
            for pair in pairs:
                group.support += pair.reports
                kept.remove(pair)
    return kept


def _divide(group: Call, pairs: Sequence[Call], kept: list[Call]) -> None:
    for report in group.reports:
        if len(report.subject) != 1:
            continue
        for other in report.others:
            same = [c for c in pairs if set(c.people) == {*report.subject, other}]
            if same:
                same[0].reports.append(report)
            else:
                kept.append(Call((*report.subject, other), report.status, [report]))

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

_TWO = 2
MAX_CALLS = 100
"""A text with more calls is a list, and comparing each with all others must stay cheap."""


@dataclass(eq=False, slots=True)
class Call:
    """A call while its reports are being gathered."""

    people: tuple[Figure, ...]
    status: CallStatus
    reports: list[Report] = field(default_factory=list[Report])
    support: list[Report] = field(default_factory=list[Report])
    account: list[Report] = field(default_factory=list[Report])
    """Sentences that have the same people talk, without saying that it was a call."""
    settled: bool = False
    """The status is no more to be weighed."""
    caller: Figure | None = None
    caller_sentences: list[int] = field(default_factory=list[int])

    def sentences(self) -> tuple[int, ...]:
        """Return the numbers of the sentences that report it, body and headline."""
        return tuple(sorted({r.sentence for r in (*self.reports, *self.support)}))

    def first(self) -> Report:
        """Return its first report, in the body if there is one."""
        return min(self.reports, key=lambda r: (r.headline, r.start))


def gather_calls(reports: Iterable[Report]) -> list[Call]:
    """Return the calls of the reports that name everybody on the line."""
    calls: dict[frozenset[int], Call] = {}
    for report in reports:
        if not report.is_complete():
            continue
        for group in each_call(report):
            key = frozenset(id(f) for f in group)
            if are_parties(group) and (key in calls or len(calls) < MAX_CALLS):
                calls.setdefault(key, Call(group, report.status)).reports.append(report)
    return list(calls.values())


def part_pairs(calls: list[Call]) -> list[Call]:
    """Return the calls with groups divided whose members are elsewhere said to speak in pairs.

    One pair of a group is no division: the report of two speaks of what all of them shared.
    """
    kept = list(calls)
    for group in [c for c in calls if len(c.people) > _TWO]:
        pairs = [c for c in kept if _is_within(c, group)]
        if _is_divided(group, pairs):
            kept.remove(group)
            _divide(group, pairs, kept)
        else:
            for pair in pairs:
                group.support += pair.reports
                kept.remove(pair)
    return kept


def _is_divided(group: Call, pairs: Sequence[Call]) -> bool:
    """Return whether what is told of a group sums up calls of two."""
    told_apart = [c for c in pairs if any(r.separate for r in c.reports)]
    if len(told_apart) > 1 or len(pairs) > _TWO:
        return True
    everybody = len(pairs) > 1 and {f for c in pairs for f in c.people} == set(group.people)
    summed_up = all(r.headline for r in group.reports)
    more = any(r.apart for c in pairs for r in c.reports)
    return everybody and (summed_up or more) and not any(r.shared for r in group.reports)


def _is_within(pair: Call, group: Call) -> bool:
    """Return whether two of a group speak in what may be the same call."""
    same_status = {r.status for r in pair.reports} & {r.status for r in group.reports}
    return set(pair.people) < set(group.people) and bool(same_status)


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

"""The calls of an article, each once, from all the sentences that report it.

Owns the joining of reports to calls: the same people spoke once unless the text says otherwise, a
group that is later met in pairs spoke in pairs, what is only planned or denied is kept as that.
Takes the article's people, gives calls in text order. Refuses to make a call out of words that
only refer to one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from summarizer.ground.call_text import CallText
from summarizer.ground.cast import Figure
from summarizer.ground.direction import find_requester
from summarizer.ground.persons import People
from summarizer.ground.reports import Report, are_parties, each_call, find_reports
from summarizer.records.grounding import CallStatus


@dataclass(eq=False, slots=True)
class Call:
    """A call while its reports are being gathered."""

    people: tuple[Figure, ...]
    status: CallStatus
    reports: list[Report] = field(default_factory=list[Report])
    support: list[Report] = field(default_factory=list[Report])
    caller: Figure | None = None
    caller_sentences: list[int] = field(default_factory=list[int])

    def sentences(self) -> tuple[int, ...]:
        """Give the numbers of the sentences that report it, body and headline."""
        return tuple(sorted({r.sentence for r in (*self.reports, *self.support)}))

    def first(self) -> Report:
        """Give its first report, in the body if there is one."""
        return min(self.reports, key=lambda r: (r.headline, r.start))


def find_calls(people: People) -> list[Call]:
    """Find the calls of an article, planned, denied and remembered ones too."""
    reports = find_reports(people)
    calls = _gather(reports)
    calls = _in_pairs(calls)
    for call in calls:
        call.status = _status(call)
    _support(calls, reports)
    _set_callers(calls, people)
    return sorted(calls, key=lambda c: c.first().start)


def _gather(reports: Iterable[Report]) -> list[Call]:
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


def _in_pairs(calls: list[Call]) -> list[Call]:
    """Divide a group whose members are said elsewhere to have spoken in pairs, or join them."""
    kept = list(calls)
    for group in [c for c in calls if len(c.people) > 2]:
        pairs = [c for c in kept if c is not group and set(c.people) < set(group.people)]
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


_ORDER: tuple[CallStatus, ...] = ("completed", "background", "denied", "attempted", "planned")


def _status(call: Call) -> CallStatus:
    """Weigh what the reports say; the headline and the first sentence say what the news is."""
    body = [r for r in call.reports if not r.headline] or call.reports
    first = min(body, key=lambda r: r.start)
    news = {r.status for r in call.reports if r.headline} | {first.status}
    statuses = {r.status for r in body}
    if "completed" in statuses:
        ahead = news & {"planned", "denied", "attempted"}
        if ahead and "completed" not in news:
            return "background"
        return "completed"
    return next(s for s in _ORDER if s in statuses)


def _support(calls: list[Call], reports: Iterable[Report]) -> None:
    """Add the sentences that speak of a call without saying again who was on the line."""
    done = [c for c in calls if c.status == "completed"]
    for report in reports:
        if report.is_complete() or report.supports or report.status != "completed":
            continue
        if report.strength == "weak" and not report.people:
            continue
        fitting = [c for c in done if set(report.people) <= set(c.people)]
        if len(fitting) == 1 or (fitting and report.people):
            before = [c for c in fitting if c.first().start <= report.start] or fitting
            max(before, key=lambda c: c.first().start).support.append(report)


def _set_callers(calls: Sequence[Call], people: People) -> None:
    for call in calls:
        told = {f: r.sentence for r in call.reports for f in r.caller if f in call.people}
        if len(told) == 1:
            call.caller = next(iter(told))
            call.caller_sentences = sorted(
                {r.sentence for r in call.reports if call.caller in r.caller}
            )
    for read in people.sentences:
        text = CallText(read, people.folded)
        for call in _concerned(calls, read.sentence.number):
            found = find_requester(text, people.terms[read.sentence.number], call.people)
            if found and call.caller in {None, found}:
                call.caller = found
                call.caller_sentences = sorted({*call.caller_sentences, read.sentence.number})


def _concerned(calls: Sequence[Call], sentence: int) -> list[Call]:
    """Give the calls that a sentence on the initiative is about: its own, else the last before."""
    own = [c for c in calls if sentence in c.sentences()]
    if own:
        return own
    before = [c for c in calls if c.status == "completed" and min(c.sentences()) < sentence]
    return [max(before, key=lambda c: max(n for n in c.sentences() if n < sentence))] if before else []

"""The calls of an article, each once, from all the sentences that report it.

Owns the joining of reports to calls: the same people spoke once unless the text says otherwise, a
group that is later met in pairs spoke in pairs, what is only planned or denied is kept as that.
Takes the article's people, gives calls in text order. Refuses to make a call out of words that
only refer to one.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from summarizer.ground.accounts import add_accounts
from summarizer.ground.call_reports import Call, gather_calls, part_pairs
from summarizer.ground.call_text import CallText
from summarizer.ground.cast import Figure
from summarizer.ground.direction import find_requester, speaks_of_a_call, speaks_of_initiative
from summarizer.ground.general_reading import read_generally
from summarizer.ground.occasions import DayOf, part_occasions
from summarizer.ground.persons import People
from summarizer.ground.report import Report, completed_by_context
from summarizer.ground.reports import find_reports
from summarizer.ground.status import is_prank, is_refuted, is_remembered
from summarizer.ground.told_before import completed_by_lede
from summarizer.records.grounding import CallStatus
from summarizer.text.term_forms import COUNTERPART


def find_calls(people: People, day_of: DayOf, published: str | None) -> list[Call]:
    """Return the calls of an article, planned, denied and remembered ones too.

    Args:
        people: Everybody in the article, and the sentences.
        day_of: Dates one report by its own words.
        published: Publication date (EDTF), where it is known.
    """
    texts = [CallText(read, people.folded) for read in people.sentences]
    reports = find_reports(texts)
    if not any(r.is_complete() for r in reports):
        reports = [completed_by_context(r) or r for r in reports]
    if not any(r.is_complete() for r in reports):
        numbered = {text.sentence.number: text for text in texts}
        reports = [completed_by_lede(r, numbered) or r for r in reports]
    reports += read_generally(texts, reports, people.terms)
    calls = gather_calls(reports)
    calls = list(part_occasions(part_pairs(calls), day_of, published))
    calls = [c for c in calls if not _is_teaser(c)] or calls
    prank, remembered = _is_about(people, is_prank), _is_about(people, is_remembered)
    refuted = _refuted(calls, texts)
    for call in calls:
        denied = prank or (refuted and _is_near(call, refuted))
        call.status = "denied" if denied else call.status if call.settled else _status(call)
        if call.status == "completed" and remembered:
            call.status = "background"
    _support(calls, reports)
    add_accounts(calls, texts)
    _set_callers(calls, texts, people)
    for call in calls:
        _name_counterparts(call)
    return sorted(calls, key=lambda c: c.first().start)


def _name_counterparts(call: Call) -> None:
    """Give whoever is only somebody's counterpart the other's office."""
    named = [f.held_office() for f in call.people if f.held_office() not in {None, COUNTERPART}]
    for figure in call.people:
        if figure.held_office() == COUNTERPART:
            office = named[0] if named else None
            figure.office = _ABROAD.get(office or "", office)


def _is_teaser(call: Call) -> bool:
    """Return whether only lines without a full stop report it, of people without a name.

    Such a line is another article's headline that has strayed into the text.
    """
    nameless = any(not figure.names for figure in call.people)
    return nameless and all(r.unfinished and not r.headline for r in call.reports)


def _refuted(calls: Iterable[Call], texts: Iterable[CallText]) -> set[int]:
    """Return the sentences beside what is told of the calls that take something back."""
    told = {r.sentence for call in calls for r in call.reports}
    beside = {number + step for number in told for step in (-1, 0, 1)}
    numbered = ((text.sentence.number, text) for text in texts)
    return {n for n, text in numbered if n in beside and is_refuted(text.letters)}


def _is_near(call: Call, refuted: set[int]) -> bool:
    """Return whether all that is told of a call stands beside a sentence that takes it back."""
    return all({s - 1, s, s + 1} & refuted for s in {r.sentence for r in call.reports})


def _is_about(people: People, told: Callable[[str], bool]) -> bool:
    """Return whether the headline or the first sentences tell of something."""
    first = [read.sentence for read in people.sentences[:_NEWS_SENTENCES]]
    return any(told(people.folded[s.start : s.end]) for s in first)


_NEWS_SENTENCES = 4
"""The headline and the first sentences say what the article is about."""

_ABROAD = {
    "Secretary of State": "Foreign Minister",
    "Foreign Secretary": "Foreign Minister",
    "Secretary of Defense": "Defence Minister",
}
"""What the counterparts of offices of one country are elsewhere."""
_ORDER: tuple[CallStatus, ...] = ("completed", "background", "denied", "attempted", "planned")


def _status(call: Call) -> CallStatus:
    """Return what the reports say; the headline and the first sentence say what the news is."""
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
        if not report.by_phone and not report.people:
            continue
        fitting = [c for c in done if set(report.people) <= set(c.people)]
        meant = fitting if len(fitting) == 1 else _last_spoken_of(fitting, report)
        if len(meant) > 1 or (not meant and not _sums_up(report, fitting)):
            continue
        for call in meant or fitting:
            call.support.append(report)


def _sums_up(report: Report, calls: Sequence[Call]) -> bool:
    """Return whether a report opens the account of several calls: 'he rang both capitals'."""
    later = all(r.sentence > report.sentence or r.headline for c in calls for r in c.reports)
    return bool(report.people) and report.by_phone and later and not report.headline


def _last_spoken_of(calls: Sequence[Call], report: Report) -> list[Call]:
    """Return the calls that the last sentence before a report speaks of."""
    before = [(r.sentence, c) for c in calls for r in c.reports if r.sentence < report.sentence]
    last = max((sentence for sentence, _ in before), default=0)
    return list(dict.fromkeys(c for sentence, c in before if sentence == last))


def _set_callers(calls: Sequence[Call], texts: Iterable[CallText], people: People) -> None:
    for call in calls:
        held = [r for r in call.reports if r.status == call.status]
        held += [r for r in call.support if r.placed and not any(h.caller for h in held)]
        told = {f for r in held for f in r.caller if f in call.people}
        if len(told) == 1:
            call.caller = next(iter(told))
            call.caller_sentences = sorted({r.sentence for r in held if call.caller in r.caller})
    told_in = [_told(call) for call in calls]
    for text in texts:
        if speaks_of_initiative(text):
            number = text.sentence.number
            for call in _concerned(told_in, text):
                _add_caller(call, find_requester(text, people.terms[number], call.people), number)


def _add_caller(call: Call, requester: Figure | None, sentence: int) -> None:
    if requester and call.caller in {None, requester}:
        call.caller = requester
        call.caller_sentences = sorted({*call.caller_sentences, sentence})


class _Told(NamedTuple):
    """Where a call is told of, looked up once for all sentences."""

    call: Call
    numbers: tuple[int, ...]
    """The sentences that report it, in rising order."""
    places: frozenset[int]
    """Those, and those of its account."""


def _told(call: Call) -> _Told:
    numbers = call.sentences()
    return _Told(call, numbers, frozenset((*numbers, *(r.sentence for r in call.account))))


def _concerned(told_in: Sequence[_Told], text: CallText) -> list[Call]:
    """Return the calls that a sentence on the initiative is about: its own or the last."""
    sentence = text.sentence.number
    own = [told.call for told in told_in if sentence in told.places]
    if own or not speaks_of_a_call(text):
        return own
    before = [
        (told.numbers[at - 1], told.call)
        for told in told_in
        if (at := bisect_left(told.numbers, sentence)) and told.call.status == "completed"
    ]
    return [max(before, key=lambda one: one[0])[1]] if before else []

"""One mention of a call: between whom, whether it took place, who phoned.

Owns the record of such a mention and what follows from it alone. Takes what `reports` read off a
sentence. Refuses to count fewer than two people, or two of one country, as a call.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from summarizer.ground.call_text import People
from summarizer.records.grounding import CallStatus
from summarizer.records.values import Channel

_TWO = 2


@dataclass(frozen=True, slots=True)
class Report:
    """A sentence that speaks of a call."""

    sentence: int
    start: int
    end: int
    """Where in the text the words stand that name the call."""
    headline: bool
    status: CallStatus
    channel: Channel
    by_phone: bool
    """False where nothing says that it was by telephone."""
    subject: People
    others: People
    separate: bool
    """The subject spoke with each of the others by themselves."""
    caller: People
    """Who phoned, where the wording says so."""
    supports: bool
    """The words only refer to the call ('during the conversation')."""
    around: People
    """Everybody in the sentence who may be on the line, should the clause not tell."""
    is_before: bool
    """It is told in the pluperfect ('had phoned')."""
    source: People
    """Whom the call came from, as the sentence rather than the clause puts it."""
    unfinished: bool
    """The sentence has no full stop: a headline of this or of another article."""
    apart: bool = False
    """It is told as one call more: 'separately', 'he also phoned'."""
    placed: bool = False
    """It says who made the call that is known: 'it was P who placed Saturday's call'."""
    shared: bool = False
    """Everybody was on one line, by the words: 'a conference call'."""

    @property
    def people(self) -> People:
        """Everybody named, each once."""
        return tuple(dict.fromkeys((*self.subject, *self.others)))

    def is_complete(self) -> bool:
        """Return whether it names two officials of two parties."""
        return bool(self.subject) and are_parties(self.people)


def are_parties(people: People) -> bool:
    """Return whether some people are two at least, not all of one country or organisation."""
    parties = [figure.party for figure in people]
    return len(people) >= _TWO and (None in parties or len(set(parties)) > 1)


def completed_by_context(report: Report) -> Report | None:
    """Return the report with the two that its sentence has, where the clause does not tell them."""
    people = report.around
    if report.is_complete() or not report.by_phone or len(people) != _TWO:
        return None
    if not (are_parties(people) and set(report.people) <= set(people)):
        return None
    subject = report.subject or tuple(f for f in people if f not in report.others)
    others = tuple(f for f in people if f not in subject)
    caller = report.caller or tuple(f for f in report.source if f in people)
    return replace(report, subject=subject or people, others=others, caller=caller)


def each_call(report: Report) -> Iterator[People]:
    """Yield the people of each call that a report speaks of."""
    if report.separate and len(report.subject) > 1:
        for one in report.subject:
            yield (one, *report.others)
    elif report.separate:
        for other in report.others:
            yield (*report.subject, other)
    else:
        yield report.people

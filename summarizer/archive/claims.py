"""A call's claims in one list: every value that it states, with its text in words.

Owns what a claim is in tables, searches and histories. Takes calls, gives claims; withheld ones are
among them, and their status says so.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from summarizer.records.record import CallRecord, Evidence, Fact, FactStatus, Origin
from summarizer.records.values import Commitment, Event, Person, Statement, Topic

T = TypeVar("T")


class Claim(NamedTuple):
    """A value of a call with what carries it."""

    kind: str
    place: int
    """Index among the call's claims of this kind."""
    text: str | None
    """The value in words; null if it is open."""
    speaker: str | None
    """Who says, asks or offers it."""
    type: str | None
    """Speech act, kind of commitment, date of an event, how a call's date is known."""
    value: object
    evidence: tuple[Evidence, ...]
    status: FactStatus
    origin: Origin


def list_claims(call: CallRecord) -> Iterator[Claim]:
    """List everything that a call claims, in the order of its record.

    Yields:
        Withheld claims too, and those that leave their value open.
    """
    yield _claim("date", 0, (call.date.value, None, call.date_status), call.date)
    for place, person in enumerate(call.principals):
        name = name_person(person.value) if person.value else None
        yield _claim("principal", place, (name, None, None), person)
    yield _claim("initiator", 0, (call.initiator.value, None, None), call.initiator)
    yield _claim("side", 0, (call.side.value, None, None), call.side)
    yield from _told_claims("statement", call.statements)
    yield from _told_claims("commitment", call.commitments)
    yield from _told_claims("event", call.events)
    yield from _told_claims("topic", call.topics)


Told = tuple[str | None, str | None, str | None]
"""Text, speaker and type."""


def _claim(kind: str, place: int, told: Told, fact: Fact[T]) -> Claim:
    return Claim(kind, place, *told, fact.value, fact.evidence, fact.status, fact.origin)


def _told_claims(kind: str, facts: Iterable[Fact[T]]) -> Iterator[Claim]:
    for place, fact in enumerate(facts):
        yield _claim(kind, place, _told(fact.value), fact)


def _told(value: object) -> Told:
    match value:
        case Statement():
            return value.gist, value.speaker, value.act
        case Commitment():
            condition = f" (on condition: {value.condition})" if value.condition else ""
            return f"{value.what}{condition}", value.by, value.kind
        case Event():
            return value.what, None, value.date
        case Topic():
            return value.label, None, None
        case _:
            return None, None, None


def name_person(person: Person) -> str:
    """Return a name, or whatever stands for it."""
    return person.name or " ".join(filter(None, (person.country, person.office))) or "unnamed"

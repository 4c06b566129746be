"""The answer that a model or the rules give: facts, each with the numbers of its sentences.

`Answer` is the response schema of the model path. It is the same for every article, so that a
provider can cache it; whether a number exists or a name stands in the text is checked later, with
the article at hand. Docstrings below are what the model reads: keep them short.
"""

from pydantic import Field

from summarizer.records.base import Frozen
from summarizer.records.values import Channel, Commitment, Event, Person, Statement, Topic

Pointers = tuple[int, ...]
"""Sentence numbers, the n of `Sn`."""


class DateAnswer(Frozen):
    """When the call took place."""

    value: str | None
    """EDTF: 2023-11-27, 2023-11, XXXX-04-03 if no year is given; null if open."""
    asserted_year: int | None = None
    """A year that only you know; never put it into value."""
    evidence: Pointers
    """Sentences that settle it."""


class PersonAnswer(Person):
    """Somebody on the line."""

    evidence: Pointers
    """Sentences that put this person on the line."""


class NamedAnswer(Frozen):
    """A name and what carries it."""

    value: str
    """A principal's name (initiator) or a country code or organisation (side)."""
    evidence: Pointers
    """Sentences that say so."""


class StatementAnswer(Statement):
    """A reported statement."""

    evidence: Pointers
    """Sentences that carry it."""


class CommitmentAnswer(Commitment):
    """A commitment, request, offer, condition or refusal."""

    evidence: Pointers
    """Sentences that carry it."""


class EventAnswer(Event):
    """Another dated event."""

    evidence: Pointers
    """Sentences that carry it."""


class TopicAnswer(Topic):
    """A theme of the call."""

    evidence: Pointers
    """Sentences that carry it."""


class CallAnswer(Frozen):
    """One completed call."""

    channel: Channel = "phone"
    """How they spoke."""
    date: DateAnswer
    """When."""
    principals: tuple[PersonAnswer, ...]
    """Everybody on the line, nobody else."""
    initiator: NamedAnswer | None
    """Who phoned or asked for the call; null if not said."""
    side: NamedAnswer | None
    """Whose account this is."""
    statements: tuple[StatementAnswer, ...] = ()
    """In text order."""
    commitments: tuple[CommitmentAnswer, ...] = ()
    """In text order."""
    events: tuple[EventAnswer, ...] = ()
    """Other dated events."""
    topics: tuple[TopicAnswer, ...] = ()
    """Three to eight."""


class Answer(Frozen):
    """All completed calls that the article reports."""

    calls: tuple[CallAnswer, ...]
    """Empty if it reports none."""
    no_call_reason: str | None = Field(default=None)
    """Why there is none: planned, refused, a meeting, ..."""

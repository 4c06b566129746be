"""A record's facts as an answer, so that the rules can be asked about what a reader put in.

The reader wins; but a correction that contradicts the text is worth knowing.
"""

from collections.abc import Sequence
from typing import TypeVar

from summarizer.records.answer import (
    Answer,
    CallAnswer,
    CommitmentAnswer,
    DateAnswer,
    EventAnswer,
    NamedAnswer,
    PersonAnswer,
    StatementAnswer,
    TopicAnswer,
)
from summarizer.records.base import Frozen
from summarizer.records.record import CallRecord, Fact

A = TypeVar("A", bound=Frozen)
T = TypeVar("T", bound=Frozen)


def answer_of(calls: Sequence[CallRecord]) -> Answer | None:
    """Return the answer that would have given these calls.

    Returns:
        Every fact in its place, withheld ones too; null where one has no value to give.
    """
    if any(None in _values(call) for call in calls):
        return None
    return Answer(calls=tuple(map(_call, calls)))


def _values(call: CallRecord) -> list[object]:
    people = [fact.value for fact in call.principals]
    said = [fact.value for fact in call.statements]
    made = [fact.value for fact in call.commitments]
    events, topics = [f.value for f in call.events], [f.value for f in call.topics]
    return [*people, *said, *made, *events, *topics]


def _numbers(fact: Fact[T] | Fact[str]) -> tuple[int, ...]:
    return tuple(one.sentence for one in fact.evidence)


def _call(call: CallRecord) -> CallAnswer:
    return CallAnswer(
        channel=call.channel,
        date=DateAnswer(value=call.date.value, evidence=_numbers(call.date)),
        principals=_several(PersonAnswer, call.principals),
        initiator=_named(call.initiator),
        side=_named(call.side),
        statements=_several(StatementAnswer, call.statements),
        commitments=_several(CommitmentAnswer, call.commitments),
        events=_several(EventAnswer, call.events),
        topics=_several(TopicAnswer, call.topics),
    )


def _named(fact: Fact[str]) -> NamedAnswer | None:
    if fact.value is None:
        return None
    return NamedAnswer(value=fact.value, evidence=_numbers(fact))


def _several(kind: type[A], facts: Sequence[Fact[T]]) -> tuple[A, ...]:
    return tuple(
        kind.model_validate({**fact.value.model_dump(), "evidence": _numbers(fact)})
        for fact in facts
        if fact.value is not None
    )

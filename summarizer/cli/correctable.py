"""The fields of a call that can be corrected, with their values as they are now."""

from collections.abc import Iterator

from summarizer.correct import facts_of
from summarizer.records.base import Frozen
from summarizer.records.record import CallRecord, Fact

SINGLE = ("date", "initiator", "side")
LISTS = ("principals", "statements", "commitments", "events", "topics")


def list_fields(call: CallRecord) -> Iterator[str]:
    """List a call's fields.

    Yields:
        The call's id, then `FIELD = value`, marked where the checks withheld it or a reader
        corrected it.
    """
    yield f"{call.id}  ({call.status}{'; withheld: status accepted' if call.withheld else ''})"
    for name in SINGLE:
        fact = facts_of(call, name)[0]
        yield f"  {name} = {_show(fact.value)}{_mark(fact)}"
    yield f"  channel = {call.channel}"
    for name in LISTS:
        for number, fact in enumerate(facts_of(call, name), start=1):
            yield f"  {name}.{number}{_mark(fact)}"
            if isinstance(fact.value, Frozen):
                for part, value in fact.value.model_dump().items():
                    yield f"    {name}.{number}.{part} = {_show(value)}"


def _show(value: object) -> str:
    return "unknown" if value is None else " ".join(str(value).split())


def _mark(fact: Fact[object]) -> str:
    marks = [
        "withheld" if fact.status == "withheld" else "",
        "by a reader" if fact.origin == "reader" else "",
    ]
    told = ", ".join(mark for mark in marks if mark)
    return f"  [{told}]" if told else ""

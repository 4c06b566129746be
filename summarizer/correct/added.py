"""What a reader adds to a record: a call that is missing, a person, a statement, a commitment."""

from collections.abc import Sequence
from typing import Any

from summarizer.correct.address import LISTS, facts_of, parse_address
from summarizer.correct.changes import GIVEN, as_person
from summarizer.correct.quoting import quote
from summarizer.records.correction import Correction
from summarizer.records.record import ArticleRecord, CallRecord, Evidence, Fact
from summarizer.records.values import Person


def _given(value: Any, evidence: tuple[Evidence, ...]) -> Any:  # noqa: ANN401 - a fact of any value
    return Fact[Any](value=value, evidence=evidence, origin="reader", status="accepted")


def add_calls(
    record: ArticleRecord, corrections: Sequence[Correction]
) -> tuple[list[CallRecord], list[tuple[str, Correction]]]:
    """Add the calls that an answer lacks.

    Returns:
        All calls, and where those that are new stand.
    """
    calls = list(record.checked.calls)
    added: list[tuple[str, Correction]] = []
    for one in corrections:
        added.append((f"calls[{len(calls)}]", one))
        calls.append(_call(record, one))
    return calls, added


def _call(record: ArticleRecord, one: Correction) -> CallRecord:
    given = one.value if isinstance(one.value, dict) else {}
    evidence = quote(record.article, one.sentences)
    people = given.get("principals")
    date = given.get("date")
    return CallRecord(
        id=one.id,
        channel="video" if given.get("channel") == "video" else "phone",
        date=_given(date, evidence),
        date_status="stated" if date else "unknown",
        date_step=GIVEN,
        asserted_year=None,
        earliest=None,
        latest=None,
        principals=tuple(
            Fact[Person](
                value=as_person(person), evidence=evidence, origin="reader", status="accepted"
            )
            for person in (people if isinstance(people, list) else [])
        ),
        initiator=_given(given.get("initiator"), evidence),
        side=_given(given.get("side"), evidence),
        statements=(),
        commitments=(),
        events=(),
        topics=(),
        status="accepted",
    )


def add_facts(record: ArticleRecord, call: CallRecord, one: Correction) -> tuple[CallRecord, str]:
    """Add one fact to a call, behind those of its kind.

    Returns:
        The call, and where the fact stands in it.
    """
    name = parse_address(one.field).name
    facts = facts_of(call, name)
    value = LISTS[name].model_validate(one.value)
    new = (*facts, _given(value, quote(record.article, one.sentences)))
    return call.model_copy(update={name: new}), f"{name}[{len(facts)}]"

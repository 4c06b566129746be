"""An answer after the checks: calls, findings, status and the reasons for it.

Owns the assembly of the checked record. Takes a grounded article and what an answerer gave. Refuses
to lose anything: withheld calls and facts stay in the record, and a call that only grounding has is
added with origin `rules`.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from summarizer.check.call_facts import CallFacts, names_of
from summarizer.check.case import CallCase, Case
from summarizer.check.faults import recall_faults
from summarizer.check.settling import Settlement
from summarizer.records.answer import CallAnswer, DateAnswer
from summarizer.records.finding import Finding
from summarizer.records.grounding import GroundedArticle, GroundedCall
from summarizer.records.record import (
    Answered,
    CallRecord,
    Checked,
    Fact,
    FactStatus,
    Origin,
    RecordStatus,
)
from summarizer.records.values import Person

T = TypeVar("T")
_ID_LENGTH = 12
_RANK: dict[RecordStatus, int] = {"accepted": 0, "repaired": 1, "needs review": 2}
_PARTIES = 2
_PARTS = {
    "date": "date",
    "principals": "principals",
    "initiator": "who phoned",
    "side": "whose account",
    "statements": "statement",
    "commitments": "commitment",
    "events": "event",
    "topics": "topic",
}


def check_answer(article: GroundedArticle, answered: Answered) -> Checked:
    """Run every rule over an answer, repair what grounding knows, withhold what it does not.

    Args:
        article: The article with its grounding.
        answered: What an answerer gave for it.

    Returns:
        Every call of the answer and every call that only grounding has; the same for the same
        article and answer.
    """
    case, found = recall_faults(article, answered.answer)
    settlement = Settlement(case, found)
    given: Origin = "rules" if answered.engine.name == "rules" else "model"
    calls = [_record(settlement, call, given) for call in case.calls]
    calls += _added_calls(settlement)
    findings = settlement.findings()
    status = _worst([_status(findings, calls), *(call.status for call in calls)])
    return Checked(
        calls=tuple(calls), findings=findings, status=status, reasons=tuple(_reasons(findings))
    )


def restate(checked: Checked) -> Checked:
    """Say again how calls and article stand, after a reader has corrected some of it.

    Args:
        checked: With findings that say what is still open.

    Returns:
        The same facts and findings; what a reader withheld needs no review.
    """
    calls = tuple(
        call.model_copy(update={"status": _status(_below(checked.findings, place), [call])})
        for place, call in enumerate(checked.calls)
    )
    status = _worst([_status(checked.findings, calls), *(call.status for call in calls)])
    reasons = tuple(_reasons(checked.findings))
    return checked.model_copy(update={"calls": calls, "status": status, "reasons": reasons})


def _below(findings: Sequence[Finding], place: int) -> list[Finding]:
    path = f"calls[{place}]"
    return [one for one in findings if one.field == path or one.field.startswith(f"{path}.")]


def _worst(statuses: Sequence[RecordStatus]) -> RecordStatus:
    return max(statuses, key=lambda status: _RANK[status])


def _record(settlement: Settlement, call: CallCase, given: Origin) -> CallRecord:
    facts = CallFacts(settlement, call, given)
    principals, date, known = facts.principals(), facts.date(), call.grounded
    held = [fact for fact in principals if fact.status != "withheld"]
    whole = any(
        found.severity == "error" and not part for _, found, part in settlement.on(call.path)
    )
    record = CallRecord(
        id=_call_id(settlement.case, call.place, date.value, principals),
        channel=call.answer.channel,
        date=date,
        date_status=known.date_status if known and date.status != "withheld" else "unknown",
        date_step=known.date_step if known else "the rules find no such call",
        asserted_year=call.answer.date.asserted_year,
        earliest=known.earliest if known else None,
        latest=known.latest if known else None,
        principals=principals,
        initiator=facts.initiator(),
        side=facts.side(),
        statements=facts.statements(),
        commitments=facts.commitments(),
        events=facts.events(),
        topics=facts.topics(),
        status="accepted",
        withheld=whole or len(held) < _PARTIES,
    )
    if record.withheld:
        settlement.withhold(call.path)
        record = _withhold(record)
    status = _status([found for _, found, _ in settlement.on(call.path, settled=True)], [record])
    return record.model_copy(update={"status": status})


def _call_id(case: Case, place: int, date: str | None, principals: Sequence[Fact[Person]]) -> str:
    parts = [case.article.raw.id, place, date, names_of(principals)]
    canonical = json.dumps(parts, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return hashlib.sha256(canonical).hexdigest()[:_ID_LENGTH]


def _withhold(record: CallRecord) -> CallRecord:
    """Return a call with every fact withheld: none of them counts, whoever reads the record."""
    return record.model_copy(
        update={
            "date": _struck(record.date),
            "initiator": _struck(record.initiator),
            "side": _struck(record.side),
            "principals": tuple(_struck(fact) for fact in record.principals),
            "statements": tuple(_struck(fact) for fact in record.statements),
            "commitments": tuple(_struck(fact) for fact in record.commitments),
            "events": tuple(_struck(fact) for fact in record.events),
            "topics": tuple(_struck(fact) for fact in record.topics),
        }
    )


def _struck(fact: Fact[T]) -> Fact[T]:
    return fact.model_copy(update={"status": "withheld"})


def _added_calls(settlement: Settlement) -> Iterator[CallRecord]:
    """Yield the calls that only grounding has, where C1 finds their lack an error."""
    case = settlement.case
    answered = {call.number for call in case.calls}
    left = {
        (known.sentences, number): known
        for number, known in enumerate(case.grounding.calls)
        if number not in answered and known.status == "completed"
    }
    place = len(case.calls)
    for at, finding, _ in [*settlement.on("calls")]:
        if finding.rule != "C1" or finding.severity != "error":
            continue
        key = next((key for key in left if key[0] == finding.sentences), None)
        if key is not None:
            yield _added(settlement, place, key[1], left.pop(key))
            settlement.mark([at], "repaired")
            place += 1


def _added(settlement: Settlement, place: int, number: int, known: GroundedCall) -> CallRecord:
    case = settlement.case
    empty = CallAnswer(
        channel=known.channel,
        date=DateAnswer(value=known.date, evidence=known.date_sentences),
        principals=(),
        initiator=None,
        side=None,
    )
    call = CallCase(place=place, answer=empty, number=number, grounded=known, people=())
    facts = CallFacts(settlement, call, "rules")
    people = [person for key in known.principals if (person := case.person(key))]
    principals = tuple(facts.added(person) for person in people)
    caller = case.person(known.initiator)
    sides = [side for side in case.grounding.sides if side.call in {None, number}]
    added = {"origin": "rules", "status": "repaired"}
    return CallRecord(
        id=_call_id(case, place, known.date, principals),
        channel=known.channel,
        date=facts.date().model_copy(update=added),
        date_status=known.date_status,
        date_step=known.date_step,
        asserted_year=None,
        earliest=known.earliest,
        latest=known.latest,
        principals=principals,
        initiator=_fact(settlement, caller.name if caller else None, known.initiator_sentences),
        side=_fact(
            settlement, sides[0].side if sides else None, sides[0].sentences if sides else ()
        ),
        statements=(),
        commitments=(),
        events=(),
        topics=(),
        status="repaired",
    )


def _fact(settlement: Settlement, value: str | None, sentences: tuple[int, ...]) -> Fact[str]:
    evidence = settlement.quote(sentences)
    return Fact[str](value=value, evidence=evidence, origin="rules", status="repaired")


def _statuses(call: CallRecord) -> list[FactStatus]:
    if call.withheld and call.date.origin == "reader":
        return []
    facts: tuple[Fact[Any], ...] = (
        call.date,
        call.initiator,
        call.side,
        *call.principals,
        *call.statements,
        *call.commitments,
        *call.events,
        *call.topics,
    )
    return [fact.status for fact in facts if (fact.status, fact.origin) != ("withheld", "reader")]


def _status(findings: Sequence[Finding], calls: Sequence[CallRecord]) -> RecordStatus:
    """Return `needs review` where anything is withheld or a person should look."""
    statuses = {status for call in calls for status in _statuses(call)}
    is_open = any(found.severity != "note" and found.outcome == "open" for found in findings)
    if is_open or "withheld" in statuses or any(map(_is_withheld, calls)):
        return "needs review"
    return "repaired" if "repaired" in statuses else "accepted"


def _is_withheld(call: CallRecord) -> bool:
    return call.withheld and call.date.origin != "reader"


def _reasons(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield in plain words why a record is not simply accepted, each reason once."""
    seen: set[str] = set()
    for found in findings:
        if found.severity == "note":
            continue
        where = _place_in_words(found.field)
        done = "" if found.outcome == "open" else f" ({found.outcome})"
        reason = f"{where}{found.message}{done}"
        if reason not in seen:
            seen.add(reason)
            yield reason


def _place_in_words(field: str) -> str:
    """Return a path as a person says it: `call 1, statement 3: `."""
    words: list[str] = []
    for part in field.split(".")[:2]:
        name, _, number = part.rstrip("]").partition("[")
        if name == "calls" and number:
            words.append(f"call {int(number) + 1}")
        elif name in _PARTS:
            numbered = number and name != "principals"
            words.append(f"{_PARTS[name]} {int(number) + 1}" if numbered else _PARTS[name])
    return f"{', '.join(words)}: " if words else ""

"""Changes one fact, or one call as a whole."""

from collections.abc import Sequence

from pydantic import JsonValue

from summarizer.correct.address import CHANNEL, LISTS, STATUS, Target, facts_of
from summarizer.correct.quoting import quote
from summarizer.records.base import Frozen
from summarizer.records.correction import Correction
from summarizer.records.finding import Finding
from summarizer.records.record import ArticleRecord, CallRecord, Fact
from summarizer.records.values import Commitment, Person, Statement

GIVEN = "given by a reader"
"""How a date is known that a person put in."""


def change_fact(
    record: ArticleRecord, call: CallRecord, target: Target, one: Correction
) -> CallRecord:
    """Put a value, or a status, into one fact.

    Returns:
        The call; the fact is the reader's.
    """
    facts = facts_of(call, target.name)
    place = target.place or 0
    fact = facts[place]
    if target.part == STATUS:
        new = fact.model_copy(update={"status": one.value, "origin": "reader"})
    else:
        value = _value(fact.value, target, one.value)
        evidence = quote(record.article, one.sentences) or fact.evidence
        kept = fact.value if fact.origin != "reader" else fact.replaced
        new = fact.model_copy(
            update={
                "value": value,
                "evidence": evidence,
                "origin": "reader",
                "status": "accepted",
                "replaced": kept,
            }
        )
    changed: dict[str, object] = {target.name: _put(call, target.name, place, new)}
    if target.name == "date" and target.part is None:
        changed["date_status"] = "unknown" if one.value is None else "stated"
        changed["date_step"] = GIVEN
        changed["asserted_year"] = None
    return call.model_copy(update=changed)


def _value(value: object, target: Target, given: JsonValue) -> object:
    if target.part is None:
        return given
    if isinstance(value, Frozen):
        changed = value.model_dump() | {target.part: given}
        return LISTS[target.name].model_validate(changed)
    return value


def _put(call: CallRecord, name: str, place: int, fact: Fact[object]) -> object:
    if name not in LISTS:
        return fact
    facts = list(facts_of(call, name))
    facts[place] = fact
    return tuple(facts)


def rename_people(call: CallRecord, place: int, name: JsonValue) -> CallRecord:
    """Give a person's new name to what is said of and by the old one.

    Returns:
        The call; the principal itself still has the old name.
    """
    person = call.principals[place].value
    old = person.name if person else None
    if old is None or not isinstance(name, str):
        return call
    new = name

    def said(value: Statement) -> Statement:
        return value.model_copy(update={"speaker": new}) if value.speaker == old else value

    def made(value: Commitment) -> Commitment:
        fields = {key: new for key in ("by", "to") if getattr(value, key) == old}
        return value.model_copy(update=fields) if fields else value

    initiator = call.initiator
    if initiator.value == old:
        initiator = initiator.model_copy(update={"value": new})
    return call.model_copy(
        update={
            "initiator": initiator,
            "statements": tuple(
                f.model_copy(update={"value": said(f.value)}) if f.value else f
                for f in call.statements
            ),
            "commitments": tuple(
                f.model_copy(update={"value": made(f.value)}) if f.value else f
                for f in call.commitments
            ),
        }
    )


def change_call(
    call: CallRecord, name: str, one: Correction, findings: Sequence[Finding], place: int
) -> CallRecord:
    """Change the channel, withhold a call whole, or accept one that was withheld.

    Returns:
        The call; of one that is accepted, facts that have errors of their own stay withheld.
    """
    if name == CHANNEL:
        return call.model_copy(update={"channel": one.value})
    is_withheld = one.value == "withheld"
    struck = {f.field for f in findings if f.outcome == "withheld" and f.severity == "error"}

    def stands(path: str) -> bool:
        return not any(field == path or field.startswith(f"{path}.") for field in struck)

    changed: dict[str, object] = {"withheld": is_withheld}
    for field in ("date", "initiator", "side"):
        fact = getattr(call, field)
        status = "withheld" if is_withheld or not stands(f"calls[{place}].{field}") else "accepted"
        origin = "reader" if field == "date" else fact.origin
        changed[field] = fact.model_copy(update={"status": status, "origin": origin})
    for field in LISTS:
        changed[field] = tuple(
            fact.model_copy(
                update={
                    "status": "withheld"
                    if is_withheld or not stands(f"calls[{place}].{field}[{number}]")
                    else "accepted"
                }
            )
            for number, fact in enumerate(facts_of(call, field))
        )
    return call.model_copy(update=changed)


def as_person(value: object) -> Person:
    """Return a person that a correction has."""
    return Person.model_validate(value)

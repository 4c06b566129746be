"""Where a correction is to go: the path that a person types, and the fact that it means.

Owns the form of paths. Numbers count from 1, in the order of the record, facts that the checks
withheld included. Takes a call, gives the fact that a correction was made on, also where others
have come before it since. Refuses to guess: nothing stands in for a fact that is gone.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pydantic import JsonValue

from summarizer.errors import SettingsError
from summarizer.records.base import Frozen
from summarizer.records.correction import Correction
from summarizer.records.record import CallRecord, Fact
from summarizer.records.values import Commitment, Event, Person, Statement, Topic

SINGLE = ("date", "initiator", "side")
LISTS: Mapping[str, type[Frozen]] = {
    "principals": Person,
    "statements": Statement,
    "commitments": Commitment,
    "events": Event,
    "topics": Topic,
}
STATUS = "status"
ADD = "add"
CALLS = "calls"
CHANNEL = "channel"

_PATH = re.compile(r"([a-z]{1,20})(?:\.(\d{1,5}))?(?:\.([a-z_]{1,20}))?")
FORMS = (
    "date, initiator, side, channel; date.status, initiator.status, side.status;"
    " principals.N.name|country|office, statements.N.speaker|act|gist,"
    " commitments.N.by|to|kind|what|condition|due|claimed_by, events.N.date|what, topics.N.label;"
    " any of these lists with .N.status; principals.add, statements.add, commitments.add, ...;"
    " status (of the whole call); calls.add (a call that is missing)"
)


class Address(NamedTuple):
    """A path, taken apart."""

    name: str
    """`date`, `statements`, `status`, `calls`, ..."""
    number: int | None
    """From 1."""
    part: str | None
    """A field of the value, `status` or `add`; null: the value itself."""


class Target(NamedTuple):
    """What a correction changes in a record as it is now."""

    call: int
    name: str
    place: int | None
    """Among the facts of its name, from 0; null for a single one."""
    part: str | None


def parse_address(path: str) -> Address:
    """Take a path apart.

    Returns:
        An address that records have.

    Raises:
        SettingsError: They have none such; the text lists what they have.
    """
    found = _PATH.fullmatch(path.strip())
    if found:
        name, number, part = found.groups()
        address = Address(name, int(number) if number else None, part)
        if _is_known(address):
            return address
    message = f"{path}: no field of a record; there are: {FORMS}"
    raise SettingsError(message)


def _is_known(address: Address) -> bool:
    name, number, part = address
    if name in LISTS:
        fields = (*LISTS[name].model_fields, STATUS)
        return part == ADD if number is None else number > 0 and part in fields
    if number is not None:
        return False
    if name in SINGLE:
        return part in {None, STATUS}
    return (name in {CHANNEL, STATUS} and part is None) or (name == CALLS and part == ADD)


def facts_of(call: CallRecord, name: str) -> tuple[Fact[object], ...]:
    """Return the facts of a name; a single one is a list of one."""
    if name in SINGLE:
        one: Fact[object] = getattr(call, name)
        return (one,)
    several: tuple[Fact[object], ...] = getattr(call, name)
    return several


def as_json(value: object) -> JsonValue:
    """Return a value as a correction keeps it."""
    kept: JsonValue = value.model_dump(mode="json") if isinstance(value, Frozen) else value  # type: ignore[assignment] # a text or null
    return kept


def starts_of(fact: Fact[object]) -> tuple[int, ...]:
    """Return where its sentences begin."""
    return tuple(one.start for one in fact.evidence)


def find_place(facts: Sequence[Fact[object]], number: int, correction: Correction) -> int | None:
    """Find the fact of a list that a correction was made on.

    Args:
        facts: As the record has them now.
        number: Where it stood then, from 1.
        correction: What it was.

    Returns:
        Its place now: the same value at the same place, else the only one with that value or name,
        else the only one on the same sentences; null if it is gone.
    """
    same = [place for place, fact in enumerate(facts) if as_json(fact.value) == correction.was]
    if number - 1 in same:
        return number - 1
    named = [place for place, fact in enumerate(facts) if _is_named_so(fact, correction.was)]
    there = [place for place, fact in enumerate(facts) if starts_of(fact) == correction.at]
    for found in (same, named, there if correction.at else []):
        if len(found) == 1:
            return found[0]
    return None


def _is_named_so(fact: Fact[object], was: JsonValue) -> bool:
    name = fact.value.name if isinstance(fact.value, Person) else None
    return name is not None and isinstance(was, dict) and was.get("name") == name


def find_call(calls: Sequence[CallRecord], correction: Correction) -> int | None:
    """Find the call that a correction was made on.

    Returns:
        Its place: that of its id, else the only one of the same people; null if it is gone.
    """
    by_id = [place for place, call in enumerate(calls) if call.id == correction.call]
    people = [place for place, call in enumerate(calls) if names_on(call) == correction.people]
    found = by_id or people
    return found[0] if len(found) == 1 else None


def names_on(call: CallRecord) -> tuple[str | None, ...]:
    """Return the names that an answer has on the line, sorted; those withheld included."""
    names = {fact.value.name for fact in call.principals if fact.value}
    return tuple(sorted(names, key=lambda name: name or ""))


def path_in_record(place: int, address: Address, number: int | None) -> str:
    """Return the path of a fact as findings write it.

    Examples:
        >>> path_in_record(0, Address("statements", 3, "speaker"), 3)
        'calls[0].statements[2]'
    """
    if address.name in {STATUS, CALLS}:
        return f"calls[{place}]"
    at = "" if number is None else f"[{number - 1}]"
    return f"calls[{place}].{address.name}{at}"

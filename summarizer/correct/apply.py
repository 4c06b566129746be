"""Lays corrections over a record.

What comes of it does not depend on the order of independent corrections: calls and facts that were
missing come first, then the names of principals (whoever is spoken of by the old name gets the new
one), then everything else. Of two corrections of one field the later one holds. Every address is
looked up before any value is changed, so that one correction cannot hide another's place.

A fact that a reader corrected is accepted: the reader vouches for it. What the rules had found on
it stays as a note.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.correct.added import add_calls, add_facts
from summarizer.correct.address import (
    ADD,
    CALLS,
    CHANNEL,
    LISTS,
    STATUS,
    Address,
    Target,
    facts_of,
    find_call,
    find_place,
    parse_address,
    path_in_record,
)
from summarizer.correct.changes import change_call, change_fact, rename_people
from summarizer.records.correction import CorrectedRecord, Correction
from summarizer.records.finding import Finding
from summarizer.records.record import ArticleRecord, CallRecord

READER = "reader"
"""Who corrected, where nobody is named."""


class Unapplied(NamedTuple):
    """A correction that found its place no more."""

    correction: Correction
    reason: str


class _Placed(NamedTuple):
    target: Target
    correction: Correction

    @property
    def path(self) -> str:
        """The fact as findings name it."""
        number = None if self.target.place is None else self.target.place + 1
        return path_in_record(self.target.call, Address(self.target.name, number, None), number)


def apply_corrections(
    record: ArticleRecord, corrections: Iterable[Correction]
) -> tuple[ArticleRecord, tuple[Unapplied, ...]]:
    """Lay corrections over a record.

    Args:
        record: As stored; one that has corrections already is given back as it is.
        corrections: Those of its article, the earliest first.

    Returns:
        The record with what could be applied, its statuses still those of before; and what could
        not, with the reason.
    """
    if isinstance(record, CorrectedRecord):
        return record, ()
    ours = tuple({one.id: one for one in corrections}.values())
    if not ours:
        return record, ()
    fitting = [one for one in ours if one.text_sha256 == record.text_sha256]
    lost = [Unapplied(one, "the article's text has changed") for one in ours if one not in fitting]
    additions = [one for one in fitting if parse_address(one.field).part == ADD]
    calls, added, unplaced = _add(record, additions)
    lost += unplaced
    placed: dict[Target, _Placed] = {}
    for one in fitting:
        if one in additions:
            continue
        target = _find(calls, one)
        if isinstance(target, str):
            lost.append(Unapplied(one, target))
        else:
            placed.pop(target, None)
            placed[target] = _Placed(target, one)
    if not placed and not added:
        return record, tuple(lost)
    changed = _change(record, calls, list(placed.values()))
    return _corrected(record, changed, added, list(placed.values())), tuple(lost)


def _add(
    record: ArticleRecord, additions: Sequence[Correction]
) -> tuple[list[CallRecord], list[tuple[str, Correction]], list[Unapplied]]:
    """Return the calls with what was missing, where that stands, and what found no place."""
    # By content, so that the order of the file does not matter.
    ordered = sorted(additions, key=lambda one: (str(one.value), one.id))
    whole = [one for one in ordered if parse_address(one.field).name == CALLS]
    calls, added = add_calls(record, whole)
    lost: list[Unapplied] = []
    for one in ordered:
        if one in whole:
            continue
        if (place := find_call(calls, one)) is None:
            lost.append(Unapplied(one, "the record has no such call any more"))
            continue
        calls[place], path = add_facts(record, calls[place], one)
        added.append((f"calls[{place}].{path}", one))
    return calls, added, lost


def _find(calls: Sequence[CallRecord], one: Correction) -> Target | str:
    """Return what a correction is to change, or why there is nothing."""
    address = parse_address(one.field)
    if (call := find_call(calls, one)) is None:
        return "the record has no such call any more"
    if address.number is None:
        return Target(call, address.name, None, address.part)
    place = find_place(facts_of(calls[call], address.name), address.number, one)
    if place is None:
        return f"the call has no such {address.name.removesuffix('s')} any more"
    return Target(call, address.name, place, address.part)


def _rank(one: _Placed) -> int:
    """Return when a change is made: a whole call first, then names, then statuses last."""
    name, part = one.target.name, one.target.part
    if name == STATUS:
        return 0
    if (name, part) == ("principals", "name"):
        return 1
    return 3 if part == STATUS else 2


def _change(
    record: ArticleRecord, calls: Sequence[CallRecord], placed: list[_Placed]
) -> tuple[CallRecord, ...]:
    changed = list(calls)
    for one in sorted(placed, key=_rank):
        at, name, place, part = one.target
        call = changed[at]
        if name in {STATUS, CHANNEL}:
            changed[at] = change_call(call, name, one.correction, record.checked.findings, at)
            continue
        if (name, part) == ("principals", "name") and place is not None:
            call = rename_people(call, place, one.correction.value)
        changed[at] = change_fact(record, call, one.target, one.correction)
    return tuple(changed)


def _corrected(
    record: ArticleRecord,
    calls: tuple[CallRecord, ...],
    added: Sequence[tuple[str, Correction]],
    placed: Sequence[_Placed],
) -> CorrectedRecord:
    told = [*added, *((one.path, one.correction) for one in placed)]
    paths = {path for path, _ in told}
    findings = [_settle(finding, paths) for finding in record.checked.findings]
    findings += [_tell(path, one) for path, one in told]
    checked = record.checked.model_copy(update={"calls": calls, "findings": tuple(findings)})
    return CorrectedRecord(
        **{name: getattr(record, name) for name in ArticleRecord.model_fields if name != "checked"},
        checked=checked,
        corrections=tuple(one for _, one in told),
    )


def _settle(finding: Finding, paths: set[str]) -> Finding:
    """Return a finding on a corrected fact as a note: a person has looked at it."""
    facts = (path for path in paths if "." in path)  # of a call as a whole, its facts are others
    is_inside = any(finding.field.startswith(f"{path}.") for path in facts)
    if not is_inside and finding.field not in paths:
        return finding
    message = f"{finding.message} (a reader has decided)"
    return finding.model_copy(update={"severity": "note", "message": message, "outcome": "open"})


def _tell(path: str, one: Correction) -> Finding:
    """Return what was corrected as a finding, so that notes and lists show it with the others."""
    address = parse_address(one.field)
    is_struck = STATUS in {address.part, address.name}
    is_withheld = is_struck and one.value == "withheld"
    if is_withheld:
        done = "withheld"
    elif is_struck:
        done = "accepted"
    elif address.part == ADD:
        done = "added"
    else:
        done = f"corrected from {_show(_former(one, address))} to {_show(one.value)}"
    who = "a reader" if one.by == READER else one.by
    message = f"{_named(address)} {done} by {who}, because: {one.because}"
    return Finding(
        rule="reader",
        severity="note",
        field=path,
        message=message,
        sentences=one.sentences,
        outcome="withheld" if is_withheld else "open",
    )


def _former(one: Correction, address: Address) -> object:
    if isinstance(one.was, dict) and address.part is not None:
        return one.was.get(address.part)
    return one.was


def _named(address: Address) -> str:
    if address.name in {CALLS, STATUS}:
        return "call"
    singular = address.name.removesuffix("s") if address.name in LISTS else address.name
    number = f" {address.number}" if address.number else ""
    part = f": {address.part}" if address.part not in {None, ADD, STATUS} else ""
    return f"{singular}{number}{part}"


def _show(value: object) -> str:
    return "unknown" if value is None else f"'{value}'"

"""What an answer claims in words, each claim with its place.

Owns the list of texts that rules compare with their evidence: gists, things undertaken, conditions,
events and topics. Gives them in the order of the answer.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple
from weakref import WeakKeyDictionary

from summarizer.check.case import CallCase, Case
from summarizer.records.answer import Pointers

ClaimKind = Literal["statement", "commitment", "condition", "event", "topic"]


class ClaimAt(NamedTuple):
    """A text that claims something."""

    call: CallCase
    kind: ClaimKind
    field: str
    """Path of the text."""
    text: str
    evidence: tuple[int, ...]
    """Usable sentences only."""
    people: tuple[str | None, ...]
    """Who speaks, undertakes or is addressed, as the answer names them."""


_listed: WeakKeyDictionary[Case, tuple[ClaimAt, ...]] = WeakKeyDictionary()
"""Several rules ask for the claims of one case in turn."""


def list_claims(case: Case) -> tuple[ClaimAt, ...]:
    """Return every claim that has at least one usable sentence; without one G1 speaks."""
    known = _listed.get(case)
    if known is None:
        claims = (claim for call in case.calls for claim in _claims_of(case, call))
        known = _listed[case] = tuple(claim for claim in claims if claim.evidence)
    return known


def _claims_of(case: Case, call: CallCase) -> Iterator[ClaimAt]:
    def at(
        kind: ClaimKind, field: str, text: str, evidence: Pointers, *people: str | None
    ) -> ClaimAt:
        return ClaimAt(call, kind, f"{call.path}.{field}", text, case.usable(evidence), people)

    for place, said in enumerate(call.answer.statements):
        yield at("statement", f"statements[{place}].gist", said.gist, said.evidence, said.speaker)
    for place, act in enumerate(call.answer.commitments):
        field = f"commitments[{place}]"
        yield at("commitment", f"{field}.what", act.what, act.evidence, act.by, act.to)
        if act.condition:
            text = act.condition
            yield at("condition", f"{field}.condition", text, act.evidence, act.by, act.to)
    for place, event in enumerate(call.answer.events):
        yield at("event", f"events[{place}].what", event.what, event.evidence)
    for place, topic in enumerate(call.answer.topics):
        yield at("topic", f"topics[{place}].label", topic.label, topic.evidence)

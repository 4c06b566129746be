"""Whose account it is, and who can be a party to what was undertaken.

Owns the part of P6 that is about sides: the side of a call's account, the side that claims a
commitment, and those between whom it stands. Takes them from grounding's reading of attributions,
wording and outlet.
"""

from collections.abc import Iterator

from summarizer.check.call_dates import pointers
from summarizer.check.case import CallCase, Case
from summarizer.check.found import fault
from summarizer.check.people import BOTH
from summarizer.records.answer import CommitmentAnswer, NamedAnswer
from summarizer.records.finding import Finding


def speaking_sides(case: Case, call: CallCase) -> set[str]:
    """Return the countries and organisations that can speak about the call."""
    countries = {person.country for person in call.people if person and person.country}
    return countries | {side.side for side in case.grounding.sides}


def judge_parties(
    case: Case, call: CallCase, field: str, commitment: CommitmentAnswer
) -> Iterator[Finding]:
    """Judge between whom a commitment is said to stand, and who claims it.

    Yields:
        Findings at `by`, `to` and `claimed_by`.
    """
    for part, name in (("by", commitment.by), ("to", commitment.to)):
        if name is None or name == BOTH or name in speaking_sides(case, call):
            continue
        if not case.speaker_key(call, name):
            yield fault(
                "P6",
                f"{field}.{part}",
                f"{name} is neither a principal of this call nor a side",
                # To whom something was said is often not stated.
                severity="warning" if part == "to" else "error",
            )
    known = _known_sides(case, call)
    if commitment.claimed_by is not None and known and commitment.claimed_by not in known:
        yield fault(
            "P6",
            f"{field}.claimed_by",
            f"this is the account of {', '.join(known)}, not of {commitment.claimed_by}",
            expected=known[0] if len(known) == 1 else None,
        )


def judge_side(case: Case, call: CallCase, side: NamedAnswer | None) -> Iterator[Finding]:
    """Judge whose account a call is said to be.

    Yields:
        Findings at the call's `side`.
    """
    field = f"{call.path}.side"
    known = _known_sides(case, call)
    expected = known[0] if len(known) == 1 else None
    if side is None:
        if known:
            message = f"the wording shows whose account it is: {', '.join(known)}"
            shown = side_sentences(case, call, known[0])
            yield fault(
                "P6", field, message, expected=expected, sentences=shown, severity="warning"
            )
    elif known and side.value not in known:
        message = f"the wording shows the account of {', '.join(known)}, not of {side.value}"
        shown = side_sentences(case, call, known[0])
        yield fault("P6", f"{field}.value", message, expected=expected, sentences=shown)
    elif not known and side.value not in speaking_sides(case, call):
        message = f"{side.value} is no party to this call"
        yield fault("P6", f"{field}.value", message, severity="warning")
    else:
        yield from _judge_pointer(case, call, side)


def _judge_pointer(case: Case, call: CallCase, side: NamedAnswer) -> Iterator[Finding]:
    shown = side_sentences(case, call, side.value)
    cited = case.usable(side.evidence)
    if cited and shown and case.is_read and not _shows_side(case, call, side.value, cited):
        yield fault(
            "P6",
            f"{call.path}.side.evidence",
            "these sentences do not show whose account it is",
            expected=pointers(shown[:1]),
            sentences=shown,
            severity="warning",
        )


def _known_sides(case: Case, call: CallCase) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(s.side for s in case.grounding.sides if s.call in {None, call.number})
    )


def side_sentences(case: Case, call: CallCase, side: str) -> tuple[int, ...]:
    """Return the sentences in which grounding finds a side of this call."""
    return tuple(
        number
        for found in case.grounding.sides
        if found.side == side and found.call in {None, call.number}
        for number in found.sentences
    )


def _shows_side(case: Case, call: CallCase, side: str, cited: tuple[int, ...]) -> bool:
    """Return whether a sentence names the side or somebody of it."""
    people = {person.key for person in call.people if person and person.country == side}
    return any(
        number in side_sentences(case, call, side)
        or bool(people & case.mentioned([number]))
        or any(term.value == side for term in case.terms(number))
        for number in cited
    )

"""P6: who says it.

Owns the rule on speakers of statements, on those who undertake something and on the side whose
account it is. It compares them with the attributions that grounding read off each sentence.
"""

from collections.abc import Iterator, Sequence

from summarizer.check.call_dates import pointers
from summarizer.check.case import CallCase, Case
from summarizer.check.people import BOTH, label_of
from summarizer.check.registry import fault, rule
from summarizer.check.wordings import speaks_jointly
from summarizer.records.answer import NamedAnswer, StatementAnswer
from summarizer.records.finding import Finding
from summarizer.records.grounding import Attribution

NOBODY = "null"
"""How a finding writes that nothing is expected, as JSON does."""


@rule("P6")
def check_speaker(case: Case) -> Iterator[Finding]:
    """A statement's speaker is a principal or a side, and its sentence carries that attribution.

    Source: attribution as in the Penn Discourse TreeBank (Prasad et al., 2008): source, verb,
    content. What is attributed to nobody ('it was stated') has no speaker and says so; the side
    that gives the account may stand for it.

    Passes: Ilham Aliyev for 'The head of state noted that ...'.
    Fails: Antony Blinken there; the spokesman; a sentence about the other call.

    Yields:
        Findings at `speaker`, `by`, `to`, `claimed_by`, `side`, or at the whole statement.
    """
    for call in case.calls:
        if call.grounded is None:
            continue
        for place, statement in enumerate(call.answer.statements):
            field = f"{call.path}.statements[{place}]"
            yield from _judge_statement(case, call, field, statement)
        for place, commitment in enumerate(call.answer.commitments):
            field = f"{call.path}.commitments[{place}]"
            yield from _judge_party(case, call, f"{field}.by", commitment.by)
            if commitment.to is not None:
                yield from _judge_party(case, call, f"{field}.to", commitment.to)
            yield from _judge_claimant(case, call, f"{field}.claimed_by", commitment.claimed_by)
        if call.answer.side:
            yield from _judge_side(case, call, call.answer.side)
        elif known := _known_sides(case, call):
            yield fault(
                "P6",
                f"{call.path}.side",
                f"the wording shows whose account it is: {', '.join(known)}",
                expected=known[0] if len(known) == 1 else None,
                sentences=_side_sentences(case, call, known[0]),
                severity="warning",
            )


def _judge_statement(
    case: Case, call: CallCase, field: str, statement: StatementAnswer
) -> Iterator[Finding]:
    attributions = case.attributions(statement.evidence)
    own = [item for item in attributions if item.call == call.number]
    cited = case.usable(statement.evidence)
    if attributions and not own:
        yield fault("P6", field, "its sentences tell of another call", sentences=cited)
        return
    speaker = statement.speaker
    if speaker is None:
        yield from _judge_nobody(case, field, own, cited)
    elif speaker == BOTH:
        if not _any_joint(case, call, cited):
            yield from _judge_both(case, field, own, cited)
    elif speaker in _sides(case, call):
        return
    else:
        yield from _judge_principal(case, call, field, speaker, own, cited)


def _judge_nobody(
    case: Case, field: str, own: Sequence[Attribution], cited: tuple[int, ...]
) -> Iterator[Finding]:
    named = _speakers(own)
    if own and None not in named:
        yield fault(
            "P6",
            f"{field}.speaker",
            "its sentences name who says it",
            expected=_only(case, named),
            sentences=cited,
        )
    elif cited:
        message = "the article attributes this to nobody; it is the account's own word"
        yield fault("P6", f"{field}.speaker", message, sentences=cited, severity="note")


def _judge_both(
    case: Case, field: str, own: Sequence[Attribution], cited: tuple[int, ...]
) -> Iterator[Finding]:
    # None of its sentences has a joint word.
    named = _speakers(own)
    people = {key for key in named if key and case.person(key)}
    if BOTH in named or None in named or len(people) > 1 or not cited:
        return
    message = "its sentences give one speaker, not both" if own else "no words say that both do"
    expected = _only(case, named) if own else None
    yield fault("P6", f"{field}.speaker", message, expected=expected, sentences=cited)


def _any_joint(case: Case, call: CallCase, cited: tuple[int, ...]) -> bool:
    """Return whether a sentence has words for both, or names two of the principals."""
    return not case.is_read or any(
        speaks_jointly(case.text(number)) or len(call.principal_keys & case.mentioned([number])) > 1
        for number in cited
    )


def _judge_principal(
    case: Case,
    call: CallCase,
    field: str,
    speaker: str,
    own: Sequence[Attribution],
    cited: tuple[int, ...],
) -> Iterator[Finding]:
    named = _speakers(own)
    key = case.speaker_key(call, speaker)
    if key is None or (call.grounded and key not in call.grounded.principals):
        message = f"{speaker} is neither a principal of this call nor a side"
        yield fault("P6", f"{field}.speaker", message, expected=_only(case, named), sentences=cited)
        return
    person = case.person(key)
    stands_for = {key, person.country if person else None} - {None}
    if not own or named & stands_for:
        return
    if BOTH in named:
        message = f"its sentences attribute this to both, not to {speaker} alone"
    elif named == {None}:
        message = f"its sentences attribute this to nobody, not to {speaker}"
    else:
        message = f"its sentences attribute this to {_names(case, named)}, not to {speaker}"
    yield fault("P6", f"{field}.speaker", message, expected=_only(case, named), sentences=cited)


def _speakers(attributions: Sequence[Attribution]) -> set[str | None]:
    return {attribution.speaker for attribution in attributions}


def _name(case: Case, speaker: str | None) -> str:
    person = case.person(speaker)
    return label_of(person) if person else speaker or "nobody"


def _names(case: Case, speakers: set[str | None]) -> str:
    return ", ".join(sorted(_name(case, speaker) for speaker in speakers))


def _only(case: Case, speakers: set[str | None]) -> str | None:
    """Return the one speaker that attributions leave, as the answer would write them."""
    if len(speakers) != 1:
        return None
    [speaker] = speakers
    return NOBODY if speaker is None else _name(case, speaker)


def _sides(case: Case, call: CallCase) -> set[str]:
    """Return the countries and organisations that can speak about the call."""
    countries = {person.country for person in call.people if person and person.country}
    return countries | {side.side for side in case.grounding.sides}


def _judge_party(case: Case, call: CallCase, field: str, name: str) -> Iterator[Finding]:
    if name == BOTH or name in _sides(case, call) or case.speaker_key(call, name):
        return
    message = f"{name} is neither a principal of this call nor a side"
    severity = "warning" if field.endswith(".to") else "error"
    yield fault("P6", field, message, severity="warning" if severity == "warning" else "error")


def _judge_claimant(
    case: Case, call: CallCase, field: str, claimant: str | None
) -> Iterator[Finding]:
    known = _known_sides(case, call)
    if claimant is not None and known and claimant not in known:
        yield fault(
            "P6",
            field,
            f"this is the account of {', '.join(known)}, not of {claimant}",
            expected=known[0] if len(known) == 1 else None,
        )


def _judge_side(case: Case, call: CallCase, side: NamedAnswer) -> Iterator[Finding]:
    field = f"{call.path}.side"
    known = _known_sides(case, call)
    if known and side.value not in known:
        yield fault(
            "P6",
            f"{field}.value",
            f"the wording shows the account of {', '.join(known)}, not of {side.value}",
            expected=known[0] if len(known) == 1 else None,
            sentences=_side_sentences(case, call, known[0]),
        )
    elif not known and side.value not in _sides(case, call):
        message = f"{side.value} is no party to this call"
        yield fault("P6", f"{field}.value", message, severity="warning")
    elif known:
        shown = _side_sentences(case, call, side.value)
        cited = case.usable(side.evidence)
        if cited and shown and case.is_read and not _shows_side(case, call, side.value, cited):
            yield fault(
                "P6",
                f"{field}.evidence",
                "these sentences do not show whose account it is",
                expected=pointers(shown[:1]),
                sentences=shown,
                severity="warning",
            )


def _known_sides(case: Case, call: CallCase) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(s.side for s in case.grounding.sides if s.call in {None, call.number})
    )


def _side_sentences(case: Case, call: CallCase, side: str) -> tuple[int, ...]:
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
        number in _side_sentences(case, call, side)
        or bool(people & case.mentioned([number]))
        or any(term.value == side for term in case.terms(number))
        for number in cited
    )

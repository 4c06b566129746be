"""P4: who phoned.

Owns the rule on the initiator. It compares the answer with the direction that grounding read from
the wording ('phoned', 'received a call from', 'at the request of').
"""

from collections.abc import Iterator

from summarizer.check.call_dates import pointers
from summarizer.check.case import CallCase, Case
from summarizer.check.found import fault
from summarizer.check.people import label_of
from summarizer.check.wordings import names_a_direction
from summarizer.records.answer import NamedAnswer
from summarizer.records.finding import Finding
from summarizer.records.grounding import GroundedCall


def check_initiator(case: Case) -> Iterator[Finding]:
    """The initiator is a principal, and the wording supports the direction; else null.

    Rule P4. Source: the design's definition; 'spoke' and 'held a call' leave open who phoned, and
    readouts of the two sides often differ in it.

    Passes: Blinken for 'Aliyev received a phone call from Blinken'.
    Fails: Aliyev there; anybody for 'they had a telephone conversation'.

    Yields:
        Findings at the call's `initiator`, its `value` and its `evidence`.
    """
    for call in case.calls:
        if call.grounded is None:
            continue
        if call.answer.initiator is None:
            yield from _left_open(case, call, call.grounded)
        else:
            yield from _judge(case, call, call.grounded, call.answer.initiator)


def _left_open(case: Case, call: CallCase, known: GroundedCall) -> Iterator[Finding]:
    person = case.person(known.initiator)
    if person:
        yield fault(
            "P4",
            f"{call.path}.initiator",
            f"the wording says who phoned: {label_of(person)}",
            expected=label_of(person),
            sentences=known.initiator_sentences,
            severity="warning",
        )


def _judge(
    case: Case, call: CallCase, known: GroundedCall, initiator: NamedAnswer
) -> Iterator[Finding]:
    field = f"{call.path}.initiator.value"
    key = case.speaker_key(call, initiator.value)
    person = case.person(known.initiator)
    if person and key == person.key:
        yield from _misplaced(case, call, known, initiator)
        return
    if person:
        message = f"the wording has {label_of(person)} phone, not {initiator.value}"
        yield fault(
            "P4",
            field,
            message,
            expected=label_of(person),
            sentences=known.initiator_sentences,
        )
        return
    if key is None:
        message = f"{initiator.value} is no principal of this call"
    else:
        message = f"no wording says that {initiator.value} phoned"
    cited = case.usable(initiator.evidence)
    # Grounding reads English only; in other languages a person has to look.
    unread = key is not None and not case.grounding.covered
    yield fault(
        "P4",
        field,
        message,
        expected="null",
        sentences=cited,
        severity="warning" if unread else "error",
    )


def _misplaced(
    case: Case, call: CallCase, known: GroundedCall, initiator: NamedAnswer
) -> Iterator[Finding]:
    cited = case.usable(initiator.evidence)
    if not cited or not known.initiator_sentences or set(cited) & set(known.initiator_sentences):
        return
    if any(
        known.initiator in case.mentioned([number]) and names_a_direction(case.text(number))
        for number in cited
    ):
        return
    yield fault(
        "P4",
        f"{call.path}.initiator.evidence",
        "these sentences do not say who phoned",
        expected=pointers(known.initiator_sentences),
        sentences=known.initiator_sentences,
    )

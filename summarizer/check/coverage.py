"""C1 and C2: what the article has and the answer has not.

Owns the rules on completeness: calls that grounding finds, sentences that grounding attributes to
somebody, and sentences that deny something.
"""

from collections.abc import Iterator

from summarizer.check.case import CallCase, Case
from summarizer.check.found import fault
from summarizer.check.people import label_of
from summarizer.records.finding import Finding
from summarizer.records.grounding import CallStatus, GroundedCall
from summarizer.text.languages import language_in_words
from summarizer.text.negations import may_deny, read_clauses

_PARTIES = 2
_WHY_NOT: dict[CallStatus, str] = {
    "planned": "is only planned",
    "attempted": "was attempted and did not come about",
    "denied": "is denied, declined or not confirmed",
    "background": "is mentioned in passing",
}


def check_calls_answered(case: Case) -> Iterator[Finding]:
    """Every call that grounding finds is answered, or the finding says why not.

    Rule C1. Source: the design: silence is reported as silence. Calls that were planned, attempted,
    denied or mentioned in passing are no answers; a note says so.

    Passes: two calls for 'Blinken held separate calls with Aliyev and Pashinyan'.
    Fails: one of them. An article in a language that the rules do not read is open, not without.

    Yields:
        Findings at `calls`; the first sentence is where the call is reported.
    """
    if not case.grounding.covered:
        message = (
            f"the rules do not read {language_in_words(case.grounding.language)}: which calls it"
            " reports is not known without a reader"
        )
        yield fault("C1", "calls", message, severity="warning")
        return
    answered = {call.number for call in case.calls}
    attributed = {item.call for item in case.grounding.attributions}
    for number, known in enumerate(case.grounding.calls):
        if number in answered:
            continue
        names = _names(case, known)
        if known.status != "completed":
            message = f"{names}: this call {_WHY_NOT[known.status]} and is not counted"
            yield fault("C1", "calls", message, sentences=known.sentences, severity="note")
            continue
        # What is only named in passing, undated and with nothing said in it, may be background.
        told = known.date or not case.calls or number in attributed
        whole = told and len(set(known.principals)) >= _PARTIES
        yield fault(
            "C1",
            "calls",
            f"the answer leaves out a call: {names}, {known.date or 'date open'}",
            expected=f"{names}, {known.date}" if known.date else names,
            sentences=known.sentences,
            severity="error" if whole else "warning",
        )


def _names(case: Case, known: GroundedCall) -> str:
    people = [person for key in known.principals if (person := case.person(key))]
    return " and ".join(label_of(person) for person in people) or "nobody named"


def check_sentences_covered(case: Case) -> Iterator[Finding]:
    """Attributed sentences, and denials attributed or not, that no statement covers are listed.

    Rule C2. Source: the design; completeness of a summary is measured by what its source
    attributes. What was denied, refused or not discussed is what a summary loses most easily.

    Passes: a statement or commitment for each sentence that says 'Aliyev said ...'.
    Fails: none for 'Aliyev noted that the ban is unfounded', or for 'Karabakh was not discussed' (a
    note: that may be on purpose).

    Yields:
        At most two notes for each call, at its `statements`.
    """
    told = {n for call in case.calls for n in _told(call)}
    for call in case.calls:
        own = set(_told(call))
        attributed = {
            item.sentence
            for item in case.grounding.attributions
            if item.call == call.number and item.sentence not in own
        }
        if attributed:
            yield _uncovered(call, "attributed", attributed)
        events = {n for event in call.answer.events for n in event.evidence}
        denied = set(_denials(case, call)) - told - attributed - events
        if denied:
            yield _uncovered(call, "denied or refused", denied)


def _told(call: CallCase) -> Iterator[int]:
    for statement in call.answer.statements:
        yield from statement.evidence
    for commitment in call.answer.commitments:
        yield from commitment.evidence


def _uncovered(call: CallCase, what: str, sentences: set[int]) -> Finding:
    left = tuple(sorted(sentences))
    return fault(
        "C2",
        f"{call.path}.statements",
        f"{what}, but in no statement: {', '.join(f'S{number}' for number in left)}",
        sentences=left,
        severity="note",
    )


def _denials(case: Case, call: CallCase) -> Iterator[int]:
    """Yield the sentences that deny something where this call is what was reported last."""
    if call.grounded is None or not case.is_read:
        return
    reports = {
        sentence: number
        for number, known in enumerate(case.grounding.calls)
        for sentence in known.sentences
    }
    current: int | None = None
    for number, words in case.words.items():
        if number in reports:
            current = reports[number]
        is_ours = current == call.number or number in call.grounded.sentences
        if is_ours and may_deny(words.keys) and _denies(case, number):
            yield number


def _denies(case: Case, number: int) -> bool:
    return any(clause.cues for clause in read_clauses(case.text(number)))

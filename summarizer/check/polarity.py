"""G3: what is denied or conditional there is so here.

Owns the rule on negations, refusals and conditions. Takes each statement and commitment with its
sentences; reads English only.
"""

import re
from collections.abc import Iterator

from summarizer.check.case import Case
from summarizer.check.found import fault
from summarizer.check.statements import ClaimAt, list_claims
from summarizer.records.answer import CommitmentAnswer
from summarizer.records.finding import Finding
from summarizer.text.claims import read_words
from summarizer.text.conditions import Condition, find_conditions, has_condition
from summarizer.text.polarity import compare_polarity

# What is accepted 'after the visit' is no condition that somebody sets.
_TIME = re.compile(r"(?:after|before|once|when|until|as soon as|following|by)\b", re.IGNORECASE)


def check_polarity(case: Case) -> Iterator[Finding]:
    """A negation, refusal or condition in the evidence is in the claim, and none is added.

    Rule G3. Source: contradiction by polarity is the plainest kind in natural language inference
    (de Marneffe et al., 2008); a dropped 'not' leaves every name and number right.

    Passes: 'the meeting is not against Azerbaijan' for those words.
    Fails: 'the meeting is against Azerbaijan'; an agreement without the condition it was given on.

    Yields:
        Findings at `gist`, `what` and `condition`.
    """
    if not case.is_read:
        return
    for claim in list_claims(case):
        if claim.kind in {"statement", "commitment"}:
            yield from _judge_polarity(case, claim)
        if claim.kind == "statement":
            yield from _judge_gist(case, claim)
    for call in case.calls:
        for place, commitment in enumerate(call.answer.commitments):
            field = f"{call.path}.commitments[{place}]"
            yield from _judge_commitment(case, field, commitment)


def _judge_polarity(case: Case, claim: ClaimAt) -> Iterator[Finding]:
    text = claim.text
    if claim.kind == "commitment" and _kind_of(claim) == "refused":
        text = f"refuses {text}"
    found = compare_polarity(text, case.texts(claim.evidence))
    if found:
        where = "the evidence has" if found.fault == "dropped" else "the evidence does not have"
        message = f"{where} '{found.words}'"
        yield fault("G3", claim.field, message, sentences=claim.evidence)


def _kind_of(claim: ClaimAt) -> str:
    place = int(claim.field.split("commitments[")[1].split("]")[0])
    return claim.call.answer.commitments[place].kind


def _judge_gist(case: Case, claim: ClaimAt) -> Iterator[Finding]:
    given = [found for text in case.texts(claim.evidence) for found in find_conditions(text)]
    stated = find_conditions(claim.text)
    if stated and not any(has_condition(text) for text in case.texts(claim.evidence)):
        message = f"the evidence has no condition such as '{stated[0].cue}'"
        yield fault("G3", claim.field, message, sentences=claim.evidence)
    elif given and not has_condition(claim.text):
        wanted = read_words(claim.text).meanings
        dropped = [found for found in given if _depends(wanted, found)]
        if dropped:
            message = f"a condition is left out: '{dropped[0].cue} {dropped[0].stated}'"
            yield fault("G3", claim.field, message, sentences=claim.evidence)


def _depends(wanted: frozenset[str], condition: Condition) -> bool:
    """Return whether a claim is about what depends on the condition, not about the condition."""
    about = len(wanted & (condition.depending - condition.required))
    return about > 0 and about >= len(wanted & condition.required)


def _judge_commitment(case: Case, field: str, commitment: CommitmentAnswer) -> Iterator[Finding]:
    cited = case.usable(commitment.evidence)
    given = [
        (number, found)
        for number in cited
        if _may_be_theirs(case, number, commitment.by)
        for found in find_conditions(case.text(number))
    ]
    if commitment.condition is None:
        if given and commitment.kind in {"agreed", "conditional", "offered"}:
            number, condition = given[0]
            yield fault(
                "G3",
                f"{field}.condition",
                f"a condition is left out: '{condition.cue} {condition.stated}'",
                expected=condition.stated,
                sentences=(number,),
            )
    elif cited and not given and not _any_condition(case, cited, commitment):
        message = f"no condition of {commitment.by} stands in the evidence"
        yield fault("G3", f"{field}.condition", message, expected="null", sentences=cited)


def _any_condition(case: Case, cited: tuple[int, ...], commitment: CommitmentAnswer) -> bool:
    """Return whether a sentence has the condition: the person's own, but for a mere time."""
    is_time = bool(_TIME.match(commitment.condition or ""))
    return any(
        has_condition(case.text(number))
        for number in cited
        if is_time or _may_be_theirs(case, number, commitment.by)
    )


def _may_be_theirs(case: Case, number: int, by: str) -> bool:
    """Return whether a sentence is the person's own, or nobody's: so is its condition."""
    speakers = {
        (person.name or "", person.country or "") if (person := case.person(item.speaker)) else None
        for item in case.attributions((number,))
    }
    return not speakers or None in speakers or any(by in names for names in speakers if names)

"""P6: who says it.

Owns the rule on the speakers of statements. It compares them with the attributions that grounding
read off each sentence; sides and parties have a module of their own.
"""

from collections.abc import Iterator

from summarizer.check.case import CallCase, Case
from summarizer.check.found import fault
from summarizer.check.people import BOTH, label_of
from summarizer.check.sides import judge_parties, judge_side, speaking_sides
from summarizer.check.voices import (
    find_speakers,
    is_quoted_by_another,
    other_subjects,
    own_attributions,
    subjects,
)
from summarizer.check.wordings import speaks_jointly
from summarizer.records.answer import StatementAnswer
from summarizer.records.finding import Finding, Severity

NOBODY = "null"
"""How a finding writes that nothing is expected, as JSON does."""


def check_speaker(case: Case) -> Iterator[Finding]:
    """A statement's speaker is a principal or a side, and its sentence carries that attribution.

    Rule P6. Source: attribution as in the Penn Discourse TreeBank (Prasad et al., 2008): source,
    verb, content. What is attributed to nobody ('it was stated') has no speaker and says so; the
    side that gives the account may stand for it.

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
            yield from _Statement(case, call, field, statement).judge()
        for place, commitment in enumerate(call.answer.commitments):
            field = f"{call.path}.commitments[{place}]"
            yield from judge_parties(case, call, field, commitment)
        yield from judge_side(case, call, call.answer.side)


class _Statement:
    """One statement and what its sentences say of its speaker."""

    def __init__(self, case: Case, call: CallCase, field: str, statement: StatementAnswer) -> None:
        self._case = case
        self._call = call
        self._field = field
        self._statement = statement
        self._cited = case.usable(statement.evidence)
        self._own, self._of_another_call = own_attributions(case, call, statement)
        self._named = find_speakers(case, statement, self._own)

    def judge(self) -> Iterator[Finding]:
        """Judge the speaker.

        Yields:
            Findings at the statement or its `speaker`.
        """
        speaker = self._statement.speaker
        if self._of_another_call:
            message = "its sentences tell of another call"
            yield fault("P6", self._field, message, sentences=self._cited)
        elif speaker is None:
            yield from self._judge_nobody()
        elif speaker == BOTH:
            yield from self._judge_both()
        elif speaker not in speaking_sides(self._case, self._call):
            yield from self._judge_principal(speaker)

    def _fault(
        self, message: str, expected: str | None = None, severity: Severity = "error"
    ) -> Finding:
        return fault(
            "P6",
            f"{self._field}.speaker",
            message,
            expected=expected,
            sentences=self._cited,
            severity=severity,
        )

    def _judge_nobody(self) -> Iterator[Finding]:
        if self._own and None not in self._named:
            yield self._fault("its sentences name who says it", self._only(self._named))
        elif self._cited:
            message = "the article attributes this to nobody; it is the account's own word"
            yield self._fault(message, severity="note")

    def _judge_both(self) -> Iterator[Finding]:
        people = {key for key in self._named if self._case.person(key)}
        if self._named & {BOTH, None} or len(people) > 1 or not self._cited or self._is_joint():
            return
        if self._own:
            yield self._fault("its sentences give one speaker, not both", self._only(self._named))
        else:
            yield self._fault("no words say that both do")

    def _is_joint(self) -> bool:
        """Return whether a sentence has words for both, or names two of the principals."""
        return not self._case.is_read or any(
            speaks_jointly(self._case.text(number))
            or len(self._call.principal_keys & self._case.mentioned([number])) > 1
            for number in self._cited
        )

    def _judge_principal(self, speaker: str) -> Iterator[Finding]:
        key = self._case.speaker_key(self._call, speaker)
        if key is None or (self._call.grounded and key not in self._call.grounded.principals):
            message = f"{speaker} is neither a principal of this call nor a side"
            yield self._fault(message, self._only(self._named))
            return
        if not self._own:
            others = other_subjects(self._case, self._call, self._statement, key)
            if others:
                message = f"its sentences have {self._names(others)} speak, not {speaker}"
                yield self._fault(message, self._only(others))
            return
        person = self._case.person(key)
        stands_for = {key, person.country if person else None} - {None}
        if self._named & stands_for or is_quoted_by_another(self._case, self._own, key):
            return
        if BOTH in self._named:
            if any(key in subjects(self._case, self._call, number) for number in self._cited):
                return
            message = f"its sentences attribute this to both, not to {speaker} alone"
        elif not any(self._named):
            message = f"its sentences attribute this to nobody, not to {speaker}"
        else:
            who = self._names(self._named)
            message = f"its sentences attribute this to {who}, not to {speaker}"
        yield self._fault(message, self._only(self._named))

    def _name(self, speaker: str | None) -> str:
        person = self._case.person(speaker)
        return label_of(person) if person else speaker or "nobody"

    def _names(self, speakers: frozenset[str | None] | frozenset[str]) -> str:
        return ", ".join(sorted(self._name(speaker) for speaker in speakers))

    def _only(self, speakers: frozenset[str | None] | frozenset[str]) -> str | None:
        """Return the one speaker that is left, as the answer would write them."""
        if len(speakers) != 1:
            return None
        [speaker] = speakers
        return NOBODY if speaker is None else self._name(speaker)

"""Whether a call that a sentence speaks of took place.

Owns the judgement from the cues of plans, attempts, denials and recollections around the words
that name a call. Takes the words on either side of them, gives a status. Refuses to look past the
clause: what two officials agree to do next says nothing of whether they spoke.
"""

from summarizer.records.grounding import CallStatus
from summarizer.text.call_tense import (
    ACHIEVED,
    ACHIEVED_NOUN,
    ADVERB_AHEAD,
    AHEAD,
    CLAUSE,
    DECLINED,
    INFINITIVE,
    LIGHT,
    LINED_UP,
    MODAL,
    NEGATED,
    NOT_THROUGH,
    OFTEN,
    ON_HOLDING,
    OPEN,
    PENDING,
    PLANNED,
    PRANK,
    PRESENT,
    PRESENT_HAVE,
    RECALLED,
    REPORT_DENIED,
    TO,
    TO_HOLD,
    TRIED,
)

_OFTEN_REACH = 60
"""Letters on either side in which 'several times' belongs to the call."""


def is_prank(sentence: str) -> bool:
    """Return whether a folded sentence tells of a hoax."""
    return bool(PRANK.search(sentence))


def judge_status(
    before: str, words: str, after: str, *, is_verb: bool, is_adverb: bool = False
) -> CallStatus:
    """Return whether the call that some words name took place.

    Args:
        before: The letters up to the words, people reduced.
        words: The words themselves.
        after: The letters behind them.
        is_verb: The words are a verb ('phoned'), not a noun ('a phone call').
        is_adverb: They only say how: 'by phone'.
    """
    clause = CLAUSE.split(before)[-1]
    if REPORT_DENIED.search(before) or is_prank(before + after):
        return "denied"
    if TRIED.search(clause) or NOT_THROUGH.search(after):
        return "attempted"
    if any(cue.search(clause) for cue in (NEGATED, DECLINED, OPEN)):
        return "denied"
    if _is_ahead(clause, words, after, is_verb=is_verb, is_adverb=is_adverb):
        return "planned"
    return "background" if _is_recalled(clause, before, after) else "completed"


def _is_recalled(clause: str, before: str, after: str) -> bool:
    often = OFTEN.search(before[-_OFTEN_REACH:]) or OFTEN.search(after[:_OFTEN_REACH])
    return bool(often or RECALLED.search(clause))


def _is_ahead(clause: str, words: str, after: str, *, is_verb: bool, is_adverb: bool) -> bool:
    if is_verb:
        return _is_verb_ahead(clause, words)
    if is_adverb and ADVERB_AHEAD.search(clause) and not ACHIEVED_NOUN.search(clause):
        return True
    return _is_noun_ahead(clause, after)


def _is_verb_ahead(clause: str, verb: str) -> bool:
    if MODAL.search(clause):
        return True
    if INFINITIVE.search(clause):
        return not ACHIEVED.search(clause)
    return bool(PRESENT.fullmatch(verb) and PENDING.search(clause))


def _is_noun_ahead(clause: str, after: str) -> bool:
    if TO_HOLD.search(clause):
        return not TO.search(clause) or not ACHIEVED_NOUN.search(clause)
    if PLANNED.search(clause) or ON_HOLDING.search(clause):
        return True
    if LIGHT.search(clause):
        return bool(PRESENT_HAVE.search(clause) and LINED_UP.search(after))
    return bool(AHEAD.search(after))

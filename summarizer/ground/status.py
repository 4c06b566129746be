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
    AHEAD_WITHIN,
    BARE,
    BARE_WITHIN,
    BUT_HELD,
    CLAUSE,
    DECLINED,
    DONE,
    EVENT,
    EXPECTED,
    INFINITIVE,
    INTENDED,
    LIGHT,
    LINED_UP,
    MODAL,
    MODALS,
    NEGATED,
    NOT_THROUGH,
    OFTEN,
    ON_A_CALL,
    ON_HOLDING,
    ON_WHAT_WAS,
    OPEN,
    PENDING,
    PLANNED,
    PONDERED,
    PRANK,
    PRESENT,
    PRESENT_HAVE,
    RECALLED,
    REFUTED,
    REMEMBERED,
    REPORT_DENIED,
    RUMOUR,
    SUBJUNCTIVE,
    SUPPOSED,
    THEY,
    TO,
    TO_ANSWER,
    TO_HOLD,
    TRIED,
    TRIED_BY_PHONE,
    UNSAID,
    UNTRUE,
    WITHIN,
)

_OFTEN_REACH = 60
"""Letters on either side in which 'several times' belongs to the call."""


def is_prank(sentence: str) -> bool:
    """Return whether a folded sentence tells of a hoax."""
    return bool(PRANK.search(sentence))


def is_remembered(sentence: str) -> bool:
    """Return whether a folded sentence tells of a book, a film or of what somebody recalls."""
    return bool(REMEMBERED.search(sentence))


def is_refuted(sentence: str) -> bool:
    """Return whether a folded sentence says that what was reported is not true."""
    return bool(REFUTED.search(sentence))


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
    # What was not said, refused or tried in a call has a call that took place.
    within = not (is_verb or is_adverb) and WITHIN.search(clause)
    if is_prank(before + after) or (not within and _is_denied(before, clause, after)):
        return "denied"
    if NOT_THROUGH.search(after.split(";", maxsplit=1)[0]) or (
        not within and _is_tried(clause, is_adverb=is_adverb)
    ):
        return "attempted"
    if is_verb:
        ahead = _is_verb_ahead(clause, words)
    elif is_adverb:
        ahead = _is_adverb_ahead(before, clause, words)
    else:
        # 'Is to talk by phone': the words begin with a verb.
        verbal = words.startswith(("talk by", "talk on", "talk over", "talk via"))
        ahead = bool(AHEAD_WITHIN.search(clause)) if within else _is_noun_ahead(clause, after)
        ahead = ahead or (verbal and bool(MODAL.search(clause) or INFINITIVE.search(clause)))
    if ahead or _is_wished(before, words):
        return "planned"
    return "background" if _is_recalled(clause, before, after) else "completed"


def _is_denied(before: str, clause: str, after: str) -> bool:
    if REPORT_DENIED.search(before) or DECLINED.search(clause) or OPEN.search(clause):
        return True
    if NEGATED.search(clause) and not (ON_WHAT_WAS.search(clause) or UNSAID.search(clause)):
        return True
    if SUPPOSED.search(clause):
        return True
    return bool(RUMOUR.search(clause) and UNTRUE.search(after))


def _is_tried(clause: str, *, is_adverb: bool) -> bool:
    return bool(TRIED.search(clause) or (is_adverb and TRIED_BY_PHONE.search(clause)))


def _is_recalled(clause: str, before: str, after: str) -> bool:
    often = OFTEN.search(before[-_OFTEN_REACH:]) or OFTEN.search(after[:_OFTEN_REACH])
    return bool(often or RECALLED.search(clause))


def _is_wished(before: str, words: str) -> bool:
    """Return whether a verb without an ending follows a wish: 'proposed that they talk'."""
    return bool(BARE.match(words) and SUBJUNCTIVE.search(before) and THEY.search(before))


def _is_adverb_ahead(before: str, clause: str, words: str) -> bool:
    if ADVERB_AHEAD.search(clause) and not ACHIEVED_NOUN.search(clause):
        return True
    if ON_A_CALL.search(clause + words):
        return True
    return bool(SUBJUNCTIVE.search(before) and BARE_WITHIN.search(clause))


def _is_verb_ahead(clause: str, verb: str) -> bool:
    if MODAL.search(clause):
        return True
    if verb.endswith("ing") and PONDERED.search(clause):
        return True
    if INFINITIVE.search(clause):
        return not ACHIEVED.search(clause)
    return bool(PRESENT.fullmatch(verb) and PENDING.search(clause))


def _is_answered(clause: str) -> bool:
    """Return whether a call is what something was done for: 'cut short a lunch to take a call'."""
    intended = INTENDED.search(clause) or MODALS.search(clause)
    return bool(TO_ANSWER.search(clause)) and not intended


def _is_noun_ahead(clause: str, after: str) -> bool:
    if TO_HOLD.search(clause) and not _is_answered(clause):
        return not TO.search(clause) or not ACHIEVED_NOUN.search(clause)
    # What the call brought about is no more told of the call: 'has produced an understanding that'.
    own = DONE.split(after)[0]
    ahead, event = AHEAD.search(own), EVENT.search(after)
    if EXPECTED.search(clause) and event and not ahead:
        return False
    if PLANNED.search(clause) or ON_HOLDING.search(clause):
        return True
    if LIGHT.search(clause):
        return bool(PRESENT_HAVE.search(clause) and LINED_UP.search(after))
    if not ahead or BUT_HELD.search(after):
        return False
    return event is None or ahead.end() < event.end()

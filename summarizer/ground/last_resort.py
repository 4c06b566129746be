"""The reading of last resort, for an article in which the grammar of calls has found none.

Owns a reading that is positive by default: officials of two parties beside words of a telephone
have spoken, unless a cue says otherwise. Takes the reduced sentences and what the grammar made of
them, gives reports without a caller. Refuses plans, refusals, meetings and letters, whom the talk
was about, and whoever only tells of it.
"""

import re
from collections.abc import Sequence

from summarizer.ground.arguments import clause_people
from summarizer.ground.call_memory import Memory, officials
from summarizer.ground.call_text import CallText, People
from summarizer.ground.far_ends import on_the_line
from summarizer.ground.report import Report, are_parties
from summarizer.ground.report_cues import is_in_person, is_shared
from summarizer.ground.status import judge_status
from summarizer.text.call_exclusions import A_MEETING, AHEAD_OF_CUE, AUDIENCE, EXCLUDED, NO_OFFICIAL
from summarizer.text.call_means import ADDRESSED, CONVERSED, LIKELY, MEANS, MET_BY, NAMED_CALL
from summarizer.text.call_words import VIDEO_WORDS

_LONGEST = 1_000
_TWO = 2
_EITHER_SIDE = 40
_BOTH = re.compile(
    r"\b(?:they|both|the (?:two|pair|sides|parties|leaders|ministers|presidents|officials"
    r"|diplomats|counterparts|premiers|statesmen))\b"
)
_HE = re.compile(r"\b(?:he|she|him)\b")
_QUOTED = re.compile(r'"[^"]*\b(?:we|i)\b[^"]*"')
_SCREEN = re.compile(r"video|virtual|online|remote|digital|screen|zoom|skype")
_SPEAKER = re.compile(r"(?<![a-z])(?:i|we|he|she|me|us)\b")


def read_last_resort(texts: Sequence[CallText], told: Sequence[Report]) -> list[Report]:
    """Return reports of completed calls from sentences that the grammar of calls cannot read.

    Args:
        texts: The article's sentences in order.
        told: What the grammar found, none of it complete.
    """
    # The headline and the first sentence say what the news is; a plan, a refusal or a meeting is
    # no call, whatever is recalled further down.
    lede = any(EXCLUDED.search(t.letters[:_LONGEST]) for t in texts[:_TWO])
    if lede or any(r.status in {"planned", "denied", "attempted"} for r in told):
        return []
    barred = {r.sentence for r in told if r.status != "completed"}
    memory = Memory()
    reports: list[Report] = []
    for place, text in enumerate(texts):
        if text.sentence.number not in barred and LIKELY.search(text.letters):
            report = _report(texts, place, memory)
            reports += [report] if report else []
        memory.read(text)
    return reports


def _report(texts: Sequence[CallText], place: int, memory: Memory) -> Report | None:
    text = texts[place]
    letters = text.letters[:_LONGEST]
    cue = _cue(texts, place)
    if not cue or EXCLUDED.search(letters) or not _is_told(letters, cue):
        return None
    people = _people(texts, place, cue, memory)
    # Who of more than two spoke with whom, only the grammar can tell.
    if len(people) != _TWO and not is_shared(letters):
        return None
    if not are_parties(people):
        return None
    around = letters[max(0, cue.start() - _EITHER_SIDE) : cue.end() + _EITHER_SIDE]
    return Report(
        sentence=text.sentence.number,
        start=text.offset(cue.start()),
        end=text.offset(cue.end() - 1) + 1,
        headline=text.sentence.headline,
        status="completed",
        channel="video" if VIDEO_WORDS.search(around) else "phone",
        by_phone=True,
        subject=people,
        others=(),
        separate=False,
        caller=(),
        supports=False,
        around=(),
        is_before=False,
        source=(),
        unfinished=not letters.endswith((".", "!", "?", '"', ")")),
    )


def _cue(texts: Sequence[CallText], place: int) -> re.Match[str] | None:
    """Return the words of a telephone, or those of a conversation beside a sentence with some."""
    letters = texts[place].letters[:_LONGEST]
    conversed = CONVERSED.search(letters)
    cue = MET_BY.search(letters) or NAMED_CALL.search(letters)
    cue = cue or (MEANS.search(letters) if conversed or ADDRESSED.search(letters) else None)
    if (
        cue
        or not conversed
        or is_in_person(letters[: conversed.start()], letters[conversed.end() :])
    ):
        return cue
    near = (n for n in (place - 1, place + 1) if 0 <= n < len(texts))
    beside = (texts[n].letters[:_LONGEST] for n in near)
    return conversed if any(map(_tells_of_means, beside)) else None


def _tells_of_means(letters: str) -> bool:
    """Return whether a sentence says that it was by telephone, and of nobody else."""
    cue = NAMED_CALL.search(letters) or MEANS.search(letters)
    return bool(cue and not EXCLUDED.search(letters) and _is_told(letters, cue))


def _is_told(letters: str, cue: re.Match[str]) -> bool:
    """Return whether what the cue names is told as done."""
    before, after = letters[: cue.start()], letters[cue.end() :]
    clause = re.split(r"[;:]|, (?:and|but) ", before)[-1]
    if AHEAD_OF_CUE.search(clause) or NO_OFFICIAL.search(letters):
        return False
    if _SCREEN.search(cue[0]) and AUDIENCE.search(letters):
        return False
    as_means = judge_status(before, cue[0], after, is_verb=False, is_adverb=True)
    as_noun = judge_status(before, cue[0], after, is_verb=False)
    return as_means == as_noun == "completed"


def _people(texts: Sequence[CallText], place: int, cue: re.Match[str], memory: Memory) -> People:
    text = texts[place]
    people = officials(on_the_line(text))
    if len(people) >= _TWO:
        return people
    named = _named(text)
    quoted = _QUOTED.search(text.letters)
    if len(named) == _TWO and quoted and quoted.start() < cue.start() < quoted.end():
        return named
    if len(people) == 1:
        return _with_other(texts, place, people, memory)
    return _two_beside(texts, place) if _BOTH.search(text.letters) and not named else ()


def _with_other(texts: Sequence[CallText], place: int, people: People, memory: Memory) -> People:
    """Return somebody with the other on the line: the speaker, 'he', or the headline's other."""
    text = texts[place]
    rest = tuple(f for f in _named(text) if f not in people)
    if len(rest) == 1 and _SPEAKER.search(text.letters):
        return (*rest, *people)
    if rest:
        return ()
    if _HE.search(text.letters) and memory.subject and memory.subject not in people:
        return (memory.subject, *people)
    two = _two_beside(texts, place)
    return two if set(people) <= set(two) else ()


def _two_beside(texts: Sequence[CallText], place: int) -> People:
    """Return the two of the sentence before, of the one behind or of a headline."""
    beside = [texts[n] for n in (place - 1, place + 1) if 0 <= n < len(texts)]
    headlines = [t for t in texts[:_TWO] if t.sentence.headline]
    for text in (*beside, *headlines):
        if A_MEETING.search(text.letters) or EXCLUDED.search(text.letters):
            continue
        people = officials(clause_people(text, 0, min(len(text.letters), _LONGEST)))
        if len(people) == _TWO and are_parties(people):
            return people
    return ()


def _named(text: CallText) -> People:
    return officials(text.people(0, min(len(text.letters), _LONGEST)))

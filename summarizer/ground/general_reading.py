"""The general reading: calls told in words that the grammar of calls does not know.

Owns a reading that is positive by default: officials of two parties beside words of a telephone
have spoken, unless a cue says otherwise. It reads each sentence that the grammar does not explain.
Takes the reduced sentences and what the grammar made of them, gives reports without a caller.
Refuses plans, refusals, meetings, letters, whom the talk was about, and whoever only tells of it.
"""

import re
from collections.abc import Collection, Sequence

from summarizer.ground.call_memory import Memory
from summarizer.ground.call_subjects import find_subject
from summarizer.ground.call_text import CallText, People
from summarizer.ground.company import without_company
from summarizer.ground.participants import Participants
from summarizer.ground.report import Report, are_parties
from summarizer.ground.report_cues import is_in_person, is_shared
from summarizer.ground.status import judge_status
from summarizer.text.call_exclusions import (
    AHEAD_OF_CUE,
    AUDIENCE,
    CLAUSE_BREAK,
    EXCLUDED,
    NO_OFFICIAL,
    OTHERS_CALL,
    OTHERWISE,
    UNTOLD,
)
from summarizer.text.call_means import (
    ADDRESSED,
    CONVERSED,
    LIKELY,
    MEANS,
    MET_BY,
    NAMED_CALL,
    TELEPHONE,
)
from summarizer.text.call_tense import INTENDED, TO_ANSWER
from summarizer.text.call_words import INVENTED, VIDEO_WORDS
from summarizer.text.cued import has_any
from summarizer.text.lexicon import Term

LONGEST = 1_000
_TWO = 2
_EITHER_SIDE = 40
_SCREEN = re.compile(r"video|virtual|online|remote|digital|screen|zoom|skype")
_MADE = re.compile(
    r"\b(?:put (?:an?|the|his|her) (?:[a-z-]+ )?call through|(?:put|placed|made) (?:an?|the|his|her"
    r"|another) (?:[a-z-]+ )?call|diall?ed|(?<!phone )(?<!handset )rang(?! out)|(?:tele)?phoned"
    r"|(?:was|were|had been) calling|(?:picked up|reached for) the (?:tele)?phone"
    r"|used the (?:hotline|red phone)[^.;]{0,20} to)\b"
)
"""Making a call, behind its subject."""
_UNDONE = frozenset({"planned", "denied", "attempted"})
_FROM_PLACE = re.compile(r"(?: call)? from (?!the\b|an?\b|his\b|her\b)[a-z]")
"""'A call from Astana': whoever of the two is not named there made it."""
_TELEPHONY = (
    *("phon", "call", "line", "video", "virtual", "online", "remote", "digital", "zoom", "skype"),
    *("screen", "rang", "dial", "other end", "through", "handset", "receiver", "webex", "hung up"),
    "facetime",
)
"""One of these stands in every cue that counts beside calls that are known."""
_KNOWN = re.compile(r"(?:the|this|that|during|his|her|their|first|second|third|one) ")


def read_generally(
    texts: Sequence[CallText], told: Sequence[Report], terms: dict[int, list[Term]]
) -> list[Report]:
    """Return reports of completed calls from sentences that the grammar of calls cannot read.

    Args:
        texts: The article's sentences in order.
        told: What the grammar found.
        terms: The gazetteer's strings, by sentence.
    """
    found = any(r.is_complete() and r.status == "completed" for r in told)
    # The headline and the first sentence say what the news is: a refusal, a hoax or a plan is no
    # call, whatever is recalled further down.
    lede = any(_is_other_news(t.letters[:LONGEST]) for t in texts[:_TWO])
    first = {t.sentence.number for t in texts[:_TWO]}
    unsaid = any(r.status in _UNDONE and r.sentence in first for r in told)
    if not found and (lede or unsaid):
        return []
    explained = (r for r in told if r.status != "completed" or r.is_complete() or r.supports)
    barred = {r.sentence for r in explained}
    known = [set(r.people) for r in told if r.is_complete()]
    reading = _Reading(texts, terms, certain=found)
    reports: list[Report] = []
    for place, text in enumerate(texts):
        # Most sentences of an article whose calls are known have no word of a telephone.
        likely = has_any(text.letters, _TELEPHONY) if found else LIKELY.search(text.letters)
        if likely and text.sentence.number not in barred:
            report = reading.read(place)
            new = report and not any(set(report.people) <= people for people in known)
            reports += [report] if report and new else []
        reading.memory.read(text)
    return reports if found or reports else reading.whole(barred)


def _is_other_news(letters: str) -> bool:
    """Return whether a headline or first sentence has news of something else than a call."""
    otherwise = OTHERWISE.search(letters) and not (
        TELEPHONE.search(letters) or NAMED_CALL.search(letters)
    )
    return bool(otherwise or UNTOLD.search(letters) or INVENTED.search(letters))


class _Reading:
    """One pass over an article."""

    def __init__(
        self, texts: Sequence[CallText], terms: dict[int, list[Term]], *, certain: bool
    ) -> None:
        self._texts = texts
        self.memory = Memory()
        self.memory.open(texts)
        self._participants = Participants(texts, terms, self.memory)
        self._certain = certain
        """Calls are known: one more needs a word of a telephone in its own sentence."""

    def read(self, place: int) -> Report | None:
        """Return the call that a sentence reports."""
        text = self._texts[place]
        letters = text.letters[:LONGEST]
        cue = self._cue(place)
        # 'The call' of an article whose calls are known is one of them.
        if self._certain and (text.sentence.headline or (cue and _KNOWN.match(cue[0]))):
            return None
        if not cue or not _is_told(letters, cue):
            return None
        people = without_company(text, self._participants.at(place, cue))
        # Who of more than two spoke with whom, only the grammar can tell.
        if (len(people) != _TWO and not is_shared(letters)) or not are_parties(people):
            return None
        return self._report(text, cue, people)

    def _report(self, text: CallText, cue: re.Match[str], people: People) -> Report:
        letters = text.letters[:LONGEST]
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
            caller=self._caller(text, cue, people),
            supports=False,
            around=(),
            is_before=False,
            source=(),
            unfinished=not letters.endswith((".", "!", "?", '"', ")")),
        )

    def whole(self, barred: Collection[int]) -> list[Report]:
        """Return the call of an article of which no sentence says between whom.

        Args:
            barred: Sentences that tell of something else than a call that took place.
        """
        for place, text in enumerate(self._texts):
            cue = self._cue(place) if LIKELY.search(text.letters) else None
            if cue is None or text.sentence.number in barred or text.sentence.headline:
                continue
            people = self._participants.around(place, cue)
            if people and _is_told(text.letters[:LONGEST], cue):
                return [self._report(text, cue, people)]
        return []

    def _caller(self, text: CallText, cue: re.Match[str], people: People) -> People:
        """Return whose doing the call was: the subject of a verb of making one."""
        first = max(0, cue.start() - _EITHER_SIDE)
        made = _MADE.search(text.letters, first, cue.end() + _EITHER_SIDE)
        if made is None:
            here = text.everybody
            away = tuple(f for f in people if f not in here)
            return away if _FROM_PLACE.match(text.letters, cue.end()) and len(away) == 1 else ()
        subject = find_subject(text, made.start(), noun=False)
        found = subject.people
        if subject.pronoun == "one" and self.memory.subject:
            found = (self.memory.subject,)
        return found if len(found) == 1 and found[0] in people else ()

    def _cue(self, place: int) -> re.Match[str] | None:
        """Return the words of a telephone, or those of a conversation beside a sentence with some.

        In an article whose calls are known, talking alone may well be that of another day.
        """
        letters = self._texts[place].letters[:LONGEST]
        conversed = CONVERSED.search(letters)
        cue = MET_BY.search(letters) or NAMED_CALL.search(letters) or TELEPHONE.search(letters)
        cue = cue or (MEANS.search(letters) if conversed or ADDRESSED.search(letters) else None)
        if cue or not conversed or self._certain:
            return cue
        if is_in_person(letters[: conversed.start()], letters[conversed.end() :]):
            return None
        near = (n for n in (place - 1, place + 1) if 0 <= n < len(self._texts))
        beside = (self._texts[n].letters[:LONGEST] for n in near)
        return conversed if any(map(_tells_of_means, beside)) else None


def _tells_of_means(letters: str) -> bool:
    """Return whether a sentence says that it was by telephone, and of nobody else."""
    cue = NAMED_CALL.search(letters) or MEANS.search(letters)
    return bool(cue and _is_told(letters, cue))


def is_excluded(letters: str, words: re.Match[str]) -> bool:
    """Return whether a sentence, or the clause of some words in it, speaks against a call.

    Args:
        letters: The reduced sentence.
        words: The words that name the call.
    """
    if (
        INVENTED.search(letters)
        or EXCLUDED.search(letters)
        or OTHERS_CALL.search(letters[: words.start()])
    ):
        return True
    breaks = [found.end() for found in CLAUSE_BREAK.finditer(letters, 0, words.start())]
    behind = CLAUSE_BREAK.search(letters, words.end())
    first, last = breaks[-1] if breaks else 0, behind.start() if behind else len(letters)
    return bool(OTHERWISE.search(letters, first, last))


def _is_told(letters: str, cue: re.Match[str]) -> bool:
    """Return whether what the cue names is told as done."""
    before, after = letters[: cue.start()], letters[cue.end() :]
    if NO_OFFICIAL.search(letters) or is_excluded(letters, cue):
        return False
    if _SCREEN.search(cue[0]) and AUDIENCE.search(letters):
        return False
    # 'Cut short a lunch to take P's call': that was done, too.
    if TO_ANSWER.search(before) and not INTENDED.search(before):
        return not AHEAD_OF_CUE.search(TO_ANSWER.sub("", before))
    clause = re.split(r"[;:]|, (?:and|but) ", before)[-1]
    if AHEAD_OF_CUE.search(clause):
        return False
    as_means = judge_status(before, cue[0], after, is_verb=False, is_adverb=True)
    as_noun = judge_status(before, cue[0], after, is_verb=False)
    return as_means == as_noun == "completed"

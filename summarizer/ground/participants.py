"""Between whom a call was that a sentence only hints at.

Owns the ways in which an account leaves one end of a line to the sentences around: `he`, `him`,
`they`, a capital that stands for its leader, a headline that names both. Takes a sentence and the
words that name the call, gives people. Refuses to guess where somebody else is said to have been on
the line, or where several fit.
"""

import re
from collections import Counter
from collections.abc import Sequence

from summarizer.ground.arguments import clause_people
from summarizer.ground.call_memory import Memory, is_post_opening, officials
from summarizer.ground.call_text import CallText, People
from summarizer.ground.far_ends import on_the_line
from summarizer.ground.report import are_parties
from summarizer.text.call_exclusions import A_MEETING, EXCLUDED
from summarizer.text.lexicon import PEOPLE, PLACE, Term

_LONGEST = 1_000
_AROUND = 2
"""Sentences on either side of a call that tell of those on the line."""
_TWO = 2
_BOTH = re.compile(
    r"\b(?:they|both|the (?:two|pair|sides|parties|leaders|ministers|presidents|officials"
    r"|diplomats|counterparts|premiers|statesmen))\b"
)
_HE = re.compile(r"\b(?:he|she|him)\b")
_HIM = re.compile(r"\b(?:him|her)\b(?! [a-z]+s?\b(?:'s)? (?:office|ministry))")
_QUOTED = re.compile(r'"[^"]*"')
_WE = re.compile(r"\b(?:we|i)\b")
_ONE = re.compile("[PG]")
_OPENS = re.compile(r'"(?:just |had |good |very |another |long |spoke|talked|great )')
"""A quotation that leaves its subject out."""
_SPEAKER = re.compile(r"(?<![a-z])(?:i|we|he|she|me|us)\b")
_SUBJECT = re.compile(r"(?:[^PG.;:]{0,60}, )?(?:but |and |then )?P\b(?!'s)")
_ANSWERED = re.compile(
    r"\b(?:him|her|he|she|agreed|accepted|heard|thanked|replied|answered|promised|assured|conceded"
    r"|countered|retorted|undertook|receiver|phone|telephone|line|wanted|hung up|call(?:ed|ing)?)\b"
)
"""Of a sentence about the other that goes on with what was said on the line."""
_SOMEBODY = re.compile(
    r"^[^PG.;:]{0,40}?\b(?:with|to|from|between) (?!(?:him|her|them|P|G)\b)"
    r"(?:the |a |an |his |her |its |their )?[a-z]"
)
"""Behind the words of a call: with somebody whom nothing here names."""


class Participants:
    """Who was on the line, sentence by sentence."""

    def __init__(
        self, texts: Sequence[CallText], terms: dict[int, list[Term]], memory: Memory
    ) -> None:
        self._texts = texts
        self._terms = terms
        self._memory = memory

    def at(self, place: int, cue: re.Match[str]) -> People:
        """Return who was on the line in a sentence.

        Args:
            place: Which sentence.
            cue: The words that name the call, in its letters.
        """
        text = self._texts[place]
        people = officials(on_the_line(text))
        if len(people) >= _TWO:
            return people
        named = _named(text)
        if len(named) == _TWO and _is_speakers(text.letters, cue):
            return named
        if len(people) == 1:
            return self._with_other(place, people, cue)
        return self._two_beside(place) if _BOTH.search(text.letters) and not named else ()

    def around(self, place: int, cue: re.Match[str]) -> People:
        """Return the two of whom the sentences around a call tell most, if they are no third's.

        Args:
            place: The sentence that names the call.
            cue: The words that name it.
        """
        text = self._texts[place]
        if _SOMEBODY.match(text.letters[cue.end() :]) or len(officials(on_the_line(text))) > _TWO:
            return ()
        told: list[People] = [_named(text)]
        for at, each in enumerate(self._texts):
            near = abs(at - place)
            if near > _AROUND and not each.sentence.headline:
                continue
            if A_MEETING.search(each.letters):
                return ()
            told.append(_named(each))
        weights = Counter(figure for people in told for figure in people)
        ranked = weights.most_common(_TWO + 1)
        two = tuple(figure for figure, _ in ranked[:_TWO])
        third = ranked[_TWO][1] if len(ranked) > _TWO else 0
        sure = len(two) == _TWO and weights[two[1]] > max(third, 1)
        # Two who stand in the sentence itself and were not on the line there are of no use.
        return two if sure and are_parties(two) and not set(two) <= set(told[0]) else ()

    def _with_other(self, place: int, people: People, cue: re.Match[str]) -> People:
        """Return somebody with the other on the line."""
        text = self._texts[place]
        rest = tuple(f for f in _named(text) if f not in people)
        if len(rest) == 1 and _SPEAKER.search(text.letters):
            return (*rest, *people)
        if rest:
            return ()
        author = self._memory.author
        if author and author not in people and is_post_opening(text.letters[: cue.start()]):
            return (author, *people)
        subject = self._memory.subject
        if _HE.search(text.letters) and subject and subject not in people:
            return (subject, *people)
        if two := self._two_beside(place, people):
            return two
        return self._at_the_place(place, people) or self._answering(place, people, cue)

    def _two_beside(self, place: int, one: People = ()) -> People:
        """Return the two of the sentence before, of the one behind or of a headline.

        Args:
            place: The sentence that names the call.
            one: Whom it names, if anybody.
        """
        texts = self._texts
        beside = [texts[n] for n in (place - 1, place + 1) if 0 <= n < len(texts)]
        headlines = [t for t in texts[:_TWO] if t.sentence.headline]
        for text in (*beside, *headlines):
            if A_MEETING.search(text.letters) or EXCLUDED.search(text.letters):
                continue
            people = officials(clause_people(text, 0, min(len(text.letters), _LONGEST)))
            if one and len(people) != _TWO:
                people = _named(text)
            if len(people) == _TWO and set(one) <= set(people) and are_parties(people):
                return people
        return ()

    def _at_the_place(self, place: int, people: People) -> People:
        """Return somebody with the official of the place that was called: 'a call to Lome'."""
        number = self._texts[place].sentence.number
        places = {t.value for t in self._terms.get(number, ()) if t.kind in {PLACE, PEOPLE}}
        beside = [self._texts[n] for n in (place + 1, place - 1) if 0 <= n < len(self._texts)]
        for text in beside:
            there = [f for f in _named(text) if f.party in places and f not in people]
            if len(there) == 1 and are_parties((*people, there[0])):
                return (*people, there[0])
        return ()

    def _answering(self, place: int, people: People, cue: re.Match[str]) -> People:
        """Return somebody with who alone is told of next to have answered."""
        text = self._texts[place]
        if _SOMEBODY.match(text.letters[cue.end() :]):
            return ()
        for step in (1, -1):
            near = self._texts[place + step] if 0 <= place + step < len(self._texts) else None
            if near is None or near.sentence.headline or A_MEETING.search(near.letters):
                continue
            others = _named(near)
            alone = len(others) == 1 and others[0] not in people
            if alone and _SUBJECT.match(near.letters) and _ANSWERED.search(near.letters):
                two = (*people, *others) if step > 0 else (*others, *people)
                return two if are_parties(two) else ()
        return ()


def _is_speakers(letters: str, cue: re.Match[str]) -> bool:
    """Return whether somebody who is quoted tells of their own call with another.

    `"We talked on the phone," P said of P`, `"Just hung up with P," P wrote`.
    """
    for quoted in _QUOTED.finditer(letters):
        if quoted.start() < cue.start() < quoted.end():
            return bool(_WE.search(quoted[0])) or (
                len(_ONE.findall(quoted[0])) == 1 and bool(_OPENS.match(quoted[0]))
            )
    return False


def _named(text: CallText) -> People:
    return officials(text.people(0, min(len(text.letters), _LONGEST)))

"""Who says what in each sentence of a completed call's account.

Owns the reading of a sentence's reporting verbs from left to right. Takes the article with its
people and calls, gives attributions in text order. Refuses what is not said on the line: sentences
that only report the call, other people's statements, what a principal said elsewhere or earlier.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet

from summarizer.data import Gazetteer
from summarizer.ground.author import find_author
from summarizer.ground.call_context import CallContext
from summarizer.ground.clause_cuts import Said
from summarizer.ground.clauses import read_clauses
from summarizer.ground.elsewhere import is_elsewhere
from summarizer.ground.impersonal import read_impersonal
from summarizer.ground.press_remarks import is_to_press
from summarizer.ground.sentence_words import (
    Word,
    in_first_person,
    mentions_by_sentence,
    sentence_words,
)
from summarizer.records.article import SegmentedArticle, Sentence
from summarizer.records.grounding import Attribution, GroundedCall, GroundedPerson, Mention
from summarizer.text.acts import act_of_clause
from summarizer.text.fold import fold, fold_article

_SHORTENED = re.compile(r"\b[A-Za-z]\.[A-Za-z]\Z")
_SHORT = len("U.S")
_CONCLUDING = re.compile(r"(?:thus|therefore|hence|consequently|accordingly|as a result),? ")


def find_attributions(
    article: SegmentedArticle,
    persons: Sequence[GroundedPerson],
    calls: Sequence[GroundedCall],
    gazetteer: Gazetteer,
) -> tuple[Attribution, ...]:
    """Find who says what.

    Args:
        article: The article.
        persons: Its people; descriptions are among their mentions, he and she need not be.
        calls: Its calls; only completed ones have attributions.
        gazetteer: What the sides of a call are called.

    Returns:
        In text order; a speaker is always a principal of the call, its side, both, or nobody.
    """
    if not any(call.status == "completed" for call in calls):
        return ()
    return tuple(_Reading(article, persons, calls, gazetteer).attributions())


class _Reading:
    """One article, read sentence by sentence."""

    def __init__(
        self,
        article: SegmentedArticle,
        persons: Sequence[GroundedPerson],
        calls: Sequence[GroundedCall],
        gazetteer: Gazetteer,
    ) -> None:
        self._article = article
        self._folded = fold_article(article.raw.text)
        self._calls = calls
        self._mentions = mentions_by_sentence(persons)
        self._context = CallContext(calls)
        self._sides = _sides(persons, self._context.principals, gazetteer)
        self._author = self._find_author()
        self._subject: str | None = None
        """The principal that was last a subject: whom 'he' means."""

    def attributions(self) -> list[Attribution]:
        found: list[Attribution] = []
        for sentence in self._article.sentences:
            if sentence.furniture or sentence.headline:
                continue
            mentions = self._mentions.get(sentence.number, ())
            current = self._context.turn(sentence.number, [key for _, key in mentions])
            if current:
                words = self._words(sentence, mentions, current[0])
                said = self._read(sentence, words, current)
                if not said and not self._context.reported:
                    self._conclude(found, sentence)
                found += said
        return found

    def _find_author(self) -> str | None:
        """Return who says 'I' in the text, if he was on a line."""
        whose = {
            (mention.start, mention.end): (number, key)
            for number, mentions in sorted(self._mentions.items())
            for mention, key in mentions
        }
        body = [sentence for sentence in self._article.sentences if not sentence.furniture]
        places = [(number, span) for span, (number, _) in whose.items()]
        author = find_author(self._folded, body, places)
        key = whose[author][1] if author else None
        return key if key in self._context.principals else None

    def _words(
        self, sentence: Sentence, mentions: Sequence[tuple[Mention, str]], call: int
    ) -> list[Word]:
        words = sentence_words(self._folded, sentence, mentions, self._context.principals)
        if self._author is None:
            return words
        others = [key for key in self._calls[call].principals if key != self._author]
        self._subject = None  # a 'he' that stays one may be anybody
        return in_first_person(words, self._author, others[0] if len(others) == 1 else None)

    def _conclude(self, found: list[Attribution], sentence: Sentence) -> None:
        """Let what is concluded from an impersonal statement decide its act, if that is open.

        'It was stated that P sent its answer in May. Thus, P has delayed ...' accuses: nobody else
        has spoken in between, so that both sentences are one statement.
        """
        last = found[-1] if found else None
        if last is None or (last.speaker, last.act) != (None, "CONSULT"):
            return
        words = self._folded[sentence.start : sentence.end]
        if last.sentence == sentence.number - 1 and _CONCLUDING.match(words):
            found[-1] = last.model_copy(update={"act": act_of_clause(words)})

    def _read(
        self, sentence: Sentence, words: Sequence[Word], current: Sequence[int]
    ) -> list[Attribution]:
        reports = self._context.reported
        said, self._subject = read_clauses(words, self._sides, self._subject, reports=reports)
        if not said and not reports:
            said = read_impersonal(words, self._context.principals)
        initiators = {self._calls[index].initiator for index in current}
        if not said and reports and _is_received(words, initiators):
            self._subject = None  # 'P was phoned by Q. He ...' may be either
        if is_elsewhere(words, said, reports=reports > 0):
            return []
        return [
            self._attribution(one, sentence, words, current)
            for one in said
            if not is_to_press(words, one)
        ]

    def _attribution(
        self, said: Said, sentence: Sentence, words: Sequence[Word], current: Sequence[int]
    ) -> Attribution:
        text = self._article.raw.text
        start, end = words[said.first].start, words[said.last].end
        if text.startswith(".", end) and _SHORTENED.search(text, max(start, end - _SHORT), end):
            end += 1  # the stop of 'U.S.' is part of the word
        return Attribution(
            sentence=sentence.number,
            start=start,
            end=end,
            speaker=said.speaker,
            verb=text[words[said.verb_first].start : words[said.verb_last].end],
            act=said.act or act_of_clause(self._folded[start:end]),
            call=self._call_of(said.speaker, current),
        )

    def _call_of(self, speaker: str | None, current: Sequence[int]) -> int:
        """Return the call on whose line the speaker is: the one told of, if he is on it."""
        if speaker not in self._context.principals:
            return current[0]
        completed = (i for i, call in enumerate(self._calls) if call.status == "completed")
        lines = (*current, *completed)
        return next((i for i in lines if speaker in self._calls[i].principals), current[0])


def _is_received(words: Sequence[Word], initiators: AbstractSet[str | None]) -> bool:
    """Return whether a sentence has the call come from its initiator, not made by him."""
    return any(
        word.keys and word.keys & initiators and words[at - 1].text in {"from", "by"}
        for at, word in enumerate(words)
    )


def _sides(
    persons: Sequence[GroundedPerson], principals: Collection[str], gazetteer: Gazetteer
) -> Mapping[str, str]:
    """Return the words for the sides of the calls: 'azerbaijani' in 'the Azerbaijani side'."""
    countries = gazetteer.countries
    codes = {p.country for p in persons if p.key in principals and p.country is not None}
    return {
        fold(demonym): code
        for code in codes
        if code in countries
        for demonym in countries[code].demonyms
    }

"""Who says what in each sentence of a completed call's account.

Owns the reading of a sentence's reporting verbs from left to right. Takes the article with its
people and calls, gives attributions in text order. Refuses what is not said on the line: sentences
that only report the call, other people's statements, what a principal said elsewhere or earlier.
"""

from collections.abc import Mapping, Sequence

from summarizer.data import load_gazetteer
from summarizer.ground.clause_cuts import Said
from summarizer.ground.clauses import read_clauses
from summarizer.ground.elsewhere import is_elsewhere
from summarizer.ground.impersonal import read_impersonal
from summarizer.ground.sentence_words import Word, mentions_by_sentence, sentence_words
from summarizer.records.article import SegmentedArticle, Sentence
from summarizer.records.grounding import Attribution, GroundedCall, GroundedPerson
from summarizer.text.acts import act_of_clause
from summarizer.text.fold import fold


def find_attributions(
    article: SegmentedArticle,
    persons: Sequence[GroundedPerson],
    calls: Sequence[GroundedCall],
) -> tuple[Attribution, ...]:
    """Find who says what.

    Args:
        article: The article.
        persons: Its people; descriptions are among their mentions, he and she need not be.
        calls: Its calls; only completed ones have attributions.

    Returns:
        In text order; a speaker is always a principal of the call, its side, both, or nobody.
    """
    if not any(call.status == "completed" for call in calls):
        return ()
    return tuple(_Reading(article, persons, calls).attributions())


class _Reading:
    """One article, read sentence by sentence."""

    def __init__(
        self,
        article: SegmentedArticle,
        persons: Sequence[GroundedPerson],
        calls: Sequence[GroundedCall],
    ) -> None:
        self._article = article
        self._calls = calls
        self._mentions = mentions_by_sentence(persons)
        self._principals = {
            key for call in calls if call.status == "completed" for key in call.principals
        }
        self._sides = _sides(persons, self._principals)
        self._current: int | None = None
        self._subject: str | None = None
        """The principal that was last a subject: whom 'he' means."""

    def attributions(self) -> list[Attribution]:
        found: list[Attribution] = []
        for sentence in self._article.sentences:
            if sentence.furniture or sentence.headline:
                continue
            words = sentence_words(
                self._article.raw.text,
                sentence,
                self._mentions.get(sentence.number, ()),
                self._principals,
            )
            self._turn(sentence, words)
            found += self._read(sentence, words)
        return found

    def _turn(self, sentence: Sentence, words: Sequence[Word]) -> None:
        """Note which call the article is about from this sentence on."""
        reporting = [
            index for index, call in enumerate(self._calls) if sentence.number in call.sentences
        ]
        completed = [index for index in reporting if self._calls[index].status == "completed"]
        if completed:
            if self._current not in completed or len(completed) == 1:
                self._current = completed[0]
        elif reporting:
            self._current = None
            return
        named = {key for word in words for key in word.keys} & self._principals
        fitting = [
            index
            for index, call in enumerate(self._calls)
            if call.status == "completed" and named and named <= set(call.principals)
        ]
        if fitting and self._current not in fitting:
            self._current = fitting[0]

    def _read(self, sentence: Sentence, words: Sequence[Word]) -> list[Attribution]:
        index = self._current
        if index is None:
            return []
        reports = sum(sentence.number in other.sentences for other in self._calls)
        said, self._subject = read_clauses(words, self._sides, self._subject, reports=reports)
        if not said and not reports:
            said = read_impersonal(words, self._principals)
        if not said and reports and _is_received(words, self._calls[index].initiator):
            self._subject = None  # 'P was phoned by Q. He ...' may be either
        if is_elsewhere(words, said, reports=reports > 0):
            return []
        return [
            attribution
            for one in said
            if (attribution := self._attribution(one, sentence, words, index)) is not None
        ]

    def _attribution(
        self, said: Said, sentence: Sentence, words: Sequence[Word], index: int
    ) -> Attribution | None:
        speaker = said.speaker
        if speaker in self._principals and speaker not in self._calls[index].principals:
            index = self._call_of(speaker) if speaker else index
        text = self._article.raw.text
        start, end = words[said.first].start, words[said.last].end
        return Attribution(
            sentence=sentence.number,
            start=start,
            end=end,
            speaker=speaker,
            verb=text[words[said.verb_first].start : words[said.verb_last].end],
            act=said.act or act_of_clause(fold(text[start:end])),
            call=index,
        )

    def _call_of(self, speaker: str) -> int:
        return next(
            index
            for index, call in enumerate(self._calls)
            if call.status == "completed" and speaker in call.principals
        )


def _is_received(words: Sequence[Word], initiator: str | None) -> bool:
    """Return whether a sentence has the call come from its initiator, not made by him."""
    return any(
        initiator in word.keys and words[at - 1].text in {"from", "by"}
        for at, word in enumerate(words)
    )


def _sides(persons: Sequence[GroundedPerson], principals: set[str]) -> Mapping[str, str]:
    """Return the words for the sides of the calls: 'azerbaijani' in 'the Azerbaijani side'."""
    countries = load_gazetteer().countries
    codes = {p.country for p in persons if p.key in principals and p.country is not None}
    return {
        fold(demonym): code
        for code in codes
        if code in countries
        for demonym in countries[code].demonyms
    }

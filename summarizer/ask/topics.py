"""Themes of a call, found by the words by which readouts name them.

Owns the automaton over the forms of `topics.tsv`. Takes an article and the sentences that belong to
a call, gives topics in the article's own words. Refuses a form inside a longer word.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import ahocorasick

from summarizer.data.topics import load_topics
from summarizer.records.answer import TopicAnswer
from summarizer.records.grounding import GroundedArticle
from summarizer.text.fold import fold

TOPICS_SHOWN = 8
"""The answer's own bound: three to eight."""


class _Form(NamedTuple):
    length: int
    theme: str


class _Hit(NamedTuple):
    start: int
    end: int
    theme: str
    sentence: int


def _key(text: str) -> str:
    return fold(text).replace("-", " ")


@cache
def _automaton() -> "ahocorasick.Automaton[_Form]":
    automaton: ahocorasick.Automaton[_Form] = ahocorasick.Automaton()
    for theme in load_topics():
        for form in theme.forms:
            key = _key(form)
            automaton.add_word(key, _Form(len(key), theme.name))
    automaton.make_automaton()
    return automaton


def _hits_in(text: str, offset: int, sentence: int) -> Iterator[_Hit]:
    """Find forms in a sentence, the longest at each place.

    Yields:
        Hits in text order, not overlapping.
    """
    key = _key(text)
    found: list[_Hit] = []
    for last, form in _automaton().iter(key):
        start, end = last + 1 - form.length, last + 1
        inside = (start and key[start - 1].isalnum()) or (end < len(key) and key[end].isalnum())
        if not inside:
            found.append(_Hit(offset + start, offset + end, form.theme, sentence))
    reached = 0
    for hit in sorted(found, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= reached:
            reached = hit.end
            yield hit


def find_topics(article: GroundedArticle, sentences: Iterable[int]) -> tuple[TopicAnswer, ...]:
    """Find the themes of some sentences.

    Args:
        article: The article.
        sentences: Numbers of those that belong to the call.

    Returns:
        At most `TOPICS_SHOWN`, in text order; where there are more, those that most sentences
        name. The label is the form found first, as it is written there.
    """
    text = article.raw.text
    by_theme: dict[str, list[_Hit]] = {}
    for number in sorted(set(sentences)):
        sentence = article.sentences[number - 1]
        for hit in _hits_in(text[sentence.start : sentence.end], sentence.start, number):
            by_theme.setdefault(hit.theme, []).append(hit)
    groups = sorted(by_theme.values(), key=lambda hits: (-_spread(hits), hits[0].start))
    shown = sorted(groups[:TOPICS_SHOWN], key=lambda hits: hits[0].start)
    return tuple(
        TopicAnswer(
            label=" ".join(text[hits[0].start : hits[0].end].split()),
            evidence=tuple(dict.fromkeys(hit.sentence for hit in hits)),
        )
        for hits in shown
    )


def _spread(hits: list[_Hit]) -> int:
    return len({hit.sentence for hit in hits})

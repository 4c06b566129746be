"""Evidence of a reader's correction: numbers of sentences, cut from the text by offset."""

from collections.abc import Sequence

from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Evidence


def quote(article: GroundedArticle, numbers: Sequence[int]) -> tuple[Evidence, ...]:
    """Return sentences by their numbers; those that the article does not have are left out."""
    text = article.raw.text
    return tuple(
        Evidence(sentence=one.number, start=one.start, end=one.end, quote=text[one.start : one.end])
        for number in dict.fromkeys(numbers)
        if 0 < number <= len(article.sentences)
        for one in (article.sentences[number - 1],)
    )

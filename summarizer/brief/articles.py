"""An article as a note shows it beside its claims: whole, its sentences numbered.

Owns the cut of an article into paragraphs. Takes records, gives their whole text: what is no
article text is there too, with the reason why it is not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from summarizer.brief.context import Library
from summarizer.brief.dating import publication_in_words
from summarizer.records.article import Sentence
from summarizer.records.dossier import Dossier
from summarizer.records.record import ArticleRecord


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or a stretch of text that belongs to none."""

    text: str
    number: int | None
    """Null: nothing can point to it."""


@dataclass(frozen=True, slots=True)
class ArticleParagraph:
    """Passages that follow each other on a line."""

    passages: tuple[Passage, ...]
    furniture: str | None = None
    """What it is, where it is not the article's text."""
    is_headline: bool = False


@dataclass(frozen=True, slots=True)
class ShownArticle:
    """An article beside its claims."""

    label: str
    """Its short name in pointers."""
    outlet: str
    published: str
    url: str | None
    language: str | None
    """ISO 639-1; null if it is not known."""
    paragraphs: tuple[ArticleParagraph, ...]


def show_articles(dossier: Dossier, library: Library) -> tuple[ShownArticle, ...]:
    """Return the articles of a dossier in the order of its readouts, each once.

    Raises:
        NoteError: The dossier was made from other records.
    """
    records = {
        readout.article_id: library.record(readout.article_id, readout.source)
        for readout in reversed(dossier.readouts)
    }
    return tuple(show_article(record, library) for record in reversed(records.values()))


def show_article(record: ArticleRecord, library: Library) -> ShownArticle:
    """Return an article with its sentences numbered; no character of its text is missing."""
    article = record.article
    language = article.grounding.language
    return ShownArticle(
        label=library.labels.of(article.raw.id),
        outlet=library.outlets.find(record) or "outlet not named",
        published=publication_in_words(record),
        url=article.raw.url,
        language=None if language == "und" else language,
        paragraphs=tuple(_paragraphs(article.raw.text, article.sentences)),
    )


def _paragraphs(text: str, sentences: tuple[Sentence, ...]) -> Iterator[ArticleParagraph]:
    """Yield paragraphs: a new one begins on a new line, and where the sort of text changes."""
    for (_, furniture, is_headline), passages in groupby(
        _passages(text, sentences), key=lambda found: found[0]
    ):
        yield ArticleParagraph(tuple(passage for _, passage in passages), furniture, is_headline)


_Sort = tuple[int, str | None, bool]
"""Number of the line, counted where furniture is not of one kind; reason; headline."""


def _passages(text: str, sentences: tuple[Sentence, ...]) -> Iterator[tuple[_Sort, Passage]]:
    line, end = 0, 0
    for sentence in sentences:
        gap = text[end : sentence.start]
        line += "\n" in gap
        if gap.strip():
            yield (line, None, False), Passage(gap.strip(), None)
        # Furniture is often a list of short lines: one paragraph of a kind is enough.
        sort = (-1 if sentence.furniture else line, sentence.furniture, sentence.headline)
        yield sort, Passage(text[sentence.start : sentence.end], sentence.number)
        end = sentence.end
    if text[end:].strip():
        yield (line + 1, None, False), Passage(text[end:].strip(), None)

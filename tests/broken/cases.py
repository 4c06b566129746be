"""The right answers that are broken: articles, answers written by hand, and who else is named.

The five seed articles have theirs in `cassettes/answers/`; articles of our own wording have theirs
beside this file.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml
from pydantic import TypeAdapter

from summarizer.ask.compile import compile_answer, read_answer
from summarizer.clean import clean_article
from summarizer.data import load_gazetteer
from summarizer.ground import ground_article
from summarizer.read import read_articles
from summarizer.records.answer import Answer
from summarizer.records.article import RawArticle
from summarizer.records.base import Frozen
from summarizer.records.grounding import GroundedArticle
from summarizer.segment import split_sentences

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


class Others(Frozen):
    """People of an article who are on no line."""

    spokespersons: tuple[str, ...] = ()
    bystanders: tuple[str, ...] = ()


class Case(NamedTuple):
    """An article with a right answer to it."""

    article: GroundedArticle
    answer: Answer
    others: Others

    @property
    def id(self) -> str:
        """Id of the article."""
        return self.article.raw.id

    def text(self, number: int) -> str:
        """Return the words of a sentence."""
        sentence = self.article.sentences[number - 1]
        return self.article.raw.text[sentence.start : sentence.end]


@cache
def load_cases() -> tuple[Case, ...]:
    """Return every article with its right answer, seeds first."""
    people = TypeAdapter(dict[str, Others]).validate_python(
        yaml.safe_load((HERE / "people.yaml").read_text(encoding="utf-8"))
    )
    found: list[Case] = []
    for raw, folder in _articles():
        article = ground_article(split_sentences(clean_article(raw)), load_gazetteer())
        answer = compile_answer(read_answer(folder / f"{raw.id}.yaml"), article)
        found.append(Case(article, answer, people.get(raw.id, Others())))
    return tuple(found)


def _articles() -> Iterator[tuple[RawArticle, Path]]:
    sources = (
        (ROOT / "seeds", ROOT / "cassettes" / "answers"),
        (HERE / "articles.jsonl", HERE / "answers"),
    )
    for source, folder in sources:
        for raw in read_articles([str(source)]):
            if isinstance(raw, RawArticle):
                yield raw, folder

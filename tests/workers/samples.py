"""Articles for workers, and what one process makes of them."""

import asyncio
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from summarizer.ask import answer_by_rules
from summarizer.data import load_gazetteer
from summarizer.errors import ArticleError
from summarizer.pipeline import Earlier, Outcome, Reuse, Workers, summarise_articles
from summarizer.records.article import RawArticle
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered
from summarizer.versions import current_versions

NAME = "rules of today"
PLANTED = "sk-" + "planted-and-never-to-be-seen"


def article(number: int) -> RawArticle:
    """An article of our own wording; no two are of one call."""
    text = (
        f"LJUBLJANA, {number % 27 + 2} March 2022 - Foreign Minister Anže Logar spoke by phone with"
        f" his Austrian counterpart Alexander Schallenberg on {number % 27 + 1} March 2022. Logar"
        f" said that {number} lorries had waited at the border. They agreed to speak again."
    )
    return RawArticle(id=f"a{number}", source=f"a{number}.txt", text=text)


ARTICLES = tuple(article(number) for number in range(24))


def lone_surrogate() -> RawArticle:
    """An article that no JSON has a form for."""
    return RawArticle(id="odd", source="odd.txt", text="On 2 March 2022 \ud800 phoned.")


async def by_rules(grounded: GroundedArticle) -> Answered:
    """The simplest answerer there is."""
    return answer_by_rules(grounded)


def reuse(earlier: dict[str, Earlier] | None = None) -> Reuse:
    """What is known of earlier runs, here as a plain table by id."""

    def identify(_: GroundedArticle) -> str:
        return NAME

    def recall(raw: RawArticle) -> Earlier | None:
        return (earlier or {}).get(raw.id)

    return Reuse(current_versions(), identify, recall)


def name_rules(_: RawArticle) -> str:
    """The rules answer everything."""
    return NAME


async def collect(
    items: Iterable[RawArticle | ArticleError], workers: Workers | None, known: Reuse | None = None
) -> list[Outcome]:
    """Run to the end and collect."""
    outcomes = summarise_articles(
        items, by_rules, load_gazetteer(),
        concurrency=1, reuse=known or reuse(), workers=workers,
    )  # fmt: skip
    return [outcome async for outcome in outcomes]


@cache
def alone() -> tuple[Outcome, ...]:
    """What one process makes of the articles."""
    return tuple(asyncio.run(collect(ARTICLES, None)))


def lines(outcomes: Iterable[Outcome]) -> list[str]:
    """What is stored of each, or its error."""
    return [
        outcome.line or outcome.record.model_dump_json() if outcome.record else str(outcome.error)
        for outcome in outcomes
    ]


def write_articles(folder: Path, count: int) -> Path:
    """Write a list of articles."""
    path = folder / "articles.jsonl"
    rows = (article(number).model_dump_json(include={"id", "text"}) for number in range(count))
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path

"""`summarizer eval`: scores against labelled articles."""

import asyncio
import json
from pathlib import Path

import click

from summarizer.cli.engines import open_engine
from summarizer.cli.options import engine_options, settings_from
from summarizer.data import load_gazetteer
from summarizer.data.resources import seeds_folder
from summarizer.errors import SettingsError
from summarizer.evaluate import (
    LabelledArticle,
    Prediction,
    read_labelled,
    score_calls,
    score_statements,
)
from summarizer.output import flatten_record
from summarizer.pipeline import Outcome, summarise_articles
from summarizer.settings import Settings


async def _summarise(articles: tuple[LabelledArticle, ...], settings: Settings) -> list[Outcome]:
    async with open_engine(settings) as engine:
        click.echo(f"engine: {engine.about}", err=True)
        outcomes = summarise_articles(
            (article.raw for article in articles),
            engine.answerer,
            load_gazetteer(settings.gazetteer),
            concurrency=settings.concurrency,
        )
        return [outcome async for outcome in outcomes]


def _in_language(article: LabelledArticle, language: str | None) -> bool:
    if language is None:
        return True
    return (article.gold.language == language.lstrip("!")) != language.startswith("!")


def _choose(gold: Path, texts: Path, language: str | None) -> tuple[LabelledArticle, ...]:
    """Read the labelled articles of a language.

    Returns:
        At least one.

    Raises:
        SettingsError: There is none.
    """
    labelled = tuple(one for one in read_labelled(gold, texts) if _in_language(one, language))
    if not labelled:
        message = f"{gold}: no article in language {language}"
        raise SettingsError(message)
    return labelled


@click.command("eval")
@click.argument("gold", type=click.Path(path_type=Path))
@click.option(
    "--articles",
    type=click.Path(path_type=Path),
    help="Folder of <id>.txt, for labels without texts [the five seeds].",
)
@click.option("--language", help="Only articles in this language; '!en': all but English.")
@click.option("--show", is_flag=True, help="List every article with something wrong.")
@engine_options
def command(
    gold: Path, articles: Path | None, language: str | None, *, show: bool, **flags: object
) -> None:
    """Score an engine against GOLD: labelled articles as .jsonl, or labels as .json.

    The program reads id, text, published, url and language of an article, never its labels.
    """
    settings = settings_from(flags)
    labelled = _choose(gold, articles or seeds_folder(), language)
    outcomes = asyncio.run(_summarise(labelled, settings))
    records = {o.record.article.raw.id: o.record for o in outcomes if o.record is not None}
    for outcome in outcomes:
        if outcome.error is not None:
            click.echo(f"FAILED  {outcome.error}", err=True)
    score = score_calls(
        [article.gold for article in labelled],
        {
            key: [Prediction.model_validate(call) for call in flatten_record(record)["calls"]]
            for key, record in records.items()
        },
    )
    if show:
        for miss in score.misses:
            click.echo("\n    ".join([miss.id, *miss.problems]), err=True)
    click.echo(json.dumps(score.figures | score_statements(labelled, records), indent=1))
    click.get_current_context().exit(int(any(o.record is None for o in outcomes)))

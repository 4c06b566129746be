"""`summarizer eval`: scores against labelled articles."""

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path

import click

from summarizer.cli.engines import open_engine
from summarizer.cli.options import engine_options, settings_from
from summarizer.corrections import Corrections
from summarizer.data import load_gazetteer
from summarizer.data.resources import seeds_folder
from summarizer.errors import SettingsError
from summarizer.evaluate import (
    LabelledArticle,
    Prediction,
    count_corrections,
    label_article,
    read_labelled,
    score_calls,
    score_statements,
)
from summarizer.output import RECORDS, flatten_record, read_records
from summarizer.pipeline import Outcome, summarise_articles
from summarizer.records.correction import CorrectedRecord
from summarizer.records.record import ArticleRecord
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


def _score(
    labelled: Sequence[LabelledArticle], records: dict[str, ArticleRecord], *, show: bool
) -> dict[str, float | int | None]:
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
    return score.figures | score_statements(labelled, records)


def _refuse_both(gold: Path | None, corrections: Path | None) -> None:
    if (gold is None) == (corrections is None):
        message = "expected GOLD, or --corrections with an output folder"
        raise click.UsageError(message)


def _score_corrected(out: Path, *, show: bool) -> None:
    """Score the records of a folder against what readers corrected.

    Raises:
        SettingsError: Nobody has corrected anything there.
    """
    corrections = Corrections.of(out)
    stored: dict[str, ArticleRecord] = {}
    corrected: list[CorrectedRecord] = []
    for record in read_records(out / RECORDS):
        laid = corrections.apply(record)
        if isinstance(laid, CorrectedRecord):
            stored[record.article.raw.id] = record
            corrected.append(laid)
    if not corrected:
        message = f"{out}: no correction applies to its records; `summarizer correct` makes them"
        raise SettingsError(message)
    figures = _score([label_article(record) for record in corrected], stored, show=show)
    counts = {"corrected_articles": len(corrected), "corrections": count_corrections(corrected)}
    click.echo(json.dumps(counts | figures, indent=1))


@click.command("eval")
@click.argument("gold", type=click.Path(path_type=Path), required=False)
@click.option(
    "--articles",
    type=click.Path(path_type=Path),
    help="Folder of <id>.txt, for labels without texts [the five seeds].",
)
@click.option("--language", help="Only articles in this language; '!en': all but English.")
@click.option(
    "--corrections",
    type=click.Path(path_type=Path),
    help="Instead of GOLD: an output folder; its records against what readers corrected there.",
)
@click.option("--show", is_flag=True, help="List every article with something wrong.")
@engine_options
def command(
    gold: Path | None,
    articles: Path | None,
    language: str | None,
    corrections: Path | None,
    *,
    show: bool,
    **flags: object,
) -> None:
    """Score an engine against GOLD: labelled articles as .jsonl, or labels as .json.

    The program reads id, text, published, url and language of an article, never its labels. With
    --corrections no engine is asked: stored values are scored against what readers say, on the
    articles that they corrected.
    """
    _refuse_both(gold, corrections)
    if gold is None:
        _score_corrected(corrections or Path(), show=show)
        return
    settings = settings_from(flags)
    labelled = _choose(gold, articles or seeds_folder(), language)
    outcomes = asyncio.run(_summarise(labelled, settings))
    records = {o.record.article.raw.id: o.record for o in outcomes if o.record is not None}
    for outcome in outcomes:
        if outcome.error is not None:
            click.echo(f"FAILED  {outcome.error}", err=True)
    click.echo(json.dumps(_score(labelled, records, show=show), indent=1))
    click.get_current_context().exit(int(any(o.record is None for o in outcomes)))

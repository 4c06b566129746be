"""`summarizer record`: cassettes from hand-written answers, or from a real server."""

import asyncio
from pathlib import Path

import click

from summarizer.ask import record_answers, record_model
from summarizer.check import find_faults
from summarizer.cli.engines import model_options
from summarizer.cli.options import engine_options, settings_from
from summarizer.data import Gazetteer, load_gazetteer
from summarizer.data.resources import seeds_folder
from summarizer.errors import ArticleError
from summarizer.pipeline import prepare_article
from summarizer.read import read_articles
from summarizer.records.grounding import GroundedArticle


def prepare_articles(paths: tuple[str, ...], gazetteer: Gazetteer) -> list[GroundedArticle]:
    """Read and ground the articles that are recorded.

    Returns:
        In the order of the paths.

    Raises:
        ArticleError: One cannot be read; a recording is made whole or not at all.
    """
    articles: list[GroundedArticle] = []
    for item in read_articles(paths):
        if isinstance(item, ArticleError):
            raise item
        articles.append(prepare_article(item, gazetteer))
    return articles


@click.command("record")
@click.argument("paths", nargs=-1)
@click.option(
    "--answers",
    type=click.Path(path_type=Path),
    help="Folder of hand-written answers [cassettes/answers, unless --engine model].",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Folder of cassettes [cassettes/reference; with --engine model cassettes/recorded].",
)
@engine_options
def command(
    paths: tuple[str, ...], answers: Path | None, out: Path | None, **flags: object
) -> None:
    """Record cassettes anew for the articles at PATHS (default: seeds/).

    Hand-written answers are compiled, their quoted words becoming sentence numbers, served on
    loopback and recorded through the real client. With --engine model a real server is asked.
    """
    settings = settings_from(flags)
    articles = prepare_articles(paths or (str(seeds_folder()),), load_gazetteer(settings.gazetteer))
    if settings.engine == "model" and answers is None:
        written = asyncio.run(
            record_model(
                articles,
                model_options(settings),
                out or Path("cassettes/recorded"),
                review=find_faults,
            )
        )
    else:
        written = asyncio.run(
            record_answers(
                articles,
                answers or Path("cassettes/answers"),
                out or Path("cassettes/reference"),
            )
        )
    for path in written:
        click.echo(str(path))

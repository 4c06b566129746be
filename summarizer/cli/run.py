"""`summarizer run`: notes and records for articles."""

import asyncio
import sys
from collections.abc import AsyncGenerator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import click

from summarizer.cli.costs import describe_costs, estimate_run, would_ask
from summarizer.cli.display import RunDisplay
from summarizer.cli.engines import ChosenEngine, open_engine
from summarizer.cli.notes import tell_results, write_results
from summarizer.cli.options import engine_options, format_option, settings_from
from summarizer.data import load_gazetteer
from summarizer.data.resources import seeds_folder
from summarizer.earlier import EarlierRecords
from summarizer.errors import ArticleError, NoteError, SettingsError
from summarizer.output import OutputFolder, hold_folder
from summarizer.pipeline import Reuse, summarise_articles
from summarizer.read import read_articles
from summarizer.records.article import RawArticle
from summarizer.rows import require_formats
from summarizer.settings import Settings
from summarizer.versions import current_versions


class Reading:
    """Articles as they are read, with a count of those that could be."""

    def __init__(self, paths: list[str], published: str | None) -> None:
        self.paths = paths
        self._published = published
        self.readable = 0
        """Articles that could be read."""
        self.answered = 0
        """Articles that have a record."""

    def __iter__(self) -> Iterator[RawArticle | ArticleError]:
        """Read on.

        Yields:
            Articles, and errors in the places of those that cannot be read.

        Raises:
            SettingsError: One publication date was given for several articles.
        """
        for item in read_articles(self.paths, published=self._published, stdin=sys.stdin.buffer):
            self.readable += isinstance(item, RawArticle)
            if self._published and self.readable > 1:
                message = f"--published {self._published} is for one article; several were given"
                raise SettingsError(message)
            yield item


@asynccontextmanager
async def _accounted_engine(
    settings: Settings, display: RunDisplay
) -> AsyncGenerator[ChosenEngine]:
    """Open the engine; however the run ends, say what it has cost.

    Yields:
        The engine.
    """
    async with AsyncExitStack() as closing:
        engine = await closing.enter_async_context(open_engine(settings))
        display.say(f"engine: {engine.about}")
        try:
            yield engine
        finally:
            await closing.aclose()  # answers that were under way count too
            if engine.budget and engine.budget.requests:
                display.say(describe_costs(engine.budget))


def _find_nothing(_: RawArticle) -> None:
    """Recall no earlier record: with `--no-cache` all is made anew."""


async def _run(reading: Reading, settings: Settings, display: RunDisplay) -> None:
    gazetteer = load_gazetteer(settings.gazetteer)
    with EarlierRecords(settings.out) as earlier, OutputFolder(settings.out) as output:
        async with _accounted_engine(settings, display) as engine:
            recall = earlier.find if settings.cache else _find_nothing
            reuse = Reuse(current_versions(settings.gazetteer), engine.identify, recall)
            outcomes = summarise_articles(
                reading, engine.answerer, gazetteer, concurrency=settings.concurrency, reuse=reuse
            )
            async for outcome in outcomes:
                reading.answered += outcome.record is not None
                output.add(outcome)
                display.show(outcome)
        if reading.answered:
            earlier.forget_stopped()
            output.commit()
        else:
            output.discard()


def exit_status(display: RunDisplay, *, strict: bool) -> int:
    """Choose the exit status of a run that went through.

    Returns:
        1 if an article failed (with `strict` also if one needs review), else 0.
    """
    return int(display.failed > 0 or (strict and display.needing_review > 0))


def describe_interruption(settings: Settings) -> str:
    """Say how to go on after a Ctrl-C.

    Returns:
        One line.
    """
    if not (settings.cache and would_ask(settings)):
        return "the same command begins anew; what the last whole run wrote is untouched"
    kept = f"answers that came are kept in {settings.cache_dir}"
    return f"{kept}; the same command goes on from there and pays for none of them again"


def summarise(paths: list[str], published: str | None, settings: Settings) -> int:
    """Run from articles to notes and show it.

    Returns:
        The exit status.

    Raises:
        NoteError: There is no place for the notes.
    """
    require_formats(settings.format)
    with hold_folder(settings.out):
        if (settings.out / "notes").is_file():
            message = f"{settings.out / 'notes'}: is a file; choose another place: --out"
            raise NoteError(message)
        return _summarise(Reading(paths, published), settings)


def _summarise(reading: Reading, settings: Settings) -> int:
    with RunDisplay() as display:
        try:
            asyncio.run(_run(reading, settings, display))
        except KeyboardInterrupt:
            display.say(describe_interruption(settings))
            raise
    if not reading.readable:
        message = (
            f"nothing to read in {', '.join(reading.paths)}: .txt, .md, .html or .jsonl are read"
        )
        raise SettingsError(message)
    display.finish()
    if not reading.answered:
        display.say(f"no article has a record; {settings.out} is left as it was")
        return 1
    count = write_results(settings.out, settings.out, settings.format)
    click.echo(tell_results(count, settings.out, settings.format))
    return exit_status(display, strict=settings.strict)


@click.command("run")
@click.argument("paths", nargs=-1)
@click.option("--published", help="Publication date of the one article given (YYYY-MM-DD).")
@click.option("--out", type=click.Path(path_type=Path), help="Where notes and records go [out].")
@format_option
@click.option("--strict", is_flag=True, default=None, help="Exit 1 if a record needs review.")
@click.option("--dry-run", is_flag=True, help="Estimate tokens and cost; send and write nothing.")
@engine_options
def command(
    paths: tuple[str, ...], published: str | None, *, dry_run: bool, **flags: object
) -> None:
    """Write notes and records for articles.

    PATHS are files (.txt, .md, .html, .jsonl), folders, globs, or - for standard input;
    without any: seeds/. The endpoint's key is read from OPENAI_API_KEY or a settings file.
    """
    settings = settings_from(flags)
    if dry_run:
        reading = Reading(list(paths) or [str(seeds_folder())], published)
        click.echo(estimate_run(reading, settings, load_gazetteer(settings.gazetteer)))
        return
    status = summarise(list(paths) or [str(seeds_folder())], published, settings)
    click.get_current_context().exit(status)

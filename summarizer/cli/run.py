"""`summarizer run`: notes and records for articles."""

import asyncio
from pathlib import Path

import click

from summarizer.cli.archive_estimate import estimate_into_archive
from summarizer.cli.archive_run import summarise_into_archive
from summarizer.cli.costs import accounted_engine, estimate_run
from summarizer.cli.display import RunDisplay
from summarizer.cli.elsewhere import Output, place_output
from summarizer.cli.engines import would_ask
from summarizer.cli.fetching import fetch_options, fetching, read_lists
from summarizer.cli.notes import tell_results, write_results
from summarizer.cli.options import (
    dask_option,
    engine_options,
    format_option,
    processes_option,
    settings_from,
)
from summarizer.cli.reading import Reading
from summarizer.cli.workers import open_crew
from summarizer.corrections import Corrections
from summarizer.data import load_gazetteer
from summarizer.data.resources import seeds_folder
from summarizer.earlier import EarlierRecords
from summarizer.errors import NoteError, SettingsError
from summarizer.output import OutputFolder, hold_folder
from summarizer.pipeline import Outcome, Reuse, summarise_articles
from summarizer.records.article import RawArticle
from summarizer.rows import require_formats
from summarizer.settings import Settings
from summarizer.text.printable import printable
from summarizer.versions import current_versions


def _find_nothing(_: RawArticle) -> None:
    """Recall no earlier record: with `--no-cache` all is made anew."""


def _as_corrected(outcome: Outcome, corrections: Corrections) -> Outcome:
    if outcome.record is None:
        return outcome
    return outcome._replace(record=corrections.apply(outcome.record))


async def _run(reading: Reading, settings: Settings, display: RunDisplay) -> None:
    gazetteer = load_gazetteer(settings.gazetteer)
    corrections = Corrections.of(settings.out)
    with (
        EarlierRecords(settings.out) as earlier,
        OutputFolder(settings.out, amend=corrections.apply) as output,
    ):
        async with accounted_engine(settings, display) as engine:
            recall = earlier.find if settings.cache else _find_nothing
            reuse = Reuse(current_versions(settings.gazetteer), engine.identify, recall)
            async with open_crew(settings, engine) as crew:
                outcomes = summarise_articles(
                    reading, engine.answerer, gazetteer,
                    concurrency=settings.concurrency, reuse=reuse, workers=crew,
                )  # fmt: skip
                async for outcome in outcomes:
                    reading.answered += outcome.record is not None
                    output.add(outcome)
                    display.show(_as_corrected(outcome, corrections))
        if reading.answered:
            earlier.forget_stopped()
            output.commit()
        else:
            output.discard()


def describe_interruption(settings: Settings) -> str:
    """Say how to go on after a Ctrl-C.

    Returns:
        One line.
    """
    if not settings.cache:
        return "the same command begins anew; what the last whole run wrote is untouched"
    if not would_ask(settings):
        return "the same command takes over the records that are made; the last whole run's stay"
    kept = f"answers that came are kept in {settings.cache_dir}"
    return f"{kept}; the same command goes on from there and pays for none of them again"


def summarise(reading: Reading | None, settings: Settings, *, refresh: bool) -> int:
    """Run from articles to notes and show it.

    Args:
        reading: The articles; null where only what is stale in an archive is done anew.
        settings: Of the run.
        refresh: Do anew what is stale in an archive.

    Returns:
        The exit status.

    Raises:
        NoteError: There is no place for the notes.
        SettingsError: There is no archive to refresh.
    """
    require_formats(settings.format)
    if refresh and settings.store is None:
        message = "--refresh is of an archive, and none is named: --store"
        raise SettingsError(message)
    with place_output(settings) as output, hold_folder(output.folder):
        if (output.folder / "notes").is_file():
            message = f"{output.folder / 'notes'}: is a file; choose another place: --out"
            raise NoteError(message)
        if settings.store is not None:
            return summarise_into_archive(settings.store, reading, settings, refresh=refresh)
        here = settings.model_copy(update={"out": output.folder})
        return _summarise(reading or Reading([], None), here, output)


def _summarise(reading: Reading, settings: Settings, output: Output) -> int:
    with RunDisplay() as display:
        try:
            asyncio.run(_run(reading, settings, display))
        except KeyboardInterrupt:
            display.say(describe_interruption(settings))
            raise
    if not reading.readable:
        raise SettingsError(reading.describe_nothing())
    display.finish()
    if not reading.answered:
        display.say(f"no article has a record; {output.shown} is left as it was")
        return 1
    count = write_results(settings.out, settings.out, settings.format).notes
    output.publish()
    click.echo(tell_results(count, output.shown, settings.format))
    return display.exit_status(strict=settings.strict)


def _estimate(
    reading: Reading, wanted: Reading | None, settings: Settings, *, refresh: bool
) -> str:
    if settings.store is not None:
        return estimate_into_archive(settings.store, wanted, settings, refresh=refresh)
    return estimate_run(reading, settings, load_gazetteer(settings.gazetteer))


@click.command("run")
@click.argument("paths", nargs=-1)
@click.option("--published", help="Publication date of the one article given (YYYY-MM-DD).")
@click.option("--out", type=click.Path(path_type=Path), help="Where notes and records go [out].")
@format_option
@click.option("--strict", is_flag=True, default=None, help="Exit 1 if a record needs review.")
@click.option("--dry-run", is_flag=True, help="Estimate tokens and cost; send and write nothing.")
@fetch_options
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    help="An archive to keep articles and records in; what it has is not done again [none].",
)
@click.option(
    "--refresh",
    type=click.Choice(["stale"]),
    help="Ask again what another prompt, schema or rule set has answered in the archive; without"
    " PATHS nothing else is done.",
)
@processes_option
@dask_option
@engine_options
def command(
    paths: tuple[str, ...],
    published: str | None,
    refresh: str | None,
    feeds: tuple[str, ...],
    urls: tuple[str, ...],
    lists: tuple[Path, ...],
    *,
    dry_run: bool,
    **flags: object,
) -> None:
    """Write notes and records for articles.

    PATHS are files (.txt, .md, .html, .jsonl, .warc, also as .gz or .zst), folders, globs,
    addresses of a store (s3://...), or - for standard input; pages of the web are named by
    --url and --feed. Without any of these: seeds/.
    The endpoint's key is read from OPENAI_API_KEY or a settings file.
    OUT holds one run: the next takes its place. What is to stay goes into another OUT, or
    into an archive (--store).
    """
    settings = settings_from(flags)
    named = [*urls, *read_lists(lists)]
    local = list(paths) or ([] if feeds or named else [str(seeds_folder())])
    with fetching(feeds, named, settings) as fetched:
        reading = Reading(local, published, fetched)
        wanted = reading if not refresh or paths or fetched else None
        if dry_run:
            click.echo(_estimate(reading, wanted, settings, refresh=refresh is not None))
            return
        status = summarise(wanted, settings, refresh=refresh is not None)
    for line in reading.passed_over:
        click.echo(printable(line), err=True)
    click.get_current_context().exit(status)

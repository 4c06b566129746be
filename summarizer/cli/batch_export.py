"""`summarizer batch export`: the requests that a run would send, written into files."""

import asyncio
from contextlib import ExitStack
from pathlib import Path

import click

from summarizer.ask import (
    AnswerCache,
    ModelAnswerer,
    load_prompt,
    make_model_answerer,
    require_price,
    schema_hash,
    shown_endpoint,
)
from summarizer.batch import (
    MB,
    MOST_MB,
    MOST_REQUESTS,
    Bounds,
    Exported,
    Exporter,
    Maker,
    ShardWriter,
    give_up_edited,
    open_manifest,
)
from summarizer.check import find_faults
from summarizer.cli.batch_folder import folder_option, require_cache, say
from summarizer.cli.batch_words import (
    describe_errors,
    describe_export,
    describe_older,
    describe_written,
)
from summarizer.cli.engines import model_options, require_key
from summarizer.cli.options import settings_from, some_options
from summarizer.cli.reading import Reading
from summarizer.data import load_gazetteer
from summarizer.data.resources import seeds_folder
from summarizer.errors import SettingsError
from summarizer.pipeline import prepare_article
from summarizer.settings import Settings
from summarizer.text.printable import printable

ASKING = (
    "model", "base_url", "mode", "extra", "temperature", "max_tokens", "timeout_s", "attempts",
    "max_requests", "max_cost_usd", "prices", "cache_dir", "gazetteer",
)  # fmt: skip
"""Settings that shape a request, bound what is asked, or find out how the model is asked."""


async def _choose(answerer: ModelAnswerer, settings: Settings, *, dry: bool) -> None:
    """Settle model and mode: by asking the endpoint where they are neither given nor remembered.

    Raises:
        SettingsError: Nobody may be asked, or the endpoint does not say.
    """
    answerer.recall()
    options = answerer.options
    if options.model is None and dry:
        message = "which model would be asked is not known yet, and a dry run asks nobody: --model"
        raise SettingsError(message)
    if dry:
        require_price(options)
        return
    if options.model is None or options.mode is None:
        require_key(settings)
    await answerer.choose_model()


def _maker(answerer: ModelAnswerer) -> Maker:
    where = shown_endpoint(answerer.options.endpoint)
    model = answerer.options.model or ""
    return Maker(where, model, load_prompt().identity, schema_hash())


async def _export(
    reading: Reading, settings: Settings, folder: Path, bounds: Bounds, *, dry: bool
) -> tuple[Exported, ModelAnswerer]:
    """Write what is to be asked.

    Returns:
        What has become of the articles, and whoever would ask.

    Raises:
        SettingsError: There is nothing to read.
    """
    gazetteer = load_gazetteer(settings.gazetteer)
    with ExitStack() as stack:
        cache = None
        if settings.cache_dir.exists() or not dry:
            cache = stack.enter_context(AnswerCache(settings.cache_dir))
        manifest = stack.enter_context(open_manifest(folder, make=True, dry=dry))
        options = model_options(settings)
        async with make_model_answerer(options, review=find_faults, cache=cache) as answerer:
            await _choose(answerer, settings, dry=dry)
            if not dry:
                for file in give_up_edited(manifest):
                    click.echo(f"{file}: changed or removed since; its requests are written anew")
            writer = ShardWriter(
                manifest, _maker(answerer), bounds, dry=dry,
                tell=lambda shard: click.echo(describe_written(shard)),
            )  # fmt: skip
            exporter = Exporter(
                answerer, lambda raw: prepare_article(raw, gazetteer), manifest, writer
            )
            done = await exporter.add_all(reading)
            if not reading.readable:
                raise SettingsError(reading.describe_nothing())
            say(describe_older(manifest.shards()))
            return done, answerer


@click.command("export")
@click.argument("paths", nargs=-1)
@click.option("--published", help="Publication date of the one article given (YYYY-MM-DD).")
@folder_option
@click.option(
    "--shard-requests",
    type=click.IntRange(1, MOST_REQUESTS),
    default=MOST_REQUESTS,
    help=f"Most requests of one file [{MOST_REQUESTS}].",
)
@click.option(
    "--shard-mb",
    type=click.FloatRange(0, MOST_MB, min_open=True),
    default=MOST_MB,
    help=f"Most megabytes of one file [{MOST_MB}].",
)
@click.option("--dry-run", is_flag=True, help="Count and estimate; write and send nothing.")
@some_options(*ASKING)
def command(
    paths: tuple[str, ...],
    published: str | None,
    folder: Path,
    shard_requests: int,
    shard_mb: float,
    *,
    dry_run: bool,
    **flags: object,
) -> None:
    """Write the requests that a run over PATHS would send into batch files.

    PATHS are those of `run`; without any: seeds/. What is answered already, or in a file that
    is under way, is left out. An answer of a batch that breaks rules is asked for once more,
    as a run would: its request is written too.
    """
    settings = settings_from(flags)
    require_cache(settings)
    reading = Reading(list(paths) or [str(seeds_folder())], published)
    bounds = Bounds(shard_requests, int(shard_mb * MB))
    done, answerer = asyncio.run(_export(reading, settings, folder, bounds, dry=dry_run))
    for line in [*reading.passed_over, *describe_errors(done.errors)]:
        click.echo(printable(line), err=True)
    if dry_run:
        click.echo("dry run, nothing is written or sent:")
    say(describe_export(done, answerer.options))
    if done.requests and not dry_run:
        click.echo(f"written into {folder}; next: `summarizer batch submit`, or vLLM's run_batch")
    click.get_current_context().exit(1 if done.errors else 0)

"""`summarizer batch`: requests written into files, answered elsewhere, collected when they are."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.ask import AnswerCache, load_batch_line, shown_endpoint
from summarizer.batch import (
    ENDED,
    Collector,
    Manifest,
    Shard,
    Submitter,
    collect_batch,
    count_answered,
    count_requests,
    describe_foreign,
    open_manifest,
    refresh_shard,
)
from summarizer.cli.batch_export import command as export
from summarizer.cli.batch_folder import folder_option, require_cache, say
from summarizer.cli.batch_words import describe_collection, describe_folder
from summarizer.cli.engines import model_options, require_key
from summarizer.cli.options import settings_from, some_options
from summarizer.errors import NoteError, SummarizerError
from summarizer.settings import Settings
from summarizer.text.printable import printable

if TYPE_CHECKING:
    from summarizer.ask.batches import BatchLine

SERVER = ("base_url", "timeout_s", "attempts")


@click.group("batch")
def command() -> None:
    """Have articles answered by batch files: cheaper, later, in any order.

    `export` writes the requests that a run would send, `submit` has the endpoint work on
    them, `status` tells how far it has come, `collect` takes what came into the cache of
    answers; then a run with the same settings makes the records. docs/batch.md
    """


command.add_command(export)


@contextmanager
def _open_line(settings: Settings) -> Generator["BatchLine"]:
    require_key(settings)
    with load_batch_line()(model_options(settings)) as line:
        yield line


@command.command("submit")
@folder_option
@some_options(*SERVER, "cache_dir")
def submit(folder: Path, **flags: object) -> None:
    """Upload the files that no server has yet, and make their batches.

    From here on it costs. A command that was stopped goes on where it was: a file is not
    answered twice. The key is read from OPENAI_API_KEY or a settings file.
    """
    settings = settings_from(flags)
    require_cache(settings)
    with open_manifest(folder) as manifest, AnswerCache(settings.cache_dir) as cache:
        waiting = [shard for shard in manifest.shards() if shard.step not in {"submitted", "over"}]
        wanted = [shard for shard in waiting if _is_wanted(shard, manifest, cache, settings)]
        if not waiting:
            click.echo(f"{folder}: nothing to submit")
        submitted = 0
        if wanted:
            with _open_line(settings) as line:
                for shard in wanted:
                    submitted += _submit(Submitter(line, manifest), shard, manifest, cache)
    click.get_current_context().exit(1 if submitted < len(waiting) else 0)


def _is_wanted(shard: Shard, manifest: Manifest, cache: AnswerCache, settings: Settings) -> bool:
    if (foreign := describe_foreign(shard, model_options(settings))) is not None:
        click.echo(foreign, err=True)
        return False
    # Where a batch may have been made, the server is asked first.
    return shard.step == "creating" or not _is_answered(shard, manifest, cache)


def _is_answered(shard: Shard, manifest: Manifest, cache: AnswerCache) -> bool:
    """Give a shard up of which something need not be asked any more.

    Returns:
        Whether it was given up.
    """
    if not (count := count_answered(manifest, cache, shard)):
        return False
    told = f"{count} of its {count_requests(shard.requests)} answered since it was written"
    manifest.update(shard._replace(step="over", told=f"given up: {told}"))
    click.echo(f"{shard.file}: {told}; not submitted, `batch export` writes the rest", err=True)
    return True


def _submit(submitter: Submitter, shard: Shard, manifest: Manifest, cache: AnswerCache) -> bool:
    """Submit a shard, unless it turns out that it was answered since.

    Returns:
        Whether there is a batch of it now.

    Raises:
        SummarizerError: It could not be submitted.
    """
    try:
        found = submitter.look_up(shard)
        # Also where nothing is in doubt: a run may have answered while the files before it went.
        if found.step != "submitted" and _is_answered(found, manifest, cache):
            return False
        done = found if found.step == "submitted" else submitter.submit(found)
    except SummarizerError:
        click.echo(f"{shard.file}: not submitted; what was submitted before it stays", err=True)
        raise
    click.echo(printable(f"{done.file}: submitted as batch {done.batch_id} ({done.status})"))
    return True


def _mine(manifest: Manifest, settings: Settings) -> list[Shard]:
    """List the shards that the endpoint of the settings works on; say which are another's.

    Returns:
        Those that are submitted and not through.
    """
    where = shown_endpoint(model_options(settings).endpoint)
    mine: list[Shard] = []
    for shard in manifest.shards():
        if shard.step != "submitted":
            continue
        if shard.maker.endpoint == where:
            mine.append(shard)
        else:
            told = f"{shard.file}: is at {shard.maker.endpoint}, not at {where} (--base-url)"
            click.echo(told, err=True)
    return mine


@command.command("status")
@folder_option
@some_options(*SERVER)
def status(folder: Path, **flags: object) -> None:
    """Tell how far each file has come, as the endpoint says now."""
    settings = settings_from(flags)
    with open_manifest(folder) as manifest:
        if mine := _mine(manifest, settings):
            with _open_line(settings) as line:
                for shard in mine:
                    refresh_shard(line, manifest, shard)
        say(describe_folder(manifest))


@command.command("collect")
@click.argument("results", nargs=-1, type=click.Path(path_type=Path))
@folder_option
@click.option(
    "--any-model", is_flag=True, help="Take answers whichever model they say they are of."
)
@some_options(*SERVER, "prices", "cache_dir")
def collect(results: tuple[Path, ...], folder: Path, *, any_model: bool, **flags: object) -> None:
    """Take what the batches have brought into the cache of answers.

    Without RESULTS, from the endpoint: of every batch that has ended. RESULTS are files that
    lie here, such as vLLM's run_batch writes. In any order, in part, twice: each answer is
    taken once, and what is missing is counted.
    """
    settings = settings_from(flags)
    require_cache(settings)
    options = model_options(settings)
    with open_manifest(folder) as manifest, AnswerCache(settings.cache_dir) as cache:
        collector = Collector(manifest, cache, any_model=any_model)
        if results:
            failed = _collect_files(collector, manifest, results)
        else:
            failed = _collect_served(collector, manifest, settings)
        say(describe_collection(collector.done, manifest, options))
    done = collector.done
    click.get_current_context().exit(1 if failed or done.failed or done.aside else 0)


def _collect_files(collector: Collector, manifest: Manifest, paths: tuple[Path, ...]) -> int:
    failed = 0
    answered: set[int] = set()
    for path in paths:
        try:
            answered |= collector.collect_file(path)
        except NoteError as error:
            failed += 1
            click.echo(f"summarizer: {printable(str(error))}", err=True)
    for shard in manifest.shards():
        if shard.number in answered and shard.step not in {"submitted", "over"}:
            collector.close_shard(shard)
    if failed == len(paths):
        message = "nothing was collected"
        raise NoteError(message)
    return failed


def _collect_served(collector: Collector, manifest: Manifest, settings: Settings) -> int:
    mine = _mine(manifest, settings)
    if not mine:
        return 0
    failed = 0
    with _open_line(settings) as line:
        for shard in mine:
            fresh, batch = refresh_shard(line, manifest, shard)
            try:
                if batch.status in ENDED:
                    collect_batch(line, collector, fresh, batch)
            except NoteError as error:  # of this batch; the others may have brought something
                failed += 1
                click.echo(f"summarizer: {printable(str(error))}", err=True)
    return failed

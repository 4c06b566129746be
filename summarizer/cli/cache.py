"""`summarizer cache`: what is kept of answers and of fetched pages."""

from pathlib import Path

import click

from summarizer.ask import cache_status, clear_cache
from summarizer.fetch.kept import FOLDER, Kept
from summarizer.settings import load_settings

KIB = 1024


def _count(pages: int) -> str:
    return f"{pages} page{'s' * (pages != 1)}"


@click.command("cache")
@click.option(
    "--cache-dir",
    type=click.Path(path_type=Path),
    help="Where answers are kept [~/.cache/summarizer].",
)
@click.option("--clear", is_flag=True, help="Forget every answer and page.")
def command(cache_dir: Path | None, *, clear: bool) -> None:
    """Show the size and the hits of the answers' cache and of fetched pages, or clear them."""
    directory = load_settings(cache_dir=cache_dir).cache_dir
    if not directory.exists():
        click.echo(f"{directory}: no such folder, so no answers; the first run that asks makes it")
        return
    pages = Kept(directory / FOLDER)
    if clear:
        click.echo(f"{directory}: {clear_cache(directory)} answers forgotten")
        if count := pages.clear():
            click.echo(f"{directory / FOLDER}: {_count(count)} forgotten")
        return
    status = cache_status(directory)
    click.echo(
        f"{status.directory}: {status.entries} answers, {status.size_bytes / KIB:.0f} KiB,"
        f" {status.hits} hits"
    )
    count, size = pages.status()
    if count:
        click.echo(f"{directory / FOLDER}: {_count(count)}, {size / KIB:.0f} KiB")

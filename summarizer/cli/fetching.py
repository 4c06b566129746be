"""Pages and feeds that a command is given by their addresses."""

import asyncio
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from summarizer.cli.options import Command
from summarizer.errors import SettingsError
from summarizer.settings import Settings
from summarizer.text.printable import printable

if TYPE_CHECKING:
    from summarizer.fetch import Fetched

_OPTIONS = (
    click.option(
        "--feed", "feeds", metavar="URL", multiple=True, help="A feed; its pages are read."
    ),
    click.option("--url", "urls", metavar="URL", multiple=True, help="A page to read."),
    click.option(
        "--urls",
        "lists",
        metavar="FILE",
        multiple=True,
        type=click.Path(path_type=Path),
        help="A file with an address a line.",
    ),
    click.option(
        "--max-entries", type=int, help="Most pages of one feed, the first ones in it [200]."
    ),
    click.option(
        "--allow-private",
        is_flag=True,
        default=None,
        help="Fetch from this machine and its network, too.",
    ),
)


def fetch_options(function: Command) -> Command:
    """Add the options that name pages and feeds.

    Returns:
        The command function with its options.
    """
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def read_lists(lists: Sequence[Path]) -> list[str]:
    """Read files of addresses.

    Args:
        lists: The files; in them blank lines and those that begin with `#` are passed over.

    Returns:
        The addresses, in order.

    Raises:
        SettingsError: A file cannot be read.
    """
    found: list[str] = []
    for path in lists:
        try:
            lines = path.read_text(encoding="utf-8-sig").splitlines()
        except OSError as error:
            message = f"--urls {path}: {error.strerror}"
            raise SettingsError(message) from error
        except UnicodeDecodeError as error:
            message = f"--urls {path}: not UTF-8; it must be a text with an address a line"
            raise SettingsError(message) from error
        found += [line.strip() for line in lines if line.strip() and line.strip()[0] != "#"]
    return found


def _say(line: str) -> None:
    click.echo(printable(line), err=True)


@contextmanager
def fetching(
    feeds: Sequence[str], urls: Sequence[str], settings: Settings
) -> Generator["list[Fetched]"]:
    """Fetch pages, before any is worked on.

    Args:
        feeds: Addresses of feeds.
        urls: Addresses of pages.
        settings: Where they are kept, and how far this goes.

    Yields:
        What came, as long as it lies here.
    """
    if not feeds and not urls:
        yield []
        return
    # Importing these takes 0.4 s, which nobody who reads files should wait for.
    from summarizer.fetch import Wish, fetch_pages  # noqa: PLC0415
    from summarizer.fetch.kept import FOLDER, Kept  # noqa: PLC0415
    from summarizer.fetch.web import Web  # noqa: PLC0415

    async def fetch(folder: Path) -> "list[Fetched]":
        web = Web(allow_private=settings.allow_private)
        return await fetch_pages(Wish(feeds, urls, settings.max_entries), web, Kept(folder), _say)

    if settings.cache:
        yield asyncio.run(fetch(settings.cache_dir / FOLDER))
        return
    with TemporaryDirectory(prefix="summarizer-") as name:
        yield asyncio.run(fetch(Path(name)))

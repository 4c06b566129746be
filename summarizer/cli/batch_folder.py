"""What the commands of `summarizer batch` share."""

from collections.abc import Iterable
from pathlib import Path

import click

from summarizer.cli.options import Command
from summarizer.errors import SettingsError
from summarizer.settings import Settings
from summarizer.text.printable import printable

DEFAULT_FOLDER = Path("batch")


def folder_option(function: Command) -> Command:
    """Add the option that names the batch folder.

    Returns:
        The command function with its option.
    """
    return click.option(
        "--folder",
        type=click.Path(path_type=Path),
        default=DEFAULT_FOLDER,
        help="Where the files and their manifest lie [batch].",
    )(function)


def say(lines: Iterable[str]) -> None:
    """Show lines."""
    for line in lines:
        click.echo(printable(line))


def require_cache(settings: Settings) -> None:
    """Make sure that answers are kept: there is no other place for those of a batch.

    Raises:
        SettingsError: They are not.
    """
    if not settings.cache:
        message = "batch files need the cache: their answers are kept nowhere else (cache = false)"
        raise SettingsError(message)

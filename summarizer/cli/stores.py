"""Which archive a command looks into."""

from pathlib import Path

import click

from summarizer.cli.options import Command
from summarizer.errors import SettingsError
from summarizer.settings import load_settings


def store_option(function: Command) -> Command:
    """Add the option that names an archive.

    Returns:
        The command function with its option.
    """
    return click.option(
        "--store", type=click.Path(path_type=Path), help="The archive [as set: SUMMARIZER_STORE]."
    )(function)


def find_store(store: Path | None) -> Path:
    """Name the archive that is meant.

    Returns:
        The one that is given, else the one that is set.

    Raises:
        SettingsError: There is neither.
    """
    found = load_settings(store=store).store
    if found is None:
        message = "no archive is named: --store FILE, SUMMARIZER_STORE, or store in summarizer.toml"
        raise SettingsError(message)
    return found

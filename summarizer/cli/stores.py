"""Which archive a command looks into."""

from collections.abc import Callable
from pathlib import Path

import click

from summarizer.errors import SettingsError

Command = Callable[..., None]


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
    if store is not None:
        return store
    # Settings take longer to read than an archive does to search.
    from summarizer.settings import load_settings  # noqa: PLC0415

    found = load_settings().store
    if found is None:
        message = "no archive is named: --store FILE, SUMMARIZER_STORE, or store in summarizer.toml"
        raise SettingsError(message)
    return found

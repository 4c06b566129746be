"""Which archive is meant."""

from pathlib import Path

import click
import pytest

from summarizer.cli.stores import find_store, store_option
from summarizer.errors import SettingsError
from tests.cli.commands import Command


def test_the_flag_goes_before_the_setting(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with every setting."""
    del command  # its folder is enough
    with pytest.raises(SettingsError, match="no archive is named"):
        find_store(None)
    monkeypatch.setenv("SUMMARIZER_STORE", "set.db")
    assert find_store(None) == Path("set.db")
    assert find_store(Path("given.db")) == Path("given.db")


def test_commands_take_the_option() -> None:
    """It is called the same everywhere."""

    def nothing(store: Path | None) -> None:
        del store

    command = click.command()(store_option(nothing))
    assert [option.name for option in command.params] == ["store"]

"""`show`: a call of an archive."""

import json

import pytest

from tests.cli.commands import CALL, Command, write

NAME = "2023-05-07-jonas-gahr-store-ulf-kristersson"


@pytest.fixture
def archive(command: Command) -> Command:
    """Give a command in whose folder an archive lies."""
    command("run", "--engine", "rules", "--store", "a.db", write("a.txt", CALL))
    return command


@pytest.mark.parametrize("name", [NAME, "2023-05", "a"])
def test_a_call_is_shown_with_its_sentences(name: str, archive: Command) -> None:
    """Every claim, and under it the words that carry it."""
    result = archive("show", name, "--store", "a.db")
    assert result.output.startswith(f"{NAME} (version 1)\ndate: 2023-05-07\n")
    assert "initiator: Jonas Gahr Store" in result.output
    assert "    S1 OSLO, 8 May 2023 - Prime Minister" in result.output


def test_a_call_is_shown_as_json(archive: Command) -> None:
    """The dossier and its history."""
    shown = json.loads(archive("show", NAME, "--store", "a.db", "--json").output)
    assert (shown["id"], shown["version"], shown["changes"]) == (NAME, 1, [])


def test_an_unknown_call_is_an_error(archive: Command) -> None:
    """The message says where ids are found."""
    result = archive("show", "nobody", "--store", "a.db")
    assert result.exit_code == 2
    assert "`summarizer search` gives their ids" in result.output

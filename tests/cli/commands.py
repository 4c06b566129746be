"""Calls commands as a person does, in a folder of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from summarizer.cli import main

CALL = (
    "OSLO, 8 May 2023 - Prime Minister Jonas Gahr Støre of Norway phoned Swedish Prime Minister "
    "Ulf Kristersson on 7 May 2023. Støre said Norway supports Sweden's NATO membership."
)
ANOTHER = (
    "On 9 May 2023 Foreign Minister Penny Wong of Australia received a phone call from Japanese "
    "Foreign Minister Yoshimasa Hayashi."
)
NO_CALL = "The weather in Tallinn was fine on 3 May 2023."

Command = Callable[..., Result]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Call a command in an empty folder with no settings of anybody's."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def call(*arguments: str, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(main, list(arguments), input=stdin)

    return call


def write(name: str, text: str) -> str:
    """Write a file into the folder that the command runs in."""
    Path(name).write_text(text, encoding="utf-8")
    return name

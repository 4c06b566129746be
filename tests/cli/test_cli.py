"""The command line as a whole: overview, exit statuses, and what it does not import."""

import subprocess
import sys
from pathlib import Path

import pytest

from summarizer import __version__
from summarizer.cli import COMMANDS, main, status_of
from summarizer.errors import ArticleError, NoteError, SettingsError, Unusable
from tests.cli.commands import Command


def test_overview_lists_every_command(command: Command) -> None:
    """Each command of the design has a line."""
    done = command("--help")
    assert done.exit_code == 0
    assert all(f"  {name} " in done.output for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself(command: Command, name: str) -> None:
    """`--help` of a command says more than its options."""
    done = command(name, "--help")
    assert done.exit_code == 0
    assert main.get_command(None, name).help  # type: ignore[union-attr, arg-type] # it is there


def test_version_is_the_packages(command: Command) -> None:
    """`--version` names the version that is installed."""
    assert __version__ in command("--version").output


def test_unknown_command_is_usage(command: Command) -> None:
    """A typing error is exit 2 and names the command."""
    done = command("rum")
    assert done.exit_code == 2
    assert "rum" in done.output


@pytest.mark.parametrize(
    ("error", "status"),
    [
        pytest.param(SettingsError("x"), 2, id="settings"),
        pytest.param(NoteError("x"), 2, id="notes"),
        pytest.param(ArticleError("x", "y"), 2, id="an article that is needed"),
        pytest.param(Unusable("x", "y"), 3, id="endpoint"),
    ],
)
def test_exit_statuses(error: SettingsError, status: int) -> None:
    """Whoever scripts the program can tell what to mend."""
    assert status_of(error) == status


def test_interruption_is_130(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends with the status that shells expect, without a traceback."""

    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("summarizer.cli.schema.render_schemas", interrupt)
    done = command("schema")
    assert done.exit_code == 130
    assert "interrupted" in done.output


@pytest.mark.parametrize("arguments", [["--help"], ["run", "--engine", "rules"]], ids=str)
def test_no_model_library_is_imported_without_a_model(arguments: list[str], tmp_path: Path) -> None:
    """Neither the overview nor the rules pay for openai, instructor or vcrpy."""
    script = (
        "import sys\nfrom summarizer.cli import main\n"
        f"main({arguments!r}, standalone_mode=False)\n"
        "print([m for m in ('openai', 'instructor', 'vcr') if m in sys.modules])"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert done.stdout.splitlines()[-1] == "[]"

"""Options that several commands share."""

from pathlib import Path
from shutil import rmtree

import pytest

from tests.cli.commands import CALL, Command, write


@pytest.mark.parametrize(
    "given", ["cache_prompt", "cache_prompt=", "cache_prompt=no", "={", "top_k=1 2"]
)
def test_field_that_is_no_json_is_refused(command: Command, given: str) -> None:
    """Before anything is read or sent, with an example."""
    done = command("run", write("a.txt", CALL), "--engine", "rules", "--extra", given)
    assert done.exit_code == 2
    assert "NAME=JSON" in done.output


def test_further_fields_need_no_model(command: Command) -> None:
    """They stand in a settings file beside those of a run without one."""
    write("summarizer.toml", "[extra]\ncache_prompt = false\n")
    article = write("a.txt", CALL)
    done = command("run", article, "--engine", "rules", "--extra", 'stop=["]"]', "--mode", "json")
    assert done.exit_code == 0, done.output


def test_forms_of_notes_are_chosen(command: Command) -> None:
    """The run writes those and names the page to begin with; what `brief` adds keeps the others."""
    article = write("a.txt", CALL)
    done = command("run", article, "--engine", "rules")
    assert done.output.endswith("1 note: out/notes/index.html\n")
    assert {path.suffix for path in Path("out/notes").glob("2023*")} == {".md", ".html"}
    done = command("brief", "--format", "md")
    assert done.output.startswith("1 note: out/notes/index.md\nalso made anew, since they")
    assert {path.suffix for path in Path("out/notes").glob("2023*")} == {".md", ".html"}
    rmtree("out/notes")
    done = command("brief", "--format", "md")
    assert done.output == "1 note: out/notes/index.md\n"
    assert {path.suffix for path in Path("out/notes").glob("2023*")} == {".md"}


def test_what_is_no_form_is_refused_before_the_run(command: Command) -> None:
    """Nothing is read or written."""
    done = command("run", write("a.txt", CALL), "--engine", "rules", "--format", "md,pdf")
    assert done.exit_code == 2
    assert "'pdf' is no format; there are: md, html" in done.output
    assert not Path("out").exists()


def test_options_can_be_chosen(command: Command) -> None:
    """A command has those that mean something to it, in the order that it names."""
    shown = command("batch", "submit", "--help").output
    assert shown.index("--base-url") < shown.index("--timeout") < shown.index("--attempts")
    assert "--model" not in shown
    assert command("batch", "submit", "--model", "m").exit_code == 2

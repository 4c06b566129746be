"""The README says what is true: generated parts are current, its commands run."""

import re
from pathlib import Path

import pytest

from tests.cli.commands import CALL, Command, write
from tests.repo.layout import ROOT
from tests.repo.readme import PAGES, README, update

NEEDS_AN_ENDPOINT = ("--model", "--base-url")


def shell_lines() -> list[str]:
    """List the program's commands in the README's own blocks, help texts aside."""
    text = re.sub(r"<!-- begin.*?<!-- end", "", README.read_text(encoding="utf-8"), flags=re.DOTALL)
    blocks = "".join(re.findall(r"```\n(.*?)```", text, flags=re.DOTALL))
    return [line for line in blocks.splitlines() if "python -m summarizer" in line]


@pytest.mark.parametrize("page", PAGES)
def test_generated_parts_are_current(page: str) -> None:
    """Help texts, rules and figures are those of the program: `make readme` writes them."""
    text = (ROOT / page).read_text(encoding="utf-8")
    assert update(text, page) == text


@pytest.mark.parametrize("line", shell_lines())
def test_commands_run(line: str, command: Command) -> None:
    """What a person copies from the README works."""
    if any(option in line for option in NEEDS_AN_ENDPOINT):
        pytest.skip("needs an endpoint: the model path is tested against a server of our own")
    for folder in ("articles", "more"):
        Path(folder).mkdir()
    write("articles/a.txt", CALL)
    write("more/b.html", f"<html><body><article><p>{CALL}</p><p>{CALL}</p></article></body></html>")
    write("readouts.jsonl", '{"id": "r", "text": "' + CALL + '"}\n')
    words, _, source = line.partition(" < ")
    stdin = CALL.encode() if source else None
    arguments: list[str] = []
    for word in words.split()[3:]:
        arguments += [str(path) for path in Path().glob(word)] if "*" in word else [word]
    done = command(*arguments, stdin=stdin)
    assert done.exit_code == 0, done.output

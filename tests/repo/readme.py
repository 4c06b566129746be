"""The generated parts of README and docs/commands.md: `python -m tests.repo.readme` writes them.

Help texts and the list of rules come from the program itself, the figures from what CI holds, so
that none of them can say what is no longer true.
"""

import json
from collections.abc import Callable, Iterator, Mapping

import click
from click.testing import CliRunner

from summarizer.check import list_rules
from summarizer.cli import COMMANDS, main
from tests.repo.bench import render_bench
from tests.repo.layout import ROOT
from tests.repo.scale import render_costs, render_one_machine

README = ROOT / "README.md"
FLOORS = ROOT / "tests" / "floors" / "floors.json"
BROKEN = ROOT / "tests" / "broken" / "figures.json"
WIDTH = 96


def list_commands() -> Iterator[list[str]]:
    """List the commands, those of a group behind it."""
    context = click.Context(main)
    for name in COMMANDS:
        yield [name]
        command = main.get_command(context, name)
        if isinstance(command, click.Group):
            yield from ([name, part] for part in command.commands)


def render_commands() -> str:
    """List the commands with what each does."""
    rows: list[str] = []
    context = click.Context(main)
    for name in COMMANDS:
        known = main.get_command(context, name)
        assert known is not None
        rows.append(f"| `{name}` | {known.get_short_help_str(limit=WIDTH)} |")
    return "\n".join(["| command | what it does |", "| --- | --- |", *rows])


def render_help_texts() -> str:
    """Show the help of every command."""
    parts: list[str] = []
    for words in list_commands():
        shown = CliRunner().invoke(main, [*words, "--help"], terminal_width=WIDTH)
        text = shown.output.replace("Usage: main ", "Usage: python -m summarizer ").strip()
        parts.append(f"## {' '.join(words)}\n\n```\n{text}\n```")
    return "\n\n".join(parts)


def render_rules() -> str:
    """List the rules with the first paragraph of their docstrings."""
    rows = [f"| {rule.id} | {rule.summary} |" for rule in list_rules()]
    return "\n".join(["| id | rule |", "| --- | --- |", *rows])


def render_accuracy() -> str:
    """Show the figures that the floor tests hold, for each labelled set."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    names = list(floors)
    figures = list(dict.fromkeys(figure for name in names for figure in floors[name]["figures"]))
    lines = [
        "Measured with `--engine rules`, no model; per cent unless it is a count (`make floors`).",
        "The seeds and the invented articles are in `tests/floors/`, and CI fails if a figure gets",
        "worse; the reworded ones are no part of the project: where they are there, CI holds them",
        "too. The rules were developed on the reworded and the open articles, so those figures",
        "flatter; the sealed ones are only scored.",
        "",
        f"| | {' | '.join(floors[name]['title'] for name in names)} |",
        f"| --- |{' --- |' * len(names)}",
    ]
    for figure in figures:
        values = [floors[name]["figures"].get(figure) for name in names]
        shown = " | ".join("" if value is None else str(value) for value in values)
        lines.append(f"| {figure.replace('_', ' ').replace(' %', '')} | {shown} |")
    return "\n".join(lines)


def render_broken_answers() -> str:
    """Show how many of the answers broken on purpose were caught when it was last measured."""
    measured = json.loads(BROKEN.read_text(encoding="utf-8"))
    kinds = measured["kinds"]
    made = sum(kind["made"] for kind in kinds.values())
    caught = sum(kind["caught"] for kind in kinds.values())
    lines = [
        f"Right answers: {measured['right answers']}; errors found in them: 0. An answer counts as",
        "caught only if one of the rules named finds an error at the very field that was broken",
        "or below it. No kind is exempt.",
        "",
        "| what is broken | made | caught | % | by |",
        "| --- | ---: | ---: | ---: | --- |",
    ]
    for name, kind in kinds.items():
        share = f"{kind['caught'] / kind['made']:.1%}".rstrip("%")
        lines.append(
            f"| {name} | {kind['made']} | {kind['caught']} | {share} | {', '.join(kind['by'])} |"
        )
    share = f"{caught / made:.1%}".rstrip("%")
    return "\n".join([*lines, f"| **all** | {made} | {caught} | {share} | |"])


Blocks = Mapping[str, Callable[[], str]]
PAGES: dict[str, Blocks] = {
    "README.md": {
        "accuracy": render_accuracy,
        "bench": render_bench,
        "broken-answers": render_broken_answers,
        "commands": render_commands,
        "rules": render_rules,
    },
    "docs/commands.md": {"help-texts": render_help_texts},
    "docs/scale.md": {"costs": render_costs, "one-machine": render_one_machine},
}
"""Pages with what is generated in each."""


def update(text: str, page: str = "README.md") -> str:
    """Put the generated parts of a page between their markers."""
    for name, render in PAGES[page].items():
        begin, end = f"<!-- begin: {name} -->\n", f"<!-- end: {name} -->"
        head, begun, rest = text.partition(begin)
        _, ended, tail = rest.partition(end)
        assert begun, f"{page} has no place for {name}"
        assert ended, f"{page} does not end {name}"
        text = f"{head}{begin}{render()}\n{end}{tail}"
    return text


if __name__ == "__main__":
    for name in PAGES:
        page = ROOT / name
        page.write_text(update(page.read_text(encoding="utf-8"), name), encoding="utf-8")

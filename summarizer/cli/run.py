"""`summarizer run`: notes and records for articles."""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path

import click

from summarizer.cli.display import RunDisplay
from summarizer.cli.engines import choose_engine
from summarizer.cli.notes import write_all_notes
from summarizer.data import load_gazetteer
from summarizer.data.resources import shipped_folder
from summarizer.errors import SettingsError
from summarizer.output import OutputFolder
from summarizer.pipeline import summarise_articles
from summarizer.read import read_articles
from summarizer.settings import Settings, load_settings

SEEDS = "seeds"


def default_paths() -> list[str]:
    """Name the articles that are read when none are given.

    Returns:
        `seeds` of this folder if it is there, else the five articles that ship with the program.
    """
    return [SEEDS if Path(SEEDS).is_dir() else str(shipped_folder(SEEDS))]


async def _run(
    paths: list[str], published: str | None, settings: Settings, display: RunDisplay
) -> int:
    gazetteer = load_gazetteer(settings.gazetteer)
    engine = await choose_engine(settings)
    display.say(f"engine: {engine.about}")
    count = 0
    with OutputFolder(settings.out) as output:
        outcomes = summarise_articles(
            read_articles(paths, published=published, stdin=sys.stdin.buffer),
            engine.answerer,
            gazetteer,
            concurrency=settings.concurrency,
        )
        async for outcome in outcomes:
            count += 1
            output.add(outcome)
            display.show(outcome)
        if count:
            output.commit()
    return count


def exit_status(display: RunDisplay, *, strict: bool) -> int:
    """Choose the exit status of a run that went through.

    Returns:
        1 if an article failed (with `strict` also if one needs review), else 0.
    """
    return int(display.failed > 0 or (strict and display.needing_review > 0))


def summarise(paths: list[str], published: str | None, settings: Settings) -> int:
    """Run from articles to notes and show it.

    Returns:
        The exit status.

    Raises:
        SettingsError: There was nothing to read.
    """
    with RunDisplay() as display:
        count = asyncio.run(_run(paths, published, settings, display))
    if not count:
        message = f"nothing to read in {', '.join(paths)}: .txt, .md, .html or .jsonl are read"
        raise SettingsError(message)
    notes = write_all_notes(settings.out)
    display.finish()
    click.echo(f"{notes} notes: {settings.out / 'notes' / 'index.md'}")
    return exit_status(display, strict=settings.strict)


Command = Callable[..., None]


def engine_options(function: Command) -> Command:
    """Add the options that choose who answers.

    Returns:
        The command function with its options.
    """
    for option in reversed([
        click.option("--engine", type=click.Choice(["auto", "model", "replay", "rules"]),
                     help="Who answers [auto: an endpoint if one is configured, else recorded "
                          "answers, else rules]."),
        click.option("--model", help="Name of the model [the server's only one]."),
        click.option("--base-url", help="Address of an OpenAI-compatible endpoint, with /v1."),
        click.option("--mode", type=click.Choice(["json-schema", "tools"]),
                     help="How the server is asked for JSON [json-schema]."),
        click.option("--temperature", type=float, help="Sampling temperature [0]."),
        click.option("--max-tokens", type=int, help="Longest answer in tokens [8192]."),
        click.option("--timeout", "timeout_s", type=float, help="Seconds to wait [120]."),
        click.option("--attempts", type=int, help="How often to ask if unavailable [5]."),
        click.option("--concurrency", type=int, help="Articles asked about at once [8]."),
        click.option("--cassettes", type=click.Path(path_type=Path),
                     help="Folder of recorded answers [those that ship with the program]."),
        click.option("--cache/--no-cache", default=None, help="Keep answers [yes]."),
        click.option("--cache-dir", type=click.Path(path_type=Path),
                     help="Where answers are kept [~/.cache/summarizer]."),
        click.option("--gazetteer", type=click.Path(path_type=Path), multiple=True,
                     help="A table of office holders of your own; may be repeated."),
    ]):  # fmt: skip
        function = option(function)
    return function


@click.command("run")
@click.argument("paths", nargs=-1)
@click.option("--published", help="Publication date of the one article given (YYYY-MM-DD).")
@click.option("--out", type=click.Path(path_type=Path), help="Where notes and records go [out].")
@click.option("--strict", is_flag=True, default=None, help="Exit 1 if a record needs review.")
@engine_options
def command(paths: tuple[str, ...], published: str | None, **flags: object) -> None:
    """Write notes and records for articles.

    PATHS are files (.txt, .md, .html, .jsonl), folders, globs, or - for standard input;
    without any: seeds/. The endpoint's key is read from OPENAI_API_KEY only.
    """
    flags["gazetteer"] = flags["gazetteer"] or None
    settings = load_settings(**flags)
    status = summarise(list(paths) or default_paths(), published, settings)
    click.get_current_context().exit(status)

"""Options that several commands share."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import click
from pydantic import JsonValue

from summarizer.records.formats import DEFAULT_FORMATS, FormatName
from summarizer.settings import Settings, load_settings

Command = Callable[..., None]


def read_extra(
    context: click.Context, parameter: click.Parameter, given: tuple[str, ...]
) -> dict[str, JsonValue] | None:
    """Read the further fields of a request.

    Returns:
        Values by name; null if none are given, so that a file's or the environment's hold.

    Raises:
        BadParameter: One has no name, or a value that is no JSON.
    """
    fields: dict[str, JsonValue] = {}
    for one in given:
        name, _, value = one.partition("=")
        try:
            fields[name.strip()] = json.loads(value)
        except ValueError:
            message = f"{one!r} is not NAME=JSON, such as cache_prompt=false"
            raise click.BadParameter(message, context, parameter) from None
    return fields or None


ENGINE_OPTIONS = {
    "engine": click.option(
        "--engine",
        type=click.Choice(["auto", "model", "replay", "rules"]),
        help="Who answers [auto: an endpoint if one is configured, else recorded answers, else"
        " rules].",
    ),
    "model": click.option("--model", help="Name of the model [the server's only one]."),
    "base_url": click.option(
        "--base-url", help="Address of an OpenAI-compatible endpoint, with /v1."
    ),
    "mode": click.option(
        "--mode",
        type=click.Choice(["auto", "json-schema", "tools", "json-object", "json"]),
        help="How the server is asked for JSON [auto: the first of these that it takes].",
    ),
    "extra": click.option(
        "--extra",
        metavar="NAME=JSON",
        multiple=True,
        callback=read_extra,
        help="A further field of every request, such as cache_prompt=false; may be repeated.",
    ),
    "temperature": click.option("--temperature", type=float, help="Sampling temperature [0]."),
    "max_tokens": click.option("--max-tokens", type=int, help="Longest answer in tokens [8192]."),
    "timeout_s": click.option(
        "--timeout", "timeout_s", type=float, help="Seconds to wait for an answer [120]."
    ),
    "attempts": click.option("--attempts", type=int, help="How often an endpoint is asked [5]."),
    "concurrency": click.option(
        "--concurrency", type=int, help="Articles asked about at once [8]."
    ),
    "max_requests": click.option(
        "--max-requests", type=int, help="Most requests that a run may send [no limit]."
    ),
    "max_cost_usd": click.option(
        "--max-cost",
        "max_cost_usd",
        type=float,
        help="Most US dollars that a run may cost [no limit].",
    ),
    "prices": click.option(
        "--prices",
        type=click.Path(path_type=Path),
        help="A table of prices of your own; it goes before the one that ships.",
    ),
    "cassettes": click.option(
        "--cassettes",
        type=click.Path(path_type=Path),
        help="Folder of recorded answers [those that ship with the program].",
    ),
    "cache": click.option(
        "--cache/--no-cache", default=None, help="Keep answers for later runs [yes]."
    ),
    "cache_dir": click.option(
        "--cache-dir",
        type=click.Path(path_type=Path),
        help="Where answers are kept [~/.cache/summarizer].",
    ),
    "gazetteer": click.option(
        "--gazetteer",
        type=click.Path(path_type=Path),
        multiple=True,
        help="A table of office holders of your own; may be repeated.",
    ),
}
"""By the setting that each gives."""


dask_option = click.option(
    "--dask",
    metavar="ADDRESS|local",
    help="A dask scheduler whose workers work for the run, such as tcp://host:8786; local: a"
    " cluster on this machine of as many --processes as it has cores.",
)

processes_option = click.option(
    "--processes",
    type=int,
    help="Worker processes on this machine; 0: none [as many as it has cores, at most 4, once 200"
    " articles were worked on; 1 where a model is asked].",
)

format_option = click.option(
    "--format",
    metavar="NAME,...",
    help=f"Forms of notes and tables: {', '.join(get_args(FormatName))}"
    f" [{','.join(DEFAULT_FORMATS)}].",
)


def engine_options(function: Command) -> Command:
    """Add the options that choose who answers.

    Returns:
        The command function with its options.
    """
    return some_options(*ENGINE_OPTIONS)(function)


def some_options(*names: str) -> Callable[[Command], Command]:
    """Choose from the options that say who answers.

    Args:
        names: Of settings, in the order in which help shows them.

    Returns:
        What adds the options to a command function.
    """

    def add(function: Command) -> Command:
        for name in reversed(names):
            function = ENGINE_OPTIONS[name](function)
        return function

    return add


def settings_from(flags: dict[str, object]) -> Settings:
    """Read the settings of a command with its flags.

    Args:
        flags: Values by name of setting; an empty tuple or None means not given.

    Returns:
        Settings, flags first.
    """
    return load_settings(**{name: value for name, value in flags.items() if value != ()})

"""The command line: a module a command, imported only when that command is called.

Exit status: 0 finished; 1 finished but some article failed; 2 usage, settings or nothing to read;
3 the endpoint, or the workers, cannot be used; 130 interrupted.
"""

from importlib import import_module
from typing import NamedTuple

import click
from typing_extensions import override

from summarizer import __version__
from summarizer.errors import ModelError, SummarizerError, WorkersError
from summarizer.text.printable import printable


class Entry(NamedTuple):
    """A command as the overview lists it, without importing it."""

    module: str
    about: str


COMMANDS = {
    "run": Entry("run", "Notes and records for articles (default: seeds/), into out/."),
    "batch": Entry("batch", "Requests as batch files: export, submit, status, collect."),
    "check": Entry("check", "The rules again over records that exist; no model."),
    "brief": Entry("brief", "Notes again from records that exist; by date, person, country."),
    "correct": Entry("correct", "Corrects values by hand; they stay corrected."),
    "eval": Entry("evaluate", "Scores against labelled articles."),
    "record": Entry("record", "Records cassettes anew."),
    "schema": Entry("schema", "Writes schemas/, or fails on drift with --check."),
    "search": Entry("search", "Sentences and claims of an archive by their words."),
    "show": Entry("show", "A call of an archive with its evidence."),
    "runs": Entry("runs", "What was done to an archive, and what it cost."),
    "export": Entry("export", "Records and facts of an archive as files."),
    "cache": Entry("cache", "Size, hits, clear."),
}


def status_of(error: SummarizerError) -> int:
    """Choose the exit status of an error that ends a command.

    Returns:
        3 if the endpoint, or the workers, cannot be used, else 2.
    """
    return 3 if isinstance(error, ModelError | WorkersError) else 2


class LazyGroup(click.Group):
    """Commands that cost nothing until they are called: `--help` must not wait for imports."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if (entry := COMMANDS.get(cmd_name)) is None:
            return None
        command: object = import_module(f"summarizer.cli.{entry.module}").command
        if not isinstance(command, click.Command):
            message = f"summarizer.cli.{entry.module} has no command"
            raise TypeError(message)
        return command

    @override
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.about) for name, entry in COMMANDS.items()])

    @override
    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except SummarizerError as error:
            click.echo(f"summarizer: {printable(str(error))}", err=True)
            ctx.exit(status_of(error))
        except KeyboardInterrupt:
            click.echo("summarizer: interrupted", err=True)
            ctx.exit(130)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Checked briefing notes and typed rows from readouts of phone calls between officials."""

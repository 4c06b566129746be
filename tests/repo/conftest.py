"""What the tests of the repository share with those of the command line."""

from tests.cli.commands import command

__all__ = ["command"]

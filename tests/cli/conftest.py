"""What the tests of the command line share."""

from tests.cli.commands import command

__all__ = ["command"]

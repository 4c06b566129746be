"""`summarizer cache`: what is kept, and how to forget it."""

from pathlib import Path

from tests.cli.commands import Command


def test_an_empty_cache_is_said_to_be(command: Command) -> None:
    """Size and hits of a folder that was never used."""
    done = command("cache", "--cache-dir", "kept")
    assert done.exit_code == 0, done.output
    assert "kept: 0 answers" in done.output
    assert "0 hits" in done.output


def test_clearing_counts_what_was_forgotten(command: Command) -> None:
    """--clear says how many answers there were."""
    assert "0 answers forgotten" in command("cache", "--cache-dir", "kept", "--clear").output


def test_a_folder_that_cannot_be_used_is_named(command: Command) -> None:
    """A file in the way is exit 2."""
    Path("kept").write_text("", encoding="utf-8")
    done = command("cache", "--cache-dir", "kept")
    assert done.exit_code == 2
    assert "kept" in done.output

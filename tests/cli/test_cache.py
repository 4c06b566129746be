"""`summarizer cache`: what is kept, and how to forget it."""

from pathlib import Path

from tests.cli.commands import Command


def test_a_folder_that_is_not_there_is_not_made(command: Command) -> None:
    """Looking at a cache, or clearing it, makes none."""
    for options in ((), ("--clear",)):
        done = command("cache", "--cache-dir", "kept", *options)
        assert done.exit_code == 0, done.output
        assert "kept: no such folder, so no answers" in done.output
        assert not Path("kept").exists()


def test_an_empty_cache_is_said_to_be(command: Command) -> None:
    """Size and hits of a folder that was never used; clearing counts what was forgotten."""
    Path("kept").mkdir()
    done = command("cache", "--cache-dir", "kept")
    assert "kept: 0 answers" in done.output
    assert "0 hits" in done.output
    assert "0 answers forgotten" in command("cache", "--cache-dir", "kept", "--clear").output


def test_a_folder_that_cannot_be_used_is_named(command: Command) -> None:
    """A file in the way is exit 2."""
    Path("kept").write_text("", encoding="utf-8")
    done = command("cache", "--cache-dir", "kept")
    assert done.exit_code == 2
    assert "kept" in done.output

"""The articles that a command is given."""

from pathlib import Path

import pytest

from summarizer.cli.reading import Reading
from summarizer.errors import SettingsError
from tests.cli.commands import ANOTHER, CALL, Command, write


@pytest.mark.usefixtures("command")
def test_articles_are_counted_as_they_are_read() -> None:
    """What cannot be read is given and not counted."""
    reading = Reading([write("a.txt", CALL), "none.txt"], None)
    assert len(list(reading)) == 2
    assert reading.readable == 1


@pytest.mark.usefixtures("command")
def test_files_can_be_passed_over() -> None:
    """Whoever asks decides about each file."""
    reading = Reading([write("a.txt", CALL), write("b.txt", ANOTHER)], None)
    items = list(reading.read(lambda source, _: source == "b.txt"))
    assert [item.source for item in items] == ["b.txt"]


def test_one_date_is_for_one_article(command: Command) -> None:
    """A publication date given for two is a mistake."""
    del command  # its folder is enough
    reading = Reading([write("a.txt", CALL), write("b.txt", ANOTHER)], "2023-05-08")
    with pytest.raises(SettingsError, match="for one article"):
        list(reading)
    assert "b.txt" in reading.describe_nothing()


def test_password_is_neither_shown_nor_stored(command: Command) -> None:
    """Neither in what is printed nor in the archive's list of runs."""
    far = "memory://me:top@sec/ret@nowhere/x"
    for more in ((), (write("a.txt", CALL), "--store", "archive.db")):
        done = command("run", far, *more, "--engine", "rules")
        assert "memory://nowhere/x" in done.stdout + done.stderr
        assert not [word for word in ("top@", "sec/", "ret@") if word in done.stdout + done.stderr]
    kept = command("runs", "--store", "archive.db").stdout
    assert "memory://nowhere/x" in kept
    stored = b"".join(path.read_bytes() for path in Path().glob("archive.db*"))
    assert b"memory://nowhere/x" in stored
    assert b"ret@" not in stored


def test_password_is_not_shown_by_what_looks_for_a_port(command: Command) -> None:
    """Nor by a command that reads folders of this machine only."""
    page = command("run", "--url", "https://me:top/secret@news.example/x", "--engine", "rules")
    folder = command("check", "--out", "sftp://me:top-secret@news.example/x")
    for done in (page, folder):
        assert done.exit_code == 2
        assert "news.example/x" in done.stderr
        assert "top" not in done.stdout + done.stderr

"""Notes of an archive."""

from pathlib import Path

import pytest

from summarizer.archive import noting, open_to_write
from summarizer.cli.archive_notes import write_archive_notes
from tests.cli.commands import ANOTHER, CALL, Command, write


def notes(folder: str) -> dict[str, str]:
    """Return the notes of an output folder."""
    return {path.name: path.read_text("utf-8") for path in Path(folder, "notes").glob("*.md")}


def test_notes_are_written_again_into_another_folder(command: Command) -> None:
    """All of them, whatever was written elsewhere."""
    command("run", "--engine", "rules", "--store", "a.db", write("a.txt", CALL))
    command("run", "--engine", "rules", "--store", "a.db", write("b.txt", ANOTHER))
    with open_to_write(Path("a.db")) as archive:
        assert write_archive_notes(archive, Path("again"), ("md",), changed=False) == 2
    assert notes("again") == notes("out")


def run_into(command: Command, out: str, *paths: str) -> None:
    """Run by rules into the archive and a folder."""
    command("run", "--engine", "rules", "--store", "a.db", "--out", out, *paths)


def test_each_folder_is_brought_up_to_date(command: Command) -> None:
    """What was stored while notes went elsewhere is in the next notes of a folder."""
    first, second = write("a.txt", CALL), write("b.txt", ANOTHER)
    run_into(command, "one", first)
    run_into(command, "two", first)
    run_into(command, "two", second)
    run_into(command, "one", first)
    assert notes("one") == notes("two")
    assert len(notes("one")) == 3


def test_a_newer_text_reaches_every_folder(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A note that lies in a folder already is written again, of a large archive too."""
    for whole in (noting.WHOLE, 0):
        monkeypatch.setattr(noting, "WHOLE", whole)
        for out in ("one", "two"):
            run_into(command, out, write("a.txt", CALL))
        run_into(command, "one", write("a.txt", f"{CALL} Kristersson thanked Norway {whole}."))
        run_into(command, "two", "a.txt")
        assert notes("two") == notes("one")


def test_what_was_removed_or_overwritten_is_written_again(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By hand, or by something else that wrote into the folder; nothing new is needed."""
    paths = write("a.txt", CALL), write("b.txt", ANOTHER)
    for whole in (noting.WHOLE, 0):
        monkeypatch.setattr(noting, "WHOLE", whole)
        run_into(command, "one", *paths)
        before = notes("one")
        removed = Path("one/notes/2023-05-07-jonas-gahr-store-ulf-kristersson.md")
        removed.unlink()
        run_into(command, "one", *paths)
        assert notes("one")[removed.name] == before[removed.name]
        removed.write_text("mine", encoding="utf-8")
        Path("one/notes/.written.json").write_text("{}", encoding="utf-8")
        run_into(command, "one", *paths)
        assert notes("one")[removed.name] == before[removed.name]


def test_a_note_without_its_call_is_removed(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a large archive too, where nothing else has changed; the index stays."""
    for whole in (noting.WHOLE, 0):
        monkeypatch.setattr(noting, "WHOLE", whole)
        run_into(command, "one", write("a.txt", CALL), write("b.txt", ANOTHER))
        assert len(notes("one")) == 3
        run_into(command, "one", write("a.txt", "It rained in Oslo."))
        assert len(notes("one")) == 2
        assert "index.md" in notes("one")

"""Notes of an archive."""

from pathlib import Path

from summarizer.archive import open_to_read
from summarizer.cli.archive_notes import write_archive_notes
from tests.cli.commands import ANOTHER, CALL, Command, write


def test_notes_are_written_again_into_another_folder(command: Command) -> None:
    """All of them, whatever was written elsewhere."""
    command("run", "--engine", "rules", "--store", "a.db", write("a.txt", CALL))
    command("run", "--engine", "rules", "--store", "a.db", write("b.txt", ANOTHER))
    with open_to_read(Path("a.db")) as archive:
        assert write_archive_notes(archive, Path("again"), ("md",), changed=False) == 2
    names = {path.name for path in Path("again/notes").glob("*.md")}
    assert names == {path.name for path in Path("out/notes").glob("*.md")}

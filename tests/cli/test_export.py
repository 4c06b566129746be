"""`export`: the files of a plain run, out of an archive."""

from pathlib import Path

from tests.cli.commands import ANOTHER, CALL, NO_CALL, Command, write


def test_bytes_are_those_of_a_plain_run(command: Command) -> None:
    """In several runs, the middle one last: the export is what one run over all gives."""
    Path("in").mkdir()
    for name, text in (("a", CALL), ("c", NO_CALL), ("b", ANOTHER)):
        write(f"in/{name}.txt", text)
        command("run", "--engine", "rules", "--store", "a.db", "in")
    result = command("export", "--store", "a.db", "--out", "again")
    assert result.output.startswith("3 records: ")
    command("run", "--engine", "rules", "in", "--out", "plain")
    for name in ("records.jsonl", "facts.jsonl"):
        assert Path("again", name).read_bytes() == Path("plain", name).read_bytes()


def test_an_archive_must_be_named(command: Command) -> None:
    """The message lists the ways to."""
    result = command("export")
    assert result.exit_code == 2
    assert "SUMMARIZER_STORE" in result.output

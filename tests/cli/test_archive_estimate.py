"""What a run into an archive would do."""

from pathlib import Path

from tests.cli.commands import ANOTHER, CALL, Command, write


def test_a_dry_run_counts_what_is_new(command: Command) -> None:
    """Only what the archive does not have would be asked about; nothing is written or sent."""
    write("a.txt", CALL)
    told = command("run", "a.txt", "--dry-run", "--store", "a.db", "--engine", "rules").output
    assert "a.db would be made" in told
    assert not Path("a.db").exists()
    command("run", "a.txt", "--store", "a.db", "--engine", "rules")
    before = Path("a.db").read_bytes()
    write("b.txt", ANOTHER)
    told = command("run", "a.txt", "b.txt", "--dry-run", "--store", "a.db").output
    assert "a.db: 1 new or changed, 1 unchanged\n" in told
    # Nobody listens there: what is sent fails.
    asking = ("--dry-run", "--store", "a.db", "--base-url", "http://127.0.0.1:9/v1", "--model", "m")
    told = command("run", "a.txt", "b.txt", *asking).output
    assert "a.db: 1 new or changed, 1 unchanged\n" in told
    assert "1 record is stale: answered by rules (1)" in told
    assert "requests: 1;" in told
    told = command("run", "--refresh", "stale", *asking).output
    assert "a.db: 0 new or changed, 0 unchanged, 1 stale, asked about again" in told
    assert "requests: 1;" in told
    assert Path("a.db").read_bytes() == before

"""`runs`: what was done to an archive."""

import json

from summarizer.archive import RunRow, Totals
from summarizer.cli.runs import describe_run, run_as_json
from tests.cli.commands import CALL, Command, write

ROW = RunRow(
    run=3,
    started="2024-01-01T00:00:00Z",
    finished=None,
    status="failed",
    message="no such model",
    engine="model m",
    versions={"prompt": "p"},
    settings={"out": "here"},
    totals=Totals(stored=1, requests=2, tokens_in=30, tokens_out=4, cost_usd=0.5),
    errors=tuple((f"{number}.txt", "empty") for number in range(7)),
)


def test_a_run_is_told_with_its_cost_and_errors() -> None:
    """How it ended, with which versions, what it cost, the first errors."""
    lines = "\n".join(describe_run(ROW))
    assert "run 3, 2024-01-01T00:00:00Z to ?: failed: no such model" in lines
    assert "requests 2, 30 tokens in, 4 out, $0.5000" in lines
    assert "failed 0.txt: empty" in lines
    assert "and 2 more failed" in lines


def test_a_run_is_one_line_of_json() -> None:
    """All of it, every error included."""
    shown = json.loads(run_as_json(ROW))
    assert shown["totals"]["tokens_in"] == 30
    assert len(shown["errors"]) == 7


def test_runs_are_listed(command: Command) -> None:
    """The newest first."""
    for _ in range(2):
        command("run", "--engine", "rules", "--store", "a.db", write("a.txt", CALL))
    result = command("runs", "--store", "a.db", "--json")
    rows = [json.loads(line) for line in result.output.splitlines()]
    assert [row["run"] for row in rows] == [2, 1]
    assert [row["totals"]["unchanged"] for row in rows] == [1, 0]

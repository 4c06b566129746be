"""`summarizer batch export`: what is written, what is estimated, what is refused."""

import json
from pathlib import Path

import pytest

from tests.ask.server import MODEL, Server, completed
from tests.batch.desk import Desk, answer_well, write_cases
from tests.batch.server import BatchServer
from tests.cli.commands import Command, write

ASKING = ["--base-url", "http://127.0.0.1:9/v1", "--model", MODEL, "--mode", "json-schema"]
PRICES = f"127.0.0.1\t{MODEL}\t10\t1\t100\t2024-01-01\tmy bill\t0.5\n"


def test_a_dry_run_writes_and_sends_nothing(command: Command) -> None:
    """Files, tokens and dollars are estimated, at the price of batch files."""
    write_cases(3)
    prices = write("mine.tsv", PRICES)
    done = command(
        "batch", "export", "in", *ASKING, "--dry-run", "--shard-requests", "2", "--prices", prices
    )
    assert done.exit_code == 0, done.output
    assert "requests-0002.jsonl: 1 request," in done.output
    assert "3 articles: 3 requests" in done.output
    assert "2850 out (at most 24576)" in done.output
    assert "at the prices of 2024-01-01 (my bill), 0.5 of them in batch files; at most $" in (
        done.output
    )
    assert not Path("batch").exists()
    assert not Path("cache").exists()


def test_a_dry_run_knows_what_is_under_way(command: Command) -> None:
    """And changes nothing of it."""
    write_cases(2)
    command("batch", "export", "in", *ASKING)
    before = Path("batch/manifest.db").read_bytes()
    done = command("batch", "export", "in", *ASKING, "--dry-run")
    assert "0 requests, 2 in files that are under way" in done.output
    assert Path("batch/manifest.db").read_bytes() == before


def test_a_price_that_is_not_known_is_said(command: Command) -> None:
    """And a limit that cannot be kept is refused before anything is written."""
    write_cases(1)
    assert f"cost unknown: no price for model {MODEL}" in (
        command("batch", "export", "in", *ASKING).output
    )
    for more in ([], ["--dry-run"]):
        done = command("batch", "export", "in", *ASKING, "--max-cost", "1", *more)
        assert (done.exit_code, "--max-cost cannot be kept" in done.output) == (2, True)


def test_limits_leave_the_rest_for_later(command: Command) -> None:
    """Each export writes as many as may be, never one twice."""
    write_cases(3)
    for requests, told in (("2", "2 requests, 1 left"), ("2", "1 request, 2 in files")):
        done = command("batch", "export", "in", *ASKING, "--max-requests", requests)
        assert f"3 articles: {told}" in done.output


@pytest.mark.parametrize("option", [["--shard-requests", "50001"], ["--shard-mb", "201"]])
def test_bounds_can_only_be_lowered(command: Command, option: list[str]) -> None:
    """No server takes larger files."""
    assert command("batch", "export", *option).exit_code == 2


def test_a_small_file_bound_is_kept(command: Command) -> None:
    """In megabytes."""
    write_cases(3)
    command("batch", "export", "in", *ASKING, "--shard-mb", "0.02")
    sizes = [path.stat().st_size for path in Path("batch").glob("requests-*.jsonl")]
    assert len(sizes) == 2
    assert max(sizes) <= 20_000


def test_nothing_to_read_is_an_error(command: Command) -> None:
    """As for a run."""
    Path("empty").mkdir()
    done = command("batch", "export", "empty", *ASKING)
    assert (done.exit_code, "nothing to read in empty" in done.output) == (2, True)


def test_model_and_mode_are_found_out_and_remembered(command: Command) -> None:
    """As a run would; the run after it asks no more. A dry run does not ask."""
    write_cases(1)
    with Server(completed('{"greeting": "hello"}')) as server:
        asking = ["--base-url", server.endpoint]
        done = command("batch", "export", "in", *asking, "--dry-run")
        assert (done.exit_code, server.seen) == (2, [])
        assert "which model would be asked is not known yet" in done.output
        done = command("batch", "export", "in", *asking)
        assert done.exit_code == 0, done.output
        sent = len(server.seen)
        assert "0 requests, 1 in files" in command("batch", "export", "in", *asking).output
        assert len(server.seen) == sent
    (line,) = Path("batch/requests-0001.jsonl").read_text(encoding="utf-8").splitlines()
    body = json.loads(line)["body"]
    assert (body["model"], body["response_format"]["type"]) == (MODEL, "json_schema")


def test_an_edited_file_is_exported_anew(command: Command) -> None:
    """Submit refuses it and says so; the next export says what it does about it."""
    write_cases(1)
    with BatchServer(answer_well) as server:
        desk = Desk(command, server)
        desk.export()
        Path("batch/requests-0001.jsonl").write_text("{}\n", encoding="utf-8")
        done = desk.submit()
        assert done.exit_code == 2
        assert "is not any more what was written; nothing was sent" in done.output
        done = desk.export()
        assert "requests-0001.jsonl: changed or removed since" in done.output
        assert "1 article: 1 request" in done.output
        assert desk.submit().exit_code == 0
        assert [made.metadata["summarizer_file"] for made in server.batches.values()] == [
            "requests-0002.jsonl"
        ]

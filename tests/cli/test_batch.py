"""`summarizer batch`: from articles to batches and back, in any order, and never paid twice."""

import json
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from summarizer.batch import open_manifest
from summarizer.batch.manifest import Step
from tests.ask.server import MODEL, failed
from tests.batch.desk import Desk, add_case, answer_in_two_tries, answer_well, write_cases
from tests.batch.server import BatchServer, write_lines
from tests.cli.commands import Command

KEY = "sk-planted-0123456789"
EXPIRED = {"code": "batch_expired", "message": "The window expired before this request."}


def lost(row: dict[str, Any]) -> dict[str, Any]:
    """Make a result of one that came too late."""
    return {**row, "response": None, "error": EXPIRED}


def read_tree(folder: str) -> dict[str, bytes]:
    """Read all that a run has written."""
    root = Path(folder)
    files = [path for path in root.rglob("*") if path.is_file() and path.name != ".lock"]
    return {str(path.relative_to(root)): path.read_bytes() for path in files}


def test_a_batch_and_a_live_run_give_the_same_bytes(command: Command) -> None:
    """Records, facts and notes, first tries that are refused included; the run asks nobody."""
    write_cases(3)  # no JSON first, another's facts first, right at once
    with BatchServer(answer_in_two_tries) as server:
        desk = Desk(command, server)
        desk.batch_all()
        assert server.count("POST", "/chat/completions") == 0
        told = desk.run("by-batch").output
        assert server.count("POST", "/chat/completions") == 0
        live = desk.run("live", "--cache-dir", "elsewhere").output
    assert read_tree("by-batch") == read_tree("live")
    assert len(read_tree("live")["records.jsonl"].splitlines()) == 3
    assert "from batch files: 5 replies; tokens: 500 in (0 cached by the server), 50 out" in told
    assert "requests: 5; tokens: 500 in (0 cached by the server), 50 out" in live


def test_what_a_batch_brought_is_counted_once(command: Command) -> None:
    """The first run tells what it cost; for the next it is an answer like any other."""
    write_cases(1)
    with BatchServer(answer_well) as server:
        desk = Desk(command, server)
        desk.batch_all()
        assert "from batch files: 1 reply;" in desk.run("one").output
        assert "from batch files" not in desk.run("two").output
    assert '"cached":true' in Path("two/records.jsonl").read_text(encoding="utf-8")


def test_a_run_finishes_what_a_batch_began(command: Command) -> None:
    """An answer that is refused is put right by one live request, not two."""
    write_cases(1)
    with BatchServer(answer_in_two_tries) as server:
        desk = Desk(command, server)
        desk.export()
        desk.submit()
        server.end("batch_1", server.results("batch_1"))
        desk.collect()
        desk.run("by-batch")
        assert server.count("POST", "/chat/completions") == 1
        desk.run("live", "--cache-dir", "elsewhere")
    assert read_tree("by-batch") == read_tree("live")


def test_an_answer_waits_to_be_put_right(command: Command) -> None:
    """A wrong key ends the run as live; the answer that breaks rules is open for export and run."""
    write_cases(1)
    with BatchServer(answer_in_two_tries) as server:
        desk = Desk(command, server)
        desk.export()
        desk.submit()
        server.end("batch_1", server.results("batch_1"))
        desk.collect()
        server.refusals["POST", "/chat/completions"] = [failed(401, "no such key")]
        done = desk.run("refused")
        assert (done.exit_code, "refuses the key (HTTP 401)" in done.output) == (3, True)
        told = desk.export("--dry-run").output
        assert "of these, 1 put right an answer that breaks rules" in told
        told = desk.run("out").output
        assert "accepted      in/case-00000.txt" in told
        assert server.count("POST", "/chat/completions") == 2


def test_out_of_order_in_part_and_late(command: Command) -> None:
    """What has come is kept, what has not is named, counted and exported again, alone."""
    write_cases(5)
    with BatchServer(answer_well) as server:
        desk = Desk(command, server)
        desk.export("--shard-requests", "3")
        desk.submit()
        first, second = (server.results(batch) for batch in ("batch_1", "batch_2"))
        server.end("batch_2", second[::-1])
        told = desk.collect().output
        assert "2 results: 2 answers collected" in told
        assert "not through yet: 1 file: `summarizer batch status`" in told
        server.end("batch_1", [first[2], lost(first[0])], status="expired")
        done = desk.collect()
        assert done.exit_code == 1
        assert "in/case-00000.txt: batch_expired: The window expired" in done.output
        assert "missing: 2 (1 failed, 1 without a result)" in done.output
        told = desk.export().output
        assert "5 articles: 2 requests, 3 answered by a batch that no run has used yet" in told
        late = Path("late.jsonl")
        late.write_bytes(write_lines(first))
        assert (
            "3 results: 2 answers collected, 1 collected before" in desk.collect(str(late)).output
        )
        assert "0 requests, 5 answered by a batch" in desk.export().output


def test_one_batch_does_not_stop_the_others(command: Command) -> None:
    """One that brought nothing usable is named, is not through, and the next one is collected."""
    write_cases(2)
    with BatchServer(answer_well) as server:
        desk = Desk(command, server)
        desk.export("--shard-requests", "1")
        desk.submit()
        first, second = (server.results(batch) for batch in ("batch_1", "batch_2"))
        first[0]["response"]["body"]["model"] = "deployment-x"
        server.end("batch_1", first)
        server.end("batch_2", second)
        done = desk.collect()
        assert done.exit_code == 1
        assert "requests-0001.output.jsonl: no result of this folder is in it" in done.output
        assert "2 results: 1 answer collected\n" in done.output
        assert "not through yet: 1 file: `summarizer batch status`" in done.output
        assert "1 result: 1 answer collected" in desk.collect("--any-model").output


def test_a_second_submit_pays_nothing(command: Command) -> None:
    """Nor does a second export of what is under way, or a second collection."""
    write_cases(2)
    with BatchServer(answer_well) as server:
        desk = Desk(command, server)
        desk.export()
        desk.submit()
        assert "nothing to submit" in desk.submit().output
        assert "0 requests, 2 in files that are under way" in desk.export().output
        server.end("batch_1", server.results("batch_1"))
        desk.collect()
        assert "0 results: 0 answers collected" in desk.collect().output
        assert len(server.batches) == len([f for f in server.files.values() if "-0001" in f.name])


def test_what_was_answered_since_is_not_submitted(command: Command) -> None:
    """A run has paid for it already; what is left is exported alone."""
    write_cases(2)
    with BatchServer(answer_well) as server:
        desk = Desk(command, server)
        desk.export()
        command("run", "in/case-00000.txt", "--engine", "model", *desk.asking)
        done = desk.submit()
        assert done.exit_code == 1
        assert "1 of its 2 requests answered since it was written; not submitted" in done.output
        assert server.files == {}
        assert "2 articles: 1 request, 1 answered already" in desk.export().output


@pytest.mark.parametrize("step", ["uploading", "uploaded", "creating"])
def test_what_was_answered_while_it_waited_is_not_submitted(command: Command, step: Step) -> None:
    """A submit that was refused on its way, and a run before the next one: nobody pays twice."""
    write_cases(2)
    with BatchServer(answer_well) as server:
        desk = Desk(command, server)
        desk.export()
        where = "/files" if step == "uploading" else "/batches"
        server.refusals["POST", where] = [failed(429, "busy", retry_after="3600")]
        assert desk.submit().exit_code == 3
        if step == "uploaded":  # as if the command had been stopped between the two
            with open_manifest(Path("batch")) as manifest:
                (shard,) = manifest.shards()
                manifest.update(shard._replace(step=step))
        desk.run("live")
        assert server.count("POST", "/chat/completions") == 2
        done = desk.submit()
        assert done.exit_code == 1
        assert "2 of its 2 requests answered since it was written; not submitted" in done.output
        assert server.batches == {}
        assert "2 articles: 0 requests, 2 answered already" in desk.export().output


def test_what_was_made_stays_though_it_was_answered_since(command: Command) -> None:
    """A batch that the server turns out to have is paid for: it is waited for, not forgotten."""
    write_cases(1)
    with BatchServer(answer_well) as server:
        desk = Desk(command, server)
        desk.export()
        desk.submit()
        with open_manifest(Path("batch")) as manifest:
            (shard,) = manifest.shards()
            manifest.update(shard._replace(step="creating", batch_id=None))
        desk.run("live")
        done = desk.submit()
        assert (done.exit_code, len(server.batches)) == (0, 1)
        assert "requests-0001.jsonl: submitted as batch batch_1" in done.output


@pytest.mark.parametrize("status", ["failed", "cancelled", "expired", "completed"])
def test_ends_are_told_in_plain_words(command: Command, status: str) -> None:
    """With the server's own errors, line by line; all is exported again."""
    write_cases(2)
    told = {
        "failed": "refused as a whole: nothing was answered or paid",
        "cancelled": "cancelled: what was answered by then is there",
        "expired": "not through in its 24 hours",
        "completed": "completed; `batch collect` fetches what there is",
    }
    with BatchServer(answer_well) as server:
        desk = Desk(command, server)
        desk.export()
        desk.submit()
        assert "being looked at by the server" in desk.status().output
        server.end("batch_1", [], status=status)
        server.batches["batch_1"].faults = [
            {"code": "invalid_json_line", "message": "not parseable", "line": 2}
        ]
        shown = desk.status()
        assert shown.exit_code == 0
        assert told[status] in shown.output
        assert "  line 2: invalid_json_line: not parseable" in shown.output
        assert "missing: 2 (0 failed, 2 without a result)" in desk.collect().output
        assert "2 articles: 2 requests" in desk.export().output


def test_too_many_requests_are_waited_for(command: Command) -> None:
    """A 429 when the batch is made costs patience, not a second batch."""
    write_cases(1)
    with BatchServer(answer_well) as server:
        desk = Desk(command, server)
        desk.export()
        server.refusals["POST", "/batches"] = [failed(429, "slow down", retry_after="0")]
        assert desk.submit().exit_code == 0
        assert (len(server.batches), len(server.files)) == (1, 1)


def test_a_long_wait_is_said(command: Command) -> None:
    """Whoever is told to come back later is told when; the same command goes on from there."""
    write_cases(1)
    with BatchServer(answer_well) as server:
        desk = Desk(command, server)
        desk.export()
        server.refusals["POST", "/batches"] = [failed(429, "busy", retry_after="3600")]
        done = desk.submit()
        assert done.exit_code == 3
        assert "asks to wait 3600 s: come back then, the same command goes on" in done.output
        assert "requests-0001.jsonl: not submitted" in done.output
        assert desk.submit().exit_code == 0
        assert (len(server.batches), server.count("POST", "/files")) == (1, 1)


def test_another_folder_endpoint_and_prompt_are_named(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What would be no answer today is not paid for, and stays collectable."""
    write_cases(1)
    with BatchServer(answer_well) as server:
        desk = Desk(command, server)
        assert "there is none; `summarizer batch export` makes it" in desk.status().output
        desk.export()
        other = command("batch", "submit", "--base-url", "http://127.0.0.1:9/v1")
        assert (other.exit_code, server.seen) == (1, [])
        assert f"written for {server.endpoint}, not for http://127.0.0.1:9/v1" in other.output
        monkeypatch.setattr("summarizer.batch.submit.schema_hash", lambda: "0" * 12)
        monkeypatch.setattr("summarizer.cli.batch_words.schema_hash", lambda: "0" * 12)
        done = desk.submit()
        assert done.exit_code == 1
        assert "its answers would be kept, but under their own keys" in done.output
        assert "today's are" in desk.status().output
        assert server.files == {}


def test_without_a_key_nobody_is_asked(command: Command) -> None:
    """OpenAI is the default; a file can be written for it without a key, not submitted."""
    write_cases(1)
    asking = ["in", "--model", "gpt-4o-mini"]
    assert "OPENAI_API_KEY is not set" in command("batch", "export", *asking).output
    done = command("batch", "export", *asking, "--mode", "json-schema")
    assert done.exit_code == 0, done.output
    assert (
        "at the prices of 2024-10-01 (OpenAI, openai.com/api/pricing), 0.5 of them" in done.output
    )
    (line,) = Path("batch/requests-0001.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["body"]["max_completion_tokens"] == 8192
    done = command("batch", "submit")
    assert done.exit_code == 2
    assert "OPENAI_API_KEY is not set" in done.output


def test_a_cache_is_needed(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers of a batch have no other place."""
    write_cases(1)
    monkeypatch.setenv("SUMMARIZER_CACHE", "false")
    for name in ("export", "submit", "collect"):
        done = command("batch", name)
        assert (done.exit_code, "batch files need the cache" in done.output) == (2, True)


REFUSED = {
    "200": None,
    "401": failed(401, f"the key {KEY} is not good"),
    "400": failed(400, f"the key {KEY} is not good"),
    "404": failed(404, f"the key {KEY} is not good"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_no_file_and_no_word_holds_the_key(
    command: Command, name: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Not the requests, the manifest, the results, what is shown, or the log at DEBUG."""
    write_cases(1)
    caplog.set_level(logging.DEBUG)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with BatchServer(answer_well) as server:
        desk = Desk(command, server)
        shown = desk.export().output
        if (refusal := REFUSED[name]) is not None:
            server.refusals["POST", "/files"] = [refusal]
        shown += desk.submit().output
        assert any(KEY in seen.headers["authorization"] for seen in server.seen)
        if refusal is None:
            server.end("batch_1", server.results("batch_1"))
        shown += desk.status().output + desk.collect().output
    assert KEY not in shown + caplog.text
    assert KEY.encode() not in b"".join(read_tree(".").values())


def test_a_stopped_command_is_gone_on_with(command: Command) -> None:
    """Killed when the server has made the batch and nobody here knows: it is not made again."""
    write_cases(1)
    with BatchServer(answer_well) as server:
        desk = Desk(command, server)
        desk.export()
        _submit_and_die(server.endpoint)
        assert (len(server.files), len(server.batches)) == (1, 1)
        assert desk.submit().exit_code == 0
        assert (len(server.files), len(server.batches)) == (1, 1)
        server.end("batch_1", server.results("batch_1"))
        assert "1 result: 1 answer collected" in desk.collect().output


DIE = """
import os, sys
from summarizer.ask.batches import BatchLine
from summarizer.cli import main
real = BatchLine.create
def dying(*given, **named):
    real(*given, **named)
    os.kill(os.getpid(), 9)
BatchLine.create = dying
main(["batch", "submit", "--base-url", sys.argv[1]])
"""


def _submit_and_die(endpoint: str) -> None:
    environment = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}  # noqa: TID251 - passed on
    environment["XDG_CACHE_HOME"] = str(Path("cache").absolute())
    died = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", DIE, endpoint],
        env=environment, check=False, capture_output=True, timeout=60,
    )  # fmt: skip
    assert died.returncode == -9, died.stderr


def test_an_article_is_asked_about_once(command: Command) -> None:
    """The same text under two names is one request; a file with no article is named."""
    write_cases(2)
    add_case(1, "again.txt")
    Path("in/empty.txt").write_text("", encoding="utf-8")
    with BatchServer(answer_well) as server:
        done = Desk(command, server).export()
    assert done.exit_code == 1
    assert "4 articles: 2 requests, 1 the same as another, 1 failed" in done.output
    assert "FAILED        in/empty.txt" in done.output


def test_an_archive_knows_what_batches_have_cost(command: Command) -> None:
    """The run that uses them first has their tokens and dollars among its own."""
    write_cases(2)
    Path("mine.tsv").write_text(
        f"127.0.0.1\t{MODEL}\t10\t1\t100\t2024-01-01\tmy bill\t0.5\n", encoding="utf-8"
    )
    with BatchServer(answer_well) as server:
        desk = Desk(command, server)
        desk.batch_all()
        desk.run("out", "--store", "a.db", "--prices", "mine.tsv")
    shown = command("runs", "--store", "a.db").output
    assert "requests 2, 200 tokens in, 20 out, $0.0020" in shown


def test_results_that_lie_here_are_collected(command: Command) -> None:
    """As vLLM's run_batch writes them; then the file that was answered is through."""
    write_cases(2)
    with BatchServer(answer_well) as server:
        desk = Desk(command, server)
        desk.export()
        lines = Path("batch/requests-0001.jsonl").read_bytes().splitlines()
        rows = [server.result(json.loads(line)) for line in lines]
        Path("results.jsonl").write_bytes(write_lines(rows[:1]) + b'{"custom_id": "')
        done = desk.collect("none.jsonl", "results.jsonl")
        assert done.exit_code == 1
        assert "summarizer: none.jsonl: No such file or directory" in done.output
        assert "results.jsonl:2: cut short" in done.output
        assert "missing: 1 (0 failed, 1 without a result)" in done.output
        assert "2 articles: 1 request, 1 answered by a batch" in desk.export().output
        assert server.seen == []
        done = desk.collect("none.jsonl")
        assert (done.exit_code, "nothing was collected" in done.output) == (2, True)

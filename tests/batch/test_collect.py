"""From results to answers: in any order, in part, twice, and from strangers."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from pydantic import JsonValue

from summarizer.ask import AnswerCache, Replies, Stored
from summarizer.batch.collect import Collector
from summarizer.batch.manifest import Asked, Manifest, open_manifest
from summarizer.errors import NoteError, SettingsError
from summarizer.records.record import Usage
from tests.ask.samples import ANSWER
from tests.ask.server import completed
from tests.batch.server import write_lines
from tests.batch.test_manifest import MAKER, SHARD
from tests.batch.test_results import BODY

LATE: JsonValue = {"code": "batch_expired", "message": "late"}


@contextmanager
def desk(folder: Path, *requests: str) -> Generator[tuple[Manifest, AnswerCache]]:
    """Open a folder whose one file asks so many questions; `b2` puts the answer to `b` right."""
    with open_manifest(folder / "batch", make=True) as manifest, AnswerCache(folder / "c") as cache:
        for name in requests:
            manifest.add_request(Asked(name, name[0], len(name), f"{name}.txt", 1))
        manifest.add_shard(SHARD._replace(maker=MAKER._replace(model="teststone-1")))
        yield manifest, cache


def good(name: str, **body: JsonValue) -> dict[str, JsonValue]:
    """Answer a request."""
    assert isinstance(BODY, dict)
    response: JsonValue = {"status_code": 200, "body": {**BODY, **body}}
    return {"id": "1", "custom_id": name, "response": response, "error": None}


def bad(name: str) -> dict[str, JsonValue]:
    """Do not answer a request."""
    return {"id": "1", "custom_id": name, "response": None, "error": LATE}


def write(folder: Path, rows: Sequence[dict[str, JsonValue]], more: bytes = b"") -> Path:
    """Write a file of results."""
    path = folder / "results.jsonl"
    path.write_bytes(write_lines([*rows]) + more)
    return path


def count_replies(cache: AnswerCache, key: str) -> int:
    """Count what a question has."""
    kept = cache.find(key)
    return len(kept.replies) if isinstance(kept, Replies) else 0


def test_each_line_has_its_place(tmp_path: Path) -> None:
    """Answers in the cache, errors with their request, tokens added up."""
    with desk(tmp_path, "a", "b", "c") as (manifest, cache):
        collector = Collector(manifest, cache)
        assert collector.collect_file(write(tmp_path, [good("c"), bad("b"), good("a")])) == {1}
        done = collector.done
        assert (done.lines, done.answered, done.failed, done.aside) == (3, 2, 1, 0)
        assert (done.tokens_in, done.tokens_out) == (200, 20)
        assert [count_replies(cache, key) for key in "abc"] == [1, 0, 1]
        assert list(manifest.errors(1)) == [("batch_expired: late", 1, "b.txt")]
        assert manifest.tally(1) == (2, 1, 0)


def test_the_same_twice_is_taken_once(tmp_path: Path) -> None:
    """In one file, in two, and over what a run has answered; an error does not undo an answer."""
    with desk(tmp_path, "a", "b") as (manifest, cache):
        cache.put("b", Stored(answer=ANSWER, usage=Usage(requests=1)))
        collector = Collector(manifest, cache)
        path = write(tmp_path, [good("a"), good("a"), good("b"), bad("a")])
        collector.collect_file(path)
        collector.collect_file(path)
        assert (collector.done.answered, collector.done.again) == (1, 5)
        assert (count_replies(cache, "a"), count_replies(cache, "b")) == (1, 0)
        assert isinstance(cache.find("b"), Stored)
        assert manifest.tally(1) == (2, 0, 0)


def test_an_answer_put_right_finds_its_first(tmp_path: Path) -> None:
    """Also where it stands before it; without one it is kept aside."""
    with desk(tmp_path, "a", "b", "b2", "c2") as (manifest, cache):
        collector = Collector(manifest, cache)
        rows = [good("b2", id="second"), good("c2"), good("b", id="first")]
        collector.collect_file(write(tmp_path, rows))
        assert (count_replies(cache, "b"), count_replies(cache, "c")) == (2, 0)
        assert collector.done.aside == 1
        assert "results.jsonl:2: puts right an answer that is not here" in collector.done.told[0]
        assert collector.done.lines == 3


def test_strangers_are_named_and_kept_aside(tmp_path: Path) -> None:
    """Unknown ids, other models, what is no result, a line that was cut short: word for word."""
    rows = [good("a"), good("z"), good("b", model="otherstone-2")]
    cut = write_lines([good("b")])[:-20]
    with desk(tmp_path, "a", "b") as (manifest, cache):
        collector = Collector(manifest, cache)
        path = write(tmp_path, rows, b"not JSON\n" + cut)
        collector.collect_file(path)
        told = "\n".join(collector.done.told)
        assert (collector.done.answered, collector.done.aside) == (1, 4)
        assert ":2: 'z' is no request of this folder" in told
        assert ":3: answered by model otherstone-2, asked was teststone-1 (--any-model" in told
        assert ":4: no line of results" in told
        assert ":5: cut short" in told
        (kept,) = (tmp_path / "batch" / "aside").iterdir()
        assert (
            kept.read_bytes() == b"".join(path.read_bytes().splitlines(keepends=True)[1:]) + b"\n"
        )
        assert str(kept) in told


def test_two_files_of_one_name_keep_their_strangers(tmp_path: Path) -> None:
    """What one of them has put aside is not overwritten by the other; the same twice lies once."""
    with desk(tmp_path, "a", "b") as (manifest, cache):
        collector = Collector(manifest, cache)
        for name, stranger in (("a", "y"), ("b", "z"), ("a", "y")):
            folder = tmp_path / name
            folder.mkdir(exist_ok=True)
            collector.collect_file(write(folder, [good(name), good(stranger)]))
        kept = [path.read_bytes() for path in (tmp_path / "batch" / "aside").iterdir()]
        assert sorted(kept) == [write_lines([good("y")]), write_lines([good("z")])]


def test_what_is_kept_aside_can_be_collected(tmp_path: Path) -> None:
    """It is read to its end and stays, whether something of it is taken or nothing."""
    others = [good(f"z{number}") for number in range(400)]  # more than is read at a time
    with desk(tmp_path, "a", "b") as (manifest, cache):
        rows = [good("a"), *others[:200], good("b", model="otherstone-2"), *others[200:]]
        Collector(manifest, cache).collect_file(write(tmp_path, rows))
        (aside,) = (tmp_path / "batch" / "aside").iterdir()
        before = aside.read_bytes()
        with pytest.raises(NoteError, match="no result of this folder is in it"):
            Collector(manifest, cache).collect_file(aside)
        assert [path.read_bytes() for path in aside.parent.iterdir()] == [before]
        collector = Collector(manifest, cache, any_model=True)
        collector.collect_file(aside)
        assert (collector.done.answered, collector.done.aside) == (1, 400)
        assert aside.read_bytes() == before
        assert {path.read_bytes() for path in aside.parent.iterdir()} == {
            before, write_lines(others),
        }  # fmt: skip


def test_another_model_can_be_taken(tmp_path: Path) -> None:
    """Some servers call a model otherwise than they are asked for it."""
    with desk(tmp_path, "a") as (manifest, cache):
        collector = Collector(manifest, cache, any_model=True)
        collector.collect_file(write(tmp_path, [good("a", model="otherstone-2")]))
        assert collector.done.answered == 1


def test_many_strangers_are_counted(tmp_path: Path) -> None:
    """Nobody reads a thousand lines."""
    with desk(tmp_path, "a") as (manifest, cache):
        collector = Collector(manifest, cache)
        collector.collect_file(write(tmp_path, [good("a"), *(good(f"z{n}") for n in range(9))]))
        assert (
            collector.done.told[5] == f"{tmp_path / 'results.jsonl'}: and 4 more lines like these"
        )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            b"<html>\nno\n",
            "no result of this folder is in it: .*results.jsonl:1: no line of results",
        ),
        (write_lines([good("z")]), "no result of this folder is in it: .*'z' is no request"),
        (
            b'{"custom_id": "a", "method": "POST", "url": "/v1/x", "body": {}}\n',
            "holds requests, not results; nothing of it was collected",
        ),
    ],
)
def test_what_is_no_file_of_results_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    """With its first line, so that one sees what it is; nothing is kept aside."""
    path = tmp_path / "results.jsonl"
    path.write_bytes(content)
    with desk(tmp_path, "a") as (manifest, cache):
        collector = Collector(manifest, cache)
        with pytest.raises(NoteError, match=told):
            collector.collect_file(path)
    assert collector.done.aside == 0
    assert list((tmp_path / "batch").glob("aside/*")) == []


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """With the system's own words."""
    with desk(tmp_path, "a") as (manifest, cache), pytest.raises(NoteError, match="No such file"):
        Collector(manifest, cache).collect_file(tmp_path / "none.jsonl")


def test_a_cache_that_keeps_nothing_is_refused(tmp_path: Path) -> None:
    """Before anything is marked as collected."""
    (tmp_path / "c").write_text("in the way", encoding="utf-8")
    with (
        open_manifest(tmp_path / "b", make=True) as manifest,
        AnswerCache(tmp_path / "c") as cache,
        pytest.raises(SettingsError, match=r"answers cannot be kept.*--cache-dir"),
    ):
        Collector(manifest, cache)


def test_what_a_batch_says_is_what_live_says(tmp_path: Path) -> None:
    """The completion is kept whole: text, tokens, why it ended."""
    with desk(tmp_path, "a") as (manifest, cache):
        Collector(manifest, cache).collect_file(write(tmp_path, [good("a")]))
        kept = cache.find("a")
        assert isinstance(kept, Replies)
        assert kept.replies[0].first.message.answer == "{}"
        assert kept.replies[0].first.finish_reason == "stop"
        assert completed("{}").body  # the same reply that the loopback server gives live

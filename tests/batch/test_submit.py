"""From a file of requests to a batch, whatever stopped the command before."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from summarizer.ask import (
    AnswerCache,
    Completion,
    ModelOptions,
    Replies,
    Stored,
    load_batch_line,
    load_prompt,
    schema_hash,
)
from summarizer.batch.manifest import Asked, Maker, Manifest, Shard, Step, open_manifest
from summarizer.batch.shards import ShardWriter, write_line
from summarizer.batch.submit import Submitter, count_answered, describe_foreign
from summarizer.errors import ModelError, NoteError
from summarizer.records.record import Usage
from tests.ask.samples import ANSWER, ANSWER_JSON
from tests.ask.server import completed, failed
from tests.batch.desk import answer_well
from tests.batch.server import BatchServer

REPLY = Completion.model_validate_json(completed(ANSWER_JSON).body)


@contextmanager
def one_shard(folder: Path) -> Generator[Manifest]:
    """Write a file of two requests."""
    with open_manifest(folder, make=True) as manifest:
        writer = ShardWriter(manifest, Maker("", "", "", ""))
        for name in "ab":
            writer.add(Asked(name, name, 1, f"{name}.txt", 0), write_line(name, {"model": "m"}))
        writer.finish()
        yield manifest


@contextmanager
def submitting(server: BatchServer, manifest: Manifest) -> Generator[Submitter]:
    """Open a line."""
    options = ModelOptions(endpoint=server.endpoint, attempts=1, backoff_s=0.01)
    with load_batch_line()(options, direct=True) as line:
        yield Submitter(line, manifest)


def test_the_batch_says_whose_it_is(tmp_path: Path) -> None:
    """Folder, file and its hash, so that it can be found without the manifest's help."""
    with (
        BatchServer(answer_well) as server,
        one_shard(tmp_path) as manifest,
        submitting(server, manifest) as submitter,
    ):
        (shard,) = manifest.shards()
        done = submitter.submit(shard)
        (made,) = server.batches.values()
        assert made.metadata == {
            "summarizer_folder": manifest.id,
            "summarizer_file": "requests-0001.jsonl",
            "summarizer_sha256": shard.sha256,
        }
        assert (done.step, done.batch_id, done.status) == ("submitted", made.id, "validating")
        assert manifest.shards() == [done]
        assert server.files[made.input].content == (tmp_path / shard.file).read_bytes()


@pytest.mark.parametrize(
    ("step", "is_done"),
    [
        ("written", False),
        ("uploading", False),
        ("uploading", True),
        ("uploaded", False),
        ("creating", False),
        ("creating", True),
    ],
)
def test_every_stop_is_gone_on_from(tmp_path: Path, step: Step, is_done: bool) -> None:
    """Whether or not the server had done what was asked of it: one file, one batch."""
    with (
        BatchServer(answer_well) as server,
        one_shard(tmp_path) as manifest,
        submitting(server, manifest) as submitter,
    ):
        (shard,) = manifest.shards()
        done = submitter.submit(shard)
        known = done.file_id if step in {"uploaded", "creating"} else None
        if not is_done:
            if step in {"written", "uploading"}:
                server.files.clear()
            server.batches.clear()
        elif step == "uploading":
            server.batches.clear()
        stopped = Shard(*shard[:6], step=step, file_id=known)
        submitter.submit(manifest.update(stopped))
        assert (len(server.files), len(server.batches)) == (1, 1)


def test_a_refusal_leaves_what_was_done(tmp_path: Path) -> None:
    """The file is there and known; the next command makes the batch alone."""
    with (
        BatchServer(answer_well) as server,
        one_shard(tmp_path) as manifest,
        submitting(server, manifest) as submitter,
    ):
        (shard,) = manifest.shards()
        server.refusals["POST", "/batches"] = [failed(400, "no batches for you")]
        with pytest.raises(ModelError, match="no batches for you"):
            submitter.submit(shard)
        (shard,) = manifest.shards()
        assert (shard.step, shard.file_id) == ("creating", "file-1")
        submitter.submit(shard)
        assert (len(server.files), len(server.batches)) == (1, 1)


@pytest.mark.parametrize("is_made", [False, True])
def test_what_may_be_made_is_looked_up(tmp_path: Path, is_made: bool) -> None:
    """With its batch, or without one for certain; nothing is made, nothing else is asked about."""
    with (
        BatchServer(answer_well) as server,
        one_shard(tmp_path) as manifest,
        submitting(server, manifest) as submitter,
    ):
        (shard,) = manifest.shards()
        assert submitter.look_up(shard) == shard
        assert server.seen == []
        done = submitter.submit(shard)
        stopped = manifest.update(Shard(*shard[:6], step="creating", file_id=done.file_id))
        if not is_made:
            server.batches.clear()
        found = submitter.look_up(stopped)
        assert found == (done if is_made else stopped._replace(step="uploaded"))
        assert manifest.shards() == [done if is_made else stopped]
        assert (len(server.batches), server.count("POST", "/batches")) == (is_made, 1)


@pytest.mark.parametrize("edit", ["changed", "gone"])
def test_an_edited_file_is_not_sent(tmp_path: Path, edit: str) -> None:
    """Its answers would lie under names that are not theirs."""
    with (
        BatchServer(answer_well) as server,
        one_shard(tmp_path) as manifest,
        submitting(server, manifest) as submitter,
    ):
        (shard,) = manifest.shards()
        path = tmp_path / shard.file
        path.unlink() if edit == "gone" else path.write_text("{}\n", encoding="utf-8")
        told = {"gone": "cannot be read", "changed": "is not any more what was written"}[edit]
        with pytest.raises(NoteError, match=f"{told}; nothing was sent; `batch export` writes"):
            submitter.submit(shard)
        assert server.seen == []


def test_what_is_not_todays_is_said() -> None:
    """Another address, another prompt, another schema."""
    options = ModelOptions(endpoint="http://ann:word@host/v1")
    today = Maker("http://host/v1", "m", load_prompt().identity, schema_hash())
    shard = Shard(1, "f", "", 1, 1, today)
    assert describe_foreign(shard, options) is None
    other = describe_foreign(shard._replace(maker=today._replace(endpoint="http://x")), options)
    assert other == "f: written for http://x, not for http://host/v1 (--base-url)"
    for change in ({"prompt": "0-old"}, {"schema": "old"}):
        told = describe_foreign(shard._replace(maker=today._replace(**change)), options)
        assert told is not None
        assert next(iter(change.values())) in told
        assert "under their own keys" in told


def test_answers_that_came_since_are_counted(tmp_path: Path) -> None:
    """A run's, and those of another batch."""
    with one_shard(tmp_path) as manifest, AnswerCache(tmp_path / "c") as cache:
        (shard,) = manifest.shards()
        assert count_answered(manifest, cache, shard) == 0
        cache.put("a", Stored(answer=ANSWER, usage=Usage(requests=1)))
        assert count_answered(manifest, cache, shard) == 1
        cache.put("b", Replies(replies=(REPLY,)))
        assert count_answered(manifest, cache, shard) == 2
        manifest.add_request(Asked("b2", "b", 2, "b.txt", 1))
        assert count_answered(manifest, cache, shard) == 2

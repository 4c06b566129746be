"""The line to files and batches, against a server."""

import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import SecretStr

from summarizer.ask.batches import BatchLine
from summarizer.ask.options import ModelOptions
from summarizer.errors import ModelError, Unusable
from tests.ask.server import Reply, failed
from tests.batch.desk import answer_well
from tests.batch.server import BatchServer

MARKS = {"folder": "f", "file": "1"}
KEY = "sk-planted-0123456789"


def line_to(server: BatchServer, attempts: int = 3) -> BatchLine:
    """Open a line that does not wait long."""
    options = ModelOptions(
        endpoint=server.endpoint, key=SecretStr(KEY), attempts=attempts, backoff_s=0.01
    )
    return BatchLine(options, direct=True)


@pytest.fixture
def requests(tmp_path: Path) -> Path:
    """Write a file of requests."""
    path = tmp_path / "requests.jsonl"
    path.write_bytes(b'{"custom_id": "a"}\n')
    return path


def test_a_file_goes_up_and_is_found_again(requests: Path) -> None:
    """Under its name and size, however many there are."""
    with BatchServer(answer_well) as server, line_to(server) as line:
        sent = line.upload(requests, "one.jsonl")
        for name in "abcde":
            line.upload(requests, name)
        assert server.files[sent].content == requests.read_bytes()
        assert line.find_file("one.jsonl", 19) == sent
        assert line.find_file("one.jsonl", 20) is None
        assert line.find_file("two.jsonl", 19) is None


def test_a_batch_is_found_by_its_marks(requests: Path) -> None:
    """Behind any number of others."""
    with BatchServer(answer_well) as server, line_to(server) as line:
        file = line.upload(requests, "one.jsonl")
        made = line.create(file, MARKS)
        for number in "23456":
            line.create(file, MARKS | {"file": number})
        assert line.find(MARKS) == made
        assert line.retrieve(made.id).status == "validating"
        assert line.find({"folder": "g"}) is None


@pytest.mark.parametrize(
    "refusal",
    [failed(503, "no"), failed(429, "no", retry_after="0"), Reply("{}", cut_at=1, reset=True)],
    ids=["503", "429", "reset"],
)
def test_a_doubtful_batch_is_looked_up_first(requests: Path, refusal: Reply) -> None:
    """One that was made although the answer got lost is not made again."""
    with BatchServer(answer_well) as server, line_to(server) as line:
        file = line.upload(requests, "one.jsonl")
        line.create(file, MARKS)  # what the server did before its answer got lost
        server.refusals["POST", "/batches"] = [refusal]
        is_certain = refusal.status == 429
        assert line.create(file, MARKS | ({"file": "2"} if is_certain else {})).id
        assert len(server.batches) == (2 if is_certain else 1)
        assert server.count("GET", "/batches") == (0 if is_certain else 1)


def test_what_may_exist_is_looked_up_at_once(requests: Path) -> None:
    """And without a list nothing is made: nobody could know."""
    with BatchServer(answer_well) as server, line_to(server) as line:
        file = line.upload(requests, "one.jsonl")
        made = line.create(file, MARKS)
        assert line.create(file, MARKS, may_exist=True) == made
        server.lists = False
        with pytest.raises(Unusable, match="serves no batches"):
            line.create(file, MARKS, may_exist=True)
        assert len(server.batches) == 1


def test_files_come_down_whole_or_not_at_all(requests: Path, tmp_path: Path) -> None:
    """A connection that breaks in the middle is tried again and leaves no half file."""
    place = tmp_path / "results.jsonl"
    with BatchServer(answer_well) as server, line_to(server) as line:
        file = line.upload(requests, "one.jsonl")
        broken = Reply(requests.read_text(encoding="utf-8"), cut_at=5)
        server.refusals["GET", f"/files/{file}/content"] = [broken]
        line.download(file, place)
        assert place.read_bytes() == requests.read_bytes()
        place.unlink()
        server.refusals["GET", f"/files/{file}/content"] = [broken] * 3
        with pytest.raises(ModelError, match="connection broke"):
            line.download(file, place)
        assert not place.exists()


CALLS: dict[str, tuple[Callable[[BatchLine], object], str]] = {
    "file": (lambda line: line.upload(Path(__file__), "x"), "serves no files, so no batches"),
    "create": (lambda line: line.create("file-1", MARKS), "serves no batches; vLLM's run_batch"),
    "retrieve": (lambda line: line.retrieve("batch_9"), "knows no batch batch_9; is this the"),
    "download": (
        lambda line: line.download("file-9", Path("x")),
        "has no file file-9 any more.*batch collect FILE",
    ),
}


@pytest.mark.parametrize("name", CALLS)
def test_what_is_not_there_is_named_with_the_way_out(name: str) -> None:
    """A server without batches, a batch of another key, results that were thrown away."""
    call, told = CALLS[name]
    with BatchServer(answer_well) as server, line_to(server) as line:
        for path in ("/files", "/batches"):
            server.refusals["POST", path] = [failed(404, "Not Found")]
        with pytest.raises(Unusable, match=told):
            call(line)


def test_something_else_than_batches_is_quoted(requests: Path) -> None:
    """In one line, without the key that it repeats."""
    with BatchServer(answer_well) as server, line_to(server) as line:
        server.refusals["POST", "/files"] = [Reply(f"<html>{KEY} welcome</html>")]
        with pytest.raises(ModelError, match=r"no file: '<html>\*\*\* welcome</html>'") as caught:
            line.upload(requests, "x")
    assert KEY not in "".join(traceback.format_exception(caught.value))

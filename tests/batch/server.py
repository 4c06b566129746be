"""A server on loopback that takes files, works through batches and answers live, all alike."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from pydantic import JsonValue

from tests.ask.server import Reply, Seen, Server, failed

Answer = Callable[[Mapping[str, Any]], Reply]
"""Gives the reply to a request's body, live and in a batch."""


@dataclass
class Held:
    """A file that the server holds."""

    id: str
    name: str
    content: bytes

    def told(self) -> dict[str, JsonValue]:
        """Tell of it as OpenAI does."""
        return {"id": self.id, "object": "file", "filename": self.name, "bytes": len(self.content)}


@dataclass
class Made:
    """A batch that the server was asked for."""

    id: str
    input: str
    metadata: dict[str, str]
    status: str = "validating"
    output: str | None = None
    errors: str | None = None
    faults: list[JsonValue] = field(default_factory=list[JsonValue])
    counts: dict[str, JsonValue] = field(default_factory=dict[str, JsonValue])

    def told(self) -> dict[str, JsonValue]:
        """Tell of it as OpenAI does."""
        faults: JsonValue = {"object": "list", "data": self.faults}
        return {
            "id": self.id, "object": "batch", "endpoint": "/v1/chat/completions",
            "input_file_id": self.input, "status": self.status, "output_file_id": self.output,
            "error_file_id": self.errors, "errors": faults if self.faults else None,
            "request_counts": self.counts or None, "metadata": dict(self.metadata),
        }  # fmt: skip


def read_form(seen: Seen) -> dict[str, tuple[str | None, bytes]]:
    """Take an upload apart: file name and content by field."""
    head = f"Content-Type: {seen.headers['content-type']}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + seen.body)
    parts: dict[str, tuple[str | None, bytes]] = {}
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        parts[str(name)] = (part.get_filename(), content)
    return parts


def _json(value: JsonValue) -> Reply:
    return Reply(json.dumps(value))


class BatchServer:
    """Holds files and batches; a context manager. What is in `refusals` is said instead, once."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.files: dict[str, Held] = {}
        self.batches: dict[str, Made] = {}
        self.refusals: dict[tuple[str, str], list[Reply]] = {}
        """By method and path: replies that come in the place of the right one, in their order."""
        self.lists = True
        """Whether what was made is listed."""

    def __enter__(self) -> Self:
        self._server = Server(answer=self._serve).__enter__()
        self.endpoint = self._server.endpoint
        return self

    def __exit__(self, *_: object) -> None:
        self._server.__exit__()

    @property
    def seen(self) -> list[Seen]:
        """All requests so far."""
        return self._server.seen

    def count(self, method: str, path: str) -> int:
        """Count the requests of a kind."""
        wanted = (method, f"/v1{path}")
        return sum((seen.method, urlsplit(seen.path).path) == wanted for seen in self.seen)

    def _serve(self, seen: Seen) -> Reply:
        path = urlsplit(seen.path).path.removeprefix("/v1")
        if waiting := self.refusals.get((seen.method, path)):
            return waiting.pop(0)
        if path == "/chat/completions":
            return self._answer(seen.body)
        if path == "/files":
            return self._upload(seen) if seen.method == "POST" else self._list(seen, self.files)
        if path == "/batches":
            return self._create(seen) if seen.method == "POST" else self._list(seen, self.batches)
        return self._look_up(path)

    def _look_up(self, path: str) -> Reply:
        _, kind, name, *content = path.split("/")
        if kind == "files" and content and name in self.files:
            return Reply(self.files[name].content.decode())
        if kind == "batches" and name in self.batches:
            return _json(self.batches[name].told())
        return failed(404, f"no {path}")

    def _upload(self, seen: Seen) -> Reply:
        form = read_form(seen)
        assert form["purpose"][1] == b"batch"
        name, content = form["file"]
        return _json(self.hold(content, name or "").told())

    def hold(self, content: bytes, name: str = "results.jsonl") -> Held:
        """Keep a file."""
        held = Held(f"file-{len(self.files) + 1}", name, content)
        self.files[held.id] = held
        return held

    def _create(self, seen: Seen) -> Reply:
        sent = seen.body
        assert (sent["endpoint"], sent["completion_window"]) == ("/v1/chat/completions", "24h")
        assert sent["input_file_id"] in self.files
        made = Made(f"batch_{len(self.batches) + 1}", sent["input_file_id"], sent["metadata"])
        self.batches[made.id] = made
        return _json(made.told())

    def _list(self, seen: Seen, held: Mapping[str, Held | Made]) -> Reply:
        if not self.lists:
            return failed(404, "no list here")
        query = parse_qs(urlsplit(seen.path).query)
        names = list(held)[::-1]
        if after := query.get("after"):
            names = names[names.index(after[0]) + 1 :]
        limit = 2  # small, so that there is more than one page
        data: list[JsonValue] = [held[name].told() for name in names[:limit]]
        return _json({"object": "list", "data": data, "has_more": len(names) > limit})

    def requests(self, batch: str) -> list[dict[str, Any]]:
        """Give the requests of a batch."""
        content = self.files[self.batches[batch].input].content
        return [json.loads(line) for line in content.splitlines()]

    def results(self, batch: str) -> list[dict[str, Any]]:
        """Answer every request of a batch, in their order."""
        return [self.result(row) for row in self.requests(batch)]

    def result(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Answer one request of a batch."""
        reply = self._answer(row["body"])
        body: JsonValue = json.loads(reply.body)
        response: JsonValue = {"status_code": reply.status, "request_id": "r", "body": body}
        return {"id": "b", "custom_id": row["custom_id"], "response": response, "error": None}

    def end(self, batch: str, results: list[dict[str, Any]], *, status: str = "completed") -> None:
        """Let a batch end with results; those without a response go into the file of errors."""
        made = self.batches[batch]
        good = [row for row in results if row["response"] and row["response"]["status_code"] == 200]
        bad = [row for row in results if row not in good]
        made.status = status
        made.output = self.hold(write_lines(good)).id if good else None
        made.errors = self.hold(write_lines(bad)).id if bad else None
        total = len(self.requests(batch))
        made.counts = {"total": total, "completed": len(good), "failed": len(bad)}


def write_lines(rows: list[dict[str, Any]]) -> bytes:
    """Write rows as JSONL."""
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)

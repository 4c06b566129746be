"""A server on loopback that answers as it is told, faults included."""

import gzip
import json
import socket
import ssl
import struct
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Self, cast

from pydantic import JsonValue
from typing_extensions import override

MODEL = "teststone-1"


@dataclass
class Reply:
    """What the server is to do with a request."""

    body: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict[str, str])
    cut_at: int | None = None
    """Bytes after which the connection breaks."""
    gzip: bool = False
    """Whether the body goes out compressed."""
    reset: bool = False
    """Whether the connection, when it breaks, breaks without a farewell."""
    stall_s: float = 0
    """How long the server says nothing in the middle of the body."""


def completed(content: str | None, **message: JsonValue) -> Reply:
    """Wrap an answer as a completion with counted tokens."""
    said = {"role": "assistant", "content": content, **message}
    return Reply(
        json.dumps(
            {
                "id": "chatcmpl-42",
                "created": 7,
                "model": MODEL,
                "choices": [{"index": 0, "message": said, "finish_reason": "stop"}],
                "usage": {"prompt_tokens": 100, "completion_tokens": 10},
            }
        )
    )


def failed(status: int, message: str = "no", **headers: str) -> Reply:
    """Refuse with a status."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(json.dumps({"error": {"message": message}}), status, named)


@dataclass
class Seen:
    """A request as the server saw it."""

    method: str
    path: str
    headers: dict[str, str]
    body: Any
    at_s: float
    """When, by a clock that only runs forward."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def _serve(self) -> None:
        server = cast("_Server", self.server)
        sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body: Any = json.loads(sent) if sent else None
        headers = {name.lower(): value for name, value in self.headers.items()}
        seen = Seen(self.command, self.path, headers, body, time.monotonic())
        server.seen.append(seen)
        reply = server.answer(seen)
        content = reply.body.encode()
        if reply.gzip:
            content = gzip.compress(content)
            reply.headers["Content-Encoding"] = "gzip"
        self.send_response(reply.status)
        for name, value in {"Content-Type": "application/json", **reply.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if reply.stall_s:
            self.wfile.write(content[: len(content) // 2])
            time.sleep(reply.stall_s)
            content = content[len(content) // 2 :]
        self.wfile.write(content[: reply.cut_at])
        if reply.cut_at is not None:
            self.close_connection = True
        if reply.reset:
            at_once = struct.pack("ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
            self.connection.close()

    do_GET = do_POST = _serve  # noqa: N815 - http.server's names

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, answer: Callable[[Seen], Reply]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer = answer
        self.seen: list[Seen] = []

    @override
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: clients of these tests hang up on purpose."""


class Server:
    """Answers requests for completions one after the other; lists its models."""

    def __init__(
        self,
        *replies: Reply,
        models: Sequence[str] = (MODEL,),
        delay_s: float = 0,
        answer: Callable[[Seen], Reply] | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._tls = tls
        self._replies = list(replies)
        self._answer_one = answer
        self.models = models
        self._delay_s = delay_s

    def _answer(self, seen: Seen) -> Reply:
        if seen.path.endswith("/models"):
            return Reply(json.dumps({"data": [{"id": model} for model in self.models]}))
        time.sleep(self._delay_s)
        if self._answer_one is not None:
            return self._answer_one(seen)
        return self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]

    def __enter__(self) -> Self:
        self._server = _Server(self._answer)
        if self._tls is not None:
            self._server.socket = self._tls.wrap_socket(self._server.socket, server_side=True)
        scheme = "https" if self._tls else "http"
        self.endpoint = f"{scheme}://127.0.0.1:{self._server.server_port}/v1"
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def seen(self) -> list[Seen]:
        """All requests so far."""
        return list(self._server.seen)

    @property
    def asked(self) -> list[Seen]:
        """Requests for completions so far."""
        return [seen for seen in self._server.seen if seen.method == "POST"]

"""A server on loopback that answers as it is told, faults included."""

import gzip
import json
import socket
import ssl
import struct
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import ThreadingHTTPServer
from threading import Condition
from typing import Any, cast

from pydantic import JsonValue
from typing_extensions import override

from summarizer.ask.loopback import HOST, Connection, Loopback

MODEL = "teststone-1"
SETTLED_S = 60


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


class _Handler(Connection):
    def _serve(self) -> None:
        server = cast("_Server", self.server)
        sent = self.read_body()
        headers = {name.lower(): value for name, value in self.headers.items()}
        is_form = headers.get("content-type", "").startswith("multipart/")
        body: Any = sent if is_form else json.loads(sent or b"null")
        seen = Seen(self.command, self.path, headers, body, time.monotonic())
        server.seen.append(seen)
        self._reply(server.answer(seen))

    def _reply(self, reply: Reply) -> None:
        content = reply.body.encode()
        if reply.gzip:
            content = gzip.compress(content)
            reply.headers["Content-Encoding"] = "gzip"
        self.begin_response(reply.status, len(content), reply.headers)
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


class _Server(ThreadingHTTPServer):
    def __init__(self, answer: Callable[[Seen], Reply]) -> None:
        super().__init__((HOST, 0), _Handler)
        self.answer = answer
        self.seen: list[Seen] = []
        self.has_ended = Condition()
        self.connections = 0

    @override
    def process_request(self, request: Any, client_address: Any) -> None:
        """Count a connection that is taken up."""
        with self.has_ended:
            self.connections += 1
        super().process_request(request, client_address)

    @override
    def shutdown_request(self, request: Any) -> None:
        """Count one that is done with: all that was sent on it has been read."""
        super().shutdown_request(request)
        with self.has_ended:
            self.connections -= 1
            self.has_ended.notify_all()

    @override
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: clients of these tests hang up on purpose."""


class Server(Loopback):
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

    @override
    def bind(self) -> ThreadingHTTPServer:
        """Take a free port."""
        self._told = server = _Server(self._answer)
        if self._tls is not None:
            server.socket = self._tls.wrap_socket(server.socket, server_side=True)
        self.scheme = "https" if self._tls else "http"
        return server

    def settle(self) -> None:
        """Wait until all is read that clients sent who have ended, before now and however late.

        A killed process leaves behind what it sent: the server may come to read it only when the
        next one is asking already, and would count it as that one's.
        """
        # Connections are taken up in the order in which they came: when this one is answered, all
        # before it have been.
        asking = HTTPConnection(HOST, self._told.server_port)
        with closing(asking):
            asking.request("GET", "/v1/models")
            asking.getresponse().read()
        with self._told.has_ended:
            settled = self._told.has_ended.wait_for(lambda: not self._told.connections, SETTLED_S)
        assert settled, "a client is still connected"

    @property
    def seen(self) -> list[Seen]:
        """All requests so far."""
        return list(self._told.seen)

    @property
    def asked(self) -> list[Seen]:
        """Requests for completions so far."""
        return [seen for seen in self._told.seen if seen.method == "POST"]

"""A server on loopback that speaks just enough of the protocol to give written answers.

Owns nothing but its port. Takes answers by article message, gives them over HTTP to whoever asks
with exactly that message. Refuses everything else with 404, so that a request that is not the one
meant cannot be recorded. Its frame (`Loopback`) also carries the tests' server that misbehaves.
"""

import json
from abc import ABC, abstractmethod
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Self, cast

from pydantic import JsonValue
from typing_extensions import override

HOST = "127.0.0.1"


def completion(model: str, answer: str) -> JsonValue:
    """Wrap an answer as a chat completion.

    Returns:
        One without token counts: nobody counted any.
    """
    message: JsonValue = {"role": "assistant", "content": answer}
    choice: JsonValue = {"index": 0, "message": message, "finish_reason": "stop"}
    return {"object": "chat.completion", "model": model, "choices": [choice]}


class Connection(BaseHTTPRequestHandler):
    """A connection of HTTP/1.1 that stays open between requests and reports nothing."""

    protocol_version = "HTTP/1.1"

    def read_body(self) -> bytes:
        """Read what was sent with the request.

        Returns:
            Nothing if nothing was.
        """
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def begin_response(self, status: int, size: int, headers: Mapping[str, str]) -> None:
        """Send what stands before the body.

        Args:
            status: HTTP's.
            size: Bytes of the body.
            headers: Besides those of a JSON body, or in their place.
        """
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(size))
        self.end_headers()

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: whoever asks reports."""


class Loopback(ABC):
    """Serves on a free port while it is open."""

    scheme = "http"

    @abstractmethod
    def bind(self) -> ThreadingHTTPServer:
        """Take a free port of loopback.

        Returns:
            The server behind it, which serves nothing yet.
        """

    def __enter__(self) -> Self:
        """Begin to serve.

        Returns:
            The server; `endpoint` is its address.
        """
        self._server = self.bind()
        self._server.daemon_threads = True
        self.endpoint = f"{self.scheme}://{HOST}:{self._server.server_port}/v1"
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Handler(Connection):
    def _send(self, status: int, body: JsonValue) -> None:
        content = json.dumps(body, ensure_ascii=False).encode()
        self.begin_response(status, len(content), {})
        self.wfile.write(content)

    def do_GET(self) -> None:
        """List the one model."""
        server = cast("_Server", self.server)
        if self.path != "/v1/models":
            self._send(404, {"error": {"message": f"no {self.path} here"}})
            return
        model: JsonValue = {"id": server.model, "object": "model"}
        self._send(200, {"object": "list", "data": [model]})

    def do_POST(self) -> None:
        """Give the answer to the article that is asked about."""
        server = cast("_Server", self.server)
        body = json.loads(self.read_body())
        answer = server.answers.get(body["messages"][-1]["content"])
        if self.path != "/v1/chat/completions" or answer is None:
            self._send(404, {"error": {"message": "no answer is written for this request"}})
            return
        self._send(200, completion(server.model, answer))


class _Server(ThreadingHTTPServer):
    def __init__(self, model: str, answers: Mapping[str, str]) -> None:
        super().__init__((HOST, 0), _Handler)
        self.model = model
        self.answers = answers


class LoopbackServer(Loopback):
    """Serves written answers while it is open."""

    def __init__(self, model: str, answers: Mapping[str, str]) -> None:
        """Prepare it.

        Args:
            model: The one model that it lists.
            answers: By the message that shows the article.
        """
        self._model = model
        self._answers = answers

    @override
    def bind(self) -> ThreadingHTTPServer:
        """Take a free port.

        Returns:
            The server behind it.
        """
        return _Server(self._model, self._answers)

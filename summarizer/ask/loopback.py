"""A server on loopback that speaks just enough of the protocol to give written answers.

Owns nothing but its port. Takes answers by article message, gives them over HTTP to whoever asks
with exactly that message. Refuses everything else with 404, so that a request that is not the one
meant cannot be recorded.
"""

import json
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


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def _send(self, status: int, body: JsonValue) -> None:
        content = json.dumps(body, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
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
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        answer = server.answers.get(body["messages"][-1]["content"])
        if self.path != "/v1/chat/completions" or answer is None:
            self._send(404, {"error": {"message": "no answer is written for this request"}})
            return
        self._send(200, completion(server.model, answer))

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: whoever asks reports."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, model: str, answers: Mapping[str, str]) -> None:
        super().__init__((HOST, 0), _Handler)
        self.model = model
        self.answers = answers


class LoopbackServer:
    """Serves written answers while it is open."""

    def __init__(self, model: str, answers: Mapping[str, str]) -> None:
        """Prepare it.

        Args:
            model: The one model that it lists.
            answers: By the message that shows the article.
        """
        self._model = model
        self._answers = answers

    def __enter__(self) -> Self:
        """Begin to serve, on a free port.

        Returns:
            The server; `endpoint` is its address.
        """
        self._server = _Server(self._model, self._answers)
        self.endpoint = f"http://{HOST}:{self._server.server_port}/v1"
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

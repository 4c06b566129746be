"""The loopback server of the comparison: quick, patient, or misbehaving, the same for everybody.

Run as a process of its own, told how many articles there will be; prints its address.
`/pointers/v1`, `/quotes/v1` and `/extractions/v1` give the same facts in three forms. `POST /reset`
sets latency and faults and forgets what was counted, `GET /counted` tells it. One thread and no
framework, so that it does not become what is measured.
"""

import asyncio
import hashlib
import json
import sys
from dataclasses import dataclass, field
from typing import Any

from articles import KINDS, answers, asked_about

MODEL = "teststone-1"
SLOW_DOWN = 429
FAULTS = 0.05
"""Of requests that meet each of the two faults, where they are switched on."""


@dataclass
class Counted:
    """What the server is told, and what it has seen since."""

    latency_s: float = 0
    faulty: bool = False
    requests: int = 0
    sent_bytes: int = 0
    answer_bytes: int = 0
    prefixes: set[str] = field(default_factory=set)
    prefix_bytes: int = 0
    times: dict[str, int] = field(default_factory=dict)


def _fault(counted: Counted, form: str, number: int) -> str | None:
    """Draw which fault a request meets: the same for the n-th request for an article, always."""
    key = f"{form} {number}"
    nth = counted.times[key] = counted.times.get(key, -1) + 1
    if not counted.faulty:
        return None
    digest = hashlib.sha256(f"{number} {nth}".encode()).digest()
    drawn = int.from_bytes(digest[:4]) / 2**32
    return "429" if drawn < FAULTS else "malformed" if drawn < 2 * FAULTS else None


def _completion(body: dict[str, Any], content: str) -> bytes:
    message: dict[str, Any] = {"role": "assistant", "content": content}
    if tools := body.get("tools"):
        function = {"name": tools[0]["function"]["name"], "arguments": content}
        call = {"id": "call-1", "type": "function", "function": function}
        message = {"role": "assistant", "content": None, "tool_calls": [call]}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    usage = {"prompt_tokens": 2000, "completion_tokens": 500, "total_tokens": 2500}
    whole = {"id": "chatcmpl-1", "object": "chat.completion", "created": 7, "model": MODEL}
    return json.dumps(whole | {"choices": [choice], "usage": usage}).encode()


def _note_prefix(counted: Counted, body: dict[str, Any]) -> None:
    """Keep what stands before the article: what a provider can cache if it never varies."""
    fixed = {key: value for key, value in body.items() if key != "messages"}
    prefix = json.dumps([fixed, body["messages"][:-1]], separators=(",", ":"), ensure_ascii=False)
    counted.prefixes.add(hashlib.sha256(prefix.encode()).hexdigest())
    counted.prefix_bytes = max(counted.prefix_bytes, len(prefix.encode()))


async def _answer(counted: Counted, path: str, sent: bytes) -> tuple[int, bytes]:
    form = path.split("/")[1]
    body = json.loads(sent)
    number = asked_about(json.dumps(body["messages"], ensure_ascii=False))
    counted.requests += 1
    counted.sent_bytes += len(sent)
    _note_prefix(counted, body)
    fault = _fault(counted, form, number)
    await asyncio.sleep(counted.latency_s)
    if fault == "429":
        return SLOW_DOWN, b'{"error": {"message": "slow down", "type": "rate_limit"}}'
    content = answers(number % KINDS)[form]
    counted.answer_bytes += len(content.encode())
    if fault == "malformed":
        content = content[: len(content) // 2]
    return 200, _completion(body, content)


async def _route(counted: Counted, method: str, path: str, sent: bytes) -> tuple[int, bytes]:
    if path == "/reset":
        told = json.loads(sent)
        counted.__init__(told["latency_s"], told["faulty"])
        return 200, b"{}"
    if path == "/counted":
        shown = {name: value for name, value in vars(counted).items() if name != "times"}
        return 200, json.dumps(shown | {"prefixes": len(counted.prefixes)}).encode()
    if method == "GET":
        return 200, json.dumps({"object": "list", "data": [{"id": MODEL}]}).encode()
    return await _answer(counted, path, sent)


async def _serve(
    counted: Counted, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    try:
        while request := await reader.readline():
            method, path, _ = request.decode().split(" ")
            length = 0
            while (line := await reader.readline()).strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            status, content = await _route(counted, method, path, await reader.readexactly(length))
            more = "Retry-After: 0.2\r\n" if status == SLOW_DOWN else ""
            head = f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\n{more}"
            writer.write(f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content)
            await writer.drain()
    except (ConnectionError, asyncio.IncompleteReadError):
        pass
    finally:
        writer.close()


async def main() -> None:
    """Serve until standard input closes."""
    counted = Counted()
    for kind in range(min(int(sys.argv[1]), KINDS)):
        answers(kind)
    server = await asyncio.start_server(
        lambda reader, writer: _serve(counted, reader, writer), "127.0.0.1", 0, backlog=512
    )
    host, port = server.sockets[0].getsockname()[:2]
    print(f"http://{host}:{port}", flush=True)
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())

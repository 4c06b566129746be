"""A web site on loopback, with whatever faults a site may have."""

import asyncio
import ssl
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast

from typing_extensions import override

from summarizer.ask.loopback import HOST, Connection, Loopback
from summarizer.fetch import Fetched, Wish, fetch_pages
from summarizer.fetch.guard import Resolve
from summarizer.fetch.kept import Kept
from summarizer.fetch.limits import Limits
from summarizer.fetch.web import Web

WORDS = (
    "Foreign Minister Ann Lee of Norway phoned her counterpart Bo Ek of Sweden on 7 May 2023 and"
    " spoke with him about fisheries."
)
PAGE = f"<html><body><article><p>{WORDS}</p></article></body></html>".encode()
SWIFT = Limits(gap_s=0, connect_s=2, read_s=2, total_s=5)


@dataclass
class Reply:
    """What the site does with a request."""

    body: bytes = PAGE
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict[str, str])
    drip_s: float = 0
    """Seconds between one byte and the next."""
    cut: bool = False
    """Whether the connection breaks in the middle."""


Answer = Reply | Callable[[Mapping[str, str]], Reply]
"""A reply, or what makes one of the headers of the request, their names in lower case."""


class _Handler(Connection):
    def do_GET(self) -> None:  # noqa: N802 - http.server's name
        site = cast("_Server", self.server)
        headers = {name.lower(): value for name, value in self.headers.items()}
        site.seen.append((self.path, headers, time.monotonic()))
        answer = site.pages.get(self.path, Reply(b"none", 404))
        reply = answer if isinstance(answer, Reply) else answer(headers)
        kind = {"Content-Type": "text/html; charset=utf-8"}
        self.begin_response(reply.status, len(reply.body), {**kind, **reply.headers})
        body = reply.body[: len(reply.body) // 2] if reply.cut else reply.body
        if reply.drip_s:
            for byte in body:
                self.wfile.write(bytes([byte]))
                time.sleep(reply.drip_s)
        else:
            self.wfile.write(body)
        self.close_connection = True


class _Server(ThreadingHTTPServer):
    def __init__(self, pages: Mapping[str, Answer]) -> None:
        super().__init__((HOST, 0), _Handler)
        self.pages = pages
        self.seen: list[tuple[str, dict[str, str], float]] = []

    @override
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: clients of these tests hang up on purpose."""


class Site(Loopback):
    """Serves pages while it is open; no robots.txt unless it is one of them."""

    def __init__(self, pages: Mapping[str, Answer], tls: ssl.SSLContext | None = None) -> None:
        self._tls = tls
        self.scheme = "https" if tls else "http"
        self._site = _Server(pages)

    @override
    def bind(self) -> ThreadingHTTPServer:
        if self._tls is not None:
            self._site.socket = self._tls.wrap_socket(self._site.socket, server_side=True)
        return self._site

    @property
    def port(self) -> int:
        """Its port."""
        return self._site.server_port

    def url(self, path: str, host: str = HOST) -> str:
        """Return the address of a page."""
        return f"{self.scheme}://{host}:{self.port}{path}"

    @property
    def asked(self) -> list[str]:
        """The paths that were asked for, in order, but for robots.txt."""
        return [path for path, _, _ in self._site.seen if path != "/robots.txt"]

    @property
    def seen(self) -> list[tuple[str, dict[str, str], float]]:
        """Paths, headers and times of the requests."""
        return self._site.seen


async def loopback(_host: str, _port: int) -> list[str]:
    """Resolve every name to this machine."""
    return [HOST]


def fetch(  # noqa: PLR0913 - what a test varies
    folder: Path,
    *,
    feeds: Sequence[str] = (),
    urls: Sequence[str] = (),
    limits: Limits = SWIFT,
    allow_private: bool = True,
    lookup: Resolve = loopback,
    max_entries: int = 200,
    told: list[str] | None = None,
) -> list[Fetched]:
    """Fetch, as `run` does."""

    async def go() -> list[Fetched]:
        web = Web(allow_private=allow_private, limits=limits, lookup=lookup)
        tell = [] if told is None else told
        return await fetch_pages(Wish(feeds, urls, max_entries), web, Kept(folder), tell.append)

    return asyncio.run(go())

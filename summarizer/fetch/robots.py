"""What hosts ask of programs: robots.txt.

A host's file is asked for once a run. Without one everything may be fetched; with one that cannot
be had for now, nothing.

References:
    RFC 9309
"""

import asyncio
from http import HTTPStatus

import httpx2
from protego import Protego

from summarizer.fetch.faults import Fault, HostFault
from summarizer.fetch.web import AGENT, Web

MOST_BYTES = 500_000
"""What has to be read of a file, by the RFC; it asks for 500 KiB at the least."""


class Robots:
    """The rules of the hosts of a run."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._rules: dict[str, asyncio.Future[Protego]] = {}

    async def permit(self, url: httpx2.URL) -> None:
        """Let an address pass, or not.

        Raises:
            Fault: The host does not want programs there, or cannot say for now.
        """
        origin = str(url.copy_with(raw_path=b"/robots.txt"))
        if origin not in self._rules:
            self._rules[origin] = asyncio.ensure_future(self._load(origin, url.host))
        rules = await self._rules[origin]
        if not rules.can_fetch(str(url), AGENT):
            msg = (
                "the host asks programs not to fetch it (robots.txt); save the page with a browser"
                " and give the file"
            )
            raise Fault(msg)

    async def _load(self, origin: str, host: str) -> Protego:
        try:
            answer = await self._web.get(origin)
        except HostFault:
            raise
        except Fault as error:
            msg = f"its robots.txt cannot be had ({error})"
            raise Fault(msg) from error
        if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            msg = f"its robots.txt cannot be had (status {answer.status}); try again later"
            raise Fault(msg)
        found = answer.body[:MOST_BYTES] if answer.status == HTTPStatus.OK else b""
        rules = Protego.parse(found.decode("utf-8-sig", "replace"))
        self._web.slow_down(host, rules.crawl_delay(AGENT) or 0)
        return rules

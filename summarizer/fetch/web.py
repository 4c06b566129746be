"""Requests for pages, one at a time a host, within bounds, to checked addresses only.

Proxies of the environment are not used: a proxy connects in this program's place, so that the check
of addresses would check nothing. Neither are cookies, kept connections or passwords in addresses.
"""

import asyncio
import ssl
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import NamedTuple

import httpx2

from summarizer import __version__
from summarizer.fetch.addresses import parse_url
from summarizer.fetch.faults import BusyFault, Fault, HostFault
from summarizer.fetch.guard import Resolve, find_addresses, resolve
from summarizer.fetch.limits import Limits
from summarizer.fetch.waits import seconds_to_wait
from summarizer.read.addresses import shown_address
from summarizer.read.packed import PackedError, unpack_body

AGENT = "summarizer"
"""What robots.txt knows this program by."""
USER_AGENT = f"{AGENT}/{__version__} (reads pages that a person named, one at a time)"
HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml,"
    " application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})

Permit = Callable[[httpx2.URL], Awaitable[None]]
"""Raises a fault if an address is not to be asked for."""


class Conditions(NamedTuple):
    """What lets a host answer that nothing has changed."""

    url: str
    """Which address they are for: nobody else is told what another host has said."""
    headers: Mapping[str, str]


class Answer(NamedTuple):
    """What a host answered."""

    url: str
    """Where it was in the end."""
    status: int
    headers: httpx2.Headers
    body: bytes
    """Unpacked."""


@dataclass
class _Gate:
    """Lets one request at a time through to a host."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = 0
    gap_s: float = 0
    busy: str | None = None
    """Why the host is not asked any more."""


def _host(url: httpx2.URL) -> str:
    """Return the host as the net has it: of `bücher.example` what stands for that in ASCII."""
    return url.raw_host.decode("ascii")


class Web:
    """Makes requests; a context manager."""

    def __init__(
        self,
        *,
        allow_private: bool = False,
        limits: Limits | None = None,
        lookup: Resolve = resolve,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """Choose the bounds.

        Args:
            allow_private: Fetch from this machine and its network, too.
            limits: Bounds other than the usual ones.
            lookup: Resolves host names.
            tls: Whom to trust, if not whom the system trusts.
        """
        self.limits = limits or Limits()
        self._allow_private = allow_private
        self._lookup = lookup
        self._gates: dict[str, _Gate] = {}
        self._transport = httpx2.AsyncHTTPTransport(
            verify=tls or True,
            trust_env=False,
            # A connection is known by its numeric address, which hosts may share.
            limits=httpx2.Limits(max_keepalive_connections=0),
        )

    async def close(self) -> None:
        """Let go of the connections."""
        await self._transport.aclose()

    def slow_down(self, host: str, gap_s: float) -> None:
        """Leave more time between requests to a host."""
        gate = self._gate(host)
        gate.gap_s = max(gate.gap_s, min(gap_s, self.limits.longest_gap_s))

    async def get(
        self, url: str, conditions: Conditions | None = None, permit: Permit | None = None
    ) -> Answer:
        """Fetch an address, through redirects, each of which is checked like the first.

        Args:
            url: The address.
            conditions: Sent to their address alone, wherever on the way it is.
            permit: Is asked about each address before it is asked for.

        Returns:
            The last answer, whatever its status.

        Raises:
            Fault: There is none, or it is out of bounds.
        """
        target = parse_url(url)
        for _ in range(self.limits.redirects + 1):
            if permit is not None:
                await permit(target)
            meant = conditions is not None and conditions.url == str(target)
            answer = await self._ask_patiently(
                target, conditions.headers if conditions and meant else {}
            )
            if answer.status not in _REDIRECTS or not answer.headers.get("Location"):
                return answer
            target = self._follow(target, answer.headers["Location"])
        msg = f"redirects more than {self.limits.redirects} times, to {target} in the end"
        raise Fault(msg)

    def _follow(self, url: httpx2.URL, location: str) -> httpx2.URL:
        try:
            return parse_url(str(url.join(location)))
        except (Fault, httpx2.InvalidURL, ValueError) as error:
            msg = f"redirects to {shown_address(location)}: {error}"
            raise Fault(msg) from error

    def _gate(self, host: str) -> _Gate:
        return self._gates.setdefault(host, _Gate(gap_s=self.limits.gap_s))

    @asynccontextmanager
    async def _turn(self, host: str) -> AsyncGenerator[None]:
        """Wait until the host is free, and keep it.

        Raises:
            BusyFault: It asked to be left alone.
        """
        gate, clock = self._gate(host), asyncio.get_running_loop()
        async with gate.lock:
            if gate.busy is not None:
                raise BusyFault(host, gate.busy)
            await asyncio.sleep(max(0.0, gate.free_at - clock.time()))
            try:
                yield
            finally:
                gate.free_at = clock.time() + gate.gap_s

    async def _ask_patiently(self, url: httpx2.URL, conditions: Mapping[str, str]) -> Answer:
        """Ask, and again as often and as late as the host says.

        Returns:
            Its answer; a busy host's too, if it does not say when to come back.

        Raises:
            BusyFault: It asks for more patience than there is; it is not asked any more.
        """
        left = self.limits.waits
        async with self._turn(url.host):
            while True:
                answer = await self._ask(url, conditions)
                wait_s = seconds_to_wait(
                    answer.headers.get("Retry-After"), answer.headers.get("Date")
                )
                if answer.status not in _BUSY or wait_s is None:
                    return answer
                if left == 0 or wait_s > self.limits.longest_wait_s:
                    busy = f"the host is busy ({answer.status})"
                    msg = f"{busy} and asks to come back in {wait_s:.0f} s"
                    self._gate(url.host).busy = msg
                    raise BusyFault(url.host, msg)
                left -= 1
                await asyncio.sleep(max(wait_s, self.limits.gap_s))

    async def _ask(self, url: httpx2.URL, conditions: Mapping[str, str]) -> Answer:
        try:
            async with asyncio.timeout(self.limits.total_s):
                return await self._ask_anywhere(url, conditions)
        except TimeoutError as error:
            msg = f"took longer than {self.limits.total_s:g} s"
            raise Fault(msg) from error

    async def _ask_anywhere(self, url: httpx2.URL, conditions: Mapping[str, str]) -> Answer:
        """Ask the first of a host's addresses that a connection can be made to.

        Returns:
            Its answer.

        Raises:
            HostFault: None of them can be.
            Fault: The answer breaks off.
        """
        port = url.port or (443 if url.scheme == "https" else 80)
        addresses = await find_addresses(
            _host(url), port, lookup=self._lookup, allow_private=self._allow_private
        )
        refused: Exception | None = None
        for address in addresses:
            try:
                return await self._ask_at(url, address, conditions)
            except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
                refused = error
            except httpx2.TransportError as error:
                raise Fault(self._describe(error)) from error
            except ValueError as error:  # of a header that no host should send or get
                msg = f"the host's answer cannot be used ({error})"
                raise Fault(msg) from error
        reason = f"cannot be reached ({refused})" if str(refused) else "cannot be reached"
        raise HostFault(reason) from refused

    async def _ask_at(self, url: httpx2.URL, address: str, conditions: Mapping[str, str]) -> Answer:
        limits = self.limits
        request = httpx2.Request(
            "GET",
            url.copy_with(host=address),
            headers={"Host": url.netloc.decode("ascii"), **HEADERS, **conditions},
            extensions={
                "timeout": httpx2.Timeout(limits.read_s, connect=limits.connect_s).as_dict(),
                "sni_hostname": _host(url),
            },
        )
        response = await self._transport.handle_async_request(request)
        try:
            body = await self._read(response)
        finally:
            await response.aclose()
        return Answer(str(url), response.status_code, response.headers, body)

    async def _read(self, response: httpx2.Response) -> bytes:
        """Read a body.

        Returns:
            It, unpacked; nothing of a redirect's, which nobody reads.

        Raises:
            Fault: It is too large, or cannot be unpacked.
        """
        if response.status_code in _REDIRECTS:
            return b""
        most, parts, size = self.limits.most_bytes, list[bytes](), 0
        async for part in response.aiter_raw():
            size += len(part)
            parts.append(part)
            if size > most:
                break
        try:
            body = unpack_body(b"".join(parts), response.headers.get("Content-Encoding"), most)
        except PackedError as error:
            if size <= most:
                raise Fault(str(error)) from error
            body = b""
        if max(size, len(body)) > most:
            msg = f"too large: more than {most / 1_000_000:g} MB"
            raise Fault(msg)
        return body

    def _describe(self, error: httpx2.TransportError) -> str:
        if isinstance(error, httpx2.TimeoutException):
            return f"no answer within {self.limits.read_s:g} s"
        return f"no whole answer came ({error})" if str(error) else "no whole answer came"

"""Requests: within bounds, one at a time a host, to checked addresses only."""

import asyncio
import gzip
import ssl
import subprocess
from collections.abc import Mapping
from ipaddress import IPv4Address, IPv6Address
from itertools import pairwise
from pathlib import Path

import pytest

from summarizer.ask.loopback import HOST
from summarizer.fetch import guard
from summarizer.fetch.faults import BusyFault, Fault, HostFault
from summarizer.fetch.guard import Resolve
from summarizer.fetch.limits import Limits
from summarizer.fetch.web import Answer, Web
from tests.fetch.site import PAGE, SWIFT, Reply, Site, loopback


def get(
    *urls: str,
    limits: Limits = SWIFT,
    allow_private: bool = True,
    lookup: Resolve = loopback,
    tls: ssl.SSLContext | None = None,
) -> list[Answer]:
    """Fetch addresses, all at once."""

    async def go() -> list[Answer]:
        web = Web(allow_private=allow_private, limits=limits, lookup=lookup, tls=tls)
        try:
            return await asyncio.gather(*map(web.get, urls))
        finally:
            await web.close()

    return asyncio.run(go())


@pytest.fixture(name="loopback_is_public")
def _loopback_is_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the tests' own site for one of the internet, and all else for what it is."""
    before = guard.is_public

    def is_public(address: IPv4Address | IPv6Address) -> bool:
        return str(address) == HOST or before(address)

    monkeypatch.setattr(guard, "is_public", is_public)


def test_page_is_fetched() -> None:
    """With an honest name, asking for pages, and over a connection of its own."""
    with Site({"/a": Reply()}) as site:
        (answer,) = get(site.url("/a#part", "news.example"))
        (_, headers, _), *_ = site.seen
    assert (answer.status, answer.body) == (200, PAGE)
    assert answer.url == site.url("/a", "news.example")
    assert headers["host"] == f"news.example:{site.port}"
    assert headers["user-agent"].startswith("summarizer/")
    assert headers["connection"] == "close"
    assert "cookie" not in headers


def test_compressed_page_is_unpacked() -> None:
    """As the host was told that it may."""
    packed = Reply(gzip.compress(PAGE), headers={"Content-Encoding": "gzip"})
    with Site({"/a": packed}) as site:
        (answer,) = get(site.url("/a"))
    assert answer.body == PAGE


def test_this_machine_is_refused() -> None:
    """Nothing reaches it."""
    with Site({"/a": Reply()}) as site:
        with pytest.raises(HostFault, match=r"127\.0\.0\.1, an address of this machine"):
            get(site.url("/a"), allow_private=False)
        assert not site.seen


@pytest.mark.usefixtures("loopback_is_public")
@pytest.mark.parametrize(
    "location",
    [
        "http://10.0.0.1/a",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]:80/a",
        "http://[::ffff:10.0.0.1]/a",
        "//192.168.0.1/a",
        "http://inside.example/a",
    ],
)
def test_redirect_to_the_own_network_is_refused(location: str) -> None:
    """Each address on the way is checked like the first."""

    async def lookup(host: str, _port: int) -> list[str]:
        return [{"news.example": HOST, "inside.example": "10.0.0.7"}.get(host, host)]

    site = Site({"/a": Reply(b"", 302, {"Location": location})})
    with site, pytest.raises(HostFault, match="of this machine or its network"):
        get(site.url("/a", "news.example"), allow_private=False, lookup=lookup)


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "http://u:secret@news.example/", "http://h:0/"]
)
def test_redirect_out_of_the_web_is_refused(location: str) -> None:
    """And told without passwords."""
    site = Site({"/a": Reply(b"", 301, {"Location": location})})
    with site, pytest.raises(Fault, match="redirects to ") as caught:
        get(site.url("/a"))
    assert "secret" not in str(caught.value)


@pytest.mark.usefixtures("loopback_is_public")
def test_the_address_that_was_checked_is_connected_to() -> None:
    """A name that means another machine a moment later leads nowhere else."""
    meant = iter([[HOST], ["10.0.0.1"]])

    async def rebinding(_host: str, _port: int) -> list[str]:
        return next(meant)

    with Site({"/a": Reply()}) as site:
        # The name is nobody's: only the address that the lookup gave can have been connected to.
        (answer,) = get(site.url("/a", "rebind.invalid"), allow_private=False, lookup=rebinding)
    assert answer.body == PAGE
    with pytest.raises(HostFault, match=r"rebind\.invalid is 10\.0\.0\.1"):
        get(site.url("/a", "rebind.invalid"), allow_private=False, lookup=rebinding)


def test_redirects_are_followed_and_counted() -> None:
    """A few; a circle ends."""
    pages = {f"/{n}": Reply(b"", 302, {"Location": f"/{n + 1}"}) for n in range(5)}
    circle = Reply(b"", 307, {"Location": "/circle"})
    with Site({**pages, "/5": Reply(), "/circle": circle}) as site:
        (answer,) = get(site.url("/0"))
        assert answer.url == site.url("/5")
        with pytest.raises(Fault, match="redirects more than 5 times"):
            get(site.url("/circle"))


@pytest.mark.parametrize("coding", [None, "gzip"], ids=["plain", "packed"])
def test_body_out_of_bounds_is_not_read(coding: str | None) -> None:
    """Neither one that is large nor one that unpacks to be."""
    limits = SWIFT._replace(most_bytes=10_000)
    body = gzip.compress(bytes(5_000_000)) if coding else bytes(5_000_000)
    reply = Reply(body, headers={"Content-Encoding": coding} if coding else {})
    with Site({"/a": reply}) as site, pytest.raises(Fault, match=r"too large: more than 0\.01 MB"):
        get(site.url("/a"), limits=limits)


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        (SWIFT._replace(read_s=0.1), "no answer within 0.1 s"),
        (SWIFT._replace(total_s=0.3), "took longer than 0.3 s"),
    ],
    ids=["silence", "drip"],
)
def test_slow_host_is_left(limits: Limits, words: str) -> None:
    """One that says nothing, and one that says a byte now and then for ever."""
    with Site({"/a": Reply(b"x" * 100, drip_s=0.15)}) as site, pytest.raises(Fault, match=words):
        get(site.url("/a"), limits=limits)


def test_broken_connection_is_named() -> None:
    """Half a page is none."""
    with Site({"/a": Reply(cut=True)}) as site, pytest.raises(Fault, match="no whole answer came"):
        get(site.url("/a"))


def test_closed_port_is_named() -> None:
    """Nobody is there."""
    with Site({}) as site:
        url = site.url("/a")
    with pytest.raises(HostFault, match="cannot be reached"):
        get(url)


def test_another_address_of_the_host_is_tried() -> None:
    """Where the first one does not answer."""

    async def two(_host: str, _port: int) -> list[str]:
        return ["::1", HOST]

    with Site({"/a": Reply()}) as site:
        assert get(site.url("/a", "news.example"), lookup=two)[0].body == PAGE


def test_one_request_at_a_time_with_a_pause() -> None:
    """However many addresses of a host are asked for at once."""
    with Site({"/a": Reply(), "/b": Reply(), "/c": Reply()}) as site:
        get(*map(site.url, ("/a", "/b", "/c")), limits=SWIFT._replace(gap_s=0.2))
        times = [at for _, _, at in site.seen]
    gaps = [later - sooner for sooner, later in pairwise(times)]
    assert min(gaps) >= 0.19


def test_busy_host_is_waited_for() -> None:
    """As long as it asks for, and no more often than there is patience."""
    answers = iter([Reply(b"", 429, {"Retry-After": "0"}), Reply()])
    with Site({"/a": lambda _: next(answers)}) as site:
        assert get(site.url("/a"))[0].body == PAGE
    busy = Reply(b"", 503, {"Retry-After": "0"})
    with Site({"/a": busy}) as site:
        with pytest.raises(Fault, match=r"busy \(503\) and asks to come back in 0 s"):
            get(site.url("/a"))
        assert len(site.seen) == 2


def test_long_wait_is_for_another_run() -> None:
    """The error says how long, at once; nothing else of the host is asked for."""
    with Site({"/a": Reply(b"", 429, {"Retry-After": "3600"}), "/b": Reply()}) as site:
        with pytest.raises(BusyFault, match="come back in 3600 s"):
            get(site.url("/a"))

        async def ask_both() -> None:
            web = Web(allow_private=True, limits=SWIFT, lookup=loopback)
            for path in ("/a", "/b"):
                with pytest.raises(BusyFault, match="come back in 3600 s"):
                    await web.get(site.url(path))
            await web.close()

        asyncio.run(ask_both())
        assert site.asked == ["/a", "/a"]


def test_busy_host_that_names_no_time_is_answered_for() -> None:
    """Its status is what came."""
    with Site({"/a": Reply(b"", 503)}) as site:
        assert get(site.url("/a"))[0].status == 503


def test_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would connect in our place, to whatever it likes."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    with Site({"/a": Reply()}) as site:
        assert get(site.url("/a"))[0].body == PAGE


def test_cookies_are_not_kept() -> None:
    """Nobody is told what he, or another, has set."""
    seen: list[Mapping[str, str]] = []

    def answer(headers: Mapping[str, str]) -> Reply:
        seen.append(headers)
        return Reply(headers={"Set-Cookie": "id=7"})

    with Site({"/a": answer, "/b": answer}) as site:
        get(site.url("/a"), site.url("/b"))
    assert all("cookie" not in headers for headers in seen)


@pytest.fixture(name="certificate", scope="module")
def _certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("tls")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(  # noqa: S603 - fixed arguments
        [  # noqa: S607 - wherever the system has it
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
            "-subj", "/CN=news.example", "-addext", "subjectAltName=DNS:news.example",
            "-keyout", str(key), "-out", str(certificate),
        ],
        check=True, capture_output=True,
    )  # fmt: skip
    return certificate, key


def test_certificate_is_checked_by_the_name(certificate: tuple[Path, Path]) -> None:
    """Though the connection is to a number; another name's certificate will not do."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    trust = ssl.create_default_context(cafile=str(certificate[0]))
    with Site({"/a": Reply()}, tls=context) as site:
        assert get(site.url("/a", "news.example"), tls=trust)[0].body == PAGE
        with pytest.raises(HostFault, match=r"cannot be reached.*other\.example"):
            get(site.url("/a", "other.example"), tls=trust)
        with pytest.raises(HostFault, match=r"cannot be reached.*certificate"):
            get(site.url("/a", "news.example"))

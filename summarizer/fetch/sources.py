"""All that a run is to fetch: feeds first, then the pages that they or a person named.

Owns the order of requests and the order of what comes. Hosts are asked at the same time, each of
them one thing at a time. A page that lies here from an earlier run is asked for with conditions,
and not at all if its feed says that it has not changed.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus
from itertools import chain
from typing import NamedTuple, TypeVar

from summarizer.errors import ArticleError, SummarizerError
from summarizer.fetch.addresses import parse_url
from summarizer.fetch.articles import Fetched, form_of_page
from summarizer.fetch.faults import BusyFault, Fault
from summarizer.fetch.feeds import Entry, Feed, read_feed
from summarizer.fetch.kept import Head, Kept, KeptPage
from summarizer.fetch.robots import Robots
from summarizer.fetch.web import Answer, Conditions, Permit, Web
from summarizer.guard import guard_article
from summarizer.read.addresses import shown_address

_Came = TypeVar("_Came")

Tell = Callable[[str], None]
"""Is told, in a line, what a person should know and is no article's error."""


class Wish(NamedTuple):
    """What is to be fetched."""

    feeds: Sequence[str] = ()
    urls: Sequence[str] = ()
    max_entries: int = 200
    """Most entries of one feed."""


class _Target(NamedTuple):
    url: str
    entry: Entry | None


async def fetch_pages(wish: Wish, web: Web, kept: Kept, tell: Tell) -> list[Fetched]:
    """Fetch what is wished for.

    Args:
        wish: Addresses.
        web: Makes the requests; closed when this returns.
        kept: What earlier runs have fetched.
        tell: Is told how it goes.

    Returns:
        What came of each page: those of `wish.urls` in their order, then those of the feeds in
        theirs, no page twice; and of each feed that could not be read the error.
    """
    try:
        return await _Errand(wish, web, kept, tell).run()
    finally:
        await web.close()


class _Errand:
    """One time of fetching."""

    def __init__(self, wish: Wish, web: Web, kept: Kept, tell: Tell) -> None:
        self._wish = wish
        self._web = web
        self._kept = kept
        self._tell = tell
        self._robots = Robots(web)
        self._busy: set[str] = set()  # hosts that an error has named as such
        self._hosts = asyncio.Semaphore(web.limits.hosts)

    async def run(self) -> list[Fetched]:
        """Fetch all.

        Returns:
            See `fetch_pages`.
        """
        feeds = await asyncio.gather(
            *(_guard(url, self._fetch_feed(url)) for url in dict.fromkeys(self._wish.feeds))
        )
        failed = [one for one in feeds if isinstance(one, Fetched)]
        named = [one for one in feeds if not isinstance(one, Fetched)]
        first: dict[str, Entry | None] = {_without_fragment(url): None for url in self._wish.urls}
        for one in chain.from_iterable(named):
            first.setdefault(_without_fragment(one.url), one)
        by_host: dict[str, list[_Target]] = {}
        for url, entry in first.items():
            by_host.setdefault(_host(url), []).append(_Target(url, entry))
        if len(first) > 1:
            hosts = f"{len(by_host)} host{'s' * (len(by_host) > 1)}"
            self._tell(f"fetching {len(first)} pages from {hosts}, one at a time each")
        came = await asyncio.gather(*map(self._fetch_in_turn, by_host.values()))
        pages = {target.url: page for pairs in came for target, page in pairs}
        return failed + [pages[url] for url in first if url in pages]

    async def _fetch_feed(self, url: str) -> list[Entry] | Fetched:
        """Fetch a feed; robots.txt is not asked, since a feed is there for programs.

        Returns:
            Its entries, or that it could not be read.
        """
        shown = shown_address(url)
        try:
            async with self._hosts:
                page, where = await self._fetch(url, None, None)
            # In a thread: a large one takes seconds, in which other hosts would be kept waiting.
            feed = await asyncio.to_thread(read_feed, page.body(), where, page.head.content_type)
        except Fault as fault:
            self._is_told_already(fault)
            return Fetched(shown, None, str(fault), None)
        self._tell_of(shown, feed)
        return list(feed.entries[: self._wish.max_entries])

    def _tell_of(self, shown: str, feed: Feed) -> None:
        count, most = len(feed.entries), self._wish.max_entries
        if feed.defect:
            self._tell(f"{shown}: broken ({feed.defect}); entries that could be read: {count}")
        if count > most:
            self._tell(f"{shown}: {count} entries; the first {most} are taken (--max-entries)")
        if feed.nameless:
            self._tell(f"{shown}: entries without an address, passed over: {feed.nameless}")
        if not count:
            self._tell(f"{shown}: a feed without entries")

    async def _fetch_in_turn(self, targets: list[_Target]) -> list[tuple[_Target, Fetched]]:
        async with self._hosts:
            came = [
                (target, await _guard(target.url, self._fetch_page(target))) for target in targets
            ]
        if left := sum(page is None for _, page in came):
            host = _host(targets[0].url)
            self._tell(f"{host}: pages left for another run, since the host is busy: {left}")
        return [(target, page) for target, page in came if page is not None]

    async def _fetch_page(self, target: _Target) -> Fetched | None:
        """Fetch a page.

        Returns:
            What came; null of a host that is busy and was named for it.
        """
        shown = shown_address(target.url)
        entry = target.entry
        kept = self._kept.find(target.url)
        if kept and entry and entry.stamp and kept.head.stamp == entry.stamp:
            return Fetched(shown, kept, None, entry)
        try:
            page, _ = await self._fetch(
                target.url, self._robots.permit, entry.stamp if entry else None
            )
        except Fault as fault:
            if entry and entry.content:
                self._tell(f"{shown}: {fault}; the feed's own text is taken")
            elif self._is_told_already(fault):
                return None
            return Fetched(shown, None, str(fault), entry)
        return Fetched(shown, page, None, entry)

    def _is_told_already(self, fault: Fault) -> bool:
        if not isinstance(fault, BusyFault):
            return False
        known = fault.host in self._busy
        self._busy.add(fault.host)
        return known

    async def _fetch(
        self, url: str, permit: Permit | None, stamp: str | None
    ) -> tuple[KeptPage, str]:
        """Fetch an address and keep what comes.

        Returns:
            What lies here now, and where it was in the end.

        Raises:
            Fault: Nothing to read came.
        """
        kept = self._kept.find(url)
        known = Conditions(kept.head.at, kept.head.conditions()) if kept else None
        answer = await self._web.get(url, known, permit)
        if answer.status == HTTPStatus.NOT_MODIFIED and kept and kept.head.at == answer.url:
            if kept.head.stamp == stamp:
                return kept, answer.url
            return self._kept.keep(
                kept.head.model_copy(update={"stamp": stamp}), kept.body()
            ), answer.url
        if answer.status != HTTPStatus.OK:
            raise Fault(_describe_status(answer.status))
        if permit is not None:
            _require_page(answer)
        head = Head(
            url=url,
            at=answer.url,
            content_type=answer.headers.get("Content-Type", ""),
            etag=answer.headers.get("ETag"),
            last_modified=answer.headers.get("Last-Modified"),
            stamp=stamp,
        )
        return self._kept.keep(head, answer.body), answer.url


async def _guard(url: str, work: Awaitable[_Came]) -> _Came | Fetched:
    """Do work on an address so that no defect of ours that it meets ends the run.

    Returns:
        What the work gives, or the defect in its place.

    Raises:
        SummarizerError: What would meet every address alike.
    """
    shown = shown_address(url)
    came = await guard_article(shown, work)
    if isinstance(came, ArticleError):
        return Fetched(shown, None, came.reason, None)
    if isinstance(came, SummarizerError):
        raise came
    return came


def _require_page(answer: Answer) -> None:
    kind = answer.headers.get("Content-Type", "")
    if kind and form_of_page(kind) is None:
        msg = f"{kind.partition(';')[0][:60]} is not read; pages and plain text are"
        raise Fault(msg)


def _describe_status(status: int) -> str:
    if status in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}:
        return f"there is no such page ({status})"
    if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        return f"the host refuses it ({status}); save it with a browser and give the file"
    return f"the host answered with status {status}"


def _without_fragment(url: str) -> str:
    return url.partition("#")[0]


def _host(url: str) -> str:
    try:
        return parse_url(url).host
    except Fault:
        return ""  # fetching it will say why

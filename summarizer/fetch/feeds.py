"""Feeds (RSS, Atom, RDF, broken ones too): which pages they name, of which day, with what text."""

import io
import re
from collections.abc import Iterator
from contextlib import suppress
from email.utils import parsedate_to_datetime
from html import unescape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from summarizer.fetch.faults import Fault
from summarizer.read.kinds import form_of
from summarizer.read.metadata import charset_of, publication_date

if TYPE_CHECKING:
    from feedparser import FeedParserDict

_LINK = re.compile(rb"<link\b([^<>]{1,2000})>", re.IGNORECASE)
_HREF = re.compile(r"href\s{0,5}=\s{0,5}[\"']([^\"']{1,2000})[\"']", re.IGNORECASE)
_FEED_TYPES = ("application/rss+xml", "application/atom+xml")
_HEAD_BYTES = 200_000
MOST_BYTES = 2_000_000
"""Of a feed; 200 entries with the whole text of each, 8 kB, have 1.6 MB."""
_NAMED = 3  # of the feeds that a page offers


class Entry(NamedTuple):
    """What a feed says of a page."""

    url: str
    published: str | None
    """Day of publication (EDTF), as it stands in the feed's own time zone."""
    updated: str | None
    """Day of the last change."""
    stamp: str | None
    """What the feed says of the last change: the same one means the same page. Of Atom feeds
    alone; what others date is when it was published, which a correction leaves as it was."""
    content: str | None
    """The whole text as HTML, where the feed has it."""


class Feed(NamedTuple):
    """What a feed names."""

    entries: tuple[Entry, ...]
    nameless: int
    """Entries without an address."""
    defect: str | None
    """What is wrong with the feed, which could be read all the same."""


def read_feed(body: bytes, url: str, content_type: str = "") -> Feed:
    """Read a feed.

    Args:
        body: Its bytes.
        url: Where it was; relative addresses in it are from there.
        content_type: What its host said that it is.

    Returns:
        Its entries, in its order.

    Raises:
        Fault: It is none.
    """
    # Importing it takes 0.1 s.
    import feedparser  # noqa: PLC0415

    if not body.strip():
        msg = "empty: there is nothing in it"
        raise Fault(msg)
    if len(body) > MOST_BYTES:
        msg = f"too large for a feed: more than {MOST_BYTES / 1_000_000:g} MB"
        raise Fault(msg)
    charset = charset_of(content_type)
    headers = {
        "content-type": f"application/xml; charset={charset}" if charset else "application/xml",
        "content-location": url,
    }
    # As a stream: of bytes it would first see whether there is a file of that name.
    parsed = feedparser.parse(
        io.BytesIO(body),
        response_headers=headers,
        # What is taken of an entry's HTML is its text, and these two are quadratic.
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    defect = _defect(parsed)
    if not parsed.entries and (defect or not parsed.get("version")):
        raise Fault(_describe_other(body, url, defect))
    is_atom = str(parsed.get("version")).startswith("atom")
    entries = tuple(_entries(parsed.entries, url, is_atom=is_atom))
    return Feed(entries, len(parsed.entries) - len(entries), defect)


def _defect(parsed: "FeedParserDict") -> str | None:
    from xml.sax import SAXException, SAXParseException  # noqa: PLC0415 - as feedparser above

    error = parsed.get("bozo_exception")
    if isinstance(error, SAXParseException):
        return f"{error.getMessage()}, line {error.getLineNumber()}"
    return str(error) if isinstance(error, SAXException) else None


def _describe_other(body: bytes, url: str, defect: str | None) -> str:
    if form_of(body[:4096]) != "page":
        return f"not a feed: {defect or 'no entries are in it, nor anything else that feeds have'}"
    offered = list(_offered_feeds(body[:_HEAD_BYTES], url))[:_NAMED]
    hint = f"the page offers {', '.join(offered)}" if offered else "it offers none"
    return f"a web page, not a feed; {hint}"


def _offered_feeds(head: bytes, url: str) -> Iterator[str]:
    for tag in _LINK.findall(head):
        words = unescape(tag.decode("utf-8", "replace"))
        address = _HREF.search(words)
        if address and any(kind in words.lower() for kind in _FEED_TYPES):
            yield from _absolute(url, address[1])


def _absolute(url: str, link: str) -> Iterator[str]:
    with suppress(ValueError):  # brackets that are no IPv6 address
        yield urljoin(url, link)


def _entries(found: "list[FeedParserDict]", url: str, *, is_atom: bool) -> Iterator[Entry]:
    for one in found:
        address = _address(one, url)
        if address is None:
            continue
        published, updated = _text(one, "published"), _text(one, "updated")
        contents = [content.get("value") for content in one.get("content", [])]
        yield Entry(
            url=address,
            published=_day(published) if published else None,
            updated=_day(updated) if updated else None,
            stamp=updated if is_atom else None,
            content=next((text for text in contents if text), None),
        )


def _address(entry: "FeedParserDict", url: str) -> str | None:
    """Return the address of an entry's page; of what is linked first, if it is of the web."""
    for name in ("link", "id"):
        value = _text(entry, name)
        if value and name == "link":
            value = next(_absolute(url, value), None)
        if value and value.lower().startswith(("http://", "https://")):
            return value
    return None


def _text(entry: "FeedParserDict", name: str) -> str | None:
    # Asked for `updated` where there is none, feedparser gives `published`, and warns.
    value = entry[name] if name in entry.keys() else None  # noqa: SIM118 - see above
    return value.strip() if isinstance(value, str) else None


def _day(value: str) -> str | None:
    """Return the day of a date as it stands there, not as it was elsewhere at that time."""
    if day := publication_date(value):
        return day
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, OverflowError):  # the latter of years that no machine counts to
        return None

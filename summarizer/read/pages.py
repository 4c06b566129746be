"""Web pages: the article's text, its publication date from metadata, its canonical address."""

import json
import re
from collections.abc import Iterator, Mapping
from html import escape, unescape
from typing import NamedTuple, cast

from summarizer.read.metadata import language_code, publication_date

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE
)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_META = re.compile(r"<meta\b([^<>]{1,4000})>", re.IGNORECASE)
_LINK = re.compile(r"<link\b([^<>]{1,4000})>", re.IGNORECASE)
_ROOT = re.compile(r"<html\b([^<>]{1,4000})>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{1,4000}>")
_ATTRIBUTE = re.compile(r"([A-Za-z][\w:.-]{0,60})\s{0,9}=\s{0,9}(\"[^\"]*\"|'[^']*'|[^\s\"'<>]+)")
_ARTICLE_TYPES = frozenset(
    {"Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "Report", "WebPage"}
)
_MIN_CHARS = 80  # a readout of one sentence; a menu that is taken for text is shorter
_HEAD_CHARS = 400  # a headline that is in the text at all stands this near its start
_METADATA_CHARS = 500_000  # heads with their style sheets inline are up to half of this


class Page(NamedTuple):
    """What a web page gives."""

    text: str
    published: str | None
    url: str | None
    language: str | None


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that a page names in its first kilobytes, where HTML wants it."""
    found = _DECLARED.search(data, 0, 4096)
    return found[1].decode("ascii") if found else None


def read_page(html: str) -> Page | None:
    """Take the article out of a page.

    The text is trafilatura's; the headline is put before it where the extraction left it out.
    The date is htmldate's, but of a document that holds only the page's own meta tags and the
    JSON-LD of the article itself: on the whole page it takes dates of related headlines.

    Returns:
        None if there is no article on it.
    """
    # Importing it takes 0.4 s, which nobody who reads plain text should wait for.
    import trafilatura  # noqa: PLC0415

    # lxml refuses a str that declares an encoding, and NUL ends its input.
    html = _XML_DECLARATION.sub("", html.replace("\0", ""), count=1)
    text = trafilatura.extract(html, include_comments=False, include_tables=False)
    if not text or len(text.strip()) < _MIN_CHARS:
        return None
    head = _Metadata(html[:_METADATA_CHARS])
    headline = head.headline()
    if headline and headline not in text[:_HEAD_CHARS]:
        text = f"{headline}\n\n{text}"
    return Page(
        text=text,
        published=_published(head),
        url=head.address(),
        language=language_code(head.language) if head.language else None,
    )


class _Metadata:
    """What a page says about itself.

    Found by its tags alone: html.parser of Python 3.11 takes quadratic time over stray brackets
    and stops at some of them with an AssertionError.
    """

    def __init__(self, html: str) -> None:
        self.meta = [_attributes(tag) for tag in _META.findall(html)]
        self.links = [_attributes(tag) for tag in _LINK.findall(html)]
        root = _ROOT.search(html)
        self.language = _attributes(root[1]).get("lang") if root else None
        self.headings = [_TAG.sub("", inner) for _, inner in _elements(html, "h1")]
        self.scripts = [
            inner for tag, inner in _elements(html, "script") if "application/ld+json" in tag
        ]

    def headline(self) -> str | None:
        """Return the page's first heading, else the title that it gives to others."""
        found = (*(unescape(words) for words in self.headings), self._property("og:title") or "")
        return next((" ".join(words.split()) for words in found if words.strip()), None)

    def address(self) -> str | None:
        """Return the page's own full address."""
        canonical = [link.get("href") for link in self.links if link.get("rel") == "canonical"]
        found = (*canonical, self._property("og:url"))
        return next((a for a in found if a and a.startswith(("http://", "https://"))), None)

    def _property(self, name: str) -> str | None:
        return next((m.get("content") for m in self.meta if m.get("property") == name), None)


def _attributes(tag: str) -> dict[str, str]:
    return {
        name.lower(): unescape(value[1:-1] if value[0] in "\"'" else value)
        for name, value in _ATTRIBUTE.findall(tag)
    }


def _elements(html: str, name: str) -> Iterator[tuple[str, str]]:
    """Yield start tag and content of each element of that name, nested ones not apart."""
    start, end = (
        re.compile(rf"<{name}\b[^<>]{{0,2000}}>", re.IGNORECASE),
        re.compile(rf"</{name}\b", re.IGNORECASE),
    )
    opened = start.search(html)
    while opened:
        closed = end.search(html, opened.end())
        if not closed:
            return
        yield opened[0], html[opened.end() : closed.start()]
        opened = start.search(html, closed.end())


def _published(head: _Metadata) -> str | None:
    from htmldate import find_date  # noqa: PLC0415 - as trafilatura above

    tags = [
        "<meta " + " ".join(f'{name}="{escape(value)}"' for name, value in meta.items()) + ">"
        for meta in head.meta
        if meta.get("content")
    ]
    tags += [
        f'<script type="application/ld+json">{{"datePublished": {json.dumps(stamp)}}}</script>'
        for stamp in _linked_dates(head.scripts)
        if publication_date(stamp)
    ]
    page = f"<html><head>{''.join(tags)}</head><body></body></html>"
    found = find_date(page, extensive_search=False, original_date=True)
    return publication_date(found) if found else None


def _linked_dates(scripts: list[str]) -> Iterator[str]:
    for script in scripts:
        try:
            data = json.loads(script)
        except (ValueError, RecursionError):
            continue
        for item in _own_items(data):
            stamp = item.get("datePublished")
            if isinstance(stamp, str):
                yield stamp


def _own_items(data: object) -> list[Mapping[str, object]]:
    """Return the page's own article of its JSON-LD, without the lists of related ones."""
    if isinstance(data, dict):
        graph = cast("Mapping[str, object]", data).get("@graph")
        items = cast("list[object]", graph if isinstance(graph, list) else [data])
    else:
        items = cast("list[object]", data if isinstance(data, list) else [])
    objects = [cast("Mapping[str, object]", item) for item in items if isinstance(item, dict)]
    return [item for item in objects if _kinds(item.get("@type")) & _ARTICLE_TYPES]


def _kinds(value: object) -> set[str]:
    values = cast("list[object]", value) if isinstance(value, list) else [value]
    return {kind for kind in values if isinstance(kind, str)}

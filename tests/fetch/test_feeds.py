"""Feeds, whole and broken."""

from itertools import pairwise
from pathlib import Path

import pytest

from summarizer.fetch.faults import Fault
from summarizer.fetch.feeds import MOST_BYTES, Entry, Feed, read_feed

URL = "https://news.example/feeds/all.xml"


def rss(*items: str, doctype: str = "") -> bytes:
    """Write a feed of these items."""
    inner = "".join(f"<item>{item}</item>" for item in items)
    return (
        f'<?xml version="1.0"?>{doctype}<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>News</title>{inner}</channel></rss>"
    ).encode()


def read(body: bytes, content_type: str = "application/rss+xml") -> Feed:
    """Read a feed."""
    return read_feed(body, URL, content_type)


def only(*items: str) -> Entry:
    """Read a feed of one entry."""
    (entry,) = read(rss(*items)).entries
    return entry


def test_entry_has_address_day_and_text() -> None:
    """A relative address is from the feed's own; a summary is no text."""
    entry = only(
        "<link>/a.html</link><pubDate>Tue, 28 Nov 2023 01:00:00 +0400</pubDate>"
        "<description>In short</description>"
        "<content:encoded><![CDATA[<p>All of it.</p>]]></content:encoded>"
    )
    assert entry.url == "https://news.example/a.html"
    assert entry.published == "2023-11-28"  # the outlet's own day; 27 November at Greenwich
    assert entry.content == "<p>All of it.</p>"
    assert only("<link>/a</link><description>In short</description>").content is None


def test_atom() -> None:
    """Its dates are of another form, and one of them is of the last change."""
    (entry,) = read(
        b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><link href="b/c"/>'
        b"<updated>2023-11-29T01:00:00Z</updated><published>2023-11-28T23:00:00-05:00</published>"
        b"</entry></feed>"
    ).entries
    assert entry.url == "https://news.example/feeds/b/c"
    assert (entry.published, entry.updated) == ("2023-11-28", "2023-11-29")


FAR = f"Tue, 28 Nov {'9' * 20} 10:00:00 +0000"  # a year that no machine counts to


@pytest.mark.parametrize(
    "date", ["yesterday", "", "Tue, 99 Nov 2023 01:00:00 GMT", "9" * 5000, FAR]
)
def test_date_that_is_none(date: str) -> None:
    """No day is better than a wrong one."""
    assert only(f"<link>/a</link><pubDate>{date}</pubDate>").published is None


def test_only_the_last_change_is_a_stamp() -> None:
    """By it a later run knows that a page is the same; RSS dates what was published."""

    def stamp(dates: str) -> str | None:
        entry = f'<entry><link href="/a"/>{dates}</entry>'
        body = f'<feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>'
        return read(body.encode()).entries[0].stamp

    assert stamp("<updated>2023-11-29T01:00:00Z</updated>") == "2023-11-29T01:00:00Z"
    assert stamp("<published>2023-11-29T01:00:00Z</published>") is None
    date = "<dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'>2023-11-28</dc:date>"
    assert only(f"<link>/a</link>{date}").stamp is None
    assert only("<link>/a</link><pubDate>Tue, 28 Nov 2023 01:00:00 GMT</pubDate>").stamp is None


def test_feed_out_of_bounds_is_not_read() -> None:
    """It is not a page's bound: taking a feed apart costs more."""
    with pytest.raises(Fault, match=r"too large for a feed: more than 2 MB"):
        read(rss("<link>/a</link>") + b" " * MOST_BYTES)


def test_markup_of_an_entry_is_not_worked_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the library does with it takes the square of its length: none of it is called."""
    called: list[str] = []

    def work(text: str, *_: object) -> str:
        called.append(text)
        return text

    for name in ("_sanitize_html", "resolve_relative_uris"):
        monkeypatch.setattr(f"feedparser.mixin.{name}", work)
    markup = "<!--" * 100 + "<a href='x'>y</a>"
    feed = read(rss(f"<link>/a</link><description><![CDATA[{markup}]]></description>"))
    assert feed.entries[0].url == "https://news.example/a"
    assert not called


@pytest.mark.parametrize(
    "item",
    [
        "<title>None</title>",
        "<link>javascript:alert(1)</link>",
        "<link>file:///etc/passwd</link>",
        "<guid>tag:news.example,2023:1</guid>",
    ],
    ids=["none", "script", "file", "tag"],
)
def test_entry_without_an_address_of_the_web(item: str) -> None:
    """It is counted, and nothing else is fetched in its place."""
    feed = read(rss(item, "<link>https://news.example/b</link>"))
    assert [entry.url for entry in feed.entries] == ["https://news.example/b"]
    assert feed.nameless == 1


def test_permanent_id_is_an_address() -> None:
    """Where a feed has no link."""
    assert only("<guid>https://news.example/7</guid>").url == "https://news.example/7"


def test_broken_feed_gives_what_it_has() -> None:
    """The whole entries, and what is wrong and where."""
    feed = read(rss("<link>/a</link>", "<link>/b</link>")[:-40])
    assert feed.entries[0].url == "https://news.example/a"
    assert feed.defect
    assert ", line 1" in feed.defect


def test_feed_without_entries_is_one() -> None:
    """Nothing is new on a quiet day."""
    assert read(rss()) == Feed((), 0, None)


def test_encoding_that_the_host_names() -> None:
    """It counts where the feed names none."""
    body = '<rss version="2.0"><channel><item><link>/ж</link></item></channel></rss>'
    (entry,) = read(body.encode("cp1251"), "application/rss+xml; charset=windows-1251").entries
    assert entry.url.endswith("/ж")


HTML = (
    b"<!DOCTYPE html><html><head>"
    b'<link rel="alternate" type="application/rss+xml" href="/f?a&amp;b">'
    b"</head><body>News</body></html>"
)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (HTML, "a web page, not a feed; the page offers https://news.example/f?a&b"),
        (b"<!doctype html><html><p>x</html>", "not a feed; it offers none"),
        (HTML.replace(b"/f?", b"http://[x/f?"), "not a feed; it offers none"),
        (b"Not found", "not a feed: "),
        (b"<other><a/></other>", "not a feed: "),
        (b'{"version": "https://jsonfeed.org/version/1", "items": []}', "not a feed: "),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not a feed: "),
    ],
    ids=["empty", "blank", "page with feeds", "page", "odd", "text", "xml", "json", "picture"],
)
def test_what_is_no_feed_is_named(body: bytes, words: str) -> None:
    """The error says what it is instead, and where the feeds are."""
    with pytest.raises(Fault) as caught:
        read(body, "text/html")
    assert words in str(caught.value)


def test_body_is_never_taken_for_a_file_name(tmp_path: Path) -> None:
    """A host cannot have this machine's files read by naming one."""
    secret = tmp_path / "feed.xml"
    secret.write_bytes(rss("<link>https://news.example/secret</link>"))
    with pytest.raises(Fault):
        read(str(secret).encode())


def test_entities_do_not_explode() -> None:
    """Ten to the ninth letters out of a few hundred: the feed is broken, and that is all."""
    names = "abcdefghij"
    bomb = f'<!ENTITY a "{"x" * 10}">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names)
    )
    body = rss("<title>&j;</title><link>/a</link>", doctype=f"<!DOCTYPE rss [{bomb}]>")
    try:
        feed = read(body)
    except Fault as fault:
        assert "amplification" in str(fault)  # noqa: PT017 - either way it is named
    else:
        assert feed.defect
        assert "amplification" in feed.defect


def test_entities_read_no_files(tmp_path: Path) -> None:
    """What an entity of a file stands for stays out."""
    (tmp_path / "secret").write_text("https://news.example/secret", encoding="utf-8")
    doctype = f'<!DOCTYPE rss [<!ENTITY e SYSTEM "file://{tmp_path}/secret">]>'
    entries = read(rss("<link>https://news.example/a&e;</link>", doctype=doctype)).entries
    assert all("secret" not in entry.url for entry in entries)

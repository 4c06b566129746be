"""All that a run is to fetch."""

from collections.abc import Mapping
from pathlib import Path
from threading import Barrier

import pytest

from summarizer.records.article import RawArticle
from tests.fetch.site import PAGE, WORDS, Answer, Reply, Site, fetch
from tests.fetch.test_feeds import rss

DAY = "<pubDate>Mon, 08 May 2023 10:00:00 GMT</pubDate>"


def feed(*items: str, **headers: str) -> Reply:
    """Serve a feed."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(rss(*items), headers={"Content-Type": "application/rss+xml", **named})


def item(path: str, more: str = DAY) -> str:
    """Write an entry."""
    return f"<link>{path}</link>{more}"


def atom(updated: str) -> Reply:
    """Serve an Atom feed whose one page was last changed then."""
    entry = f'<entry><link href="/a"/><updated>{updated}</updated></entry>'
    return Reply(f'<feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>'.encode())


def cached(headers: Mapping[str, str]) -> Reply:
    """Serve a page that has not changed for who has it."""
    mark = {"ETag": '"7"'}
    return Reply(b"", 304) if headers.get("if-none-match") == '"7"' else Reply(headers=mark)


def test_pages_of_a_feed(tmp_path: Path) -> None:
    """In the feed's order and with its dates; relative addresses are from the feed's own."""
    pages = {"/f/all.xml": feed(item("b.html"), item("/a.html")), "/a.html": Reply()}
    with Site({**pages, "/f/b.html": Reply()}) as site:
        found = fetch(tmp_path, feeds=[site.url("/f/all.xml")])
        assert [one.url for one in found] == [site.url("/f/b.html"), site.url("/a.html")]
    articles = [one.read() for one in found]
    for article in articles:
        assert isinstance(article, RawArticle)
        assert (article.text, article.published) == (WORDS, "2023-05-08")


def test_addresses_go_before_feeds_and_nothing_comes_twice(tmp_path: Path) -> None:
    """Not from two feeds, nor from a feed and a person, nor for a part of a page."""
    pages = {
        "/1.xml": feed(item("/a"), item("/b#top")),
        "/2.xml": feed(item("/b"), item("/c")),
        **{path: Reply() for path in ("/a", "/b", "/c")},
    }
    with Site(pages) as site:
        feeds = [site.url("/1.xml"), site.url("/2.xml"), site.url("/1.xml")]
        found = fetch(tmp_path, feeds=feeds, urls=[site.url("/c"), site.url("/c#end")])
        assert [one.url for one in found] == [site.url(path) for path in ("/c", "/a", "/b")]
        assert sorted(site.asked) == ["/1.xml", "/2.xml", "/a", "/b", "/c"]


def test_what_has_not_changed_is_not_sent_again(tmp_path: Path) -> None:
    """The host is told what lies here, and says that it is the same."""
    with Site({"/a": cached}) as site:
        (first,) = fetch(tmp_path, urls=[site.url("/a")])
        (second,) = fetch(tmp_path, urls=[site.url("/a")])
        assert site.asked == ["/a", "/a"]
        assert site.seen[-1][1]["if-none-match"] == '"7"'
    assert first.read() == second.read()
    assert isinstance(second.read(), RawArticle)


def test_marks_are_shown_to_their_own_host_alone(tmp_path: Path) -> None:
    """Not to those that lead there, and not to another page that is led to later."""
    pages: dict[str, Answer] = {"/latest": Reply(b"", 302, {"Location": "/new"}), "/new": cached}
    with Site(pages) as site:
        fetch(tmp_path, urls=[site.url("/latest")])
        (again,) = fetch(tmp_path, urls=[site.url("/latest")])
        sent = [
            headers.get("if-none-match") for path, headers, _ in site.seen if "robots" not in path
        ]
        assert sent == [None, None, None, '"7"']
        assert isinstance(again.read(), RawArticle)
        pages["/latest"] = Reply(b"", 302, {"Location": "/old"})
        pages["/old"] = cached
        (other,) = fetch(tmp_path, urls=[site.url("/latest")])
        assert other.page is not None
        assert "if-none-match" not in site.seen[-1][1]
        pages["/latest"] = Reply(b"", 302, {"Location": "/never"})
        pages["/never"] = Reply(b"", 304)
        (unasked,) = fetch(tmp_path, urls=[site.url("/latest")])
        assert unasked.reason == "the host answered with status 304"


def test_page_whose_feed_says_that_it_is_the_same_is_not_asked_for(tmp_path: Path) -> None:
    """A hundred old entries cost nothing; one with another date is asked for."""
    pages: dict[str, Reply] = {"/f": atom("2023-05-08T10:00:00Z"), "/a": Reply()}
    with Site(pages) as site:
        fetch(tmp_path, feeds=[site.url("/f")])
        (again,) = fetch(tmp_path, feeds=[site.url("/f")])
        assert site.asked == ["/f", "/a", "/f"]
        assert isinstance(again.read(), RawArticle)
        pages["/f"] = atom("2023-05-08T11:00:00Z")
        fetch(tmp_path, feeds=[site.url("/f")])
        assert site.asked[-1] == "/a"


def test_day_of_publication_does_not_say_that_a_page_is_the_same(tmp_path: Path) -> None:
    """It stays what it was when the page is corrected: so the page is asked for."""
    more = f"{DAY}<dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'>2023-05-08</dc:date>"
    pages: dict[str, Answer] = {"/f": feed(item("/a", more)), "/a": cached}
    with Site(pages) as site:
        fetch(tmp_path, feeds=[site.url("/f")])
        fetch(tmp_path, feeds=[site.url("/f")])
        assert site.seen[-1][0] == "/a"
        assert site.seen[-1][1]["if-none-match"] == '"7"'
        pages["/a"] = Reply(PAGE.replace(b"fisheries", b"nothing"))
        (again,) = fetch(tmp_path, feeds=[site.url("/f")])
    article = again.read()
    assert isinstance(article, RawArticle)
    assert "about nothing" in article.text


def test_feed_that_has_not_changed(tmp_path: Path) -> None:
    """Its entries are those that lie here."""

    def answer(headers: Mapping[str, str]) -> Reply:
        date = "Mon, 08 May 2023 10:00:00 GMT"
        if headers.get("if-modified-since") == date:
            return Reply(b"", 304)
        return feed(item("/a"), Last_Modified=date)

    with Site({"/f": answer, "/a": Reply()}) as site:
        first = fetch(tmp_path, feeds=[site.url("/f")])
        assert [one.url for one in fetch(tmp_path, feeds=[site.url("/f")])] == [first[0].url]


def test_feeds_own_text_is_told(tmp_path: Path) -> None:
    """Where it stands in for a page."""
    text = f"{DAY}<content:encoded><![CDATA[<p>{WORDS}</p>]]></content:encoded>"
    told: list[str] = []
    with Site({"/f": feed(item("/gone", text))}) as site:
        (found,) = fetch(tmp_path, feeds=[site.url("/f")], told=told)
        assert told == [
            f"{site.url('/gone')}: there is no such page (404); the feed's own text is taken"
        ]
    assert isinstance(found.read(), RawArticle)


def test_long_feed_is_cut_and_says_so(tmp_path: Path) -> None:
    """The first ones are taken; how many there are is told."""
    told: list[str] = []
    items = [item(f"/{number}") for number in range(1000)]
    with Site({"/f": feed(*items), "/0": Reply(), "/1": Reply()}) as site:
        found = fetch(tmp_path, feeds=[site.url("/f")], max_entries=2, told=told)
        assert len(found) == 2
        assert f"{site.url('/f')}: 1000 entries; the first 2 are taken (--max-entries)" in told
        assert "fetching 2 pages from 1 host, one at a time each" in told


def test_feeds_that_are_none_are_errors_in_their_place(tmp_path: Path) -> None:
    """With their addresses; the pages of the others come."""
    pages = {"/f": feed(item("/a")), "/a": Reply(), "/page": Reply()}
    with Site(pages) as site:
        feeds = [site.url(path) for path in ("/page", "/none", "/f")]
        page, none, good = fetch(tmp_path, feeds=feeds)
    assert str(page.read()) == f"{feeds[0]}: a web page, not a feed; it offers none"
    assert str(none.read()) == f"{feeds[1]}: there is no such page (404)"
    assert isinstance(good.read(), RawArticle)


def test_quiet_and_broken_feeds_are_told(tmp_path: Path) -> None:
    """They are no errors."""
    told: list[str] = []
    broken = Reply(rss(item("/a"), "<title>x</title>", item("/a"))[:-30])
    with Site({"/quiet": feed(), "/broken": broken, "/a": Reply()}) as site:
        fetch(tmp_path, feeds=[site.url("/quiet"), site.url("/broken")], told=told)
        lines = "\n".join(told)
        assert f"{site.url('/quiet')}: a feed without entries" in lines
        assert f"{site.url('/broken')}: broken (" in lines
        assert f"{site.url('/broken')}: entries without an address, passed over: 1" in lines


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(b"x", 403), "the host refuses it (403); save it with a browser"),
        (Reply(b"x", 410), "there is no such page (410)"),
        (Reply(b"x", 500), "the host answered with status 500"),
        (
            Reply(b"%PDF", headers={"Content-Type": "application/pdf"}),
            "application/pdf is not read",
        ),
        (Reply(b"", 304), "the host answered with status 304"),
    ],
    ids=["refused", "gone", "failed", "pdf", "unchanged without a cause"],
)
def test_page_that_cannot_be_had_is_named(reply: Reply, words: str, tmp_path: Path) -> None:
    """With the reason and the way out; the next one is fetched."""
    with Site({"/a": reply, "/b": Reply()}) as site:
        bad, good = fetch(tmp_path, urls=[site.url("/a"), site.url("/b")])
        assert str(bad.read()).startswith(f"{site.url('/a')}: {words}")
    assert isinstance(good.read(), RawArticle)


def test_password_is_in_no_message(tmp_path: Path) -> None:
    """Nor in what a later run finds."""
    told: list[str] = []
    urls = ["http://me:secret@news.example/a", "http://news.example:x/a"]
    found = fetch(tmp_path, urls=urls, feeds=["http://me:secret@news.example/f"], told=told)
    shown = "\n".join([*told, *(str(one.read()) for one in found)])
    assert "secret" not in shown
    assert shown.count("a name or a password") == 2


def test_hosts_are_asked_at_the_same_time(tmp_path: Path) -> None:
    """Both are under way before either has answered."""
    barrier = Barrier(2, timeout=5)

    def answer(_: Mapping[str, str]) -> Reply:
        barrier.wait()
        return Reply(PAGE)

    with Site({"/a": answer}) as one, Site({"/a": answer}) as other:
        urls = [one.url("/a", "one.example"), other.url("/a", "other.example")]
        assert all(page.page for page in fetch(tmp_path, urls=urls))


@pytest.mark.parametrize("path", ["/a", "/robots.txt"])
def test_busy_host_is_named_once(path: str, tmp_path: Path) -> None:
    """Its other pages are counted and not asked for; the text that a feed has is taken."""
    text = f"<content:encoded><![CDATA[<p>{WORDS}</p>]]></content:encoded>"
    busy = Reply(b"", 429, {"Retry-After": "3600"})
    pages = {path: busy, "/f": feed(item("/d", text)), **{one: Reply() for one in ("/b", "/c")}}
    told: list[str] = []
    with Site(pages) as site:
        urls = [site.url(one) for one in ("/a", "/b", "/c")]
        first, own = fetch(tmp_path, urls=urls, feeds=[site.url("/f")], told=told)
        assert [seen for seen, _, _ in site.seen][-1] == path
    assert str(first.read()) == f"{urls[0]}: the host is busy (429) and asks to come back in 3600 s"
    assert isinstance(own.read(), RawArticle)
    assert told[-1] == "127.0.0.1: pages left for another run, since the host is busy: 2"


def test_defect_at_one_address_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A feed or a page that we trip over is an error in its place; the others come."""

    def trip(*_: object) -> None:
        message = "odd"
        raise OverflowError(message)

    with Site({"/f": feed(item("/a")), "/a": Reply(), "/b": Reply()}) as site:
        with monkeypatch.context() as patch:
            patch.setattr("summarizer.fetch.sources.read_feed", trip)
            bad, good = fetch(tmp_path, feeds=[site.url("/f")], urls=[site.url("/a")])
        assert str(bad.read()).startswith(f"{site.url('/f')}: unexpected OverflowError: odd; pl")
        assert isinstance(good.read(), RawArticle)
        monkeypatch.setattr("summarizer.fetch.sources.form_of_page", trip)
        urls = [site.url("/b"), "http://news.example/\ud800"]
        for one, words in zip(
            fetch(tmp_path, urls=urls),
            ("unexpected OverflowError: odd", "not an address"),
            strict=True,
        ):
            assert words in str(one.read())

"""Web pages: text, date, address and language of the article, not of what stands round it."""

import json

import pytest

from summarizer.read.pages import declared_encoding, read_page

BODY = "<p>" + "The president spoke by telephone with his counterpart about trade. " * 8 + "</p>"


def page(head: str = "", body: str = f"<article><h1>Leaders talk</h1>{BODY}</article>") -> str:
    """Build a page."""
    return f'<!DOCTYPE html><html lang="en-GB"><head>{head}</head><body>{body}</body></html>'


def linked(*items: object) -> str:
    """Build JSON-LD scripts."""
    return "".join(
        f'<script type="application/ld+json">{json.dumps(item)}</script>' for item in items
    )


def test_text_headline_and_language() -> None:
    """The headline stands before the text, once."""
    read = read_page(page())
    assert read is not None
    assert read.text.startswith("Leaders talk\n")
    assert read.text.count("Leaders talk") == 1
    assert read.language == "en"


def test_headline_outside_the_article_is_put_before_it() -> None:
    """A heading that the extraction leaves out is part of the article all the same."""
    read = read_page(
        page(
            '<meta property="og:title" content="Leaders &amp; talks">', f"<article>{BODY}</article>"
        )
    )
    assert read is not None
    assert read.text.startswith("Leaders & talks\n\nThe president")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            '<meta property="article:published_time" content="2023-11-28T09:07:00+04:00">',
            "2023-11-28",
        ),
        ('<meta name="date" content="2023-11-28">', "2023-11-28"),
        (linked({"@type": "NewsArticle", "datePublished": "2023-11-28T09:00:00Z"}), "2023-11-28"),
        (
            linked({"@graph": [{"@type": ["WebPage"], "datePublished": "2023-11-28"}]}),
            "2023-11-28",
        ),
        (linked({"@type": "ItemList", "datePublished": "2024-01-01"}), None),
        (
            linked([{"@type": "Person"}], "x", 3) + '<script type="application/ld+json">{</script>',
            None,
        ),
        ("", None),
    ],
    ids=["property", "name", "json-ld", "graph", "list of others", "broken", "none"],
)
def test_publication_date_is_metadata_only(head: str, expected: str | None) -> None:
    """Meta tags and the article's own JSON-LD count; dates in the page's text do not."""
    body = f"<article>{BODY}<time datetime='2020-02-02'>2 February 2020</time></article>"
    read = read_page(page(head, body))
    assert read is not None
    assert read.published == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            '<link rel="canonical" href="https://news.example/a?b=1&amp;c=2">',
            "https://news.example/a?b=1&c=2",
        ),
        ("<meta property='og:url' content='https://news.example/b'>", "https://news.example/b"),
        ('<link rel="canonical" href="/a">', None),
    ],
    ids=["canonical", "og", "relative"],
)
def test_address_is_the_pages_own(head: str, expected: str | None) -> None:
    """A full canonical address, else the one given to others, else none."""
    read = read_page(page(head))
    assert read is not None
    assert read.url == expected


@pytest.mark.parametrize(
    "html",
    ["", "<html></html>", page(body="<nav><a href='/'>Home</a></nav>"), "<![", "\0"],
    ids=["empty", "bare", "navigation", "broken", "nul"],
)
def test_page_without_article(html: str) -> None:
    """No article is None, not an empty one."""
    assert read_page(html) is None


def test_xml_declaration_does_no_harm() -> None:
    """XHTML declares its encoding in a string, which the parser would refuse."""
    assert read_page('<?xml version="1.0" encoding="utf-8"?>' + page()) is not None


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'<meta charset="windows-1254">', "windows-1254"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-9">', "iso-8859-9"),
        (b"<p>charset=utf-8</p>", None),
    ],
    ids=["html5", "html4", "none"],
)
def test_declared_encoding(data: bytes, expected: str | None) -> None:
    """The page's own word, in either form, from a meta tag only."""
    assert declared_encoding(data) == expected

"""Web addresses by their words."""

import pytest

from summarizer.read.addresses import article_name, shown_address


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://news.example/2023/a-call.html", "a-call"),
        ("https://news.example/2023/a-call/", "a-call"),
        ("https://news.example/story.aspx?id=7#top", "story"),
        ("https://me:pw@news.example:8080/", "news.example-8080"),
        ("https://news.example/%D1%80%D0%B0%D0%B7%20a/", "раз-a"),
        ("https://news.example/../..", "news.example"),
        ("https://[::1/x", "page"),
        ("https://news.example/" + "x" * 500, "x" * 80),
    ],
    ids=["page", "folder", "query", "host", "escapes", "dots", "broken", "long"],
)
def test_article_is_named_by_its_address(url: str, name: str) -> None:
    """The last part of the path names it, and nothing in it leads elsewhere."""
    assert article_name(url) == name


@pytest.mark.parametrize(
    "url",
    ["http://u:p@h/x", "http://u:p@[::1/x", "http://u:top@p/p@h/x", "http://u:top/p@h/x"],
    ids=["whole", "broken", "at", "slash"],
)
def test_password_is_not_shown(url: str) -> None:
    """Whatever the address looks like."""
    assert "p@" not in shown_address(url)
    assert "top" not in shown_address(url)
    assert shown_address(url).startswith("http://")


def test_address_without_a_password_is_shown_as_it_is() -> None:
    """What looks like one in its path is none."""
    url = "https://news.example:8080/@someone/a:b@c/d?e=f@g"
    assert shown_address(url) == url

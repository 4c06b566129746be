"""What hosts ask of programs."""

from pathlib import Path

import pytest

from summarizer.fetch import Fetched
from summarizer.fetch.limits import Limits
from tests.fetch.site import SWIFT, Reply, Site, fetch

RULES = (
    b"User-agent: *\nDisallow: /private/\nDisallow: /*.pdf$\n\nUser-agent: greedy\nDisallow: /\n"
)


def fetch_one(site: Site, path: str, folder: Path, limits: Limits = SWIFT) -> Fetched:
    """Fetch a page of a site."""
    (fetched,) = fetch(folder, urls=[site.url(path)], limits=limits)
    return fetched


@pytest.mark.parametrize(
    ("path", "allowed"), [("/a", True), ("/private/a", False), ("/x/a.pdf", False)], ids=str
)
def test_what_a_host_asks_is_done(path: str, allowed: bool, tmp_path: Path) -> None:
    """Its rules for all programs, wildcards too; the error says so and what else to do."""
    with Site({"/robots.txt": Reply(RULES), path: Reply()}) as site:
        fetched = fetch_one(site, path, tmp_path)
        assert (fetched.page is not None) == allowed
        assert site.asked == ([path] if allowed else [])
    if not allowed:
        assert "robots.txt" in (fetched.reason or "")
        assert "save the page with a browser" in (fetched.reason or "")


def test_rules_behind_a_byte_order_mark(tmp_path: Path) -> None:
    """It is no part of the first line."""
    rules = b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /private/\r\n"
    with Site({"/robots.txt": Reply(rules), "/private/a": Reply()}) as site:
        assert fetch_one(site, "/private/a", tmp_path).page is None


def test_rules_for_this_program_go_first(tmp_path: Path) -> None:
    """A host can name it."""
    rules = b"User-agent: summarizer\nDisallow: /\n\nUser-agent: *\nAllow: /\n"
    with Site({"/robots.txt": Reply(rules), "/a": Reply()}) as site:
        assert fetch_one(site, "/a", tmp_path).page is None


@pytest.mark.parametrize(
    "robots",
    [Reply(b"", 404), Reply(b"", 403), Reply(b"\xff\x00 not text"), Reply(b"<html></html>")],
    ids=["none", "forbidden", "binary", "page"],
)
def test_without_rules_all_is_allowed(robots: Reply, tmp_path: Path) -> None:
    """As the standard says."""
    with Site({"/robots.txt": robots, "/a": Reply()}) as site:
        assert fetch_one(site, "/a", tmp_path).page is not None


def test_rules_that_cannot_be_had(tmp_path: Path) -> None:
    """A host in trouble is left alone."""
    with Site({"/robots.txt": Reply(b"", 500), "/a": Reply()}) as site:
        fetched = fetch_one(site, "/a", tmp_path)
        assert not site.asked
    assert fetched.reason == "its robots.txt cannot be had (status 500); try again later"


def test_rules_that_lead_in_a_circle(tmp_path: Path) -> None:
    """The error is about them, not about the page."""
    circle = Reply(b"", 302, {"Location": "/robots.txt"})
    with Site({"/robots.txt": circle, "/a": Reply()}) as site:
        fetched = fetch_one(site, "/a", tmp_path)
    assert (fetched.reason or "").startswith("its robots.txt cannot be had (redirects more than")


def test_rules_are_asked_for_once(tmp_path: Path) -> None:
    """However many pages of a host are fetched."""
    with Site({"/robots.txt": Reply(RULES), "/a": Reply(), "/b": Reply()}) as site:
        fetch(tmp_path, urls=[site.url("/a"), site.url("/b")])
        assert [path for path, _, _ in site.seen].count("/robots.txt") == 1


def test_delay_that_a_host_asks_for(tmp_path: Path) -> None:
    """It is kept, up to a bound."""
    rules = b"User-agent: *\nCrawl-delay: 3600\n"
    with Site({"/robots.txt": Reply(rules), "/a": Reply(), "/b": Reply()}) as site:
        limits = SWIFT._replace(longest_gap_s=0.3)
        fetch(tmp_path, urls=[site.url("/a"), site.url("/b")], limits=limits)
        (_, _, first), (_, _, second) = site.seen[1:]
    assert second - first >= 0.29


def test_target_of_a_redirect_has_rules_too(tmp_path: Path) -> None:
    """One may not be led where one may not go."""
    pages = {
        "/robots.txt": Reply(RULES),
        "/a": Reply(b"", 302, {"Location": "/private/a"}),
        "/private/a": Reply(),
    }
    with Site(pages) as site:
        assert fetch_one(site, "/a", tmp_path).page is None
        assert site.asked == ["/a"]

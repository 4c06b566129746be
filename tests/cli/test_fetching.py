"""Pages and feeds by their addresses, through the command line."""

import sqlite3
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest

from summarizer.cli.fetching import read_lists
from summarizer.errors import SettingsError
from summarizer.fetch import web
from tests.cli.commands import ANOTHER, CALL, Command, write
from tests.fetch.site import SWIFT, Reply, Site
from tests.fetch.test_feeds import rss

RULES = ("--engine", "rules", "--allow-private")


def page(words: str) -> Reply:
    """Serve words as a page."""
    return Reply(f"<html><body><article><p>{words}</p></article></body></html>".encode())


@pytest.fixture(name="pages")
def _pages() -> dict[str, Reply]:
    items = "<link>/a.html</link>", "<link>/b.html</link>"
    return {"/f.xml": Reply(rss(*items)), "/a.html": page(CALL), "/b.html": page(ANOTHER)}


@pytest.fixture(name="site")
def _site(pages: dict[str, Reply], monkeypatch: pytest.MonkeyPatch) -> Generator[Site]:
    monkeypatch.setattr(web, "Limits", lambda: SWIFT)
    with Site(pages) as site:
        yield site


def test_pages_and_feeds_become_notes(command: Command, site: Site) -> None:
    """Beside files; each article has its address, and an id of its own."""
    path = write("a.txt", CALL)
    done = command("run", path, "--feed", site.url("/f.xml"), *RULES)
    assert done.exit_code == 0
    assert "3 articles: 3 accepted" in done.stdout
    assert f"accepted      {site.url('/a.html')}: 1 call" in done.stderr
    facts = Path("out/facts.jsonl").read_text(encoding="utf-8")
    assert [line[:14] for line in facts.splitlines()] == [
        '{"id": "a", "c',
        '{"id": "a-2", ',
        '{"id": "b", "c',
    ]


def test_seeds_are_not_added(command: Command, site: Site) -> None:
    """Who names an address means that."""
    done = command("run", "--url", site.url("/a.html"), *RULES)
    assert "1 article: 1 accepted" in done.stdout


def test_this_machine_is_refused_unless_it_is_meant(command: Command, site: Site) -> None:
    """The error says what it is and what to do; nothing was asked for."""
    done = command("run", "--url", site.url("/a.html"), "--engine", "rules")
    assert done.exit_code == 2
    assert "127.0.0.1, an address of this machine or its network" in done.stderr
    assert "--allow-private if it is meant" in done.stderr
    assert not site.seen


def test_lists_of_addresses(command: Command, site: Site) -> None:
    """A line each; blank ones and comments are passed over."""
    lines = f"# two\n{site.url('/a.html')}\n\n  {site.url('/b.html')}\n"
    done = command("run", "--urls", write("list.txt", lines), *RULES)
    assert "2 articles: 2 accepted" in done.stdout
    none = command("run", "--urls", "none.txt", *RULES)
    assert (none.exit_code, none.stderr) == (
        2,
        "summarizer: --urls none.txt: No such file or directory\n",
    )


def test_list_that_is_no_text(tmp_path: Path) -> None:
    """The error names it."""
    (tmp_path / "list").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match=r"list: not UTF-8; .*an address a line"):
        read_lists([tmp_path / "list"])


def test_one_date_is_for_one_page(command: Command, site: Site) -> None:
    """It beats what the page says; of two pages nobody knows whose it is."""
    done = command("run", "--url", site.url("/a.html"), "--published", "2023-05-09", *RULES)
    assert done.exit_code == 0
    assert '"published":"2023-05-09"' in Path("out/records.jsonl").read_text(encoding="utf-8")
    both = command("run", "--feed", site.url("/f.xml"), "--published", "2023-05-09", *RULES)
    assert both.exit_code == 2
    assert "is for one article" in both.stderr


def test_page_that_fails_is_one_of_the_errors(command: Command, site: Site) -> None:
    """The others go on, and the exit status says that one failed."""
    urls = ("--url", site.url("/none"), "--url", site.url("/a.html"))
    done = command("run", *urls, *RULES)
    assert done.exit_code == 1
    assert "there is no such page (404)" in Path("out/errors.jsonl").read_text(encoding="utf-8")


def test_archive_knows_pages_by_their_address(
    command: Command, site: Site, pages: dict[str, Reply]
) -> None:
    """What is unchanged costs nothing; another text is a newer version, and both are kept."""
    into = ("--store", "archive.db", *RULES)
    feed = ("run", "--feed", site.url("/f.xml"), *into)
    assert "archive.db: 2 new or changed, 0 unchanged" in command(*feed).stdout
    assert "archive.db: 0 new or changed, 2 unchanged" in command(*feed).stdout
    pages["/a.html"] = page(CALL.replace("Sweden's NATO membership", "a ferry to Sweden"))
    changed = command("run", "--url", site.url("/a.html"), *into)
    assert "archive.db: 1 new or changed, 0 unchanged" in changed.stdout
    note = next(Path("out/notes").glob("*kristersson*.md")).read_text(encoding="utf-8")
    assert "ferry" in note
    with closing(sqlite3.connect("archive.db")) as archive:
        versions = archive.execute(
            "SELECT version, is_current FROM articles WHERE address = ? ORDER BY version",
            (site.url("/a.html"),),
        ).fetchall()
    assert versions == [(1, 0), (2, 1)]


def test_pages_are_kept_unless_told_otherwise(command: Command, site: Site) -> None:
    """In the cache, where a later run finds them; without it nothing stays."""
    command("run", "--url", site.url("/a.html"), "--no-cache", *RULES)
    assert not list(Path("cache").rglob("*.page"))
    command("run", "--url", site.url("/a.html"), *RULES)
    assert len(list(Path("cache/summarizer/pages").glob("*.page"))) == 1
    assert "pages: 1 page, " in command("cache").stdout
    assert "pages: 1 page forgotten" in command("cache", "--clear").stdout
    assert "pages: " not in command("cache").stdout


def test_dry_run_fetches_and_writes_no_notes(command: Command, site: Site) -> None:
    """It has to read what it counts."""
    done = command("run", "--url", site.url("/a.html"), "--dry-run", *RULES)
    assert done.exit_code == 0
    assert site.asked == ["/a.html"]
    assert not Path("out").exists()

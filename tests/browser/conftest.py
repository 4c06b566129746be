"""A browser for all tests, pages for each."""

import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

from summarizer.brief import write_notes
from summarizer.merge import merge_calls
from tests.brief.notes import build_all
from tests.brief.test_brief import FROM_OSLO, FROM_STOCKHOLM
from tests.browser.chromium import Browser, Opener, launch


@pytest.fixture(scope="session")
def browser() -> Generator[Browser]:
    """A browser for the session."""
    with launch() as started:
        yield started


@pytest.fixture
def show(browser: Browser) -> Generator[Opener]:
    """Opens pages, and closes them after the test."""
    opener = Opener(browser)
    yield opener
    opener.close()


@pytest.fixture(scope="session")
def notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of pages on a call with two sides."""
    out = tmp_path_factory.mktemp("two-sides")
    records = build_all(FROM_OSLO, FROM_STOCKHOLM)
    write_notes(merge_calls(records), records, out, ("html",))
    return out / "notes"


@pytest.fixture(scope="session")
def note(notes: Path) -> Path:
    """The page of that call."""
    return notes / "2024-05-03-jane-roe-john-doe.html"


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of pages on the articles that ship with the program."""
    out = tmp_path_factory.mktemp("seeds")
    command = [sys.executable, "-m", "summarizer", "run", "--engine", "replay", "--no-cache"]
    options = ["--out", str(out), "--format", "html"]
    # In a process of its own: playwright's event loop runs in this one.
    subprocess.run([*command, *options], check=True, capture_output=True)  # noqa: S603 - our own
    return out / "notes"

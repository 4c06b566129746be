"""Debian's chromium, driven by playwright; both are asked for at run time, neither is a must.

The few parts of playwright's interface that the tests use are written down here, so that the
checkers need no playwright.
"""

import os
import shutil
from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, cast

import pytest

NAMES = ("chromium", "chromium-browser")
PATIENCE_MS = 10_000
_PAUSE_MS = 50
WIDE, PHONE = (1440, 900), (390, 844)
NO_PLAYWRIGHT = "needs playwright: pip install '.[browser]', which `make test-browser` does"
NO_CHROMIUM = "needs Debian's chromium: apt-get install chromium, which `make test-browser` tries"


class Keyboard(Protocol):
    """The keys."""

    def press(self, key: str) -> None: ...


class Locator(Protocol):
    """Elements that a selector finds."""

    @property
    def first(self) -> "Locator": ...
    def nth(self, index: int) -> "Locator": ...
    def filter(self, *, has_text: str) -> "Locator": ...
    def locator(self, selector: str) -> "Locator": ...
    def count(self) -> int: ...
    def click(self) -> None: ...
    def fill(self, value: str) -> None: ...
    def focus(self) -> None: ...
    def is_visible(self) -> bool: ...
    def inner_text(self) -> str: ...
    def all_inner_texts(self) -> list[str]: ...
    def bounding_box(self) -> dict[str, float] | None: ...
    def get_attribute(self, name: str) -> str | None: ...
    def evaluate(self, expression: str) -> object: ...


class Page(Protocol):
    """A page that is open."""

    @property
    def keyboard(self) -> Keyboard: ...
    @property
    def url(self) -> str: ...
    def add_init_script(self, script: str) -> None: ...
    def emulate_media(self, *, media: str) -> None: ...
    def evaluate(self, expression: str) -> object: ...
    def goto(self, url: str) -> object: ...
    def locator(self, selector: str) -> Locator: ...
    def on(self, event: str, handler: Callable[[object], None]) -> None: ...
    def pdf(self, *, path: str) -> bytes: ...
    def wait_for_timeout(self, timeout: float) -> None: ...


def wait_until(page: Page, expression: str) -> None:
    """Wait until an expression holds in a page.

    playwright's own waiting evaluates in the page, which a page's policy rightly refuses.
    """
    for _ in range(int(PATIENCE_MS / _PAUSE_MS)):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(_PAUSE_MS)
    message = f"{expression}: not so after {PATIENCE_MS / 1000:.0f} s"
    raise AssertionError(message)


class _Context(Protocol):
    def set_default_timeout(self, timeout: float) -> None: ...
    def new_page(self) -> Page: ...
    def close(self) -> None: ...


class Browser(Protocol):
    """A browser that runs."""

    def new_context(
        self,
        *,
        viewport: dict[str, int],
        color_scheme: str,
        java_script_enabled: bool,
        bypass_csp: bool,
    ) -> _Context: ...
    def close(self) -> None: ...


class _Chromium(Protocol):
    def launch(self, *, executable_path: str, args: Sequence[str]) -> Browser: ...


class _Playwright(Protocol):
    @property
    def chromium(self) -> _Chromium: ...


@contextmanager
def launch() -> Generator[Browser]:
    """Start chromium without a window; skip the test where it or playwright is missing."""
    if find_spec("playwright") is None:
        pytest.skip(NO_PLAYWRIGHT)
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip(NO_CHROMIUM)
    start = cast(
        "Callable[[], AbstractContextManager[_Playwright]]",
        import_module("playwright.sync_api").sync_playwright,
    )
    with start() as playwright:
        # Chromium's sandbox refuses to work for root; the pages are our own.
        args = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=path, args=args)
        try:
            yield browser
        finally:
            browser.close()


class Opener:
    """Opens files in a browser and keeps what they ask for and complain about."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[_Context] = []
        self.asked: list[str] = []
        """Addresses that pages asked for."""
        self.complaints: list[str] = []
        """Errors of scripts, and dialogs."""

    def __call__(
        self,
        path: Path,
        size: tuple[int, int] = WIDE,
        *,
        dark: bool = False,
        scripts: bool = True,
        without_policy: bool = False,
    ) -> Page:
        """Open a file."""
        context = self._browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            bypass_csp=without_policy,
        )
        self._contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        page.on("request", lambda request: self.asked.append(str(getattr(request, "url", ""))))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", self._dismiss)
        page.add_init_script(
            "window.refused = []; addEventListener('securitypolicyviolation',"
            " (event) => window.refused.push(event.violatedDirective), true)"
        )
        page.goto(path.as_uri())
        return page

    def _dismiss(self, dialog: object) -> None:
        self.complaints.append("a dialog")
        cast("Callable[[], None]", getattr(dialog, "dismiss"))()  # noqa: B009 - of no known type

    def close(self) -> None:
        """Close all pages."""
        for context in self._contexts:
            context.close()

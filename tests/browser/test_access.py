"""A page can be used with a keyboard, a screen reader and weak eyes."""

from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest

from tests.browser.chromium import PHONE, WIDE, Opener

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core as one script, as its wrapper for playwright brings it."""
    found = find_spec("axe_playwright_python")
    if found is None or not found.submodule_search_locations:
        pytest.skip("needs axe: pip install '.[browser]', which `make test-browser` does")
    return Path(found.submodule_search_locations[0], "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing(
    show: Opener, note: Path, axe: str, size: tuple[int, int], *, dark: bool
) -> None:
    """Neither in a note at rest nor with a claim lit, nor in the index."""
    for path in (note, note.parent / "index.html"):
        page = show(path, size, dark=dark, without_policy=True)
        page.evaluate(axe)
        for selector in ("body", "a.at"):
            if selector == "a.at" and page.locator(selector).count():
                page.locator(selector).nth(3).click()
            found = page.evaluate(
                "axe.run().then((result) => result.violations.map((one) =>"
                " `${one.impact}: ${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`))"
            )
            assert found == [], path.name


def test_landmarks_and_headings_lead_through_the_note(show: Opener, note: Path) -> None:
    """One main part, one heading of the first level, none skipped; a live count for find."""
    page = show(note)
    assert page.locator("main").count() == page.locator("h1").count() == 1
    tags = page.evaluate(
        "[...document.querySelectorAll('h1, h2, h3, h4')].map((one) => one.tagName).join('')"
    )
    levels = [int(level) for level in str(tags).split("H")[1:]]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.locator("#told").get_attribute("aria-live") == "polite"


def test_tables_stay_tables_on_a_phone(show: Opener, note: Path) -> None:
    """Cells below each other are cells still, and say which column they are of."""
    page = show(note, PHONE)
    cell = page.locator("td").first
    assert cell.evaluate("(one) => getComputedStyle(one).display") == "block"
    assert cell.get_attribute("role") == "cell"
    assert page.locator("td .column").first.is_visible()

"""A page as a person reads it: clicks, keys, finding, wide and narrow, on paper."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.chromium import PHONE, WIDE, Locator, Opener, Page, wait_until

pytestmark = pytest.mark.browser

QUOTA = "the herring quota has not been kept by Sweden"
QUOTA_SENTENCE = "Roe said that the herring quota has not been kept by Sweden."


def claim(page: Page, words: str) -> Locator:
    """Return the first claim of a list with some words."""
    return page.locator("li.claim").filter(has_text=words).first


def lit_sentences(page: Page) -> list[str]:
    """Return the sentences that are lit, without their numbers."""
    return page.locator(".s.lit bdi").all_inner_texts()


def place(found: Locator) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom in the window."""
    box = found.bounding_box()
    assert box
    return box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"]


def test_a_click_on_a_claim_lights_its_sentence(show: Opener, note: Path) -> None:
    """Anywhere on the line; the sentence comes into view beside it, and the page says which."""
    page = show(note)
    claim(page, QUOTA).locator("strong").first.click()
    assert lit_sentences(page) == [QUOTA_SENTENCE]
    assert page.locator("#told").inner_text() == "Lit: 000 S2"
    _, top, _, bottom = place(page.locator(".s.lit"))
    assert 0 <= top < bottom <= WIDE[1]
    assert show.complaints == []


def test_every_pointer_lights_what_it_names(show: Opener, seeds: Path) -> None:
    """On the pages of real articles: each sentence that a pointer names is there and lights up."""
    for path in sorted(seeds.glob("*-*.html")):
        page = show(path)
        wrong = page.evaluate(
            """() => [...document.querySelectorAll('a.at')].filter((link) => {
              link.click();
              const lit = [...document.querySelectorAll('.s.lit')].map((one) => one.id);
              return lit.join(' ') !== link.dataset.at && link.dataset.at.includes('-S');
            }).map((link) => link.dataset.at)"""
        )
        assert wrong == [], path.name
        assert int(str(page.evaluate("document.querySelectorAll('a.at').length"))) > 5
    assert show.complaints == []


def test_keys_do_what_clicks_do(show: Opener, note: Path) -> None:
    """Enter lights, the arrows go from line to line, Escape darkens; focus is where one is."""
    page = show(note)
    claim(page, QUOTA).locator("a.at").first.focus()
    page.keyboard.press("Enter")
    assert lit_sentences(page) == [QUOTA_SENTENCE]
    page.keyboard.press("ArrowDown")
    assert lit_sentences(page) != [QUOTA_SENTENCE]
    assert page.evaluate("document.activeElement.closest('.claim').classList.contains('lit')")
    page.keyboard.press("ArrowUp")
    assert lit_sentences(page) == [QUOTA_SENTENCE]
    page.keyboard.press("Escape")
    assert lit_sentences(page) == []


def test_the_first_key_skips_to_the_note(show: Opener, note: Path) -> None:
    """Nobody has to tab through the bar; the link is seen while it has the focus."""
    page = show(note)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert place(page.locator(".skip"))[0] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "note"


def test_a_sentence_lights_the_claims_that_rest_on_it(show: Opener, note: Path) -> None:
    """The way back: from the article to the note."""
    page = show(note)
    page.locator("[id='article:000:S2'] .number").click()
    lit = page.locator(".claim.lit").all_inner_texts()
    assert lit
    assert all("000 S2" in text for text in lit)
    assert f"{len(lit)} lines of the note rest on S2" == page.locator("#told").inner_text()


def test_find_filters_claims_and_sentences(show: Opener, note: Path) -> None:
    """As one types, without regard to case and accents; the page says how many match."""
    page = show(note)
    everything = page.locator(".claim:visible").count()
    page.locator("#find").fill("SVÍNESUND")
    wait_until(page, "document.querySelector('#told').textContent.includes('match')")
    shown = page.locator(".claim:visible").all_inner_texts()
    assert 0 < len(shown) < everything
    assert all("svinesund" in text.lower() for text in shown)
    sentences = page.locator(".s:visible").all_inner_texts()
    assert len(sentences) == 2
    told = page.locator("#told").inner_text()
    assert told.startswith(f"{len(shown)} of {everything} lines and 2 of ")
    page.locator("#find").fill("no such word")
    wait_until(page, "document.querySelector('#told').textContent.startsWith('0 of')")
    assert page.locator(".claim:visible").count() == 0
    page.locator("#find").focus()
    page.keyboard.press("Escape")
    assert page.locator(".claim:visible").count() == everything
    assert page.locator("#told").inner_text() == ""


def test_find_filters_the_index(show: Opener, seeds: Path) -> None:
    """Calls by whoever was on the line."""
    page = show(seeds / "index.html")
    page.locator("#find").fill("pashinyan")
    wait_until(page, "document.querySelector('#told').textContent.includes('match')")
    rows = page.locator("tbody tr.claim:visible").all_inner_texts()
    assert rows
    assert all("Pashinyan" in row for row in rows)


def test_sides_stand_beside_each_other_where_there_is_room(show: Opener, note: Path) -> None:
    """The readouts in columns and the article beside them; below each other on a phone."""
    wide = show(note)
    one, other = (place(wide.locator(".sides > .part").nth(number)) for number in (0, 1))
    assert one[1] == other[1]
    assert one[2] <= other[0]
    assert place(wide.locator("#articles"))[0] >= place(wide.locator("main"))[2]
    phone = show(note, PHONE)
    one, other = (place(phone.locator(".sides > .part").nth(number)) for number in (0, 1))
    assert one[3] <= other[1]


@pytest.mark.parametrize("size", [PHONE, (320, 640), (820, 1180), WIDE], ids=str)
def test_nothing_is_wider_than_the_window(show: Opener, seeds: Path, size: tuple[int, int]) -> None:
    """No page scrolls sideways, a phone's included."""
    for path in sorted(seeds.glob("*.html")):
        page = show(path, size)
        assert page.evaluate("document.documentElement.scrollWidth") == size[0], path.name


def test_on_a_phone_the_article_comes_to_the_claim(show: Opener, note: Path) -> None:
    """In a sheet over the foot of the window, with a button that puts it away."""
    page = show(note, PHONE)
    claim(page, QUOTA).locator("a.at").first.click()
    left, top, right, bottom = place(page.locator(".s.lit"))
    assert 0 <= left < right <= PHONE[0]
    assert PHONE[1] / 2 < top < bottom <= PHONE[1]
    page.locator("#close").click()
    assert lit_sentences(page) == []
    assert not page.locator("#close").is_visible()
    assert page.evaluate("document.activeElement.matches('a.at')")


def test_dark_is_dark(show: Opener, note: Path) -> None:
    """Whoever reads at night asks for it in the system; print stays light."""
    light, dark = (
        page.evaluate("getComputedStyle(document.body).backgroundColor")
        for page in (show(note), show(note, dark=True))
    )
    assert light != dark
    page = show(note, dark=True)
    page.emulate_media(media="print")
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == "rgb(255, 255, 255)"


def test_without_scripts_pointers_still_lead_to_sentences(show: Opener, note: Path) -> None:
    """A mail reader that runs nothing shows the whole note, and its links work."""
    page = show(note, scripts=False)
    link = claim(page, QUOTA).locator("a.at").first
    assert link.get_attribute("href") == "#article:000:S2"
    link.click()
    assert page.url.endswith("#article:000:S2")
    assert place(page.locator(".s:target"))[1] < WIDE[1]


def test_an_address_with_a_sentence_lights_it(show: Opener, note: Path, tmp_path: Path) -> None:
    """A link to one sentence can be sent on; notes of later calls have such links."""
    frame = tmp_path / "link.html"
    frame.write_text(f'<a href="{note.as_uri()}#article:000:S2">x</a>', encoding="utf-8")
    page = show(frame)
    page.locator("a").click()
    wait_until(page, "document.querySelector('.s.lit') !== null")
    assert lit_sentences(page) == [QUOTA_SENTENCE]


def bare(text: str) -> str:
    """Return a text without white space and brackets."""
    return "".join(text.replace("[", "").replace("]", "").split())


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext: poppler-utils")
def test_print_has_every_claim_and_the_articles(show: Opener, note: Path, tmp_path: Path) -> None:
    """On paper nobody clicks: pointers, quotations and numbered articles are all there."""
    page = show(note)
    claims = page.locator(".claim:visible").all_inner_texts()
    path = tmp_path / "note.pdf"
    page.pdf(path=str(path))
    arguments = ["pdftotext", "-raw", str(path), "-"]
    done = subprocess.run(arguments, check=True, capture_output=True, text=True)  # noqa: S603
    # The style puts the brackets round pointers; they are no part of the text.
    printed = bare(done.stdout)
    assert len(claims) > 10
    for text in (*claims, QUOTA_SENTENCE, "They will meet again on May 20."):
        assert bare(text) in printed
    assert "Click a line" not in done.stdout

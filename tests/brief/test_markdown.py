"""Words of articles stay words: they never become markup of a note."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.brief.markdown import Markdown, escape, fill, join, print_link, print_message
from tests.brief.pages import HOSTILE, Page


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_printed_as_it_is(text: str) -> None:
    """In a line of its own, a list, a heading, a table: the same words, no markup."""
    words = " ".join(text.split())
    for before, after, tags in (
        ("", "", ["p"]),
        ("- ", "", ["ul", "li"]),
        ("## ", "", ["h2"]),
        ("| § |\n| --- |\n| ", " |", ["table", "thead", "tr", "th", "tbody", "tr", "td"]),
    ):
        page = Page(f"{before}{escape(text)}{after}")
        assert page.tags == tags
        assert "".join(page.words).replace("\n", "").removeprefix("§") == words


@given(st.text(min_size=1))
def test_any_text_is_one_paragraph_of_itself(text: str) -> None:
    """Whatever the characters: one paragraph, the same words, spaces evened out."""
    printed = escape(text)
    page = Page(printed)
    shown = re.sub(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]", "", text
    )
    assert re.sub("[\u2068\u2069]", "", "".join(page.words)).split() == shown.split()
    assert page.tags == (["p"] if shown.split() else [])
    assert "\n" not in printed


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\u202e", "\u2066", "\ufeff"])
def test_characters_that_rearrange_a_line_are_dropped(character: str) -> None:
    """Direction marks and controls of an article stay in the article."""
    assert escape(f"a{character}b") == "ab"


@pytest.mark.parametrize("text", ["004_6d7d1cf8", "AT&T", "U.S.-led", "2 > 1"])
def test_harmless_characters_stay_readable(text: str) -> None:
    """What cannot become markup is not littered with backslashes."""
    assert escape(text).count("\\") == (1 if ">" in text else 0)


@pytest.mark.parametrize(
    ("url", "printed"),
    [
        ("https://news.example/a_b?c=1&d=2", "<https://news.example/a_b?c=1&d=2>"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://x.example/<script>", "https\\://x.example/\\<script\\>"),
        ("https://x.example/a b", "https\\://x.example/a b"),
    ],
)
def test_only_plain_web_addresses_are_links(url: str, printed: str) -> None:
    """Anything else is text."""
    assert print_link(url) == printed


@pytest.mark.parametrize(
    ("message", "printed"),
    [
        ("[000] and [A-1.b]", "[000] and [A-1.b]"),
        ("[x](y)", "\\[x\\](y)"),
        ("[x]: y", "\\[x\\]: y"),
        ("[a b] [*c*]", "\\[a b\\] \\[\\*c\\*\\]"),
    ],
)
def test_labels_in_messages_stay_labels(message: str, printed: str) -> None:
    """A bracketed label is printed as it is unless it would make a link."""
    assert print_message(message) == printed


def test_what_is_filled_in_is_escaped_unless_it_is_markdown() -> None:
    """Escaping is what happens when nobody thinks of it."""
    assert fill("**{a}** {b}", a="*", b=Markdown("*b*")) == "**\\*** *b*"
    assert fill("{a}", a="{b}") == "{b}"
    assert join(["|", Markdown("|")], " ") == "\\| |"


def test_text_from_right_to_left_is_kept_apart() -> None:
    """A name in Arabic or Hebrew does not turn the numbers and brackets beside it."""
    assert escape("شمس 2") == "\u2068شمس 2\u2069"
    assert fill("[{who}] 3", who="שבת") == "[\u2068שבת\u2069] 3"
    assert escape("Jane Roe") == "Jane Roe"

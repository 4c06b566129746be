"""Blocks hold what is fit to be shown."""

import pytest

from summarizer.brief.document import (
    MOST_POINTERS,
    At,
    Own,
    Told,
    is_safe_address,
    point,
    printable_text,
    told,
)
from summarizer.brief.parts import Pointer

HERE = Pointer(label="000", article_id="000", sentences=(1,))


@pytest.mark.parametrize("unfit", ["\x00", "\x1b", "\x9f", "\u202e", "\u2066", "\ud83d", "\uffff"])
def test_unfit_characters_are_replaced_in_place(unfit: str) -> None:
    """Each by one, so that places in the text stay what they are."""
    assert printable_text(f"a{unfit}b") == "a\ufffdb"


@pytest.mark.parametrize("fit", ["a\tb\nc", "Ünïcödé", "\u05e9\u200f", "\U0001f4de"])
def test_the_rest_stays(fit: str) -> None:
    """White space, letters of any script and marks that belong to them."""
    assert printable_text(fit) == fit


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://news.example/a?b=c#d", True),
        ("HTTP://news.example", True),
        ("javascript:alert(1)", False),
        ("https://a.b/\nx", False),
        ('https://a.b/"x', False),
        (" https://a.b", False),
    ],
)
def test_safe_addresses_are_plain_web_addresses(address: str, safe: bool) -> None:
    """Nothing that runs, breaks out or hides."""
    assert is_safe_address(address) is safe


def test_many_places_are_counted() -> None:
    """The first ones are named, the rest is a number."""
    assert point(HERE) == (At(HERE),)
    line = point(*[HERE] * (MOST_POINTERS + 2))
    assert line[-1] == Own(" and 2 more")
    assert told("x", (HERE,)) == (Told("x"), At(HERE))

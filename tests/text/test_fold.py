"""Folding moves no character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Çavuşoğlu", "cavusoglu"),
        ("İlham Əliyev", "ilham aliyev"),
        ("Zelenskyy\u2019s \u201ccall\u201d", 'zelenskyy\'s "call"'),
        ("10\u201311 May\tand\u00a0so", "10-11 may and so"),
        ("Владимир", "владимир"),
    ],
    ids=["turkish", "azerbaijani", "quotes", "dashes and blanks", "other script"],
)
def test_fold(text: str, folded: str) -> None:
    """Case, accents, and kinds of quotes, dashes and blanks are gone; the letters are left."""
    assert fold(text) == folded


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    """A fold is as long as its text, character by character; folding it again changes nothing."""
    folded = fold(text)
    assert len(folded) == len(text)
    assert folded == "".join(map(fold, text))
    assert fold(folded) == folded


@given(st.text())
def test_no_capital_is_left(text: str) -> None:
    """No capital ASCII letter is left, so that capitals are free to stand for what was found."""
    assert not any("A" <= c <= "Z" for c in fold(text))

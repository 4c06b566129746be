"""Nothing of an article's moves the cursor of whoever reads about it."""

import pytest

from summarizer.text.printable import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Çavuşoğlu, Łódź 王毅", "Çavuşoğlu, Łódź 王毅", id="letters stay"),
        pytest.param("\x1b]0;title\x07", "\ufffd]0;title\ufffd", id="escape sequence"),
        pytest.param("a\r\n\tb", "a b", id="line breaks"),
        pytest.param("a\u202eb\u2066c", "a\ufffdb\ufffdc", id="direction"),
        pytest.param("a\x9bb", "a\ufffdb", id="C1"),
    ],
)
def test_controls_are_shown_not_obeyed(text: str, shown: str) -> None:
    """Controls become a visible sign, all else stays."""
    assert printable(text) == shown

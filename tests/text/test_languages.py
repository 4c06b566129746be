"""Languages in words."""

from summarizer.text.languages import language_in_words


def test_a_language_that_was_not_recognised_has_no_code() -> None:
    """`und` is no word for a reader."""
    assert "und" not in language_in_words("und").split()
    assert "(hy)" in language_in_words("hy")

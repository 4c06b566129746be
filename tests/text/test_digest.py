"""Hashes that name a text or an article."""

import hashlib

import pytest

from summarizer.records.article import RawArticle
from summarizer.text.digest import article_sha256, text_sha256

RAW = RawArticle(id="a", source="a.txt", text="Støre phoned Kristersson.")


def test_text_is_named_by_its_utf_8() -> None:
    """Whoever has the file can compute it."""
    assert text_sha256("Støre") == hashlib.sha256("Støre".encode()).hexdigest()


def test_no_text_is_refused() -> None:
    """Half a surrogate pair, read from broken JSON, has a name too."""
    assert text_sha256("\ud800") != text_sha256("\ud801")
    assert article_sha256(RAW.model_copy(update={"text": "\ud800"}))


@pytest.mark.parametrize("field", ["id", "text", "published", "url", "language"])
def test_article_is_another_with_another_field(field: str) -> None:
    """Each of them shapes a record."""
    assert article_sha256(RAW.model_copy(update={field: "other"})) != article_sha256(RAW)


def test_place_of_an_article_does_not_matter() -> None:
    """A file that was moved holds the same article."""
    moved = RAW.model_copy(update={"source": "elsewhere/a.txt"})
    assert article_sha256(moved) == article_sha256(RAW)

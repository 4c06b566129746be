"""Hashes that name a text or an article; the same content has the same name everywhere.

Takes texts and articles, gives hex SHA-256. Refuses no text: lone surrogates, which UTF-8 has no
form for, are hashed as they stand.
"""

import hashlib
import json

from summarizer.records.article import RawArticle


def text_sha256(text: str) -> str:
    """Name a text by its content.

    Returns:
        Hex SHA-256 of the text as UTF-8.
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def article_sha256(raw: RawArticle) -> str:
    """Name an article by all that shapes what is made of it: text, id and metadata.

    Args:
        raw: Where it was read from does not matter: a file may be moved, a list grow.

    Returns:
        Hex SHA-256.
    """
    shaping = [raw.id, raw.text, raw.published, raw.url, raw.language]
    return text_sha256(json.dumps(shaping))

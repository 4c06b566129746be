"""Bytes to raw articles.

Owns finding the files, unpacking and decoding them, taking the text out of a web page, and reading
JSON lines and web crawls.
Takes paths as a person types them. Gives raw articles one at a time, in a stable order. Refuses
nothing aloud: what cannot be read is given as an `ArticleError` in its place, and the rest goes
on.
"""

from summarizer.read.articles import Begin, read_articles

__all__ = ["Begin", "read_articles"]

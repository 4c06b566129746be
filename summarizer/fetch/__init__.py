"""Feeds and pages of the web, fetched politely and safely, to raw articles.

Owns every request that is made for articles. Takes addresses as a person types them. Gives articles
in their order, and an `ArticleError` in the place of what cannot be had. Refuses addresses of this
machine and its network unless told otherwise, whatever name or redirect leads there.

Polite: one request at a time a host, with a pause; what has not changed is not sent again;
robots.txt and `Retry-After` are heeded; the program says who it is. Safe: bounds of size, time and
redirects; the address that was checked is the one that is connected to; nothing of one host is told
to another.
"""

from summarizer.fetch.articles import Fetched
from summarizer.fetch.sources import Wish, fetch_pages

__all__ = ["Fetched", "Wish", "fetch_pages"]

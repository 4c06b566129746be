"""A document becomes a page: one file that needs nothing else and sends nothing anywhere.

Owns the page's look and what it does when somebody clicks, types or prints. Takes a document and
the articles that it points to, gives HTML; the same ones give the same bytes. Words of articles are
escaped by the templates without exception, and the page's policy allows no script and no style but
its own, none of them by address.
"""

from summarizer.brief.html.page import render_page

__all__ = ["render_page"]

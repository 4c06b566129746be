"""What is not the article: marked with a reason, never deleted.

Owns the recognition of page furniture by the shape of a line, its place, its cue words and its
neighbours. Takes a raw article. Gives the same article with stretches of its text marked.
Refuses nothing: an article that is furniture from end to end comes out as such.
"""

from summarizer.clean.furniture import clean_article

__all__ = ["clean_article"]

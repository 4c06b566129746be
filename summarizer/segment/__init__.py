"""An article's numbered sentences.

Owns where a sentence begins and ends. Takes a cleaned article. Gives it cut into sentences that
cover every character that is not white space, furniture included. Refuses nothing.
"""

from summarizer.segment.sentences import split_sentences

__all__ = ["split_sentences"]

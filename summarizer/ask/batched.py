"""What a batch file has brought for a question: replies that no run has looked at yet.

A reply of a batch is the same completion that a live request would have been answered with. It lies
in the cache under the question's own hash until a run has the article beside it; there it is looked
at by the very conversation that would have asked, so that a batch and a live run cannot come to
different records. Refuses to be an answer itself: whether it is one is for the rules to say.
"""

from pydantic import Field

from summarizer.ask.completion import Completion
from summarizer.records.base import Frozen

MOST_REPLIES = 2
"""A question is asked once, and once more where the rules refuse the first answer."""


class Replies(Frozen):
    """The replies to one question, in the order in which they were asked for."""

    replies: tuple[Completion, ...] = Field(min_length=1, max_length=MOST_REPLIES)

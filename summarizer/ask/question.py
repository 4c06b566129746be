"""One question to a model: what would be sent, the name of its answer, and what there is of that.

Owns how the three belong together. Takes options with the model chosen, an article and a cache,
gives a question. Refuses to send anything.
"""

from typing import NamedTuple

from summarizer.ask.batched import Replies
from summarizer.ask.cache import AnswerCache, Stored
from summarizer.ask.completion import Completion
from summarizer.ask.options import ModelOptions, shown_endpoint
from summarizer.ask.prompt import load_prompt
from summarizer.ask.request import Body, body_hash, request_body
from summarizer.records.grounding import GroundedArticle

REMEMBERED = 256
"""Questions that were named and not yet asked: twice as many as wait for 32 answers at once."""


class Question(NamedTuple):
    """What asking about an article would send, and what there is of its answer."""

    body: Body
    key: str
    """The hash under which its answer is kept."""
    kept: Stored | Replies | None

    @property
    def replies(self) -> tuple[Completion, ...]:
        """What a batch has brought and no run has looked at."""
        return self.kept.replies if isinstance(self.kept, Replies) else ()


def name_request(options: ModelOptions, body: Body) -> str:
    """Name a request by all that shapes its answer.

    Returns:
        A hash: that of an article's first request is where its answer is kept.
    """
    return body_hash(shown_endpoint(options.endpoint), load_prompt().version, body)


class _Named(NamedTuple):
    article: GroundedArticle
    options: ModelOptions
    """With which the body was built."""
    body: Body
    key: str


class Questions:
    """Questions to one model; kept from when they are named until they are asked."""

    def __init__(self, cache: AnswerCache | None) -> None:
        """Begin without any.

        Args:
            cache: Where answers are kept.
        """
        self._cache = cache
        self._named: dict[int, _Named] = {}

    def name(self, options: ModelOptions, article: GroundedArticle) -> str:
        """Name what asking about an article would send.

        Args:
            options: With the model chosen.
            article: What would be asked about.

        Returns:
            The hash under which its answer is kept.
        """
        named = _name(options, article)
        while len(self._named) >= REMEMBERED:
            del self._named[next(iter(self._named))]
        self._named[id(article)] = named
        return named.key

    def find(self, options: ModelOptions, article: GroundedArticle) -> Question:
        """Look for the answer to an article.

        Args:
            options: With the model chosen.
            article: What would be asked about.

        Returns:
            The request, and what there is of its answer.
        """
        named = self._named.pop(id(article), None)
        if named is None or named.article is not article or named.options is not options:
            named = _name(options, article)
        kept = self._cache.find(named.key) if self._cache else None
        return Question(named.body, named.key, kept)


def _name(options: ModelOptions, article: GroundedArticle) -> _Named:
    body = request_body(options, article)
    return _Named(article, options, body, name_request(options, body))

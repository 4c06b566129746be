"""The replay answerer: the model path itself, answered from cassettes.

Owns the order of it: find the article's cassette by its text, ask as it was asked when it was
recorded, make sure that nothing else was asked. Takes a folder and the rules, gives an async
callable. Refuses a prompt, a schema or sentences that are not those of the recording, with the
first difference. A hand-written answer is not asked for again, whatever the rules find in it:
nobody is there to answer.
"""

import asyncio
from pathlib import Path
from typing import Self

from summarizer.ask.cassettes import CassetteHead, find_cassette, read_head
from summarizer.ask.late import load_recorder
from summarizer.ask.model import ModelAnswerer
from summarizer.ask.options import ModelOptions, Review
from summarizer.errors import CassetteError, ModelError
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered


def _options(head: CassetteHead) -> ModelOptions:
    return ModelOptions(
        endpoint=head.endpoint,
        model=head.model,
        mode=head.mode,
        temperature=head.temperature,
        max_tokens=head.max_tokens,
        attempts=1,
        extra=head.extra,
    )


class ReplayAnswerer:
    """Answers from a folder of cassettes; for one event loop, closed at the end."""

    def __init__(self, folder: Path, *, review: Review | None = None) -> None:
        """Make it; nothing is read yet.

        Args:
            folder: Of cassettes.
            review: The rules, for recorded answers of a model.
        """
        self._folder = folder
        self._review = review
        self._answerers: dict[str, ModelAnswerer] = {}
        # vcrpy takes the place of the transport for the whole process: one article at a time.
        self._turn = asyncio.Lock()

    def _answerer(self, head: CassetteHead) -> ModelAnswerer:
        """Choose the answerer that asks as it was asked.

        Returns:
            One client for all cassettes that were recorded alike: making one takes 30 ms.
        """
        alike = head.model_copy(update={"article": "", "text_sha256": ""}).model_dump_json()
        if alike not in self._answerers:
            review = self._review if head.origin == "model" else None
            self._answerers[alike] = ModelAnswerer(_options(head), review=review, direct=True)
        return self._answerers[alike]

    async def __call__(self, article: GroundedArticle) -> Answered:
        """Answer for an article.

        Args:
            article: Grounded as it was when the answer was recorded.

        Returns:
            The recorded answer and who wrote it.

        Raises:
            CassetteError: There is none, or it is not an answer to what would be sent.
            ModelError: The recorded answer cannot be read.
        """
        path = find_cassette(self._folder, article.raw)
        if path is None:
            reason = (
                f"no recorded answer for article {article.raw.id} (found by its text);"
                " record one (python -m summarizer record), or take another --engine"
            )
            raise CassetteError(str(self._folder), reason)
        head = read_head(path)
        async with self._turn:
            with load_recorder()(path, head).play() as playing:
                try:
                    answered = await self._answerer(head)(article)
                except CassetteError:
                    raise
                except ModelError as error:
                    playing.check(error.attempts)
                    raise
                playing.check(answered.usage.requests)
        engine = answered.engine.model_copy(
            update={"name": "replay", "origin": head.origin, "endpoint": None}
        )
        return answered.model_copy(update={"engine": engine})

    async def aclose(self) -> None:
        """Let go of the clients."""
        for answerer in self._answerers.values():
            await answerer.aclose()
        self._answerers.clear()

    async def __aenter__(self) -> Self:
        """Use it in an `async with`.

        Returns:
            The answerer itself.
        """
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close it."""
        await self.aclose()


def make_replay_answerer(folder: Path, *, review: Review | None = None) -> ReplayAnswerer:
    """Make the answerer that answers from cassettes.

    Args:
        folder: Of cassettes.
        review: The rules, for recorded answers of a model.

    Returns:
        An async callable, to be closed (`async with`, or `aclose()`).
    """
    return ReplayAnswerer(folder, review=review)

"""The server that gives written answers."""

import asyncio

import pytest

from summarizer.ask.loopback import LoopbackServer
from summarizer.ask.model import ModelAnswerer
from summarizer.ask.options import ModelOptions
from summarizer.ask.prompt import article_message
from summarizer.errors import Unusable
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered
from tests.ask.samples import ANSWER, ANSWER_JSON, article


def ask(server: LoopbackServer, asked: GroundedArticle) -> Answered:
    """Ask as the model path asks."""

    async def answer() -> Answered:
        options = ModelOptions(endpoint=server.endpoint, attempts=1)
        async with ModelAnswerer(options, direct=True) as answerer:
            return await answerer(asked)

    return asyncio.run(answer())


def test_written_answer_is_given_to_its_article() -> None:
    """Through the whole protocol, the list of models included; nobody counted tokens."""
    with LoopbackServer("hand", {article_message(article()): ANSWER_JSON}) as server:
        answered = ask(server, article())
    assert answered.answer == ANSWER
    assert answered.engine.model == "hand"
    assert (answered.usage.tokens_in, answered.usage.tokens_out) == (0, 0)


def test_other_articles_get_nothing() -> None:
    """What is not meant cannot be recorded."""
    with (
        LoopbackServer("hand", {article_message(article()): ANSWER_JSON}) as server,
        pytest.raises(Unusable, match="no answer is written"),
    ):
        ask(server, article("another text"))

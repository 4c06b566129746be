"""Recording: answers go over HTTP through the real client, and what went over is kept.

Owns how a cassette comes to be. Takes hand-written answers (or an endpoint) and grounded articles,
gives cassettes. Refuses to pass one for the other: each says in its head who wrote the answer. The
same answers, articles, prompt and schema give the same bytes.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from summarizer.ask.cassettes import (
    CassetteHead,
    CassetteOrigin,
    cassette_name,
    list_cassettes,
)
from summarizer.ask.compile import compile_answer, read_answer
from summarizer.ask.late import load_recorder
from summarizer.ask.loopback import LoopbackServer
from summarizer.ask.model import ModelAnswerer
from summarizer.ask.options import MODES, ModelOptions, Review
from summarizer.ask.prompt import article_message, load_prompt
from summarizer.ask.schema import schema_hash
from summarizer.errors import ModelError, SettingsError, Unusable
from summarizer.records.answer import Answer
from summarizer.records.grounding import GroundedArticle
from summarizer.text.digest import text_sha256

HAND: Final = "hand-written"
HOSTS: dict[CassetteOrigin, str] = {HAND: "reference.invalid", "model": "recorded.invalid"}
"""Names that no network resolves (RFC 6761), in place of the server's."""


def _head(article: GroundedArticle, options: ModelOptions, origin: CassetteOrigin) -> CassetteHead:
    return CassetteHead(
        origin=origin,
        article=article.raw.id,
        text_sha256=text_sha256(article.raw.text),
        endpoint=f"http://{HOSTS[origin]}{urlsplit(options.endpoint).path}",
        model=options.model or "",
        mode=options.mode or MODES[0],
        temperature=options.temperature,
        max_tokens=options.max_tokens,
        prompt=load_prompt().identity,
        schema_hash=schema_hash(),
        extra=dict(options.extra),
    )


async def _record(
    articles: Iterable[GroundedArticle],
    answerer: ModelAnswerer,
    origin: CassetteOrigin,
    out: Path,
) -> tuple[Path, ...]:
    written: list[Path] = []
    async with answerer:
        await answerer.choose_model()
        for article in articles:  # one after the other: a recorder hears every request
            path = out / cassette_name(article.raw.id)
            head = _head(article, answerer.options, origin)
            with load_recorder()(path, head).record():
                try:
                    await answerer(article)
                except ModelError as error:
                    # A model's unreadable answer is worth keeping: replay ends as this did.
                    if origin == HAND or isinstance(error, Unusable):
                        raise
            if path.exists():
                written.append(path)
    return tuple(written)


def _compile_all(
    answers: Path, articles: Mapping[str, GroundedArticle]
) -> list[tuple[GroundedArticle, Answer]]:
    compiled: list[tuple[GroundedArticle, Answer]] = []
    for path in list_cassettes(answers):
        written = read_answer(path)
        if (article := articles.get(written.article_id)) is None:
            message = f"{path}: article {written.article_id!r} is not among those given"
            raise SettingsError(message)
        compiled.append((article, compile_answer(written, article)))
    if not compiled:
        message = f"{answers}: no hand-written answers (*.yaml) are there"
        raise SettingsError(message)
    return compiled


def _content(answer: Answer) -> str:
    """Write an answer as a model would, spread over lines so that the cassette can be read.

    Returns:
        JSON.
    """
    return json.dumps(answer.model_dump(mode="json"), ensure_ascii=False, indent=1)


async def record_answers(
    articles: Sequence[GroundedArticle], answers: Path, out: Path
) -> tuple[Path, ...]:
    """Record hand-written answers.

    Args:
        articles: Those that the answers are about; further ones do not matter.
        answers: Folder of hand-written answers.
        out: Folder of cassettes; made if need be, those of the same name are replaced.

    Returns:
        The cassettes, in order of name.

    Raises:
        SettingsError: Nothing is written, an article is missing, or words are not found.
    """
    compiled = _compile_all(answers, {article.raw.id: article for article in articles})
    served = {article_message(article): _content(answer) for article, answer in compiled}
    with LoopbackServer(HAND, served) as server:
        options = ModelOptions(endpoint=server.endpoint, attempts=1)
        answerer = ModelAnswerer(options, direct=True)
        return await _record((article for article, _ in compiled), answerer, HAND, out)


async def record_model(
    articles: Sequence[GroundedArticle],
    options: ModelOptions,
    out: Path,
    *,
    review: Review | None = None,
    direct: bool = False,
) -> tuple[Path, ...]:
    """Record a real server's answers.

    Args:
        articles: To ask about, one after the other.
        options: Whom to ask and how.
        out: Folder of cassettes; made if need be, those of the same name are replaced.
        review: The rules; what they refuse is asked for once more, and that is recorded too.
        direct: Past any proxy of the environment.

    Returns:
        The cassettes, in the order of the articles; none for one that got no answer at all.
    """
    answerer = ModelAnswerer(options, review=review, direct=direct)
    return await _record(articles, answerer, "model", out)

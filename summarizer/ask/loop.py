"""The conversation about one article: ask, look at the answer, ask once more on what is wrong.

Owns instructor: its loop asks, parses and asks again; parser, wording of the second question and
validation are ours, registered with it. Its `create()` is left aside on purpose: given a validation
context it renders every message as a Jinja template, and an article may hold `{{`. Takes a line to
an endpoint, gives an answer. Refuses to lose one: an answer that still breaks rules is given back
as it is, for the checks to repair or withhold.
"""

import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

from instructor import Mode, Provider
from instructor.core import InstructorRetryException, ResponseParsingError, retry_async
from instructor.utils import extract_json_from_codeblock
from instructor.v2.core.decorators import register_mode_handler
from instructor.v2.core.handler import ModeHandler
from pydantic import BaseModel, JsonValue
from typing_extensions import override

from summarizer.ask.budget import Budget
from summarizer.ask.client import Line, Tally
from summarizer.ask.completion import Completion
from summarizer.ask.options import MODES, ModelOptions, Review, shown_endpoint
from summarizer.ask.options import Mode as AskedMode
from summarizer.ask.probe import find_mode
from summarizer.ask.request import Body, echo_message, reply_to
from summarizer.ask.review import (
    CONTEXT,
    LookingAt,
    ReviewedAnswer,
    describe_problems,
    is_finding,
)
from summarizer.errors import CassetteError, ModelError, Unanswered, Unavailable, Unusable
from summarizer.records.answer import Answer
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Usage

INSTRUCTORS_MODES = {
    "json-schema": Mode.JSON_SCHEMA,
    "tools": Mode.TOOLS,
    "json-object": Mode.JSON,
    "json": Mode.MD_JSON,
}
PROVIDER = Provider.UNKNOWN
"""Under this name our handler stands in instructor's registry: those of its providers stay."""

REASK = (
    "Your answer is refused. Give all of it again, with this put right and nothing else changed:"
)
ECHO_LIMIT = 60_000
"""Characters of a refused answer that are sent back: some ten times a long answer."""
CUT_OFF = "the answer was cut off at the limit; give more room (--max-tokens)"
NOT_WHOLE = "it is not a whole JSON object"
EMPTY = "it is empty"
REFUSAL_SHOWN = 200
"""Characters of a model's refusal that an error quotes."""

# Its error log would tell every fault a second time, on standard error.
logging.getLogger("instructor").setLevel(logging.CRITICAL)


class NoAnswer(Exception):  # noqa: N818 - it says what there is, not what went wrong
    """The model gave none, and asking again would not change that."""


def _json_of(text: str) -> str:
    text = text.strip()
    if text.startswith("{") and text.endswith("}"):
        return text
    try:  # out of a code fence, or from between prose
        found = extract_json_from_codeblock(text)
    except ValueError:
        found = ""
    if not found.startswith("{"):
        raise ResponseParsingError(NOT_WHOLE if text else EMPTY)
    return found


def _describe(error: Exception) -> str:
    return str(error) if isinstance(error, ResponseParsingError) else describe_problems(error)


def _is_unasked(error: BaseException | None) -> bool:
    # Nobody looked at the request, for want of a budget, a key or a server: later somebody may.
    unsent = isinstance(error, ModelError) and error.attempts == 0
    return unsent or isinstance(error, Unavailable | Unusable)


class AnswerHandler(ModeHandler):
    """How instructor reads an answer and asks again, in every mode."""

    @override
    def prepare_request(
        self, response_model: type[BaseModel] | None, kwargs: dict[str, Any]
    ) -> tuple[type[BaseModel] | None, dict[str, Any]]:
        """Leave the request alone: it is built before instructor sees it.

        Returns:
            What was given.
        """
        return response_model, kwargs

    @override
    def parse_response(
        self,
        response: Completion,
        response_model: type[BaseModel],
        validation_context: dict[str, Any] | None = None,
        strict: bool | None = None,
        stream: bool = False,
        is_async: bool = False,
    ) -> BaseModel:
        """Read the answer and look at it.

        Returns:
            The answer.

        Raises:
            NoAnswer: The model refuses, or was cut off.
            ValueError: The answer cannot be read or breaks rules: instructor asks again.
        """
        choice = response.first
        if choice.message.refusal and not choice.message.answer:
            message = f"the model refuses: {choice.message.refusal[:REFUSAL_SHOWN]}"
            raise NoAnswer(message)
        try:
            text = _json_of(choice.message.answer)
            return ReviewedAnswer.model_validate_json(text, context=validation_context)
        except ValueError as error:
            # Asking again would be cut off at the same place.
            if choice.finish_reason == "length" and not is_finding(error):
                raise NoAnswer(CUT_OFF) from error
            raise

    @override
    def handle_reask(
        self, kwargs: dict[str, Any], response: Completion, exception: Exception
    ) -> dict[str, Any]:
        """Put the refused answer and what is wrong with it behind the conversation.

        Returns:
            The next request.
        """
        message = response.first.message
        words = f"{REASK}\n{_describe(exception)}"
        echoed = len(message.answer) <= ECHO_LIMIT
        behind = [
            *([echo_message(message)] if echoed else []),
            reply_to(message, words, echoed=echoed),
        ]
        return {**kwargs, "messages": [*kwargs["messages"], *behind]}


for _mode in INSTRUCTORS_MODES.values():
    register_mode_handler(PROVIDER, _mode)(AnswerHandler)


Send = Callable[..., Awaitable[Completion]]


class Reply(NamedTuple):
    """The answer and what it cost."""

    answer: Answer
    usage: Usage


class Conversation:
    """Asks about articles over one line; keeps nothing of one article for the next."""

    def __init__(
        self,
        options: ModelOptions,
        review: Review | None,
        *,
        direct: bool = False,
        budget: Budget | None = None,
    ) -> None:
        """Open the line; nothing is sent yet.

        Args:
            options: Whom to ask and how.
            review: The rules; null: the first answer that can be read is taken.
            direct: Past any proxy of the environment.
            budget: Where requests are accounted for.
        """
        self.line = Line(options, direct=direct, budget=budget)
        self._review = review

    def _failure(self, error: Exception, tally: Tally) -> ModelError:
        if isinstance(error, ModelError):
            return error
        why = str(error) if isinstance(error, NoAnswer) else _describe(error)
        number = f"{tally.requests} request{'' if tally.requests == 1 else 's'}"
        reason = f"no usable answer after {number}: {why}"
        endpoint = shown_endpoint(self.line.options.endpoint)
        return Unanswered(endpoint, reason, attempts=tally.requests)

    async def probe(self, options: ModelOptions) -> AskedMode:
        """Find out which mode the endpoint takes.

        Args:
            options: With the model chosen.

        Returns:
            The strictest.
        """
        tally = Tally()

        async def send(body: Body) -> Completion:
            return await self.line.complete(body, tally)

        return await find_mode(send, options)

    async def _converse(self, body: Body, looking: LookingAt, send: Send) -> None:
        await retry_async(
            func=send,
            # instructor walks through the whole model for every answer, to refuse validators
            # that ours has none of: a third of its CPU. Our handler knows what to read.
            response_model=BaseModel,
            args=(),
            kwargs=body,
            context={CONTEXT: looking},
            max_retries=1,
            strict=False,
            mode=INSTRUCTORS_MODES[self.line.options.mode or MODES[0]],
            provider=PROVIDER,
        )

    async def ask(
        self, body: Body, article: GroundedArticle, replies: Sequence[Completion] = ()
    ) -> Reply:
        """Ask about an article, once more if the answer cannot be read or breaks rules.

        Args:
            body: The request.
            article: What the answer is held against.
            replies: What a batch has brought: each stands in for a request that is not sent.

        Returns:
            The answer; where the second one still breaks rules, or none came, the last that could
            be read.

        Raises:
            ModelError: None came; `Unanswered` where what came could not be read. Behind replies
                also where nobody looked at the next request: they lie there to go on from.
        """
        tally = Tally()
        looking = LookingAt(article, self._review)
        waiting = list(replies)

        async def send(**request: JsonValue) -> Completion:
            if not waiting:
                return await self.line.complete(request, tally)
            tally.requests += 1
            tally.count(waiting[0])
            return waiting.pop(0)

        try:
            await self._converse(body, looking, send)
        except InstructorRetryException as error:
            cause = error.__cause__
            is_open = bool(replies) and _is_unasked(cause)
            if not looking.parsed or is_open or isinstance(cause, CassetteError):
                failure = self._failure(cause if isinstance(cause, Exception) else error, tally)
                raise failure from cause
        return Reply(looking.parsed[-1], tally.usage())

    async def next_request(
        self, body: Body, article: GroundedArticle, replies: Sequence[Completion]
    ) -> Body | None:
        """Say what would be sent after the replies that are there; send nothing.

        Args:
            body: The first request.
            article: What the answers are held against.
            replies: What has come so far, at least one.

        Returns:
            The request; null if nothing more would be asked.
        """
        waiting = list(replies)
        wanted: list[Body] = []

        async def send(**request: JsonValue) -> Completion:
            if waiting:
                return waiting.pop(0)
            wanted.append(request)
            return replies[-1]

        with suppress(InstructorRetryException):
            await self._converse(body, LookingAt(article, self._review), send)
        return wanted[0] if wanted else None

"""The model's answerer: from a grounded article over the wire to an answer, or out of the cache.

Owns the order of it: choose the model, build the request, look in the cache, ask. Takes options,
the rules and a cache; gives an async callable. Refuses to import openai before something is asked.
"""

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from summarizer.ask.budget import Budget, require_price
from summarizer.ask.cache import AnswerCache, Stored
from summarizer.ask.late import load_conversation
from summarizer.ask.options import MODES, Mode, ModelOptions, Review, shown_endpoint
from summarizer.ask.prompt import load_prompt
from summarizer.ask.question import Question, Questions
from summarizer.ask.request import Body, Preview, characters, request_body
from summarizer.ask.schema import schema_hash
from summarizer.ask.sharing import Sharing
from summarizer.errors import SettingsError, Unanswered
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered, Engine, Usage

if TYPE_CHECKING:
    from summarizer.ask.loop import Conversation


class ModelAnswerer:
    """Asks a model about articles; for one event loop, closed at the end."""

    def __init__(
        self,
        options: ModelOptions,
        *,
        review: Review | None = None,
        cache: AnswerCache | None = None,
        direct: bool = False,
    ) -> None:
        """Make it; nothing is sent yet.

        Args:
            options: Whom to ask and how.
            review: The rules: an answer that they refuse is asked for once more.
            cache: Where answers are kept; closed by whoever opened it.
            direct: Past any proxy of the environment: for servers of our own on loopback.
        """
        self.options = options
        self.budget = Budget(options)
        self._review = review
        self._cache = cache
        self._direct = direct
        self._conversation: Conversation | None = None
        self._choosing = asyncio.Lock()
        self._sharing = Sharing(cache)
        # A model that is only remembered is asked about anew before anything is sent to it.
        self._is_certain = options.model is not None
        self._is_mode_open = options.mode is None
        self._questions = Questions(cache)

    @property
    def _where(self) -> str:
        return shown_endpoint(self.options.endpoint)

    def _open(self) -> "Conversation":
        if self._conversation is None:
            conversation = load_conversation()
            self._conversation = conversation(
                self.options, self._review, direct=self._direct, budget=self.budget
            )
        return self._conversation

    async def choose_model(self) -> str:
        """Settle which model is asked, and in which mode.

        Returns:
            The model that the options name, else the server's only one.

        Raises:
            SettingsError: The server lists none, or several.
        """
        async with self._choosing:
            self.recall()
            if self.options.model is None:
                await self._find_only_model()
            require_price(self.options)
            if self.options.mode is None:
                await self._choose_mode()
            return self.options.model or ""

    def recall(self) -> None:
        """Settle model and mode as far as they are remembered; ask nobody."""
        if self.options.model is None and self._cache:
            self._take(model=self._cache.recall("models", self._where))
        if self.options.model is not None and self.options.mode is None:
            self._take(model=self.options.model, mode=self._recalled_mode())

    def _take(self, *, model: str | None, mode: Mode | None = None) -> None:
        self.options = replace(self.options, model=model, mode=mode or self.options.mode)
        self.budget.options = self.options
        if self._conversation is not None:
            self._conversation.line.options = self.options

    @property
    def _which(self) -> str:
        return f"{self._where} {self.options.model}"

    def _recalled_mode(self) -> Mode | None:
        recalled = self._cache.recall("modes", self._which) if self._cache else None
        return next((mode for mode in MODES if mode == recalled), None)

    async def _choose_mode(self) -> None:
        found = self._recalled_mode()
        if found is None:
            found = await self._open().probe(self.options)
            if self._cache:
                self._cache.remember("modes", self._which, found)
        self._take(model=self.options.model, mode=found)

    async def _find_only_model(self) -> None:
        names = await self._open().line.list_models()
        if len(names) != 1:
            listed = ", ".join(sorted(names)) or "none"
            message = f"{self._where} lists {len(names)} models; choose with --model: {listed}"
            raise SettingsError(message)
        self._take(model=names[0])
        self._is_certain = True
        if self._cache:
            self._cache.remember("models", self._where, names[0])

    async def _make_certain(self) -> None:
        async with self._choosing:
            if self._is_certain:
                return
            remembered = self.options.model
            await self._find_only_model()
            require_price(self.options)
            if self._is_mode_open and self.options.model != remembered:
                await self._choose_mode()

    def preview(self, article: GroundedArticle) -> Preview:
        """Say what asking about an article would send; send nothing.

        Args:
            article: What would be asked about.

        Returns:
            Its size, and whether the answer is kept already.
        """
        self.recall()
        if self.options.model is None:  # its name is the least of what would be sent
            body = request_body(replace(self.options, model="model"), article)
            return Preview(characters(body), is_kept=False)
        question = self.look_up(article)
        return Preview(characters(question.body), is_kept=question.kept is not None)

    def identify(self, article: GroundedArticle) -> str:
        """Name what asking about an article would send.

        Args:
            article: What would be asked about, once the model is chosen.

        Returns:
            The hash under which its answer is kept.
        """
        return self._questions.name(self.options, article)

    def _answered(self, stored: Stored) -> Answered:
        engine = Engine(
            name="model",
            origin="model",
            model=self.options.model,
            endpoint=self._where,
            prompt=load_prompt().identity,
            schema_hash=schema_hash(),
        )
        return Answered(answer=stored.answer, engine=engine, usage=stored.usage)

    def look_up(self, article: GroundedArticle) -> Question:
        """Look for the answer to an article.

        Args:
            article: What would be asked about, once the model is chosen.

        Returns:
            The request, and what there is of its answer.
        """
        return self._questions.find(self.options, article)

    async def next_body(self, question: Question, article: GroundedArticle) -> Body | None:
        """Say what would be sent about an article now; send nothing.

        Args:
            question: As looked up.
            article: What it is about.

        Returns:
            The request: the first, or the one that puts an answer right; null if there is none.
        """
        if question.replies:
            return await self._open().next_request(question.body, article, question.replies)
        return question.body if question.kept is None else None

    async def __call__(self, article: GroundedArticle) -> Answered:
        """Answer for an article.

        Args:
            article: What to ask about.

        Returns:
            The answer, what gave it, what it cost; from the cache it costs nothing.
        """
        await self.choose_model()
        question = self.look_up(article)
        if question.kept is None and not self._is_certain:
            await self._make_certain()
            question = self.look_up(article)
        if isinstance(question.kept, Stored):
            return self._answered(Stored(answer=question.kept.answer, usage=Usage(cached=True)))

        async def ask() -> Stored:
            return await self._ask(question, article)

        return self._answered(await self._sharing.answer(question.key, ask, self.options.timeout_s))

    async def _ask(self, question: Question, article: GroundedArticle) -> Stored:
        try:
            reply = await self._open().ask(question.body, article, question.replies)
        except Unanswered:
            if question.replies and self._cache:  # the next run asks anew, as behind a live one
                self._cache.drop(question.key)
            self.budget.count_batched(question.replies)
            raise
        self.budget.count_batched(question.replies)
        return Stored(answer=reply.answer, usage=reply.usage)

    async def aclose(self) -> None:
        """Let answers come that are under way, then let go of the connections."""
        if (conversation := self._conversation) is None:
            return
        self._conversation = None
        try:
            conversation.line.stop()
            await self._sharing.finish(conversation.line.sending)
        finally:
            await conversation.line.aclose()

    async def __aenter__(self) -> Self:
        """Use it in an `async with`.

        Returns:
            The answerer itself.
        """
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close it."""
        await self.aclose()


def make_model_answerer(
    options: ModelOptions,
    *,
    review: Review | None = None,
    cache: AnswerCache | None = None,
    direct: bool = False,
) -> ModelAnswerer:
    """Make the answerer that asks a model.

    Args:
        options: Whom to ask and how.
        review: The rules: an answer that they refuse is asked for once more.
        cache: Where answers are kept; closed by whoever opened it.
        direct: Past any proxy of the environment: for servers of our own on loopback.

    Returns:
        An async callable, to be closed (`async with`, or `aclose()`).
    """
    return ModelAnswerer(options, review=review, cache=cache, direct=direct)


async def ask_model(
    article: GroundedArticle,
    options: ModelOptions,
    *,
    review: Review | None = None,
    cache: AnswerCache | None = None,
) -> Answered:
    """Ask a model about one article; for many, keep an answerer open.

    Args:
        article: What to ask about.
        options: Whom to ask and how.
        review: The rules: an answer that they refuse is asked for once more.
        cache: Where answers are kept.

    Returns:
        The answer, what gave it, what it cost.
    """
    async with make_model_answerer(options, review=review, cache=cache) as answerer:
        return await answerer(article)

"""Which engine answers, and why: chosen once a run from its settings, and said at once."""

import hashlib
from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import NamedTuple

from summarizer.ask import (
    OPENAI,
    AnswerCache,
    Answerer,
    Budget,
    ModelOptions,
    answer_by_rules,
    find_cassette,
    make_model_answerer,
    make_replay_answerer,
    shown_endpoint,
)
from summarizer.check import find_faults
from summarizer.data.prices import load_prices
from summarizer.data.resources import shipped_folder
from summarizer.errors import SettingsError
from summarizer.records.article import RawArticle
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered
from summarizer.records.versions import Versions
from summarizer.settings import Settings
from summarizer.versions import current_versions

Identify = Callable[[GroundedArticle], str]
NameRules = Callable[[RawArticle], str | None]

FOR_ENDPOINTS = {
    "--model": "model",
    "--base-url": "base_url",
    "--prices": "prices",
    "--max-cost": "max_cost_usd",
    "--max-requests": "max_requests",
}
"""Flags that mean nothing where nobody is asked, with their settings: unset, they are null."""
REFERENCE = "cassettes/reference"


def _ask_somebody(_: RawArticle) -> None:
    """Name no answer of the rules: another is wanted."""


class ChosenEngine(NamedTuple):
    """Who answers, and a line that says so and why."""

    answerer: Answerer
    about: str
    identify: Identify
    """Names all that shapes an answer: where it is the same, nobody need be asked again."""
    budget: Budget | None = None
    """The account of the endpoint; null where none is asked."""
    name_rules: NameRules = _ask_somebody
    """Names the rules' answer to an article, where no other is wanted: for that nobody waits."""

    @property
    def answers_at_once(self) -> bool:
        """Whether most articles need nobody who has to be waited for."""
        return self.name_rules is not _ask_somebody


async def answer_without_model(article: GroundedArticle) -> Answered:
    """Answer from grounding alone.

    Returns:
        What the rules support.
    """
    return answer_by_rules(article)


def hash_rules(versions: Versions) -> str:
    """Name what shapes an answer of the rules: their code, and what they build on.

    Returns:
        The same for every article.
    """
    shaping = (versions.program, versions.answering, versions.grounding, versions.gazetteer)
    return hashlib.sha256("\n".join(shaping).encode()).hexdigest()


def _without_recording(_: GroundedArticle) -> str:
    return "no recording"  # nothing that was ever answered is named so


def _identify_recorded(folder: Path, versions: Versions, without: Identify) -> Identify:
    """Name what shapes a recorded answer: the recording, and whatever it must still fit.

    Args:
        folder: Of cassettes.
        versions: Today's.
        without: Names the answer to an article that there is no recording for.

    Returns:
        A name for each article.
    """
    today = versions.model_dump_json().encode()

    def identify(article: GroundedArticle) -> str:
        path = find_cassette(folder, article.raw)
        if path is None:
            return without(article)
        return hashlib.sha256(path.read_bytes() + today).hexdigest()

    return identify


def model_options(settings: Settings) -> ModelOptions:
    """Take from the settings what the model path needs.

    Returns:
        Options; without an address OpenAI's own is meant.
    """
    return ModelOptions(
        endpoint=settings.base_url or OPENAI,
        key=settings.api_key,
        model=settings.model,
        mode=None if settings.mode == "auto" else settings.mode,
        temperature=settings.temperature,
        max_tokens=settings.max_tokens,
        timeout_s=settings.timeout_s,
        attempts=settings.attempts,
        max_requests=settings.max_requests,
        max_cost_usd=settings.max_cost_usd,
        prices=load_prices(settings.prices),
        extra=settings.extra,
    )


def require_key(settings: Settings) -> None:
    """Make sure that somebody can be asked.

    Raises:
        SettingsError: There is neither a key nor an address.
    """
    if settings.api_key is None and model_options(settings).endpoint == OPENAI:
        message = (
            "no endpoint: OPENAI_API_KEY is not set and no --base-url is given; nothing was sent"
        )
        raise SettingsError(message)


def has_endpoint(settings: Settings) -> bool:
    """Tell whether an endpoint is configured.

    Returns:
        True if a key, an address or a model is set, wherever it is set.
    """
    return any((settings.api_key, settings.base_url, settings.model))


def would_ask(settings: Settings) -> bool:
    """Tell whether a run with these settings would ask an endpoint.

    Returns:
        False for the engines that send nothing.
    """
    return settings.engine == "model" or (settings.engine == "auto" and has_endpoint(settings))


def list_ignored(settings: Settings) -> tuple[str, ...]:
    """Name what was set for an endpoint although none is asked.

    Returns:
        Flags; empty where an endpoint is asked.
    """
    if would_ask(settings):
        return ()
    return tuple(
        flag for flag, name in FOR_ENDPOINTS.items() if getattr(settings, name) is not None
    )


@asynccontextmanager
async def open_engine(settings: Settings) -> AsyncGenerator[ChosenEngine]:
    """Choose the engine of this run, and let go of it at the end.

    Yields:
        The engine, ready to be asked.
    """
    wanted = settings.engine
    if wanted == "auto" and has_endpoint(settings):
        wanted = "model"
    versions = current_versions(settings.gazetteer)
    by_rules = hash_rules(versions)
    async with AsyncExitStack() as stack:
        if wanted == "rules":
            about = "rules, without a model: asked for"
            yield _answer_by_rules(about, by_rules)
        elif wanted == "model":
            yield await _open_model(settings, stack)
        else:
            folder = settings.cassettes or shipped_folder(REFERENCE)
            replay = await stack.enter_async_context(
                make_replay_answerer(folder, review=find_faults)
            )
            if wanted == "replay":
                about = f"replay of the answers recorded in {folder}: asked for"
                identify = _identify_recorded(folder, versions, _without_recording)
                yield ChosenEngine(replay, about, identify)
            else:
                yield _prefer_recorded(folder, replay, versions)


def _answer_by_rules(about: str, name: str) -> ChosenEngine:
    def identify(_: GroundedArticle) -> str:
        return name

    def name_rules(_: RawArticle) -> str:
        return name

    return ChosenEngine(answer_without_model, about, identify, name_rules=name_rules)


async def _open_model(settings: Settings, stack: AsyncExitStack) -> ChosenEngine:
    cache = stack.enter_context(AnswerCache(settings.cache_dir)) if settings.cache else None
    options = model_options(settings)
    require_key(settings)
    answerer = await stack.enter_async_context(
        make_model_answerer(options, review=find_faults, cache=cache)
    )
    name = await answerer.choose_model()
    reason = "asked for" if settings.engine == "model" else "an endpoint is configured"
    about = f"model {name} at {shown_endpoint(options.endpoint)}: {reason}"
    return ChosenEngine(answerer, about, answerer.identify, answerer.budget)


def _prefer_recorded(folder: Path, replay: Answerer, versions: Versions) -> ChosenEngine:
    by_rules = hash_rules(versions)

    async def answer(article: GroundedArticle) -> Answered:
        if find_cassette(folder, article.raw) is not None:
            return await replay(article)
        return answer_by_rules(article)

    def name_rules(raw: RawArticle) -> str | None:
        return by_rules if find_cassette(folder, raw) is None else None

    about = (
        f"recorded answers where {folder} has them, else rules: no endpoint is configured"
        " (OPENAI_API_KEY, OPENAI_BASE_URL or --model)"
    )
    identify = _identify_recorded(folder, versions, lambda _: by_rules)
    return ChosenEngine(answer, about, identify, name_rules=name_rules)

"""What a run has cost, and what one would: in the words that the command line shows."""

from collections.abc import AsyncGenerator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import NamedTuple

from summarizer.ask import (
    AnswerCache,
    Budget,
    ModelAnswerer,
    ModelOptions,
    find_price,
    shown_endpoint,
)
from summarizer.cli.display import RunDisplay
from summarizer.cli.engines import (
    ChosenEngine,
    list_ignored,
    model_options,
    open_engine,
    would_ask,
)
from summarizer.data import Gazetteer
from summarizer.data.prices import Price
from summarizer.errors import ArticleError
from summarizer.pipeline import prepare_article
from summarizer.records.article import RawArticle
from summarizer.settings import Settings

CHARACTERS_A_TOKEN = 4
"""Usual for English text and JSON; servers count exactly."""
USUAL_ANSWER = 950
"""Tokens: the mean of the five reference answers that ship, as compact JSON, at four characters."""


class Estimate(NamedTuple):
    """What a run would send."""

    articles: int
    kept: int
    """Articles whose answers are in the cache."""
    unreadable: int
    tokens_in: int

    @property
    def asked(self) -> int:
        """Articles that would be asked about."""
        return self.articles - self.kept - self.unreadable


def describe_costs(budget: Budget) -> str:
    """Say what an endpoint was asked and what it counted.

    Returns:
        One line; the cost only where a price is known, with its date and source.
    """
    price = find_price(budget.options)
    known = (
        f"${budget.spent_usd:.4f} at the prices of {price.as_of} ({price.source})"
        if price
        else describe_unknown(budget.options)
    )
    return (
        f"requests: {budget.requests}; tokens: {budget.tokens_in} in ({budget.tokens_cached} cached"
        f" by the server), {budget.tokens_out} out; {known}"
    )


def describe_batched(budget: Budget) -> str:
    """Say what the answers out of batch files have cost that this run is the first to use.

    Returns:
        One line.
    """
    done, price = budget.batched, find_price(budget.options)
    replies = "1 reply" if done.replies == 1 else f"{done.replies} replies"
    return (
        f"from batch files: {replies}; tokens: {done.tokens_in} in ({done.tokens_cached} cached by"
        f" the server), {done.tokens_out} out;"
        f" {describe_batch_cost(done.spent_usd, price, budget.options)}"
    )


def describe_batch_cost(usd: float, price: Price | None, options: ModelOptions) -> str:
    """Say what requests in batch files cost.

    Args:
        usd: So many dollars.
        price: Of the model; null if none is known.
        options: Whom they were for.

    Returns:
        Half a line, with the price's date, source and share.
    """
    if price is None:
        return describe_unknown(options)
    share = (
        "which say nothing of batch files"
        if price.batch_share is None
        else f"{price.batch_share:g} of them in batch files"
    )
    return f"${usd:.4f} at the prices of {price.as_of} ({price.source}), {share}"


def describe_unknown(options: ModelOptions) -> str:
    """Say that nobody knows what the model costs.

    Returns:
        Half a line that names the model, the address and the way out.
    """
    model = options.model or "(not chosen)"
    where = shown_endpoint(options.endpoint)
    return f"cost unknown: no price for model {model} at {where} (--prices)"


def estimate_costs(
    items: Iterable[RawArticle | ArticleError], answerer: ModelAnswerer, gazetteer: Gazetteer
) -> Estimate:
    """Build every request and send none.

    Args:
        items: Articles, or errors in the places of those that cannot be read.
        answerer: Whom they would be asked of.
        gazetteer: What grounding looks up: the numbered sentences are part of a request.

    Returns:
        Counts; of tokens, an estimate.
    """
    articles = kept = unreadable = characters = 0
    for item in items:
        articles += 1
        if isinstance(item, ArticleError):
            unreadable += 1
            continue
        preview = answerer.preview(prepare_article(item, gazetteer))
        kept += preview.is_kept
        characters += 0 if preview.is_kept else preview.characters
    return Estimate(articles, kept, unreadable, characters // CHARACTERS_A_TOKEN)


def describe_estimate(estimate: Estimate, options: ModelOptions) -> str:
    """Say what a run would send and cost.

    Returns:
        Lines; what is assumed stands in them.
    """
    out, most = USUAL_ANSWER * estimate.asked, options.max_tokens * estimate.asked
    price = find_price(options)
    if price:
        usual = price.cost_usd(estimate.tokens_in, 0, out)
        bound = price.cost_usd(estimate.tokens_in, 0, most)
        cost = (
            f"about ${usual:.4f}, at most about ${bound:.4f} if nothing is asked twice"
            f" (prices of {price.as_of}, {price.source})"
        )
    else:
        cost = describe_unknown(options)
    return (
        f"dry run, nothing is sent: {estimate.articles} articles, of which {estimate.kept} are"
        f" answered already and {estimate.unreadable} cannot be read\n"
        f"requests: {estimate.asked}; tokens: about {estimate.tokens_in} in, {out} out (at most"
        f" {most}), at {CHARACTERS_A_TOKEN} characters a token and {USUAL_ANSWER} tokens an"
        f" answer\n{cost}"
    )


def estimate_run(
    items: Iterable[RawArticle | ArticleError], settings: Settings, gazetteer: Gazetteer
) -> str:
    """Estimate what a run with these settings would cost.

    Args:
        items: Articles as they are read.
        settings: Of the run.
        gazetteer: What grounding looks up.

    Returns:
        Lines to show.
    """
    if not would_ask(settings):
        return "dry run: no endpoint would be asked, so nothing would be sent or paid"
    directory = settings.cache_dir
    if not (settings.cache and directory.exists()):  # a dry run leaves no folder behind
        answerer = ModelAnswerer(model_options(settings))
        return describe_estimate(estimate_costs(items, answerer, gazetteer), answerer.options)
    with AnswerCache(directory) as cache:
        answerer = ModelAnswerer(model_options(settings), cache=cache)
        return describe_estimate(estimate_costs(items, answerer, gazetteer), answerer.options)


@asynccontextmanager
async def accounted_engine(settings: Settings, display: RunDisplay) -> AsyncGenerator[ChosenEngine]:
    """Open the engine; however the run ends, say what it has cost.

    Yields:
        The engine.
    """
    async with AsyncExitStack() as closing:
        engine = await closing.enter_async_context(open_engine(settings))
        display.say(f"engine: {engine.about}")
        if ignored := list_ignored(settings):
            display.say(f"no endpoint is asked: {', '.join(ignored)} without effect")
        try:
            yield engine
        finally:
            await closing.aclose()  # answers that were under way count too
            if engine.budget and engine.budget.requests:
                display.say(describe_costs(engine.budget))
            if engine.budget and engine.budget.batched.replies:
                display.say(describe_batched(engine.budget))

"""Many articles at once against a server that misbehaves, and what became of each."""

import asyncio
import random
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from summarizer.ask import AnswerCache, ModelOptions, make_model_answerer
from summarizer.check import find_faults
from summarizer.data import load_gazetteer
from summarizer.pipeline import Outcome, summarise_articles
from tests.ask.server import MODEL
from tests.faults.articles import Case
from tests.faults.kinds import FAULTS, Fault
from tests.faults.server import CaseServer, Choose

SHARE = 0.01
"""Of requests that each fault meets."""


TIMEOUT_S = 10
"""Long enough that a busy machine is no stalled server: grounding runs in the same loop."""


def by_chance(seed: int, share: float = SHARE) -> Choose:
    """Let each fault meet that share of requests, the same ones for the same seed."""

    def choose(case: Case, nth: int) -> Fault | None:
        drawn = random.Random(f"{seed} {case.number} {nth}").random()  # noqa: S311 - no secret
        index = int(drawn / share)
        return FAULTS[index] if index < len(FAULTS) else None

    return choose


async def summarise(
    cases: Sequence[Case],
    endpoint: str,
    cache: Path,
    *,
    timeout_s: float = TIMEOUT_S,
    attempts: int = 5,
) -> list[Outcome]:
    """Take the articles the whole way."""
    options = ModelOptions(
        endpoint=endpoint, model=MODEL, attempts=attempts, backoff_s=0.05, timeout_s=timeout_s
    )
    with AnswerCache(cache) as kept:
        async with make_model_answerer(
            options, review=find_faults, cache=kept, direct=True
        ) as answerer:
            outcomes = summarise_articles(
                (case.raw for case in cases), answerer, load_gazetteer(), concurrency=16
            )
            return [outcome async for outcome in outcomes]


class Balance(NamedTuple):
    """What became of a crowd."""

    answered: int
    named: int
    """Articles that ended with an error that names them and the fault."""
    lost: list[str]
    """Articles that ended neither way, or with an answer that is not theirs."""
    paid_twice: list[str]
    """Articles that were asked about although their answer had gone out."""


def _is_asked_after_answer(case: Case, server: CaseServer) -> bool:
    paid = [request.is_paid for request in server.asked(case)]
    return True in paid[:-1]


def strike_balance(
    cases: Sequence[Case], outcomes: Sequence[Outcome], server: CaseServer
) -> Balance:
    """Compare what the server saw with what came out."""
    by_source = {outcome.source: outcome for outcome in outcomes}
    lost: list[str] = []
    answered = named = 0
    for case in cases:
        outcome = by_source.get(case.raw.source)
        if outcome is not None and outcome.record is not None:
            answered += 1
            unmarked = outcome.record.checked.status == "accepted"
            if unmarked and outcome.record.answered.answer != case.answer:
                lost.append(case.raw.id)
        elif outcome is not None and outcome.error is not None and str(outcome.error):
            named += 1
        else:
            lost.append(case.raw.id)
    twice = [case.raw.id for case in cases if _is_asked_after_answer(case, server)]
    return Balance(answered, named, lost, twice)


def run_crowd(count: int, seed: int, cache: Path) -> tuple[Balance, CaseServer]:
    """Run so many articles through 1 % of every fault, then once more from the cache."""
    cases = [Case(number) for number in range(count)]
    with CaseServer(by_chance(seed)) as server:
        outcomes = asyncio.run(summarise(cases, server.endpoint, cache))
    return strike_balance(cases, outcomes, server), server

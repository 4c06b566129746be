"""Many articles through every fault at once: nothing is lost, nothing is paid for twice."""

import asyncio
from pathlib import Path

from tests.faults.articles import Case, make_cases
from tests.faults.crowd import Balance, by_chance, run_crowd, strike_balance, summarise
from tests.faults.kinds import FAULTS
from tests.faults.server import CaseServer

SEED = 20230507


def test_a_small_crowd_ends_whole(tmp_path: Path) -> None:
    """Every article is answered or named, whatever met it."""
    balance, server = run_crowd(60, SEED, tmp_path)
    assert balance.answered + balance.named == 60
    assert (balance.lost, balance.paid_twice) == ([], [])
    assert any(request.fault for request in server.requests)


def test_a_second_run_sends_nothing_for_what_is_answered(tmp_path: Path) -> None:
    """Only articles without an answer are asked about again."""
    first, _ = run_crowd(60, SEED, tmp_path)
    cases = list(make_cases(60))
    with CaseServer() as server:
        # Another port is another endpoint, and so another question: the first one's is kept.
        outcomes = asyncio.run(summarise(cases, server.endpoint, tmp_path))
        again = asyncio.run(summarise(cases, server.endpoint, tmp_path))
    assert len(server.requests) == 60
    assert strike_balance(cases, outcomes, server) == Balance(60, 0, [], [])
    assert all(outcome.record and outcome.record.answered.usage.cached for outcome in again)
    assert first.answered <= 60


def test_every_fault_has_its_share() -> None:
    """Of ten thousand requests each fault meets about one in a hundred, always the same."""
    choose, alike = by_chance(SEED), by_chance(SEED)
    met = [choose(Case(number), 0) for number in range(10_000)]
    assert met == [alike(Case(number), 0) for number in range(10_000)]
    assert all(60 <= met.count(fault) <= 140 for fault in FAULTS)


def test_the_balance_can_fail() -> None:
    """An article that is missing, or was asked about after its answer, is found."""
    with CaseServer() as server:
        balance = strike_balance([Case(0)], [], server)
    assert balance.lost == [Case(0).raw.id]

"""Each fault of one request: what the user sees, what is asked again, what is kept."""

import asyncio
from pathlib import Path

import pytest

from summarizer.ask import cache_status
from summarizer.cli.display import describe_outcome
from tests.faults.articles import Case
from tests.faults.crowd import strike_balance, summarise
from tests.faults.kinds import FAULTS, Fault
from tests.faults.page import PAGE, update
from tests.faults.server import CaseServer
from tests.faults.told import NOT, ONCE, is_told

STRUCK, SPARED = Case(1), Case(2)
ATTEMPTS = 3
CASES = (STRUCK, SPARED)
BY_NAME = pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])


@BY_NAME
def test_a_fault_that_happens_once(fault: Fault, tmp_path: Path) -> None:
    """It costs one further request or none; every answer that came is kept, each once."""
    once = CaseServer(lambda case, nth: fault if (case, nth) == (STRUCK, 0) else None)
    with once as server:
        outcomes = asyncio.run(summarise(CASES, server.endpoint, tmp_path, timeout_s=2.5))
    balance = strike_balance(CASES, outcomes, server)
    assert not balance.lost
    assert not balance.paid_twice
    ends_at_once = fault.requests == 1 and bool(fault.told)
    assert balance.named == int(ends_at_once)
    assert len(server.asked(STRUCK)) == fault.requests
    assert len(server.asked(SPARED)) == 1
    assert cache_status(tmp_path).entries == 2 - balance.named
    if not ends_at_once:
        assert outcomes[0].record is not None
        assert outcomes[0].record.answered.answer == STRUCK.answer


@BY_NAME
def test_a_fault_that_lasts(fault: Fault, tmp_path: Path) -> None:
    """The article is named with what happened, in one line; the next one is answered."""
    with CaseServer(lambda case, _: fault if case == STRUCK else None) as server:
        outcomes = asyncio.run(
            summarise(CASES, server.endpoint, tmp_path, timeout_s=2.5, attempts=ATTEMPTS)
        )
    shown = describe_outcome(outcomes[0])
    assert is_told(fault.told or "accepted", shown), shown
    assert STRUCK.raw.source in shown
    assert len(shown) < 500
    assert outcomes[1].record is not None
    assert len(server.asked(STRUCK)) == {NOT: 1, ONCE: 2}.get(fault.again, ATTEMPTS)
    assert outcomes[1].record.answered.answer == SPARED.answer
    assert cache_status(tmp_path).entries == 2 - fault.is_named


def test_page_is_current() -> None:
    """The tables of docs/faults.md are those that are tested here: `make readme` writes them."""
    text = PAGE.read_text(encoding="utf-8")
    assert update(text) == text


def test_words_are_found_in_their_order() -> None:
    """What stands for anything does so, and nothing else."""
    assert is_told("HTTP …: later", "FAILED a: HTTP 429: later")
    assert not is_told("later … HTTP", "HTTP 429: later")
    assert not is_told("sooner", "HTTP 429: later")

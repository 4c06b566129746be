"""A run that is killed: what was paid for is kept, and the end is as if nothing had happened."""

from pathlib import Path

from tests.faults.kills import CONCURRENCY, run_with_kills


def test_killed_run_goes_on(tmp_path: Path) -> None:
    """Killed again and again, each article is answered by one paid request but for those under way.

    A quick machine may be through before the last of the kills.
    """
    toll = run_with_kills(tmp_path, count=24, kills=3, seed=7, delay_s=0.05)
    assert toll.wrong == []
    assert toll.kills >= 1
    assert toll.paid_again <= toll.kills * CONCURRENCY

"""A run that is killed: what was paid for is kept, and the end is as if nothing had happened."""

from pathlib import Path

from tests.faults.kills import CONCURRENCY, run_with_kills


def test_killed_run_goes_on(tmp_path: Path) -> None:
    """Killed three times, each article is answered by one paid request but for those under way.

    Articles enough that no machine is through before the third kill.
    """
    toll = run_with_kills(tmp_path, count=48, kills=3, seed=7, delay_s=0.05)
    assert toll.wrong == []
    assert toll.kills == 3
    assert toll.paid_again <= toll.kills * CONCURRENCY

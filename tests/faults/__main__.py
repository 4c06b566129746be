"""`make faults`: every fault together over a thousand articles, and fifty kills of one run.

Exits with 1 if an article was lost or an answer paid for twice. `--articles`, `--kills` and
`--seed` make it smaller, or another.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.faults.crowd import Balance, run_crowd
from tests.faults.kills import Toll, run_with_kills
from tests.faults.kinds import FAULTS
from tests.faults.server import CaseServer

SEED = 20230507
KILLED_ARTICLES = 200


def say(text: str = "") -> None:
    """Print a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def show_crowd(balance: Balance, server: CaseServer, seconds: float) -> None:
    """Print what each fault met and what came of all."""
    met = Counter(request.fault.name for request in server.requests if request.fault)
    say(f"{'fault':26} {'requests':>8}  asked again")
    for fault in FAULTS:
        again = "yes" if fault.requests > 1 else "no"
        say(f"{fault.name:26} {met[fault.name]:8}  {again}")
    say(
        f"{len(server.requests)} requests in {seconds:.0f} s:"
        f" {balance.answered} articles answered, {balance.named} named with their error,"
        f" {len(balance.lost)} lost, {len(balance.paid_twice)} paid twice"
    )


def show_kills(toll: Toll, seconds: float) -> None:
    """Print what the kills cost."""
    say(
        f"{KILLED_ARTICLES} articles, {toll.kills} kills, {seconds:.0f} s:"
        f" {toll.paid_again} answers paid again that a kill met under way,"
        f" {len(toll.wrong)} promises broken"
    )


def main() -> int:
    """Run both; print; say by the exit status whether anything was lost or paid twice."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    say(f"seed {given.seed}")
    with tempfile.TemporaryDirectory() as name:
        begin = time.monotonic()
        balance, server = run_crowd(given.articles, given.seed, Path(name, "crowd"))
        show_crowd(balance, server, time.monotonic() - begin)
        begin = time.monotonic()
        toll = run_with_kills(
            Path(name, "kills"),
            count=KILLED_ARTICLES,
            kills=given.kills,
            seed=given.seed,
            delay_s=0.05,
        )
        show_kills(toll, time.monotonic() - begin)
    wrong = [*balance.lost, *balance.paid_twice, *toll.wrong]
    for line in wrong[:20]:
        say(f"WRONG {line}")
    if toll.kills < given.kills:
        say(f"WRONG only {toll.kills} kills fell before the run had ended")
    return int(bool(wrong) or toll.kills < given.kills)


if __name__ == "__main__":
    sys.exit(main())

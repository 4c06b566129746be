"""A run that is killed: what was paid for is kept, and the end is as if nothing had happened."""

import json
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from tests.faults.articles import Case, make_cases
from tests.faults.kills import CONCURRENCY, Witness, run_with_kills
from tests.faults.server import CaseServer


def ask_and_die(server: CaseServer, case: Case) -> None:
    """Send a request and be gone before it is answered."""
    address = urlsplit(server.endpoint)
    connection = HTTPConnection(address.hostname or "", address.port)
    body = {"messages": [{"content": "prompt"}, {"content": case.text}]}
    connection.request("POST", f"{address.path}/chat/completions", json.dumps(body))
    connection.close()


def test_killed_run_goes_on(tmp_path: Path) -> None:
    """Killed three times, each article is answered by one paid request but for those under way.

    Articles enough that no machine is through before the third kill.
    """
    toll = run_with_kills(tmp_path, count=48, kills=3, seed=7, delay_s=0.05)
    assert toll.wrong == []
    assert toll.kills == 3
    assert toll.paid_again <= toll.kills * CONCURRENCY


def test_what_a_killed_run_sent_counts_as_its_own(tmp_path: Path) -> None:
    """However late the server reads it: never as a fifth request of the next one's four."""
    late = CaseServer(lambda _case, _nth: time.sleep(0.2))
    with late as server:
        witness = Witness(server, tmp_path)
        for life in (1, 2):
            for case in make_cases(CONCURRENCY):
                ask_and_die(server, case)
            witness.end_life()
            assert [witness.under_way[case] for case in make_cases(CONCURRENCY)] == [life] * 4
    assert witness.wrong == []


def test_a_fifth_lost_answer_is_told(tmp_path: Path) -> None:
    """More lost in one life than may be under way breaks the promise."""
    with CaseServer() as server:
        witness = Witness(server, tmp_path)
        for case in make_cases(CONCURRENCY + 1):
            ask_and_die(server, case)
        witness.end_life()
    assert witness.wrong == ["5 answers were lost in one life, more than under way"]

"""Cost of the rules: CPU for all of them over one article, and for checking many stored records.

`python -m bench.checking [RECORDS]` or `python bench/checking.py`. Bars: at most 3 ms of CPU for an
article's rules, its text read for the first time; 10,000 stored records checked in two minutes. The
answers are the hand-written ones of the seeds and of `tests/broken`.
"""

import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from summarizer.check import check_answer, find_faults  # noqa: E402 - the path comes first
from summarizer.records.record import Answered, ArticleRecord, Engine  # noqa: E402
from summarizer.text import (  # noqa: E402
    claims,
    conditions,
    negations,
    stems,
    undertakings,
)
from tests.broken.cases import Case, load_cases  # noqa: E402

ROUNDS = 5


class Remembering(Protocol):
    """A function that remembers what it gave."""

    def cache_clear(self) -> None:
        """Forget all of it."""


CACHED: tuple[Remembering, ...] = (
    claims.read_words,
    conditions.find_conditions,
    negations.read_clauses,
    stems.read_tokens,
    undertakings.degrees_in,
    undertakings.explicit_agreement,
)
"""What remembers texts; emptied before each round, so that every article is a new one. What words
mean is remembered as in a run over many articles."""


def forget() -> None:
    """Empty what remembers texts."""
    for function in CACHED:
        function.cache_clear()


def rules_ms(cases: tuple[Case, ...]) -> float:
    """Return the median over rounds of the mean CPU milliseconds of all rules an article."""
    figures: list[float] = []
    for _ in range(ROUNDS + 1):
        forget()
        started = time.process_time()
        for case in cases:
            find_faults(case.article, case.answer)
        figures.append((time.process_time() - started) * 1000 / len(cases))
    return statistics.median(figures[1:])


def stored(cases: tuple[Case, ...]) -> Iterator[str]:
    """Yield a stored record of each case."""
    for case in cases:
        answered = Answered(answer=case.answer, engine=Engine(name="replay", origin="hand-written"))
        record = ArticleRecord(
            version=1,
            text_sha256="",
            article=case.article,
            answered=answered,
            checked=check_answer(case.article, answered),
        )
        yield record.model_dump_json()


def recheck_s(cases: tuple[Case, ...], wanted: int) -> float:
    """Return the seconds it takes to read so many records, check them again and compare."""
    lines = list(stored(cases))
    started = time.perf_counter()
    for place in range(wanted):
        record = ArticleRecord.model_validate_json(lines[place % len(lines)])
        assert check_answer(record.article, record.answered) == record.checked  # noqa: S101
    return time.perf_counter() - started


def main(wanted: int) -> None:
    """Print the figures."""
    cases = load_cases()
    print(f"all rules: {rules_ms(cases):.2f} ms of CPU an article ({len(cases)} articles)")
    print(f"{wanted} stored records read and checked: {recheck_s(cases, wanted):.1f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)

"""Worker processes: what two do for one, by rules and beside a model that takes its time.

`python bench/workers.py [--articles N] [--no-model]` (1,000). Bar: by rules, two processes at least
1.7 times one on two cores. Varied articles go by rules up to their records with no worker, one,
two, and two of a dask cluster; then the whole command, notes included, into a folder and into an
archive, with none and two. Then the model path, against a loopback server that takes half a second
an answer, 32 at once: wall time beside articles x latency / concurrency, with and without a worker
that grounds while the run waits. Start-up is part of each. CPU seconds (user and system, workers
included) are what to compare on a machine that does other things; ratios of wall time need a quiet
one.
"""

import argparse
import asyncio
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from against_peers import AT_ONCE, LATENCY_S, MODEL, serving
from against_peers import write_articles as write_answered
from articles import read_texts, vary_texts
from processes import Figures, run_once

from summarizer.cli.engines import open_engine
from summarizer.cli.workers import open_crew
from summarizer.data import load_gazetteer
from summarizer.earlier import EarlierRecords
from summarizer.output import OutputFolder
from summarizer.pipeline import Reuse, summarise_articles
from summarizer.read import read_articles
from summarizer.settings import Settings, load_settings
from summarizer.versions import current_versions


class Case(NamedTuple):
    """One way to do the articles."""

    name: str
    flags: tuple[str, ...]


NONE = Case("one process", ("--processes", "0"))
ONE = Case("one worker", ("--processes", "1"))
TWO = Case("two workers", ("--processes", "2"))
DASK = Case("dask, two workers", ("--dask", "local", "--processes", "2"))


async def _record(articles: str, settings: Settings) -> None:
    with EarlierRecords(settings.out) as earlier, OutputFolder(settings.out) as output:
        async with open_engine(settings) as engine, open_crew(settings, engine) as crew:
            outcomes = summarise_articles(
                read_articles([articles]), engine.answerer, load_gazetteer(),
                concurrency=settings.concurrency, workers=crew,
                reuse=Reuse(current_versions(), engine.identify, earlier.find),
            )  # fmt: skip
            async for outcome in outcomes:
                output.add(outcome)
        output.commit()


def record(articles: str, flags: str) -> None:
    """Make records and no notes, in a process of its own."""
    asyncio.run(_record(articles, load_settings(**json.loads(flags))))


def run_to_records(path: Path, folder: Path, **flags: object) -> Figures:
    """Measure that process."""
    command = [__file__, "--record", str(path), json.dumps({"out": "out", **flags})]
    return run_once(command, folder)


def tell(name: str, count: int, figures: Figures, beside: Figures) -> None:
    """Print a row."""
    print(
        f"{name:38} {figures.wall_s:7.1f} s {count / figures.wall_s:7.1f} articles/s"
        f" {beside.wall_s / figures.wall_s:5.2f} x   CPU {figures.cpu_s:6.1f} s"
        f" ({figures.cpu_s / beside.cpu_s:.2f} x)",
        flush=True,
    )


def as_settings(case: Case) -> dict[str, object]:
    """Say as settings what its flags say."""
    pairs = zip(case.flags[::2], case.flags[1::2], strict=True)
    return {name.removeprefix("--"): value for name, value in pairs}


def tell_rules(path: Path, count: int) -> None:
    """Print what workers do for a run by rules."""
    beside: Figures | None = None
    for case in (NONE, ONE, TWO, DASK):
        with tempfile.TemporaryDirectory() as name:
            figures = run_to_records(path, Path(name), engine="rules", **as_settings(case))
        beside = beside or figures
        tell(f"rules, records: {case.name}", count, figures, beside)
    for what, more in {"records and notes": (), "archive and notes": ("--store", "a.db")}.items():
        tell_command(path, count, what, more)


def tell_command(path: Path, count: int, what: str, more: Sequence[str]) -> None:
    """Print what workers do for a whole command."""
    beside: Figures | None = None
    for case in (NONE, TWO):
        with tempfile.TemporaryDirectory() as name:
            command = ["-m", "summarizer", "run", str(path), "--engine", "rules", *more]
            figures = run_once([*command, *case.flags], Path(name))
        beside = beside or figures
        tell(f"rules, {what}: {case.name}", count, figures, beside)


def tell_model(path: Path, count: int) -> None:
    """Print what a worker does for a run that waits for answers."""
    ideal = count * LATENCY_S / AT_ONCE
    print(f"model at {1000 * LATENCY_S:.0f} ms, {AT_ONCE} at once: {ideal:.1f} s of waiting")
    beside: Figures | None = None
    with serving() as server:
        server.reset(latency_s=LATENCY_S)
        for case in (NONE, ONE):
            with tempfile.TemporaryDirectory() as name:
                figures = run_to_records(
                    path, Path(name), **as_settings(case),
                    engine="model", model=MODEL, mode="json-schema", concurrency=AT_ONCE,
                    base_url=server.endpoint("pointers"), cache_dir="cache",
                )  # fmt: skip
            beside = beside or figures
            tell(f"model, records: {case.name}", count, figures, beside)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--no-model", action="store_true", help="by rules alone")
    parser.add_argument("--record", nargs=2, help="the process that is measured")
    chosen = parser.parse_args()
    if chosen.record:
        record(*chosen.record)
        return
    count: int = chosen.articles
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "articles.jsonl")
        texts = vary_texts(read_texts(None), load_gazetteer(), count)
        rows = (json.dumps({"id": f"a{n}", "text": text}) for n, text in enumerate(texts))
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")
        tell_rules(path, count)
        if not chosen.no_model:
            tell_model(write_answered(Path(name, "answered.jsonl"), count), count)


if __name__ == "__main__":
    sys.exit(main())

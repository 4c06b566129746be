"""An archive at size: what a run into it costs, a run with nothing new, a search.

`python bench/archive.py [--articles N]` (2,000; the bars are for 100,000). Invented readouts, one a
file, go by rules into a new archive: articles a second over the first 1,000 and over all (within
15 %), peak memory (under 500 MB), a run with nothing new (under 20 s), searches (under 100 ms),
1,000 new articles into the archive beside 1,000 into an empty one (within 15 %). CPU time (user and
system) is what to compare on a machine that does other things; wall time stands beside it.
"""

import argparse
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bench.processes import Figures, run_once  # noqa: E402 - the path comes first
from summarizer.archive import Query, open_to_read, search  # noqa: E402

SEED = 20231127
FIRST = date(2015, 1, 1)
DAYS = 3000
BATCH = 1000
LEADERS = (
    "President Emmanuel Macron of France",
    "German Chancellor Olaf Scholz",
    "President Ilham Aliyev of Azerbaijan",
    "Armenian Prime Minister Nikol Pashinyan",
    "President Recep Tayyip Erdogan of Turkey",
    "US President Joe Biden",
    "President Volodymyr Zelenskyy of Ukraine",
    "Indian Prime Minister Narendra Modi",
    "Japanese Prime Minister Fumio Kishida",
    "President Luiz Inacio Lula da Silva of Brazil",
    "Canadian Prime Minister Justin Trudeau",
    "President Kassym-Jomart Tokayev of Kazakhstan",
)
SUBJECTS = (
    "border delimitation", "grain exports", "the exchange of prisoners", "energy supplies",
    "air links", "the ceasefire", "customs duties", "a rail corridor", "vaccines", "fisheries",
    "water from the river", "student visas", "satellite launches", "steel tariffs", "flood relief",
)  # fmt: skip
PLACES = ("the capital", "the coast", "the northern region", "the port", "the valley", "the island")
VERBS = ("said that", "stressed that", "noted that", "added that")
WILL = ("would be settled by", "had made progress in", "should be taken up again in")
QUERIES = (
    Query("border delimitation"),
    Query("grain", "Macron", "2018-01-01"),
    Query('"rail corridor" port'),
    Query("call"),
    Query("delimit* valley", "Aliyev"),
)


def invent(number: int, chance: random.Random) -> str:
    """Return a readout of a call that nobody had."""
    caller, called = chance.sample(LEADERS, 2)
    day = FIRST + timedelta(days=chance.randrange(DAYS))
    opening = f"{day.day} {day:%B %Y} - {caller} phoned {called} on {day.day} {day:%B %Y}."
    said = [
        f"{chance.choice((caller, called))} {chance.choice(VERBS)} {chance.choice(SUBJECTS)} near"
        f" {chance.choice(PLACES)} {chance.choice(WILL)} {chance.choice(('spring', 'autumn'))}"
        f" {day.year + chance.randrange(1, 4)}, in case {chance.randrange(10_000)}."
        for _ in range(chance.randrange(3, 8))
    ]
    return "\n".join([opening, *said, f"The press office numbered the call {number}.", ""])


def write_articles(folder: Path, numbers: range) -> None:
    """Write readouts, a thousand a folder."""
    for number in numbers:
        path = folder / f"{number // BATCH:04d}" / f"n{number:06d}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(invent(number, random.Random(SEED + number)), encoding="utf-8")  # noqa: S311


def run_into(archive: Path, *paths: Path) -> Figures:
    """Run by rules into an archive, as a person does."""
    folder = archive.parent
    given = [str(path) for path in paths]
    command = ["-m", "summarizer", "run", *given, "--engine", "rules", "--format", "md"]
    where = ["--store", str(archive), "--out", str(folder / f"{archive.stem}-out")]
    return run_once([*command, *where], folder)


def show(what: str, figures: Figures, articles: int) -> None:
    """Print what a run cost."""
    print(
        f"{what:36} {figures.cpu_s:8.1f} s CPU {figures.wall_s:8.1f} s wall"
        f" {articles / figures.cpu_s:8.1f} articles/s of CPU {figures.peak_mb:6.0f} MB",
        flush=True,
    )


def time_searches(archive: Path) -> None:
    """Print how long searches take, in a process that has the archive open."""
    with open_to_read(archive) as opened:
        for query in QUERIES:
            times: list[float] = []
            for _ in range(9):
                started = time.perf_counter()
                found = search(opened.connection, query, 20)
                times.append((time.perf_counter() - started) * 1000)
            person = f" --person {query.person}" if query.person else ""
            print(f"search {query.words}{person}: {statistics.median(times):.1f} ms, {len(found)}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=2000)
    wanted: int = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_articles(folder / "in", range(wanted))
        write_articles(folder / "new", range(10**6, 10**6 + BATCH))
        small, large = folder / "small.db", folder / "large.db"
        show("1,000 into an empty archive", run_into(small, folder / "new"), BATCH)
        show(f"{wanted:,} into an empty archive", run_into(large, folder / "in"), wanted)
        show(f"nothing new in {wanted:,}", run_into(large, folder / "in"), wanted)
        show(f"1,000 new into {wanted:,}", run_into(large, folder / "new"), BATCH)
        time_searches(large)
        with sqlite3.connect(large) as connection:
            counts = connection.execute("SELECT count(*) FROM dossiers").fetchone()
        print(f"archive: {large.stat().st_size / 1e6:.0f} MB, {counts[0]} dossiers")


if __name__ == "__main__":
    main()

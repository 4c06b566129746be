"""An archive at size: what a run into it costs as it grows, a run with nothing new, a search.

`python bench/archive.py [--articles 100000] [--step 10000] [--keep FOLDER]` (3,000 in steps of
1,000; the bars are for 100,000). Invented articles (`collection`), one a file, go by rules into a
new archive, a step a run: articles a second in the first thousand and at the end (within 15 %),
peak memory (under 500 MB), a run with nothing new (under 20 s), searches, in an open archive and as
a whole process (under 100 ms), 1,000 new articles into the archive beside 1,000 into an empty one
(within 15 %). CPU time (user and system) is what to compare on a machine that does other things;
wall time stands beside it. With --keep an archive that was begun there is gone on with, and
`archive.json` beside it has the figures.
"""

import argparse
import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bench.collection import A_FOLDER, write_articles  # noqa: E402 - the path comes first
from bench.processes import Figures, run_once  # noqa: E402
from summarizer.archive import look_into  # noqa: E402
from summarizer.archive.search import Query, search  # noqa: E402

NEW = 10**6
"""From here on are the numbers of the articles that come in at the end."""
ROUNDS = 5
"""Times that a thousand go into an empty and into the large archive, in turn: a machine that does
other things has its ups and downs."""
QUERIES = (
    Query("border delimitation"),
    Query("grain", "Macron", "2018-01-01"),
    Query('"prime minister" port'),
    Query("call"),
    Query("ceasef* prisoners", "Zelen"),
)


class Bench:
    """A folder with articles, archives and figures."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "archive.json"
        self.figures: dict[str, dict[str, float]] = {}
        if self.path.exists():
            self.figures = json.loads(self.path.read_text("utf-8"))

    def measure(self, what: str, articles: int, work: Callable[[], Figures]) -> None:
        """Do something that costs, once, and print what it cost."""
        if what not in self.figures:
            done = work()
            self.figures[what] = {**done._asdict(), "articles": articles}
            self.path.write_text(json.dumps(self.figures, indent=1) + "\n", encoding="utf-8")
        cost = self.figures[what]
        print(
            f"{what:40} {cost['cpu_s']:8.2f} s CPU {cost['wall_s']:8.2f} s wall"
            f" {articles / cost['cpu_s']:8.1f} articles/s of CPU {cost['peak_mb']:6.0f} MB",
            flush=True,
        )

    def run_into(self, archive: Path, *paths: Path) -> Figures:
        """Run by rules into an archive, as a person does."""
        given = [str(path) for path in paths]
        command = ["-m", "summarizer", "run", *given, "--engine", "rules", "--format", "md"]
        where = ["--store", str(archive), "--out", str(archive.with_suffix(".out"))]
        return run_once([*command, *where], self.folder)


def build(bench: Bench, large: Path, wanted: int, step: int) -> None:
    """Bring an archive to its size, a step a run."""
    source = bench.folder / "in"
    for first in range(0, wanted, step):
        numbers = range(first, min(first + step, wanted))
        what = f"articles {first:,} to {numbers.stop:,}"
        if what not in bench.figures:
            write_articles(source, numbers)
        folders = [
            source / f"{number:04d}"
            for number in range(first // A_FOLDER, -(-numbers.stop // A_FOLDER))
        ]

        def store(folders: list[Path] = folders) -> Figures:
            return bench.run_into(large, *folders)

        bench.measure(what, len(numbers), store)


def search_in_process(archive: Path) -> None:
    """Print how long searches take, in a process that has the archive open."""
    with look_into(archive) as connection:
        for query in QUERIES:
            times: list[float] = []
            for _ in range(9):
                started = time.perf_counter()
                found = search(connection, query, 20)
                times.append((time.perf_counter() - started) * 1000)
            person = f" --person {query.person}" if query.person else ""
            print(f"search {query.words}{person}: {statistics.median(times):.1f} ms, {len(found)}")


def search_as_process(archive: Path) -> None:
    """Print how long a search takes that a person types."""
    command = ["-m", "summarizer", "search", "ceasefire", "--store", str(archive)]
    runs = [run_once(command, archive.parent) for _ in range(9)]
    for what in ("wall_s", "cpu_s"):
        middle = statistics.median(getattr(one, what) for one in runs)
        print(f"search ceasefire, the whole process: {middle * 1000:.0f} ms {what[:-2]}")


def compare(bench: Bench, large: Path, wanted: int) -> None:
    """Measure a thousand new articles into the large archive beside an empty one, in turn."""
    for number in range(1, ROUNDS + 1):
        new = bench.folder / f"new{number}"
        first = NEW + number * A_FOLDER
        write_articles(new, range(first, first + A_FOLDER))
        for what, archive in (
            ("none", bench.folder / f"small{number}.db"),
            (f"{wanted:,}", large),
        ):

            def store(archive: Path = archive, new: Path = new) -> Figures:
                return bench.run_into(archive, new)

            bench.measure(f"1,000 into {what}, {number}", A_FOLDER, store)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--step", type=int, default=1000)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    wanted: int = options.articles
    with tempfile.TemporaryDirectory() as name:
        folder: Path = options.keep or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        bench, large = Bench(folder), folder / "large.db"
        build(bench, large, wanted, options.step)
        bench.measure(
            f"nothing new in {wanted:,}", wanted, lambda: bench.run_into(large, folder / "in")
        )
        search_in_process(large)
        search_as_process(large)
        compare(bench, large, wanted)
        with sqlite3.connect(large) as connection:
            (dossiers,) = connection.execute("SELECT count(*) FROM dossiers").fetchone()
        print(f"archive: {large.stat().st_size / 1e6:.0f} MB, {dossiers} dossiers")


if __name__ == "__main__":
    main()

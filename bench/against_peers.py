"""This program beside its peers, each against the same loopback server: `make bench-peers`.

Each contender does the same articles of 2.5 kB into a record of the same fields, in a process of
its own. The server answers with the same facts in each one's own form (`bench/peers/articles.py`):
the peers quote what carries a fact, this program points to a sentence. Start-up is left out: the
peers warm up with one article, and from the whole program's time that of a run over one is taken.
Writes `bench/results.json`, which the README's table is made from (`make readme`).
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple

from processes import ROOT, Figures, run_once

HERE = Path(__file__).parent / "peers"
PEERS_PYTHON = ROOT / ".venv-bench" / "bin" / "python"
RESULTS = Path(__file__).with_name("results.json")
AT_ONCE = 32
LATENCY_S = 0.5
MODEL = "teststone-1"
OWN = "this program"
OWN_NOTES = "this program, notes too"


class Contender(NamedTuple):
    """Who competes."""

    name: str
    form: str
    script: Sequence[str]
    at_once: int = AT_ONCE
    is_slow: bool = False
    """Whether it would take minutes with the latency, or beyond reason: it does fewer articles."""


PEERS = (
    Contender(
        "instructor, one by one", "quotes", ["instructor_loop.py", "--sync"], 1, is_slow=True
    ),
    Contender("instructor, 32 at once", "quotes", ["instructor_loop.py"]),
    Contender("pydantic-ai", "quotes", ["pydantic_ai_loop.py"]),
    Contender("llm", "quotes", ["llm_loop.py"]),
    Contender("LangExtract", "extractions", ["langextract_list.py"], is_slow=True),
)


class Server:
    """The loopback server, seen from here."""

    def __init__(self, address: str) -> None:
        self.address = address

    def endpoint(self, form: str) -> str:
        """Name the address that answers in a form."""
        return f"{self.address}/{form}/v1"

    def reset(self, *, latency_s: float = 0, faulty: bool = False) -> None:
        """Set how it is to behave, and forget what was counted."""
        self._call("POST", "/reset", json.dumps({"latency_s": latency_s, "faulty": faulty}))

    def counted(self) -> dict[str, Any]:
        """Read what was counted."""
        return self._call("GET", "/counted", "")

    def _call(self, method: str, path: str, body: str) -> dict[str, Any]:
        connection = HTTPConnection(self.address.removeprefix("http://"))
        try:
            connection.request(method, path, body)
            return dict(json.loads(connection.getresponse().read()))
        finally:
            connection.close()


@contextmanager
def serving(count: int) -> Generator[Server]:
    """Run the server in a process of its own, ready for so many articles."""
    with subprocess.Popen(
        [sys.executable, str(HERE / "server.py"), str(count)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        try:
            yield Server(process.stdout.readline().strip() if process.stdout else "")
        finally:
            process.kill()


def write_articles(path: Path, count: int, *, short: bool = False) -> Path:
    """Write so many articles, by the program's own Python."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from articles import write_rows;"
        f"open(sys.argv[2], 'w').writelines(write_rows({count}, short={short}))"
    )
    subprocess.run([sys.executable, "-c", code, str(HERE), str(path)], check=True)
    return path


class Bench:
    """The contest of one call."""

    def __init__(self, server: Server, folder: Path, count: int, slow_count: int) -> None:
        self.server, self.folder = server, folder
        self.count, self.slow_count = count, slow_count
        # One more: the first is for warming up.
        self.articles = write_articles(folder / "articles.jsonl", count + 1)
        self.few = write_articles(folder / "few.jsonl", slow_count + 1)
        self.one = write_articles(folder / "one.jsonl", 1)
        self._runs = 0

    def peer(self, who: Contender, python: Path | str, *, few: bool) -> dict[str, Any]:
        """Let a peer compete; gives its own figures and what the server counted, an article."""
        articles, count = (self.few, self.slow_count) if few else (self.articles, self.count)
        script, *more = who.script
        command = [
            str(python), str(HERE / script), self.server.endpoint(who.form), str(articles),
            str(who.at_once), *more,
        ]  # fmt: skip
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=self.folder
        ) as process:
            peak, told = watch(process)
        figures = json.loads(told.splitlines()[-1])
        return self._row(who, figures, count, peak, self.server.counted()) | {"articles": count}

    def _row(
        self,
        who: Contender,
        figures: dict[str, float],
        count: int,
        peak_mb: float,
        counted: dict[str, Any],
    ) -> dict[str, Any]:
        asked = max(1, counted["requests"])
        return {
            "name": who.name,
            "wall_s": round(figures["wall_s"], 2),
            "cpu_ms": round(1000 * figures["cpu_s"] / count, 2),
            "peak_mb": round(peak_mb),
            "lost": count - int(figures["records"]),
            "requests": counted["requests"],
            "sent_bytes": round(counted["sent_bytes"] / asked),
            "answer_bytes": round(counted["answer_bytes"] / asked),
            "prefix_bytes": counted["prefix_bytes"],
            "prefixes": counted["prefixes"],
        }

    def _up_to_records(self, articles: Path, folder: str) -> list[str]:
        endpoint = self.server.endpoint("pointers")
        return [str(HERE / "own_run.py"), endpoint, str(articles), folder, str(AT_ONCE)]

    def _with_notes(self, articles: Path, folder: str) -> list[str]:
        return [
            "-m", "summarizer", "run", str(articles), "--engine", "model", "--model", MODEL,
            "--base-url", self.server.endpoint("pointers"), "--mode", "json-schema",
            "--concurrency", str(AT_ONCE), "--out", f"{folder}/out",
            "--cache-dir", f"{folder}/cache",
        ]  # fmt: skip

    def own(self, *, notes: bool = False) -> dict[str, Any]:
        """Let the whole program compete, up to its records or as a person runs it."""
        self._runs += 1
        command = self._with_notes if notes else self._up_to_records
        whole = run_once(command(self.articles, f"own-{self._runs}"), self.folder, may_fail=True)
        kept = sum(1 for _ in (self.folder / f"own-{self._runs}/out/records.jsonl").open("rb"))
        counted = self.server.counted()
        starts = [
            run_once(command(self.one, f"own-{self._runs}-{n}"), self.folder, may_fail=True)
            for n in range(3)
        ]
        start = Figures(*(min(values) for values in zip(*starts, strict=True)))
        figures = {
            "records": kept - 1,
            "wall_s": whole.wall_s - start.wall_s,
            "cpu_s": whole.cpu_s - start.cpu_s,
        }
        who = Contender(OWN_NOTES if notes else OWN, "pointers", [])
        row = self._row(who, figures, self.count, whole.peak_mb, counted)
        return row | {"articles": self.count, "start_s": round(start.wall_s, 2)}

    def own_again(self, *, notes: bool) -> dict[str, Any]:
        """Repeat the last run with notes, or as far as its records; start-up is included."""
        before = self.server.counted()["requests"]
        command = self._with_notes if notes else self._up_to_records
        figures = run_once(command(self.articles, f"own-{self._runs}"), self.folder)
        requests = self.server.counted()["requests"] - before
        print(
            f"the same run again{', notes too' if notes else ''}: {figures.wall_s:.1f} s"
            f" ({figures.cpu_s:.1f} s CPU) with start-up, {requests} requests", flush=True,
        )  # fmt: skip
        return {"wall_s": round(figures.wall_s, 2), "cpu_s": round(figures.cpu_s, 2),
                "requests": requests, "articles": self.count}  # fmt: skip


def watch(process: "subprocess.Popen[str]") -> tuple[float, str]:
    """Wait for a process's output and end; gives its peak memory in MB, and what it said."""
    told = process.stdout.read() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        message = f"{process.args} ended with {process.returncode}"
        raise RuntimeError(message)
    return usage.ru_maxrss / 1024, told


def show(title: str, rows: list[dict[str, Any]]) -> None:
    """Print rows as a table."""
    print(f"\n{title}")
    print(f"{'':26}{'articles':>9}{'wall s':>8}{'CPU ms':>8}{'MB':>6}{'requests':>9}{'lost':>6}")
    for row in rows:
        print(
            f"{row['name']:26}{row['articles']:9}{row['wall_s']:8.1f}{row['cpu_ms']:8.1f}"
            f"{row['peak_mb']:6}{row['requests']:9}{row['lost']:6}",
            flush=True,
        )


def compete(bench: Bench, *, latency_s: float = 0, faulty: bool = False) -> list[dict[str, Any]]:
    """Let everybody compete under the same conditions."""
    rows: list[dict[str, Any]] = []
    for who in PEERS:
        bench.server.reset(latency_s=latency_s, faulty=faulty)
        few = who.is_slow and (bool(latency_s) or who.form == "extractions")
        rows.append(bench.peer(who, PEERS_PYTHON, few=few))
    for notes in (False, True):
        bench.server.reset(latency_s=latency_s, faulty=faulty)
        rows.append(bench.own(notes=notes))
    for row in rows:
        ideal = row["articles"] * latency_s / (1 if "one by one" in row["name"] else AT_ONCE)
        row["ideal_s"] = round(ideal, 2)
    return rows


def measure_memory(server: Server, folder: Path, counts: Sequence[int]) -> list[dict[str, Any]]:
    """Measure the peak memory of runs of different length, up to the records."""
    rows: list[dict[str, Any]] = []
    for count in counts:
        server.reset()
        articles = write_articles(folder / f"short-{count}.jsonl", count, short=True)
        command = [
            sys.executable, str(HERE / "own_run.py"), server.endpoint("short"), str(articles),
            str(folder / f"memory-{count}"), str(AT_ONCE),
        ]  # fmt: skip
        begun = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder)
        records, peak = done.stdout.split()
        row = {"articles": count, "records": int(records), "peak_mb": round(float(peak))}
        rows.append(row)
        print(f"{count:6} short articles: {row['peak_mb']} MB, {records} records,"
              f" {time.perf_counter() - begun:.0f} s", flush=True)  # fmt: skip
    return rows


def run_all(count: int, slow_count: int, memory: Sequence[int]) -> dict[str, Any]:
    """Run the whole contest."""
    with tempfile.TemporaryDirectory() as name, serving(count + 1) as server:
        bench = Bench(server, Path(name), count, slow_count)
        results: dict[str, Any] = {
            "machine": f"{platform.machine()}, Python {platform.python_version()}",
            "at_once": AT_ONCE,
            "latency_s": LATENCY_S,
        }
        results["quick"] = compete(bench)
        show("latency 0", results["quick"])
        print()
        results["again"] = bench.own_again(notes=False)
        results["again_notes"] = bench.own_again(notes=True)
        server.reset()
        share = Contender("its model path alone", "pointers", ["own_share.py"])
        results["share"] = bench.peer(share, sys.executable, few=False)
        show("ask, keep, record", [results["share"]])
        results["slow"] = compete(bench, latency_s=LATENCY_S)
        show(f"latency {LATENCY_S} s", results["slow"])
        results["faulty"] = compete(bench, faulty=True)
        show("5 % answered 429, 5 % malformed", results["faulty"])
        print()
        results["memory"] = measure_memory(server, Path(name), memory)
    return results


def main() -> None:
    """Compete, print, and write the results."""
    parser = argparse.ArgumentParser(prog="make bench-peers", description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--slow-articles", type=int, default=100, help="for the slow ones")
    parser.add_argument("--memory", type=int, nargs="*", default=[1000, 20_000])
    parser.add_argument("--keep", action="store_true", help="leave bench/results.json alone")
    given = parser.parse_args()
    results = run_all(given.articles, min(given.slow_articles, given.articles), given.memory)
    if not given.keep:
        RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

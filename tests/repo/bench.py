"""The README's table of the program beside its peers, from what `make bench-peers` has measured."""

import json
from textwrap import fill
from typing import Any

from tests.repo.layout import ROOT

RESULTS = ROOT / "bench" / "results.json"
COLUMNS = (
    "",
    "CPU ms an article",
    "against instructor",
    "wall, x the least possible",
    "peak MB",
    "bytes sent",
    "bytes answered",
    "lost",
    "requests of a second run",
)
BASE = "instructor, 32 at once"
OWN = "this program"
OWN_NOTES = "this program, notes too"
SLOWEST = "LangExtract"


def _times(value: float, base: float) -> str:
    return f"{value / base:.2f}" if base else ""


def _asked_again(results: dict[str, Any]) -> str:
    return f"{results['again']['requests']} of {results['again']['articles']}"


def _row(results: dict[str, Any], name: str) -> list[str]:
    quick, slow, faulty = (
        next(row for row in results[kind] if row["name"] == name)
        for kind in ("quick", "slow", "faulty")
    )
    base = next(row for row in results["quick"] if row["name"] == BASE)
    again = slow["requests"] - 1
    lost = 100 * faulty["lost"] / faulty["articles"]
    return [
        name,
        f"{quick['cpu_ms']:.1f}",
        f"{_times(quick['cpu_ms'], base['cpu_ms'])} x",
        f"{_times(slow['wall_s'], slow['ideal_s'])} x",
        str(quick["peak_mb"]),
        str(quick["sent_bytes"]),
        str(quick["answer_bytes"]),
        f"{lost:.1f} %",
        _asked_again(results) if name in {OWN, OWN_NOTES} else f"{again} of {slow['articles']}",
    ]


def _paragraph(text: str) -> str:
    return fill(" ".join(text.split()), 100, break_on_hyphens=False)


def _conditions(results: dict[str, Any]) -> str:
    few = next(row["articles"] for row in results["slow"] if row["name"] == SLOWEST)
    return _paragraph(f"""
        {results["quick"][-1]["articles"]} articles of 2.5 kB, {results["at_once"]} at once, against
        one server on loopback that gives everybody the same facts in their own form
        (`make bench-peers`; {results["machine"]}). Start-up is left out. CPU and memory are at
        latency 0; wall time is at a latency of {1000 * results["latency_s"]:.0f} ms, against
        articles x latency / concurrency; lost are records where 5 % of requests are answered 429
        and 5 % with malformed JSON. {SLOWEST} did {few} articles, and so did the loop that asks
        one by one at that latency: they take too long.""")


def _ours(results: dict[str, Any]) -> str:
    own, notes = results["quick"][-2:]
    share, again, whole = results["share"], results["again"], results["again_notes"]
    memory = ", ".join(
        f"{row['peak_mb']} MB for {row['articles']} short articles" for row in results["memory"]
    )
    return _paragraph(f"""
        The peers stop at a record, and so does the program in the line before the last; what it
        does after 200 articles in a second process is counted. Of its {own["cpu_ms"]:.1f} ms,
        asking, keeping the answer and writing the record are {share["cpu_ms"]:.1f} ms; the rest
        finds and checks the facts, which no peer does. A note for each call and the index make it
        {notes["cpu_ms"]:.1f} ms. The same run again takes {again["wall_s"]:.1f} s for
        {again["articles"]} articles, start-up included, and {whole["wall_s"]:.1f} s with the notes;
        it sends {whole["requests"]} requests.
        What stands before the article is the same {own["prefix_bytes"]} bytes in every request. A
        run up to its records takes {memory}.""")


def _table(results: dict[str, Any]) -> list[str]:
    return [
        "| " + " | ".join(COLUMNS) + " |",
        "| --- |" + " ---: |" * (len(COLUMNS) - 1),
        *("| " + " | ".join(_row(results, row["name"])) + " |" for row in results["quick"]),
    ]


def render_bench() -> str:
    """Show what was measured; the command that measures it stands in it."""
    results = json.loads(RESULTS.read_text(encoding="utf-8"))
    return "\n".join([_conditions(results), "", *_table(results), "", _ours(results)])

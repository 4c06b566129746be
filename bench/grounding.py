"""Cost of grounding: CPU per article, growth with length, memory over many articles.

`python bench/grounding.py [ARTICLES.jsonl]`; without one, the seeds and the labelled articles where
they are there. Bars: at most 6 ms of CPU for an article of 2.5 kB in one process after start-up;
cost linear in length up to 1 MB; 10,000 articles from one JSONL under 250 MB.

The peer in the same run is what one would write without this program: dateparser finds the dates,
a regular expression the capitalised names, in nothing but the text itself.
"""

import argparse
import json
import re
import statistics
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from math import log
from pathlib import Path

from articles import read_texts, vary_texts
from dateparser.search import search_dates
from processes import ROOT, run_once

from summarizer.data import load_gazetteer
from summarizer.errors import ArticleError
from summarizer.pipeline import prepare_article
from summarizer.read import read_articles
from summarizer.records.article import RawArticle

WANTED_CHARS = 2500
LABELLED = ROOT.parent / "shared" / "corpus" / "dev.jsonl"
SIZES = (*(WANTED_CHARS * 2**power for power in range(9)), 1_000_000)
NAME = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)+")
MANY = 10_000


def ground(text: str) -> object:
    """Do all that is done before an answer."""
    raw = RawArticle(id="bench", source="bench", text=text, published="2024-01-02")
    return prepare_article(raw, load_gazetteer())


def find_naively(text: str) -> object:
    """Find dates and names as a script of ten lines does."""
    return search_dates(text, languages=["en"]), NAME.findall(text)


def cpu_ms(function: Callable[[str], object], texts: list[str], rounds: int) -> list[float]:
    """Take the mean CPU milliseconds a text, round by round, after one that is not counted."""
    for text in texts:
        function(text)
    figures: list[float] = []
    for _ in range(rounds):
        started = time.process_time()
        for text in texts:
            function(text)
        figures.append((time.process_time() - started) * 1000 / len(texts))
    return figures


def tell_cost(name: str, texts: list[str]) -> None:
    """Print what an article costs, here and as a naive script has it."""
    mean = sum(map(len, texts)) / len(texts)
    own, peer = cpu_ms(ground, texts, 25), min(cpu_ms(find_naively, texts, 1))
    scaled = WANTED_CHARS / mean
    print(
        f"{name}: {len(texts)} articles of {mean:.0f} characters; ms of CPU a {WANTED_CHARS}:"
        f" {min(own) * scaled:.2f} at best, {statistics.median(own) * scaled:.2f} the median;"
        f" dateparser and a regular expression {peer * scaled:.0f},"
        f" {peer / min(own):.0f} times as much"
    )


def tell_growth(texts: list[str]) -> None:
    """Print what texts of growing length cost, and the exponent."""
    body = "\n".join(texts)
    print("characters   ms of CPU   us a character")
    costs: list[float] = []
    for size in SIZES:
        text = (body * (size // len(body) + 1))[:size]
        costs.append(min(cpu_ms(ground, [text], 3 if size < max(SIZES) / 4 else 1)))
        print(f"{size:10,} {costs[-1]:11.1f} {1000 * costs[-1] / size:16.2f}")
    slope = log(costs[-1] / costs[2]) / log(SIZES[-1] / SIZES[2])
    print(f"exponent from {SIZES[2]:,} characters on: {slope:.2f} (linear: 1)")


def tell_memory(texts: list[str]) -> None:
    """Print the peak of reading and grounding many articles, and of a whole run with its notes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = folder / "articles.jsonl"
        with rows.open("w", encoding="utf-8") as lines:
            for number, text in enumerate(vary_texts(texts, load_gazetteer(), MANY)):
                lines.write(json.dumps({"id": f"a{number}", "text": text}) + "\n")
        commands = {
            "read and grounded": [__file__, "--ground", str(rows)],
            "whole run with notes": ["-m", "summarizer", "run", str(rows), "--engine", "rules"],
        }
        for what, command in commands.items():
            figures = run_once(command, folder)
            print(
                f"{MANY:,} different articles, {what}: {figures.peak_mb:.0f} MB at most,"
                f" {1000 * figures.cpu_s / MANY:.1f} ms of CPU an article"
            )


def ground_file(path: str) -> None:
    """Ground the articles of a file one after another, as a run does, and keep none."""
    for raw in read_articles([path]):
        if isinstance(raw, ArticleError):
            raise raw
        prepare_article(raw, load_gazetteer())


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="?", type=Path)
    parser.add_argument("--ground", help="ground this file and print nothing")
    chosen = parser.parse_args()
    if chosen.ground:
        ground_file(chosen.ground)
        return
    warnings.simplefilter("ignore")  # dateparser's own
    texts = read_texts(chosen.articles)
    tell_cost(chosen.articles.name if chosen.articles else "seeds", texts)
    if not chosen.articles and LABELLED.is_file():
        tell_cost("labelled", read_texts(LABELLED))
    tell_growth(texts)
    tell_memory(texts)


if __name__ == "__main__":
    sys.exit(main())

"""What 100,000 articles cost: measured requests, times prices. `python -m tests.repo.scale`.

Measured are the characters of requests, by the program's own request builder, over the seeds and,
where `--corpus` names labelled articles, over those; the figures are kept in `bench/scale.json`.
Tokens are the estimate of `--dry-run` (characters over four); an answer is as long there as the
mean of the reference answers.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from summarizer.ask import ModelOptions
from summarizer.ask.request import characters, request_body
from summarizer.cli.costs import CHARACTERS_A_TOKEN, USUAL_ANSWER
from summarizer.data import load_gazetteer
from summarizer.data.prices import Price, load_prices
from summarizer.pipeline import prepare_article
from summarizer.read import read_articles
from summarizer.records.article import RawArticle
from tests.repo.layout import ROOT

MEASURED = ROOT / "bench" / "scale.json"
BENCH = ROOT / "bench" / "results.json"
SEEDS = ROOT / "seeds"
ARTICLES = 100_000
OPTIONS = ModelOptions(model="gpt-4.1-mini", mode="json-schema")
"""The name of the model is the only thing of a request that differs between models."""
TITLES = {"seeds": "the articles of `seeds/`", "corpus": "articles reworded from published pages"}


class Requests(NamedTuple):
    """First requests about some articles."""

    articles: int
    characters: int
    fixed: int
    """Characters of each request that are the same for every article: prompt and schema."""


def measure(paths: Iterable[str]) -> Requests:
    """Measure the requests about articles; nothing is sent."""
    gazetteer = load_gazetteer()
    grounded = [
        prepare_article(item, gazetteer)
        for item in read_articles(list(paths))
        if isinstance(item, RawArticle)
    ]
    sizes = [characters(request_body(OPTIONS, article)) for article in grounded]
    body = request_body(OPTIONS, grounded[0])
    assert isinstance(body["messages"], list)
    fixed = characters({**body, "messages": body["messages"][:1]})
    return Requests(len(sizes), sum(sizes), fixed)


def read_measured() -> dict[str, Requests]:
    """Read what was measured last."""
    rows: Mapping[str, Mapping[str, int]] = json.loads(MEASURED.read_text(encoding="utf-8"))
    return {name: Requests(**row) for name, row in rows.items()}


def _dollars(price: Price, requests: Requests) -> Iterator[str]:
    tokens = ARTICLES * requests.characters // requests.articles // CHARACTERS_A_TOKEN
    fixed = ARTICLES * requests.fixed // CHARACTERS_A_TOKEN
    out = ARTICLES * USUAL_ANSWER
    for each, cached in ((price, 0), (price, fixed), (price.in_batch, 0)):
        yield f"{each.cost_usd(tokens, cached, out):,.0f}"


def render_costs() -> str:
    """Show what so many articles cost at the prices that ship."""
    measured = read_measured()
    lines: list[str] = []
    for name, requests in measured.items():
        mean = requests.characters // requests.articles
        told = (
            f"Requests about {TITLES[name]} ({requests.articles} articles): {mean:,} characters on"
            f" average, of which {requests.fixed:,} are the same in every request; about"
            f" {mean // CHARACTERS_A_TOKEN:,} tokens in and {USUAL_ANSWER} out."
        )
        lines += [
            told,
            "",
            "| model | price as of | live | live, prompt and schema cached | in batch files |",
            "| --- | --- | ---: | ---: | ---: |",
        ]
        for price in load_prices().values():
            cells = [price.model, price.as_of, *_dollars(price, requests)]
            lines.append(f"| {' | '.join(cells)} |")
        lines.append("")
    return "\n".join(lines).rstrip()


def render_one_machine() -> str:
    """Show what one process takes, as `make bench-peers` has measured it."""
    results = json.loads(BENCH.read_text(encoding="utf-8"))
    own, share = results["quick"][-1], results["share"]
    hours = ARTICLES * own["cpu_ms"] / 1000 / 3600
    asking = ARTICLES * share["cpu_ms"] / 1000 / 3600
    sent = ARTICLES * own["sent_bytes"] / 10**9
    memory = " and ".join(
        f"{row['peak_mb']} MB for {row['articles']:,}" for row in results["memory"]
    )
    cpu = f"{own['cpu_ms']:.1f} ms of CPU an article, notes included"
    cores = f"{hours:.1f} hours of one core, of which {asking:.1f} are asking and keeping"
    lines = [
        f"With a model, articles of 2.5 kB ({results['machine']}, `make bench-peers`):",
        "",
        f"- {cpu}; {ARTICLES:,} articles are {cores};",
        f"- {own['sent_bytes']:,} bytes sent an article: {sent:.2f} GB for {ARTICLES:,};",
        f"- a run up to its records takes {memory} articles.",
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure and keep the figures; the page is written by `python -m tests.repo.readme`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, help="Labelled articles (JSONL).")
    corpus = parser.parse_args().corpus
    measured = read_measured() if MEASURED.exists() else {}
    measured["seeds"] = measure([str(SEEDS)])
    if corpus is not None:
        measured["corpus"] = measure([str(corpus)])
    rows = {name: requests._asdict() for name, requests in measured.items()}
    MEASURED.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

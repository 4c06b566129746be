"""The floors: figures on labelled articles that may only get better.

`python -m tests.floors.floors` prints today's figures beside the floors; with `--update` it raises
the floors to them, and refuses if any figure has become worse.
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import NamedTuple

import click

from summarizer.ask import answer_by_rules
from summarizer.data import load_gazetteer
from summarizer.evaluate import (
    LabelledArticle,
    Prediction,
    read_labelled,
    score_calls,
    score_statements,
)
from summarizer.output import flatten_record
from summarizer.pipeline import summarise_articles
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered, ArticleRecord

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FLOORS = HERE / "floors.json"
COUNTS = frozenset({"articles", "gold_calls", "gold_statements", "statements_predicted"})
"""Figures that say how much was measured, not how well."""
LOWER_IS_BETTER = ("left_open", "wrong", "matching_none")
LEFT_OPEN = "date_left_open_%"
OF_THE_FOUND = frozenset({"date_right_%", LEFT_OPEN, "initiator_right_%"})
"""Shares of the calls found; they may sink as long as they do not as shares of all calls."""
ROUNDING = 0.5
"""Points by which two rounded shares multiplied may be off; one call of the largest set is 1.4."""


class LabelledSet(NamedTuple):
    """Labelled articles that have a floor."""

    title: str
    path: Path
    language: str | None = None


SETS = {
    "sealed": LabelledSet("invented, sealed", HERE / "sealed.jsonl"),
    "sealed-wide": LabelledSet("written in many manners, sealed", HERE / "sealed-wide.jsonl"),
    "open": LabelledSet("invented, open", HERE / "open.jsonl"),
    "wide": LabelledSet("written in many manners", HERE / "wide.jsonl"),
    "fresh": LabelledSet("ledes, posts, diaries and traps", HERE / "fresh.jsonl"),
    "seeds": LabelledSet("seeds", HERE / "seeds.json"),
    "dev": LabelledSet(
        "reworded from published pages, English",
        ROOT.parent / "shared" / "corpus" / "dev.jsonl",
        "en",
    ),
    "dev-other": LabelledSet(
        "the same, other languages", ROOT.parent / "shared" / "corpus" / "dev.jsonl", "!en"
    ),
}

Figures = dict[str, float | int | None]


def wanted_articles(chosen: LabelledSet) -> tuple[LabelledArticle, ...]:
    """Read the articles of a set."""
    articles = read_labelled(chosen.path, ROOT / "seeds")
    if chosen.language is None:
        return articles
    language, other = chosen.language.lstrip("!"), chosen.language.startswith("!")
    return tuple(one for one in articles if (one.gold.language == language) != other)


async def _by_rules(article: GroundedArticle) -> Answered:
    return answer_by_rules(article)


async def _records(articles: tuple[LabelledArticle, ...]) -> dict[str, ArticleRecord]:
    raws = (article.raw for article in articles)
    outcomes = summarise_articles(raws, _by_rules, load_gazetteer())
    return {
        outcome.record.article.raw.id: outcome.record
        async for outcome in outcomes
        if outcome.record is not None
    }


def measure(chosen: LabelledSet) -> Figures:
    """Score the rules engine on a set."""
    articles = wanted_articles(chosen)
    records = asyncio.run(_records(articles))
    predictions = {
        key: [Prediction.model_validate(call) for call in flatten_record(record)["calls"]]
        for key, record in records.items()
    }
    figures = score_calls([article.gold for article in articles], predictions).figures
    return {**figures, **score_statements(articles, records)}


def read_floors() -> dict[str, Figures]:
    """Read the floors by name of set."""
    content: dict[str, dict[str, Figures]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return {name: entry["figures"] for name, entry in content.items()}


def list_losses(floor: Figures, figures: Figures) -> list[str]:
    """Name the figures that are worse than their floor, or gone."""
    losses: list[str] = []
    for name, least in floor.items():
        now = figures.get(name)
        if name in COUNTS or least is None or now == least:
            continue
        lower_is_better = any(part in name for part in LOWER_IS_BETTER)
        if now is None or (now > least) == lower_is_better:
            # One call more that is found undated is no call fewer that is dated.
            if name in OF_THE_FOUND and now is not None and not _is_loss(name, floor, figures):
                continue
            losses.append(f"{name}: {now}, floor {least}")
    return losses


def _is_loss(name: str, floor: Figures, figures: Figures) -> bool:
    """Return whether a share of the calls found is worse as a share of all calls, too.

    A call that is not found counts as left open.
    """
    before, now = _of_all(name, floor), _of_all(name, figures)
    if name == LEFT_OPEN:
        return now > before + ROUNDING
    return now < before - ROUNDING


def _of_all(name: str, figures: Figures) -> float:
    recall = figures.get("call_recall_%") or 0.0
    share = (figures.get(name) or 0.0) * recall / 100
    return share + 100 - recall if name == LEFT_OPEN else share


def update_floors() -> int:
    """Raise the floors to today's figures; refuse if one would sink."""
    floors = read_floors() if FLOORS.is_file() else {}
    entries: dict[str, object] = {}
    for name, chosen in SETS.items():
        if not chosen.path.is_file():
            click.echo(f"{name}: {chosen.path} is missing, its floor stays")
            if name in floors:
                entries[name] = {"title": chosen.title, "figures": floors[name]}
            continue
        figures = measure(chosen)
        if losses := list_losses(floors.get(name, {}), figures):
            message = f"{name}: floors are never lowered: {'; '.join(losses)}"
            raise SystemExit(message)
        entries[name] = {"title": chosen.title, "figures": figures}
    FLOORS.write_text(json.dumps(entries, indent=1) + "\n", encoding="utf-8")
    return 0


def show_figures() -> int:
    """Print figures and floors side by side."""
    floors = read_floors() if FLOORS.is_file() else {}
    for name, chosen in SETS.items():
        if not chosen.path.is_file():
            click.echo(f"{name}: {chosen.path} is missing, not measured")
            continue
        click.echo(name)
        for figure, value in measure(chosen).items():
            click.echo(f"  {figure:38} {value!s:>8}   floor {floors.get(name, {}).get(figure)}")
    return 0


if __name__ == "__main__":
    sys.exit(update_floors() if "--update" in sys.argv[1:] else show_figures())

"""Readouts of one call come together on labelled articles, and nothing else does."""

import json
import re
from collections import defaultdict
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from summarizer.ask import answer_by_rules
from summarizer.data import load_gazetteer
from summarizer.merge import merge_calls
from summarizer.pipeline import make_record, prepare_article
from summarizer.read import read_articles
from summarizer.records.article import RawArticle
from summarizer.records.dossier import Dossier
from summarizer.records.record import ArticleRecord

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus" / "dev.jsonl"

# Pairs of accounts of one call, as tags and notes of the labelled corpus and its labels say.
JOINED = {
    frozenset({"000", "004"}),
    frozenset({"000", "A_009"}),
    frozenset({"004", "A_009"}),
    frozenset({"A_016", "A_017"}),
    frozenset({"A_027", "B_034"}),
    frozenset({"A_034", "A_035"}),
    frozenset({"B_005", "B_006"}),
}
# Also one call each, but kept apart: the first is undated and shares few words with any of its
# three candidates; the others are each told in another language, two with dates that differ.
APART = {
    frozenset({"003", "A_029"}),
    frozenset({"B_004", "B_058"}),
    frozenset({"B_029", "B_066"}),
}

# Told in passing, in an article about a speech: it gives no account of the call to join.
WITHOUT_CALL = {frozenset({"002", "A_068"})}


@cache
def record_of(path: Path) -> tuple[ArticleRecord, ...]:
    """Return the records of a file or folder, answered by rules."""
    raws = [one for one in read_articles([str(path)]) if isinstance(one, RawArticle)]
    articles = [prepare_article(raw, load_gazetteer()) for raw in raws]
    return tuple(make_record(article, answer_by_rules(article)) for article in articles)


def short(article_id: str) -> str:
    """Return a seed's number, or a corpus article's id."""
    return article_id if article_id[0].isalpha() else article_id[:3]


def members(dossiers: tuple[Dossier, ...]) -> list[tuple[str | None, list[str]]]:
    """Return date and articles of each dossier."""
    return [
        (one.date, sorted(short(readout.article_id) for readout in one.readouts))
        for one in dossiers
    ]


def test_the_seeds_are_six_accounts_of_five_calls() -> None:
    """The two readouts of one call are joined, the two calls of one article are not."""
    assert members(merge_calls(record_of(ROOT / "seeds"))) == [
        ("XXXX-04-03", ["001"]),
        ("2023-11-27", ["000", "004"]),
        ("2023-11-27", ["004"]),
        ("2024-06-20", ["002"]),
        ("2024-09-16", ["003"]),
    ]


def tagged_pairs() -> set[frozenset[str]]:
    """Return the pairs that tags of the corpus name: articles of one tag, and those of a seed."""
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for tag in row["tags"]:
            if tag.startswith(("cluster-", "same-call-as-seed-")):
                seeds = re.findall(r"\b\d{3}\b", tag) if tag.startswith("same") else []
                articles[tag] |= {row["id"], *seeds}
    return {frozenset(pair) for found in articles.values() for pair in combinations(found, 2)}


@pytest.mark.skipif(not CORPUS.is_file(), reason="needs ../shared/corpus, which is no part of this")
def test_every_tagged_pair_is_accounted_for() -> None:
    """No pair that the corpus names is left out of the lists above."""
    assert tagged_pairs() <= JOINED | APART | WITHOUT_CALL


@pytest.mark.skipif(not CORPUS.is_file(), reason="needs ../shared/corpus, which is no part of this")
def test_what_is_kept_apart_is_pointed_to() -> None:
    """An account that may be of a call in the set says so and names the days that are possible."""
    dossiers = merge_calls([*record_of(ROOT / "seeds"), *record_of(CORPUS)])
    undated = next(
        one
        for one in dossiers
        if short(one.readouts[0].article_id) == "A_029" and one.principals[-1].country == "AZ"
    )
    assert "16 September 2024" in undated.apart_because[0]


@pytest.mark.skipif(not CORPUS.is_file(), reason="needs ../shared/corpus, which is no part of this")
def test_pairs_of_the_corpus_are_joined_and_no_others() -> None:
    """Every pair that is joined is one call, and those known to be are joined."""
    dossiers = merge_calls([*record_of(ROOT / "seeds"), *record_of(CORPUS)])
    pairs = {
        frozenset(pair)
        for _, articles in members(dossiers)
        for pair in combinations(sorted(set(articles)), 2)
    }
    assert pairs <= JOINED | APART
    assert pairs >= JOINED
    joined = [one for one in dossiers if len(one.readouts) > 1]
    assert all(one.joined_because for one in joined)

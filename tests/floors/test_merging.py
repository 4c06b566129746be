"""Readouts of one call come together on labelled articles, and nothing else does."""

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

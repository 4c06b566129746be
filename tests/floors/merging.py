"""How well accounts of one call come together: `python -m tests.floors.merging`.

Prints each pair that the labelled corpus names, whether it is joined and why, and what else is.
Answers are those of the rules, as in the other floors.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

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
Pair = frozenset[str]

JOINED = {
    frozenset({"000", "004"}),
    frozenset({"000", "A_009"}),
    frozenset({"003", "A_029"}),
    frozenset({"004", "A_009"}),
    frozenset({"A_016", "A_017"}),
    frozenset({"A_027", "B_034"}),
    frozenset({"A_034", "A_035"}),
    frozenset({"B_005", "B_006"}),
}
"""Pairs of accounts of one call, as tags and notes of the labelled corpus and its labels say."""
UNREAD = {frozenset({"B_004", "B_058"}), frozenset({"B_029", "B_066"})}
"""Also one call each, but one account is in a language that the rules do not read: it has no call
to join until a model answers for it."""
WITHOUT_CALL = {frozenset({"002", "A_068"})}
"""Told in passing, in an article about a speech: it gives no account of the call to join."""


@cache
def record_of(path: Path) -> tuple[ArticleRecord, ...]:
    """Return the records of a file or folder, answered by rules."""
    raws = [one for one in read_articles([str(path)]) if isinstance(one, RawArticle)]
    articles = [prepare_article(raw, load_gazetteer()) for raw in raws]
    return tuple(make_record(article, answer_by_rules(article)) for article in articles)


@cache
def merge_all() -> tuple[Dossier, ...]:
    """Return the dossiers of the seeds and the labelled corpus together."""
    return merge_calls([*record_of(ROOT / "seeds"), *record_of(CORPUS)])


def short(article_id: str) -> str:
    """Return a seed's number, or a corpus article's id."""
    return article_id if article_id[0].isalpha() else article_id[:3]


def pairs_of(dossiers: Sequence[Dossier]) -> dict[Pair, str]:
    """Return the pairs of articles that share a dossier, and why they do."""
    return {
        frozenset(pair): " ".join(dossier.joined_because)
        for dossier in dossiers
        for pair in combinations(sorted({short(one.article_id) for one in dossier.readouts}), 2)
    }


def tagged_pairs() -> set[Pair]:
    """Return the pairs that tags of the corpus name: articles of one tag, and those of a seed."""
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for tag in row["tags"]:
            if tag.startswith(("cluster-", "same-call-as-seed-")):
                seeds = re.findall(r"\b\d{3}\b", tag) if tag.startswith("same") else []
                articles[tag] |= {row["id"], *seeds}
    return {frozenset(pair) for found in articles.values() for pair in combinations(found, 2)}


def report() -> Iterator[str]:
    """Yield the lines of the report."""
    found = pairs_of(merge_all())
    known = JOINED | UNREAD
    for pair in sorted(known | found.keys(), key=sorted):
        state = "joined" if pair in known else "WRONGLY JOINED"
        why = found.get(pair) or "one is in a language that the rules do not read"
        yield f"{' + '.join(sorted(pair))}: {state if pair in found else 'not joined'}: {why}"
    right, wrong = len(known & found.keys()), len(found.keys() - known)
    yield f"pairs of one call: {len(known)}, joined {right}; wrongly joined {wrong}"


def main() -> None:
    """Print the report."""
    if not CORPUS.is_file():
        sys.exit(f"{CORPUS} is not there: the labelled corpus is no part of the project")
    sys.stdout.write("\n".join(report()) + "\n")


if __name__ == "__main__":
    main()

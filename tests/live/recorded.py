"""What the recorded answers come to: a hash of each article's record, kept beside the cassettes.

Takes a folder of cassettes and the five seeds, gives hashes by article. An article whose recorded
answer cannot be read has the hash of its error.
"""

import hashlib
from pathlib import Path

from summarizer.ask import make_replay_answerer
from summarizer.check import find_faults
from summarizer.data import load_gazetteer
from summarizer.pipeline import Outcome, summarise_articles
from summarizer.read import read_articles

ROOT = Path(__file__).parents[2]
RECORDED = ROOT / "cassettes" / "recorded"
HASHES = RECORDED / "records.sha256"
HOW = "record anew (make live), or if only rules changed: make live ARGS=--hashes"


async def replay(folder: Path = RECORDED, *, concurrency: int = 1) -> list[Outcome]:
    """Replay the seeds; their sources are named as from the checkout."""
    raws = [
        raw if isinstance(raw, Exception) else raw.model_copy(update={"source": raw.id})
        for raw in read_articles([str(ROOT / "seeds")])
    ]
    async with make_replay_answerer(folder, review=find_faults) as answerer:
        outcomes = summarise_articles(raws, answerer, load_gazetteer(), concurrency=concurrency)
        return [outcome async for outcome in outcomes]


def serialise(outcome: Outcome) -> str:
    """Write an outcome as a line: the record but for the versions that made it, or the error."""
    if outcome.record is None:
        return str(outcome.error)
    return outcome.record.model_dump_json(exclude={"provenance"})


def hash_lines(outcomes: list[Outcome]) -> str:
    """Write a line an article, in the form of sha256sum: hash, then which article."""
    lines = [
        f"{hashlib.sha256(serialise(one).encode()).hexdigest()}  {Path(one.source).stem}\n"
        for one in outcomes
    ]
    return "".join(sorted(lines, key=lambda line: line.split()[1]))

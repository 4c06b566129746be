"""The five seeds, answered by the reference answers that ship with the program."""

import asyncio
import json
from pathlib import Path

import pytest
import yaml

from summarizer.ask import (
    find_orphans,
    load_prompt,
    make_replay_answerer,
    read_head,
    record_answers,
    schema_hash,
)
from summarizer.ask.compile import read_answer
from summarizer.check import find_faults
from summarizer.data import load_gazetteer
from summarizer.errors import ArticleError
from summarizer.pipeline import prepare_article
from summarizer.read import read_articles
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered

ROOT = Path(__file__).parents[2]
ANSWERS = ROOT / "cassettes" / "answers"
REFERENCE = ROOT / "cassettes" / "reference"
GOLD = ROOT.parent / "shared" / "gold" / "seeds.json"
IDS = sorted(path.stem for path in (ROOT / "seeds").glob("*.txt"))

HOW = "python -m summarizer record --answers cassettes/answers"


@pytest.fixture(scope="module")
def articles() -> dict[str, GroundedArticle]:
    """Ground the seeds."""
    gazetteer = load_gazetteer()
    grounded: dict[str, GroundedArticle] = {}
    for item in read_articles([str(ROOT / "seeds")]):
        assert not isinstance(item, ArticleError)
        grounded[item.id] = prepare_article(item, gazetteer)
    return grounded


@pytest.fixture(scope="module")
def answered(articles: dict[str, GroundedArticle]) -> dict[str, Answered]:
    """Replay the seeds."""

    async def replay() -> dict[str, Answered]:
        async with make_replay_answerer(REFERENCE, review=find_faults) as answerer:
            return {name: await answerer(article) for name, article in articles.items()}

    return asyncio.run(replay())


def test_every_seed_has_its_answer_and_its_cassette() -> None:
    """None is missing and none is left over."""
    written = [read_answer(path).article_id for path in sorted(ANSWERS.glob("*.yaml"))]
    assert written == IDS
    assert find_orphans(ANSWERS, IDS) == ()
    assert find_orphans(REFERENCE, IDS) == ()


@pytest.mark.parametrize("name", IDS)
def test_cassette_is_of_this_prompt_and_schema(name: str) -> None:
    """And says that a person wrote the answer."""
    head = read_head(REFERENCE / f"{name}.yaml")
    assert head.origin == "hand-written"
    assert (head.prompt, head.schema_hash) == (load_prompt().identity, schema_hash()), HOW


@pytest.mark.parametrize("name", IDS)
def test_seed_is_answered_by_a_person(name: str, answered: dict[str, Answered]) -> None:
    """Through the model path, and never under a model's name."""
    engine = answered[name].engine
    assert (engine.name, engine.origin, engine.endpoint) == ("replay", "hand-written", None)


@pytest.mark.parametrize("name", IDS)
def test_reference_answer_breaks_no_rule(
    name: str, articles: dict[str, GroundedArticle], answered: dict[str, Answered]
) -> None:
    """It stands in for a capable model: correct, with every fact in its evidence."""
    findings = find_faults(articles[name], answered[name].answer)
    assert [finding for finding in findings if finding.severity != "note"] == []


def test_recording_anew_gives_the_same_bytes(
    articles: dict[str, GroundedArticle], tmp_path: Path
) -> None:
    """What is in the repository is what the answers, prompt, schema and sentences give."""
    paths = asyncio.run(record_answers(list(articles.values()), ANSWERS, tmp_path))
    assert [path.name for path in paths] == [f"{name}.yaml" for name in IDS]
    for path in paths:
        assert path.read_bytes() == (REFERENCE / path.name).read_bytes(), HOW


@pytest.mark.parametrize("name", IDS)
def test_nothing_personal_is_in_a_cassette(name: str) -> None:
    """Neither key nor address nor header of the machine it was recorded on."""
    cassette = yaml.safe_load((REFERENCE / f"{name}.yaml").read_bytes())
    for interaction in cassette["interactions"]:
        assert set(interaction["request"]) == {"method", "path", "body"}
        assert set(interaction["response"]) == {"status", "body"}
    text = (REFERENCE / f"{name}.yaml").read_text(encoding="utf-8").lower()
    for word in ("authorization", "bearer", "cookie", "127.0.0.1", "user-agent"):
        assert word not in text


@pytest.mark.skipif(not GOLD.is_file(), reason="needs ../shared/gold/seeds.json")
@pytest.mark.parametrize("name", IDS)
def test_every_statement_of_the_gold_is_there(
    name: str, articles: dict[str, GroundedArticle], answered: dict[str, Answered]
) -> None:
    """With its speaker and its act, in the sentence that it stands in."""
    gold = next(
        one for one in json.loads(GOLD.read_text(encoding="utf-8"))["articles"] if one["id"] == name
    )
    article = articles[name]
    for call, expected in zip(answered[name].answer.calls, gold["calls"], strict=True):
        for statement in expected["statements"]:
            start = article.raw.text.index(statement["evidence"])
            sentence = next(one.number for one in article.sentences if one.start <= start < one.end)
            found = [one for one in call.statements if sentence in one.evidence]
            assert (statement["speaker"], statement["act"]) in [
                (one.speaker, one.act) for one in found
            ], statement["gist"]

"""From articles to the requests that have no answer yet."""

import asyncio
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarizer.ask import AnswerCache, Completion, ModelOptions, Replies, make_model_answerer
from summarizer.ask.cache import Stored
from summarizer.ask.request import request_body
from summarizer.batch.export import EDITED, Exported, Exporter, give_up_edited
from summarizer.batch.manifest import Manifest, Step, open_manifest
from summarizer.batch.shards import Bounds, ShardWriter
from summarizer.check import find_faults
from summarizer.data import load_gazetteer
from summarizer.data.prices import Price
from summarizer.errors import ArticleError
from summarizer.pipeline import prepare_article
from summarizer.records.article import RawArticle
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Usage
from tests.ask.server import MODEL, completed
from tests.batch.test_manifest import MAKER
from tests.faults.articles import Case, make_cases

OPTIONS = ModelOptions(endpoint="http://127.0.0.1:9/v1", model=MODEL)
PRICE = Price("127.0.0.1", MODEL, 10, 1, 100, "2024-01-01", "nobody", batch_share=0.5)


def prepare(raw: RawArticle) -> GroundedArticle:
    """Ground an article."""
    return prepare_article(raw, load_gazetteer())


def export(
    manifest: Manifest,
    cache: AnswerCache,
    items: Iterable[RawArticle | ArticleError],
    options: ModelOptions = OPTIONS,
    bounds: Bounds | None = None,
) -> Exported:
    """Write requests; nobody is asked, the address leads nowhere."""

    async def work() -> Exported:
        async with make_model_answerer(options, review=find_faults, cache=cache) as answerer:
            writer = ShardWriter(manifest, MAKER, bounds)
            return await Exporter(answerer, prepare, manifest, writer).add_all(items)

    return asyncio.run(work())


def key_of(case: Case) -> str:
    """Name the question about an article."""
    return make_model_answerer(OPTIONS).identify(prepare(case.raw))


def reply(content: str) -> Completion:
    """Make a reply."""
    return Completion.model_validate_json(completed(content).body)


def good(case: Case) -> Completion:
    """Make the right reply about an article."""
    return reply(case.answer.model_dump_json())


def read_bodies(folder: Path, number: int = 1) -> list[dict[str, Any]]:
    """Read the requests of a file."""
    lines = (folder / f"requests-{number:04}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["body"] for line in lines]


def test_requests_are_those_of_a_live_run(tmp_path: Path) -> None:
    """Byte for byte what would be sent, under the name that its answer is kept under."""
    (case,) = make_cases(1)
    with open_manifest(tmp_path, make=True) as manifest, AnswerCache(tmp_path / "c") as cache:
        export(manifest, cache, [case.raw])
        (line,) = (tmp_path / "requests-0001.jsonl").read_text(encoding="utf-8").splitlines()
        body = request_body(OPTIONS, prepare(case.raw))
        assert json.dumps(json.loads(line)["body"]) == json.dumps(body)
        assert json.loads(line)["custom_id"] == key_of(case)


def test_what_has_an_answer_is_left_out(tmp_path: Path) -> None:
    """Kept, collected, under way, the same twice: each is counted; the rest is written."""
    cases = [*make_cases(5)]
    with open_manifest(tmp_path, make=True) as manifest, AnswerCache(tmp_path / "c") as cache:
        cache.put(key_of(cases[0]), Stored(answer=cases[0].answer, usage=Usage(requests=1)))
        cache.put(key_of(cases[1]), Replies(replies=(good(cases[1]),)))
        assert export(manifest, cache, [cases[2].raw]).first == 1
        error = ArticleError("bad.txt", "is empty")
        again = cases[4].raw.model_copy(update={"source": "again.txt"})
        done = export(manifest, cache, [*(case.raw for case in cases), again, error])
        assert (done.articles, done.kept, done.collected, done.under_way) == (7, 1, 1, 1)
        assert (done.twice, done.first, done.second, done.errors) == (1, 2, 0, [error])


def test_a_refused_answer_is_put_right(tmp_path: Path) -> None:
    """The second request holds the refused answer and what is wrong with it; there is no third."""
    case = next(make_cases(1))
    wrong = good(case.other)
    with open_manifest(tmp_path, make=True) as manifest, AnswerCache(tmp_path / "c") as cache:
        cache.put(key_of(case), Replies(replies=(wrong,)))
        assert export(manifest, cache, [case.raw]).second == 1
        (body,) = read_bodies(tmp_path)
        roles = [message["role"] for message in body["messages"]]
        assert roles == ["system", "user", "assistant", "user"]
        assert "Your answer is refused" in body["messages"][3]["content"]
        assert export(manifest, cache, [case.raw]).under_way == 1
        cache.put(key_of(case), Replies(replies=(wrong, wrong)))
        assert export(manifest, cache, [case.raw]).collected == 1


def test_limits_are_kept_at_the_worst(tmp_path: Path) -> None:
    """What is beyond is left for a later export: in requests, and in dollars of batch files."""
    items = [case.raw for case in make_cases(4)]
    with open_manifest(tmp_path, make=True) as manifest, AnswerCache(tmp_path / "c") as cache:
        done = export(manifest, cache, items, replace(OPTIONS, max_requests=3))
        assert (done.requests, done.left) == (3, 1)
    with open_manifest(tmp_path / "b", make=True) as manifest, AnswerCache(tmp_path / "c") as cache:
        priced = replace(OPTIONS, prices={("127.0.0.1", MODEL): PRICE}, max_tokens=1000)
        size = len(json.dumps(request_body(priced, prepare(items[0]))))
        one = PRICE.in_batch.cost_usd(size // 2, 0, 1000)
        done = export(manifest, cache, items, replace(priced, max_cost_usd=2.5 * one))
        assert (done.requests, done.left) == (2, 2)
        assert done.worst_usd == pytest.approx(2 * one, rel=0.05)


def test_what_no_file_holds_is_named(tmp_path: Path) -> None:
    """An article whose request is longer than a file may be; the others go on."""
    cases = [*make_cases(2)]
    long = cases[0].raw.model_copy(update={"text": cases[0].text + " And so on." * 200})
    with open_manifest(tmp_path, make=True) as manifest, AnswerCache(tmp_path / "c") as cache:
        done = export(manifest, cache, [long, cases[1].raw], bounds=Bounds(bytes=9_500))
        assert done.first == 1
        (error,) = done.errors
        assert "its request has" in str(error)
        assert "a file at most 9500" in str(error)


@pytest.mark.parametrize("step", ["written", "uploading"])
def test_an_edited_file_is_given_up(tmp_path: Path, step: Step) -> None:
    """Its requests are exported anew; a file that a server has is none of our business any more."""
    cases = [*make_cases(2)]
    with open_manifest(tmp_path, make=True) as manifest, AnswerCache(tmp_path / "c") as cache:
        export(manifest, cache, [case.raw for case in cases], bounds=Bounds(requests=1))
        first, second = manifest.shards()
        manifest.update(first._replace(step=step))
        manifest.update(second._replace(step="submitted"))
        assert give_up_edited(manifest) == []
        for shard in (first, second):
            (tmp_path / shard.file).write_text("edited", encoding="utf-8")
        assert give_up_edited(manifest) == [first.file]
        assert (manifest.shards()[0].step, manifest.shards()[0].told) == ("over", EDITED)
        done = export(manifest, cache, [case.raw for case in cases])
        assert (done.first, done.under_way) == (1, 1)

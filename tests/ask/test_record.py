"""Recording hand-written answers, and those of a server."""

import asyncio
from pathlib import Path

import pytest

from summarizer.ask.cassettes import read_head
from summarizer.ask.options import ModelOptions
from summarizer.ask.record import record_answers, record_model
from summarizer.errors import SettingsError, Unusable
from summarizer.records.answer import Answer
from summarizer.records.finding import Finding
from summarizer.records.grounding import GroundedArticle
from tests.ask.samples import ANSWER_JSON, TEXT, article
from tests.ask.server import MODEL, Server, completed, failed

WRITTEN = """\
article: bridge
calls:
- date: {value: 2024-05-11, evidence: [On May 11]}
  principals:
  - {name: Ole Holm, country: NO, office: Premier, evidence: [Premier Ole Holm]}
  initiator: null
  side: null
"""


def record(folder: Path, *articles: GroundedArticle, written: str = WRITTEN) -> tuple[Path, ...]:
    """Record one hand-written answer."""
    answers = folder / "answers"
    answers.mkdir(exist_ok=True)
    (answers / "bridge.yaml").write_text(written, encoding="utf-8")
    return asyncio.run(record_answers(articles, answers, folder / "out"))


def test_cassette_says_that_it_is_hand_written(tmp_path: Path) -> None:
    """And for which text, prompt and schema it holds."""
    (path,) = record(tmp_path, article(), article("not asked about", article_id="other"))
    head = read_head(path)
    assert path.name == "bridge.yaml"
    assert (head.origin, head.model, head.article) == ("hand-written", "hand-written", "bridge")
    assert head.endpoint == "http://reference.invalid/v1"
    assert "127.0.0.1" not in path.read_text(encoding="utf-8")


def test_recording_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """A diff of a cassette is a change of the answer, the prompt or the schema."""
    (path,) = record(tmp_path, article())
    first = path.read_bytes()
    record(tmp_path, article())
    assert path.read_bytes() == first


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        (WRITTEN.replace("article: bridge", "article: tower"), "'tower' is not among those given"),
        (WRITTEN.replace("On May 11", "On May 12"), "stands in no sentence"),
    ],
    ids=["article", "words"],
)
def test_nothing_is_recorded_if_an_answer_does_not_fit(
    written: str, problem: str, tmp_path: Path
) -> None:
    """All answers are compiled before the first is recorded."""
    with pytest.raises(SettingsError, match=problem):
        record(tmp_path, article(), written=written)
    assert not (tmp_path / "out").exists()


def test_folder_without_answers_is_an_error(tmp_path: Path) -> None:
    """A wrong folder is not an empty success."""
    with pytest.raises(SettingsError, match="no hand-written answers"):
        asyncio.run(record_answers([article()], tmp_path, tmp_path / "out"))


def test_servers_answers_are_recorded_with_the_second_question(tmp_path: Path) -> None:
    """As a model's, under the model's name."""

    def refuse(_: GroundedArticle, answer: Answer) -> tuple[Finding, ...]:
        if answer.calls:
            return ()
        return (Finding(rule="C1", severity="error", field="calls", message="left out"),)

    with Server(completed('{"calls": []}'), completed(ANSWER_JSON)) as server:
        options = ModelOptions(endpoint=server.endpoint, mode="tools", temperature=0.2)
        work = record_model([article()], options, tmp_path, review=refuse, direct=True)
        (path,) = asyncio.run(work)
    head = read_head(path)
    assert (head.origin, head.model, head.mode, head.temperature) == ("model", MODEL, "tools", 0.2)
    assert path.read_text(encoding="utf-8").count("status: 200") == 2


def test_article_without_an_answer_does_not_end_a_recording(tmp_path: Path) -> None:
    """Those before and behind it are kept; there is nothing to keep of it."""
    articles = [article(f"{TEXT}\n{n}", article_id=f"a{n}") for n in range(3)]
    good = completed(ANSWER_JSON)
    with Server(good, failed(400), good) as server:
        options = ModelOptions(endpoint=server.endpoint)
        paths = asyncio.run(record_model(articles, options, tmp_path, direct=True))
    assert [path.name for path in paths] == ["a0.yaml", "a2.yaml"]


def test_refused_key_ends_a_recording(tmp_path: Path) -> None:
    """Nobody would answer the others."""
    with Server(failed(401)) as server:
        options = ModelOptions(endpoint=server.endpoint)
        work = record_model([article(), article()], options, tmp_path, direct=True)
        with pytest.raises(Unusable):
            asyncio.run(work)
    assert len(server.asked) == 1

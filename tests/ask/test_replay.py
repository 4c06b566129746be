"""The model path, answered from cassettes."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.ask import prompt, request, schema
from summarizer.ask.options import MODES, Mode, ModelOptions, Review
from summarizer.ask.record import record_answers, record_model
from summarizer.ask.replay import make_replay_answerer
from summarizer.errors import CassetteError, ModelError
from summarizer.records.answer import Answer
from summarizer.records.finding import Finding
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered
from tests.ask.samples import ANSWER, ANSWER_JSON, GROUNDING, TEXT, article
from tests.ask.server import MODEL, Reply, Server, completed
from tests.ask.test_record import WRITTEN
from tests.faults.told import RECORDINGS, is_told

EMPTY = completed('{"calls": [], "no_call_reason": "none"}')


def finding(message: str) -> Finding:
    """Make an error about the calls."""
    return Finding(rule="C1", severity="error", field="calls", message=message)


def refuse_empty(_: GroundedArticle, answer: Answer) -> tuple[Finding, ...]:
    """Find fault with an answer without calls."""
    return () if answer.calls else (finding("left out"),)


def refuse_otherwise(_: GroundedArticle, answer: Answer) -> tuple[Finding, ...]:
    """Find the same fault in other words."""
    return () if answer.calls else (finding("where is the call?"),)


def refuse_all(_: GroundedArticle, __: Answer) -> tuple[Finding, ...]:
    """Find fault with everything."""
    return (finding("wrong"),)


def replay(
    folder: Path, asked: GroundedArticle, review: Review | None = None, times: int = 1
) -> list[Answered]:
    """Replay an article, several times at once."""

    async def answer() -> list[Answered]:
        async with make_replay_answerer(folder, review=review) as answerer:
            return await asyncio.gather(*(answerer(asked) for _ in range(times)))

    return asyncio.run(answer())


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """Record a hand-written answer."""
    answers = tmp_path / "answers"
    answers.mkdir()
    (answers / "bridge.yaml").write_text(WRITTEN, encoding="utf-8")
    asyncio.run(record_answers([article()], answers, tmp_path / "out"))
    return tmp_path / "out"


EXTRA = {"cache_prompt": False}


def record(
    folder: Path,
    *replies: Reply,
    review: Review | None = None,
    mode: Mode = "json-schema",
) -> Path:
    """Record a server's answers."""
    with Server(*replies) as server:
        options = ModelOptions(
            endpoint=server.endpoint, mode=mode, temperature=0.3, max_tokens=55, extra=EXTRA
        )
        asyncio.run(record_model([article()], options, folder, review=review, direct=True))
    return folder


def test_hand_written_answer_says_so(written: Path) -> None:
    """In the record that comes of it, and never as a model's."""
    (answered,) = replay(written, article())
    assert (answered.engine.name, answered.engine.origin) == ("replay", "hand-written")
    assert answered.engine.endpoint is None
    assert answered.answer.calls[0].principals[0].evidence == (3,)


def test_hand_written_answer_is_not_asked_for_again(written: Path) -> None:
    """What rules find in it is for the checks."""
    (answered,) = replay(written, article(), refuse_all)
    assert answered.usage.requests == 1


@pytest.mark.parametrize("mode", MODES)
def test_recorded_answer_is_asked_for_as_it_was(mode: Mode, tmp_path: Path) -> None:
    """With the recording's own model, mode, sampling and further fields."""
    folder = record(tmp_path, completed(ANSWER_JSON), mode=mode)
    (answered,) = replay(folder, article())
    assert answered.answer == ANSWER
    assert (answered.engine.origin, answered.engine.model) == ("model", MODEL)
    assert answered.usage.tokens_in == 100


def test_second_question_is_replayed(tmp_path: Path) -> None:
    """As long as the rules say the same."""
    folder = record(tmp_path, EMPTY, completed(ANSWER_JSON), review=refuse_empty)
    (answered,) = replay(folder, article(), refuse_empty)
    assert answered.answer == ANSWER
    assert answered.usage.requests == 2


@pytest.mark.parametrize(
    ("review", "told"),
    [
        (refuse_otherwise, r"\$\.messages\[3\]\.content"),
        (None, "2 requests were recorded, 1 sent"),
        (refuse_all, r"\$\.messages\[3\]\.content"),
    ],
    ids=["other words", "no rules", "other rules"],
)
def test_changed_second_question_fails(review: Review | None, told: str, tmp_path: Path) -> None:
    """Rules that ask otherwise would have got another answer."""
    folder = record(tmp_path, EMPTY, completed(ANSWER_JSON), review=refuse_empty)
    with pytest.raises(CassetteError, match=told):
        replay(folder, article(), review)


def test_second_question_that_was_not_recorded_fails(tmp_path: Path) -> None:
    """Nobody knows what the answer would have been."""
    folder = record(tmp_path, EMPTY)
    with pytest.raises(CassetteError, match="1 requests were recorded, 2 sent"):
        replay(folder, article(), refuse_empty)


def test_unreadable_answer_fails_as_it_did(tmp_path: Path) -> None:
    """The replay ends as the run did."""
    record(tmp_path, completed("nonsense"))
    with pytest.raises(ModelError, match="no usable answer after 2 requests"):
        replay(tmp_path, article())


def test_article_without_a_recording_is_named(written: Path) -> None:
    """By its id; it is looked for by its text."""
    with pytest.raises(CassetteError, match="no recorded answer for article tower") as caught:
        replay(written, article("another text", article_id="tower"))
    assert is_told(RECORDINGS["missing"].words, str(caught.value))


def change_prompt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Change one word."""
    shipped = prompt.load_prompt()
    other = shipped._replace(text=shipped.text.replace("phone", "telephone", 1))
    monkeypatch.setattr(request, "load_prompt", lambda: other)


def change_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    """Change one description."""
    other = {**schema.response_schema(), "description": "Something else."}
    monkeypatch.setattr(request, "response_schema", lambda: other)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (change_prompt, r"\$\.messages\[0\]\.content, character \d+: .*phone.*telephone"),
        (change_schema, r"\$\.response_format\.json_schema\.schema\.description"),
    ],
)
def test_changed_question_fails(
    change: Callable[[pytest.MonkeyPatch], None],
    place: str,
    written: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With the place, and the command that records anew."""
    change(monkeypatch)
    with pytest.raises(CassetteError, match=f"{place}.*--answers cassettes/answers") as caught:
        replay(written, article())
    assert is_told(RECORDINGS["differs"].words, str(caught.value))


def test_segmentation_that_moved_fails(written: Path) -> None:
    """Sentence numbers would point elsewhere."""
    moved = article()
    sentences = tuple(
        one.model_copy(update={"furniture": "byline"}) if one.number == 4 else one
        for one in moved.sentences
    )
    with pytest.raises(CassetteError, match=r"\$\.messages\[1\]\.content, character \d+"):
        replay(written, moved.model_copy(update={"sentences": sentences}))


def test_publication_date_that_moved_fails(written: Path) -> None:
    """The model would have counted from another day."""
    assert GROUNDING.publication is not None
    other = GROUNDING.publication.model_copy(update={"date": "2024-05-13"})
    with pytest.raises(CassetteError, match=r"2024-05-12.*2024-05-13"):
        replay(written, article(publication=other))


def test_articles_at_once_do_not_mix(written: Path) -> None:
    """The transport is replaced for the whole process: each article has its turn."""
    answers = replay(written, article(TEXT), times=5)
    assert len({answered.model_dump_json() for answered in answers}) == 1

"""The model's answerer: over the wire, or out of the cache."""

import asyncio
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import SecretStr

from summarizer.ask.batched import Replies
from summarizer.ask.cache import AnswerCache
from summarizer.ask.completion import Completion
from summarizer.ask.model import ModelAnswerer, ask_model, make_model_answerer
from summarizer.ask.options import ModelOptions
from summarizer.ask.prompt import load_prompt
from summarizer.ask.schema import schema_hash
from summarizer.errors import ModelError, SettingsError, Unanswered, Unusable
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered, Usage
from tests.ask.samples import ANSWER, ANSWER_JSON, TEXT, article
from tests.ask.server import MODEL, Server, completed, failed

GOOD = completed(ANSWER_JSON)
SECRET = "planted-secret"  # noqa: S105 - nobody's


def answer(
    server: Server,
    *articles: GroundedArticle,
    cache: AnswerCache | None = None,
    model: str | None = None,
    temperature: float = 0.0,
) -> Sequence[Answered]:
    """Ask about articles at once."""
    options = ModelOptions(
        endpoint=server.endpoint,
        key=SecretStr(SECRET),
        model=model,
        temperature=temperature,
        attempts=1,
    )

    async def ask() -> Sequence[Answered]:
        async with make_model_answerer(options, cache=cache, direct=True) as answerer:
            return await asyncio.gather(*(answerer(one) for one in articles))

    return asyncio.run(ask())


def test_answer_says_what_gave_it() -> None:
    """Model, endpoint, prompt and schema are in the record, and no credentials."""
    with Server(GOOD) as server:
        (answered,) = answer(server, article())
    assert answered.answer == ANSWER
    assert answered.usage == Usage(requests=1, tokens_in=100, tokens_out=10)
    engine = answered.engine
    assert (engine.name, engine.origin, engine.model) == ("model", "model", MODEL)
    assert (engine.prompt, engine.schema_hash) == (load_prompt().identity, schema_hash())
    assert engine.endpoint == server.endpoint


def test_one_article_needs_one_call() -> None:
    """For who uses the package from Python: nothing is left open."""
    with Server(GOOD) as server:
        options = ModelOptions(endpoint=server.endpoint, attempts=1)
        answered = asyncio.run(ask_model(article(), options))
    assert answered.answer == ANSWER


def test_question_is_asked_as_it_would_be_named_now(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was built when it was named is not sent once another model is chosen, nor for long."""
    monkeypatch.setattr("summarizer.ask.question.REMEMBERED", 2)
    with Server(GOOD) as server:
        options = ModelOptions(endpoint=server.endpoint, model="first", attempts=1)

        async def ask() -> list[str]:
            async with make_model_answerer(options, direct=True) as answerer:
                articles = [article(f"{TEXT}\nNote {number}.") for number in range(4)]
                named = [answerer.identify(one) for one in articles]
                for one in articles[:3]:
                    await answerer(one)
                answerer.options = replace(options, model="second")
                answered = await answerer(articles[3])
                assert answered.engine.model == "second"
                return [*named, answerer.identify(articles[3])]

        keys = asyncio.run(ask())
    assert len(set(keys)) == 5
    sent = [(seen.body["model"], seen.body["messages"][1]["content"]) for seen in server.asked]
    assert [model for model, _ in sent] == ["first"] * 3 + ["second"]
    assert all(f"Note {number}." in text for number, (_, text) in enumerate(sent))


def test_only_model_is_taken() -> None:
    """Where there is no choice nobody has to make it."""
    with Server(GOOD, models=("only",)) as server:
        (answered,) = answer(server, article())
    assert answered.engine.model == "only"
    assert server.asked[0].body["model"] == "only"


@pytest.mark.parametrize(
    ("models", "told"), [(("b", "a"), "2 models.*a, b"), ((), "0 models.*none")]
)
def test_choice_of_a_model_is_the_users(models: tuple[str, ...], told: str) -> None:
    """The message lists what there is, and nothing is sent."""
    with Server(GOOD, models=models) as server, pytest.raises(SettingsError, match=told):
        answer(server, article())
    assert not server.asked


def test_named_model_is_not_looked_up() -> None:
    """A server without a list still answers."""
    with Server(GOOD, models=()) as server:
        (answered,) = answer(server, article(), model="given")
    assert answered.engine.model == "given"


def test_same_question_is_not_paid_twice(tmp_path: Path) -> None:
    """The second run sends nothing and says so."""
    with Server(GOOD) as server:
        with AnswerCache(tmp_path) as cache:
            answer(server, article(), cache=cache, model=MODEL)
        with AnswerCache(tmp_path) as cache:
            (again,) = answer(server, article(), cache=cache, model=MODEL)
    assert len(server.asked) == 1
    assert again.answer == ANSWER
    assert again.usage == Usage(cached=True)


def test_second_run_sends_nothing_at_all(tmp_path: Path) -> None:
    """Not even the question which models there are: the server may be gone."""
    with Server(GOOD, models=("only",)) as server, AnswerCache(tmp_path) as cache:
        answer(server, article(), cache=cache)
    with AnswerCache(tmp_path) as cache:
        (again,) = answer(server, article(), cache=cache)
    assert again.usage.cached
    assert again.engine.model == "only"


def test_remembered_model_is_asked_about_before_anything_is_sent(tmp_path: Path) -> None:
    """A server that has changed its model is not asked for the old one."""
    with Server(GOOD, models=("old",)) as server:
        with AnswerCache(tmp_path) as cache:
            answer(server, article(), cache=cache)
        server.models = ("new",)
        with AnswerCache(tmp_path) as cache:
            answered = answer(server, article("other"), article("more"), cache=cache)
    assert [one.engine.model for one in answered] == ["new", "new"]
    assert [seen.body["model"] for seen in server.asked] == ["old", "new", "new"]


@pytest.mark.parametrize("change", ["text", "model", "temperature"])
def test_another_question_is_asked(change: str, tmp_path: Path) -> None:
    """What shapes the answer is part of the key."""
    other = article(f"{TEXT}\nMore.") if change == "text" else article()
    model = "other" if change == "model" else MODEL
    temperature = 0.7 if change == "temperature" else 0.0
    with Server(GOOD) as server, AnswerCache(tmp_path) as cache:
        answer(server, article(), cache=cache, model=MODEL)
        answer(server, other, cache=cache, model=model, temperature=temperature)
    assert len(server.asked) == 2


def test_error_is_not_kept(tmp_path: Path) -> None:
    """A refusal of today is no answer for tomorrow."""
    with Server(failed(401), GOOD) as server, AnswerCache(tmp_path) as cache:
        with pytest.raises(Unusable):
            answer(server, article(), cache=cache, model=MODEL)
        answer(server, article(), cache=cache, model=MODEL)
    assert len(server.asked) == 2


def test_key_is_in_nothing_that_is_written(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Not in cache, log, record or error."""
    caplog.set_level("DEBUG")
    with Server(GOOD, failed(401, f"wrong key {SECRET}")) as server, AnswerCache(tmp_path) as cache:
        (answered,) = answer(server, article(), cache=cache, model=MODEL)
        with pytest.raises(Unusable) as caught:
            answer(server, article("other"), cache=cache, model=MODEL)
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert written
    assert not any(SECRET.encode() in content for content in written)
    assert SECRET not in answered.model_dump_json()
    assert SECRET not in str(caught.value)
    assert SECRET not in caplog.text


def test_articles_in_flight_do_not_mix() -> None:
    """Each gets the answer to its own question."""
    articles = [article(f"{TEXT}\nNumber {n}.", article_id=str(n)) for n in range(8)]
    with Server(GOOD) as server:
        answered = answer(server, *articles)
    assert len(answered) == len(server.asked) == 8
    assert len({seen.body["messages"][1]["content"] for seen in server.asked}) == 8


def test_same_question_in_flight_is_sent_once(tmp_path: Path) -> None:
    """Identical articles share one request; one of them says what it cost."""
    with Server(GOOD, delay_s=0.1) as server, AnswerCache(tmp_path) as cache:
        answered = answer(server, *[article()] * 5, cache=cache, model=MODEL)
    assert len(server.asked) == 1
    assert [one.answer for one in answered] == [ANSWER] * 5
    assert sorted(one.usage.cached for one in answered) == [False, True, True, True, True]


def test_shared_failure_reaches_all_who_share() -> None:
    """One request, and each article is named with its error."""
    with Server(failed(400, "odd"), delay_s=0.1) as server:
        options = ModelOptions(endpoint=server.endpoint, model=MODEL, attempts=1)

        async def ask() -> list[Answered | BaseException]:
            async with make_model_answerer(options, direct=True) as answerer:
                same = (answerer(article()) for _ in range(3))
                return await asyncio.gather(*same, return_exceptions=True)

        told = asyncio.run(ask())
    assert len(server.asked) == 1
    assert [type(error) for error in told] == [ModelError] * 3


def test_who_leaves_does_not_take_the_others_answer_along() -> None:
    """The article that asked first is given up, the second still gets the answer."""
    with Server(GOOD, delay_s=0.2) as server:
        options = ModelOptions(endpoint=server.endpoint, model=MODEL, attempts=1)

        async def ask() -> Answered:
            async with make_model_answerer(options, direct=True) as answerer:
                first, second = (asyncio.ensure_future(answerer(article())) for _ in range(2))
                await asyncio.sleep(0.1)
                first.cancel()
                return await second

        assert asyncio.run(ask()).answer == ANSWER
    assert len(server.asked) == 1


def test_closing_twice_is_harmless() -> None:
    """Before anything was asked, and after; who asks again gets an answer over a new line."""
    with Server(GOOD) as server:

        async def close() -> Answered:
            answerer = ModelAnswerer(ModelOptions(endpoint=server.endpoint), direct=True)
            for _ in range(2):
                await answerer.aclose()
            await answerer(article())
            for _ in range(2):
                await answerer.aclose()
            answered = await answerer(article())
            await answerer.aclose()
            return answered

        assert asyncio.run(close()).answer == ANSWER
    assert len(server.asked) == 2


def test_openai_is_imported_late() -> None:
    """Neither the stage nor the making of an answerer costs the two seconds."""
    script = (
        "import sys; from summarizer.ask import ModelOptions, make_model_answerer, "
        "make_replay_answerer; from pathlib import Path; make_model_answerer(ModelOptions()); "
        "make_replay_answerer(Path()); "
        "print([m for m in ('openai', 'instructor', 'vcr', 'httpx2') if m in sys.modules])"
    )
    done = subprocess.run(  # noqa: S603 - fixed arguments
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"


def test_replies_of_a_batch_become_the_answer(tmp_path: Path) -> None:
    """Once: with what they cost, as if asked live; then the answer is kept like any other."""
    with Server(GOOD) as server, AnswerCache(tmp_path) as cache:
        options = ModelOptions(endpoint=server.endpoint, model=MODEL)
        key = make_model_answerer(options).identify(article())
        cache.put(key, Replies(replies=(Completion.model_validate_json(GOOD.body),)))
        first = answer(server, article(), cache=cache, model=MODEL)
        again = answer(server, article(), cache=cache, model=MODEL)
        assert server.seen == []
    with Server(GOOD) as server:
        (live,) = answer(server, article(), model=MODEL)
    assert first[0].usage == live.usage
    assert first[0].answer == live.answer
    assert again[0].usage == Usage(cached=True)


def test_replies_that_are_no_answer_are_forgotten(tmp_path: Path) -> None:
    """The article fails as it would live, and the next run asks anew."""
    bad = Completion.model_validate_json(completed("no JSON").body)
    with Server(GOOD) as server, AnswerCache(tmp_path) as cache:
        options = ModelOptions(endpoint=server.endpoint, model=MODEL)
        key = make_model_answerer(options).identify(article())
        cache.put(key, Replies(replies=(bad, bad)))
        with pytest.raises(Unanswered, match="no usable answer after 2 requests"):
            answer(server, article(), cache=cache, model=MODEL)
        assert (cache.find(key), server.seen) == (None, [])
        assert answer(server, article(), cache=cache, model=MODEL)[0].answer == ANSWER


def test_replies_stay_while_the_endpoint_is_away(tmp_path: Path) -> None:
    """What was paid for is not lost where the request that puts it right fails."""
    bad = Completion.model_validate_json(completed("no JSON").body)
    with Server(failed(500)) as server, AnswerCache(tmp_path) as cache:
        options = ModelOptions(endpoint=server.endpoint, model=MODEL)
        key = make_model_answerer(options).identify(article())
        cache.put(key, Replies(replies=(bad,)))
        with pytest.raises(ModelError, match="HTTP 500"):
            answer(server, article(), cache=cache, model=MODEL)
        assert cache.find(key) == Replies(replies=(bad,))

"""Who answers: chosen from the settings, and said."""

import asyncio
import shutil
from pathlib import Path

import pytest
from pydantic import SecretStr

from summarizer.ask import OPENAI
from summarizer.cli.engines import (
    ChosenEngine,
    has_endpoint,
    model_options,
    open_engine,
    require_key,
)
from summarizer.data import load_gazetteer
from summarizer.data.resources import shipped_folder
from summarizer.errors import SettingsError
from summarizer.pipeline import prepare_article
from summarizer.read import read_articles
from summarizer.records.article import RawArticle
from summarizer.records.record import Answered
from summarizer.settings import load_settings
from tests.cli.commands import CALL


def choose(raw: RawArticle, **flags: object) -> tuple[ChosenEngine, Answered]:
    """Choose an engine and ask it about an article."""

    async def ask() -> tuple[ChosenEngine, Answered]:
        async with open_engine(load_settings(**flags)) as engine:
            return engine, await engine.answerer(prepare_article(raw, load_gazetteer()))

    return asyncio.run(ask())


def seed() -> RawArticle:
    """The first of the articles that ship with the program."""
    item = next(iter(read_articles([str(shipped_folder("seeds"))])))
    assert isinstance(item, RawArticle)
    return item


def test_rules_answer_when_asked_for() -> None:
    """Also for an article that has a recorded answer."""
    engine, answered = choose(seed(), engine="rules")
    assert engine.about.startswith("rules")
    assert answered.engine.origin == "rules"


def test_recorded_answers_say_whose_they_are() -> None:
    """A hand-written answer is never passed off as a model's."""
    _, answered = choose(seed(), engine="replay")
    assert answered.engine.name == "replay"
    assert answered.engine.origin == "hand-written"


def test_auto_prefers_a_recorded_answer_and_falls_back_on_rules() -> None:
    """Without an endpoint each article gets the best there is."""
    assert choose(seed())[1].engine.name == "replay"
    other = RawArticle(id="o", source="o.txt", text=CALL)
    assert choose(other)[1].engine.name == "rules"


@pytest.mark.parametrize("name", ["model", "base_url", "api_key"])
def test_any_part_of_an_endpoint_means_a_model(name: str) -> None:
    """Whoever configures one of them wants a model, not silence."""
    assert has_endpoint(load_settings(**{name: "http://x/v1"}))
    assert not has_endpoint(load_settings())


def test_without_an_address_openai_is_meant() -> None:
    """As every OpenAI-compatible tool has it."""
    assert model_options(load_settings(model="m")).endpoint == OPENAI
    assert model_options(load_settings(base_url="http://x/v1")).endpoint == "http://x/v1"


def identify(raw: RawArticle, **flags: object) -> str:
    """Name what would shape an engine's answer to an article."""

    async def ask() -> str:
        async with open_engine(load_settings(**flags)) as engine:
            return engine.identify(prepare_article(raw, load_gazetteer()))

    return asyncio.run(ask())


def test_what_shapes_an_answer_has_a_name(tmp_path: Path) -> None:
    """The same as long as the same would be asked; another for who answers and how."""
    model = {"engine": "model", "base_url": "http://127.0.0.1:9/v1", "mode": "tools"}
    names = [
        identify(seed(), engine="rules"),
        identify(seed(), engine="replay"),
        identify(seed(), **model, model="a", cache_dir=tmp_path),
        identify(seed(), **model, model="b", cache_dir=tmp_path),
        identify(seed(), **model, model="a", cache_dir=tmp_path, temperature=0.5),
    ]
    assert len(set(names)) == len(names)
    assert identify(seed(), engine="rules") == names[0]
    assert identify(seed()) == identify(seed(), engine="replay") == names[1]
    assert identify(seed(), **model, model="a", cache_dir=tmp_path) == names[2]


def test_another_recording_is_another_answer(tmp_path: Path) -> None:
    """A cassette that was recorded anew is replayed, not passed over."""
    copied = tmp_path / "cassettes"
    shutil.copytree(shipped_folder("cassettes/reference"), copied)
    before = identify(seed(), engine="replay", cassettes=copied)
    for path in copied.glob("*.yaml"):
        path.write_text(path.read_text("utf-8") + "\n# anew\n", encoding="utf-8")
    assert identify(seed(), engine="replay", cassettes=copied) != before


def test_answer_of_the_rules_is_no_recorded_one() -> None:
    """An article without a recording fails in replay, whatever the rules said of it before."""
    other = RawArticle(id="o", source="o.txt", text=CALL)
    assert identify(other) == identify(other, engine="rules")
    assert identify(other, engine="replay") != identify(other, engine="rules")


def test_somebody_must_be_there_to_be_asked() -> None:
    """A key or an address; OpenAI is not asked without a key."""
    require_key(load_settings(base_url="http://host/v1"))
    require_key(load_settings(api_key=SecretStr("sk")))
    with pytest.raises(SettingsError, match="OPENAI_API_KEY is not set and no --base-url"):
        require_key(load_settings(model="m"))

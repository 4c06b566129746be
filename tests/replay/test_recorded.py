"""The five seeds, answered by a small real model: recorded by `make live`, replayed here."""

import asyncio
from pathlib import Path

import pytest
import yaml

from summarizer.ask import find_orphans, load_prompt, read_head, schema_hash
from summarizer.errors import CassetteError
from summarizer.evaluate import read_labelled
from summarizer.pipeline import Outcome
from tests.live.claims import false_claims
from tests.live.recorded import HASHES, HOW, RECORDED, ROOT, hash_lines, replay, serialise

IDS = sorted(path.stem for path in (ROOT / "seeds").glob("*.txt"))
LABELS = ROOT / "tests" / "floors" / "seeds.json"


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Outcome]:
    """Replay the seeds."""
    return {outcome.source: outcome for outcome in asyncio.run(replay())}


def test_every_cassette_is_used_and_none_is_missing(outcomes: dict[str, Outcome]) -> None:
    """Nor does one hold more requests than are sent, or other ones."""
    assert sorted(path.stem for path in RECORDED.glob("*.yaml")) == IDS
    assert find_orphans(RECORDED, IDS) == ()
    for outcome in outcomes.values():
        assert not isinstance(outcome.error, CassetteError), f"{outcome.error}; {HOW}"


@pytest.mark.parametrize("name", IDS)
def test_cassette_is_a_models_of_this_prompt_and_schema(name: str) -> None:
    """And holds nothing of the machine it was recorded on."""
    path = RECORDED / f"{name}.yaml"
    head = read_head(path)
    assert (head.origin, head.extra["cache_prompt"]) == ("model", False)
    assert (head.prompt, head.schema_hash) == (load_prompt().identity, schema_hash()), HOW
    text = path.read_text(encoding="utf-8").lower()
    for word in ("authorization", "bearer", "cookie", "127.0.0.1", "user-agent"):
        assert word not in text
    for interaction in yaml.safe_load(text)["interactions"]:
        assert set(interaction["request"]) == {"method", "path", "body"}


@pytest.mark.parametrize("name", IDS)
def test_record_says_that_a_model_answered(name: str, outcomes: dict[str, Outcome]) -> None:
    """Which one, and that it was replayed; an unreadable answer is an error."""
    outcome = outcomes[name]
    if outcome.record is None:
        assert "no usable answer" in str(outcome.error)
        return
    engine = outcome.record.answered.engine
    assert (engine.name, engine.origin, engine.endpoint) == ("replay", "model", None)
    assert engine.model == read_head(RECORDED / f"{name}.yaml").model


@pytest.mark.parametrize("name", IDS)
def test_nonsense_is_marked(name: str, outcomes: dict[str, Outcome]) -> None:
    """Nothing is accepted as it is, and no false date, principal or initiator is shown as true."""
    record = outcomes[name].record
    if record is None:
        return
    labelled = next(one for one in read_labelled(LABELS, ROOT / "seeds") if one.raw.id == name)
    assert record.checked.status != "accepted"
    assert list(false_claims(labelled, record)) == []


def test_replay_gives_the_same_bytes(outcomes: dict[str, Outcome]) -> None:
    """Those that were kept with the recording, however many articles are under way at once."""
    together = asyncio.run(replay(concurrency=5))
    assert {one.source: serialise(one) for one in together} == {
        name: serialise(one) for name, one in outcomes.items()
    }
    assert hash_lines(list(outcomes.values())) == HASHES.read_text(encoding="utf-8"), HOW


def test_orphan_is_found(tmp_path: Path) -> None:
    """A cassette of no seed would be seen."""
    (tmp_path / "stray.yaml").write_text("", encoding="utf-8")
    assert find_orphans(tmp_path, IDS) != ()

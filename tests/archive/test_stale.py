"""What another version would make otherwise is counted and named."""

from pathlib import Path

import pytest

from summarizer.archive.stale import describe_stale, find_stale, name_request
from summarizer.records.record import Engine
from tests.archive.samples import VERSIONS, keep, new_archive
from tests.merge.readouts import Article, build

MODEL = Engine(name="model", origin="model", model="m", prompt="p", schema_hash="s")


@pytest.mark.parametrize(
    ("changed", "free", "kept", "asked"),
    [
        ("program", 0, 0, 0),
        ("prompt", 0, 0, 1),
        ("schema_hash", 0, 0, 1),
        ("grounding", 1, 1, 0),
        ("answering", 1, 0, 0),
        ("rules", 1, 1, 0),
        ("gazetteer", 1, 1, 0),
    ],
)
def test_each_version_makes_stale_what_it_shapes(
    changed: str, free: int, kept: int, asked: int, tmp_path: Path
) -> None:
    """What the rules answered is free; a model's answer may be kept if the prompt is the same."""
    now = VERSIONS.model_copy(update={changed: "new"})
    with new_archive(tmp_path) as archive:
        keep(archive, build(Article("rules")))
        keep(archive, build(Article("model", engine=MODEL)))
        stale = find_stale(archive.connection, now, asks_model=False)
        assert tuple(map(len, stale[:3])) == (free, kept, asked)
        if asked:
            assert "now new" in describe_stale(stale)


def test_what_is_known_to_need_a_request_waits(tmp_path: Path) -> None:
    """It is counted with its reasons, and not tried again until it is read otherwise once more."""
    now = VERSIONS.model_copy(update={"grounding": "new"})
    with new_archive(tmp_path) as archive:
        keep(archive, build(Article("model", engine=MODEL)))
        archive.connection.execute("UPDATE records SET other_request = ?", (name_request(now),))
        stale = find_stale(archive.connection, now, asks_model=False)
        assert (stale.kept, stale.asked) == ((), (1,))
        assert "grounding g, now new (1)" in describe_stale(stale)
        later = now.model_copy(update={"grounding": "newer"})
        assert find_stale(archive.connection, later, asks_model=False).kept == (1,)


def test_a_model_at_hand_makes_answers_of_the_rules_stale(tmp_path: Path) -> None:
    """They are named, and not asked about until somebody says so; until then rules are rules."""
    with new_archive(tmp_path) as archive:
        keep(archive, build(Article("rules")))
        stale = find_stale(archive.connection, VERSIONS, asks_model=True)
        now = VERSIONS.model_copy(update={"rules": "new"})
        assert find_stale(archive.connection, now, asks_model=True).free == (1,)
    assert (stale.free, stale.asked) == ((), (1,))
    assert describe_stale(stale) == (
        "1 record is stale: answered by rules (1); --refresh stale asks again"
    )


def test_only_current_versions_are_stale(tmp_path: Path) -> None:
    """What a newer text has replaced is history."""
    with new_archive(tmp_path) as archive:
        keep(archive, build(Article("one", ("First.",))))
        keep(archive, build(Article("one", ("Second.",))))
        now = VERSIONS.model_copy(update={"rules": "new"})
        assert find_stale(archive.connection, now, asks_model=False).free == (2,)

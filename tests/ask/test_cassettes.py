"""Cassettes as files."""

import os
from pathlib import Path

import pytest

from summarizer.ask.cassettes import (
    CassetteHead,
    cassette_name,
    dump_cassette,
    find_cassette,
    find_orphans,
    how_to_record,
    index_cassettes,
    read_head,
)
from summarizer.errors import CassetteError
from summarizer.text.digest import text_sha256
from tests.ask.samples import article

HEAD = CassetteHead(
    origin="hand-written",
    article="bridge",
    text_sha256=text_sha256(article().raw.text),
    endpoint="http://reference.invalid/v1",
    model="m",
    mode="json-schema",
    temperature=0.0,
    max_tokens=9,
    prompt="1-abc",
    schema_hash="def",
)


def write(path: Path, head: CassetteHead = HEAD) -> Path:
    """Write a cassette."""
    path.write_text(dump_cassette(head, [{"text": "two\nlines", "n": [1]}]), encoding="utf-8")
    return path


def test_cassette_says_at_once_who_wrote_it(tmp_path: Path) -> None:
    """In its first line for a person, and in its head for the program."""
    text = write(tmp_path / "a.yaml").read_text(encoding="utf-8")
    first, second, *_ = text.splitlines()
    assert first.startswith("# Written by hand")
    assert second == "origin: hand-written"
    assert "- text: |-\n    two\n    lines\n" in text


def test_head_comes_back(tmp_path: Path) -> None:
    """Also after the file was changed in the meantime."""
    path = write(tmp_path / "a.yaml")
    assert read_head(path) == HEAD
    other = HEAD.model_copy(update={"article": "other"})
    write(path, other)
    os.utime(path, ns=(1, 1))
    assert read_head(path) == other


@pytest.mark.parametrize("text", ["", "origin: [", "origin: somebody", "interactions: []", "\0"])
def test_other_files_are_refused(text: str, tmp_path: Path) -> None:
    """The message names the file."""
    path = tmp_path / "a.yaml"
    path.write_text(text)
    with pytest.raises(CassetteError, match=r"a\.yaml: is no cassette"):
        read_head(path)


@pytest.mark.parametrize("name", ["bridge.yaml", "of-another-name.yaml"])
def test_cassette_is_found_by_the_text(name: str, tmp_path: Path) -> None:
    """Whatever it is called, and whatever the article is called."""
    path = write(tmp_path / name)
    assert find_cassette(tmp_path, article().raw) == path
    assert find_cassette(tmp_path, article(article_id="renamed").raw) == path
    assert find_cassette(tmp_path, article("another text").raw) is None
    assert index_cassettes(tmp_path) == {HEAD.text_sha256: path}


@pytest.mark.parametrize("article_id", ["../../x", ".", "a/b", "x\0", "", "ü" * 300, "con:1"])
def test_any_id_makes_a_safe_name(article_id: str, tmp_path: Path) -> None:
    """No id leads out of the folder, and no two ids share a file."""
    name = cassette_name(article_id)
    (tmp_path / name).write_text("")
    assert (tmp_path / name).parent == tmp_path
    assert name != cassette_name(article_id + "x")


def test_orphans_and_gaps_are_named(tmp_path: Path) -> None:
    """A cassette that nobody needs, and one that is missing."""
    write(tmp_path / "bridge.yaml")
    assert find_orphans(tmp_path, ["bridge"]) == ()
    assert find_orphans(tmp_path, ["tower"]) == ("bridge.yaml", "tower has no cassette")


def test_each_origin_has_its_command() -> None:
    """The hint says how this kind of cassette is made."""
    assert "--answers cassettes/answers" in how_to_record("hand-written")
    assert "--engine model" in how_to_record("model")

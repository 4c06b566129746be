"""Labelled files are read in either form, and broken ones are named."""

import json
from pathlib import Path

import pytest

from summarizer.errors import SettingsError
from summarizer.evaluate import read_labelled
from summarizer.evaluate.gold import GoldArticle, GoldCall, GoldStatement

LABELS = {"calls": [{"date": None, "date_accept": None, "participants": [{"name": "A"}]}]}


def test_lines_carry_text_and_labels(tmp_path: Path) -> None:
    """The program gets what it may read and nothing of the labels; null lists are empty."""
    row = {"id": "x", "text": "T", "published": "2024-01-02", "url": None, "gold": LABELS, "z": 1}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(row) + "\n\n", encoding="utf-8")
    (article,) = read_labelled(path, tmp_path)
    assert article.raw.model_dump(exclude_none=True) == {
        "id": "x",
        "source": f"{path}:1",
        "text": "T",
        "published": "2024-01-02",
    }
    assert article.gold.gold.calls[0].date_accept == ()


def test_marks_inside_a_text_end_no_line(tmp_path: Path) -> None:
    """JSON may hold a line separator as it is."""
    text = "a\u2028b\u2029c\u0085d"
    path = tmp_path / "gold.jsonl"
    row = json.dumps({"id": "x", "text": text, "gold": LABELS}, ensure_ascii=False)
    path.write_text(f"{row}\n", encoding="utf-8")
    (article,) = read_labelled(path, tmp_path)
    assert article.raw.text == text


def test_labels_without_text_find_their_files(tmp_path: Path) -> None:
    """Labels in one JSON object are joined with texts named after their ids, byte for byte."""
    (tmp_path / "x.txt").write_bytes(b"one\r\ntwo")
    path = tmp_path / "gold.json"
    path.write_text(json.dumps({"articles": [{"id": "x", **LABELS}]}), encoding="utf-8")
    (article,) = read_labelled(path, tmp_path)
    assert article.raw.text == "one\r\ntwo"
    assert article.gold.gold.calls[0].participants[0].name == "A"


@pytest.mark.parametrize(
    ("name", "content", "named"),
    [
        pytest.param("a.jsonl", '{"id": "x"}\n', r"a\.jsonl:1.*`text`: field req", id="no text"),
        pytest.param(
            "a.jsonl",
            '{"id": "x", "text": "T"}\n',
            r"a\.jsonl:1: no labelled article \(`gold`: field required\)$",
            id="no label in a line",
        ),
        pytest.param("a.jsonl", "{\n{}", r"a\.jsonl:1: .*no JSON", id="first broken line"),
        pytest.param("a.jsonl", "[1]\n", r"a\.jsonl:1: .*no object with `id`", id="no object"),
        pytest.param("a.json", "[]", "articles", id="no articles"),
        pytest.param("a.json", '{"articles": [3]}', "no labelled article", id="no label"),
        pytest.param("a.json", "{", "no JSON", id="no JSON"),
        pytest.param("a.json", '{"articles": [{"id": "gone"}]}', "gone", id="text is missing"),
    ],
)
def test_broken_files_are_named(tmp_path: Path, name: str, content: str, named: str) -> None:
    """The error says which file, and which line of it."""
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=named):
        read_labelled(path, tmp_path)


def test_missing_file_is_named(tmp_path: Path) -> None:
    """A file that is not there is an error that names it."""
    with pytest.raises(SettingsError, match="nowhere"):
        read_labelled(tmp_path / "nowhere.jsonl", tmp_path)


def test_the_page_on_labels_shows_what_is_read(tmp_path: Path) -> None:
    """Its example is read whole, and it names every field."""
    page = (Path(__file__).parents[2] / "docs" / "eval.md").read_text(encoding="utf-8")
    path = tmp_path / "gold.jsonl"
    path.write_text(page.split("```json\n")[1].split("```")[0], encoding="utf-8")
    first, second = read_labelled(path, tmp_path)
    assert first.gold.gold.calls[0].statements[0].evidence in first.raw.text
    assert second.gold.gold.calls == ()
    fields = {*GoldArticle.model_fields, *GoldCall.model_fields, *GoldStatement.model_fields}
    assert all(f"`{name}" in page or f".{name}" in page for name in fields - {"gold"})

"""What an earlier run wrote among the articles."""

from pathlib import Path

import pytest

from summarizer.output import ALL
from summarizer.read import read_articles
from summarizer.read.written import written_names
from summarizer.records.article import RawArticle
from summarizer.records.record import ArticleRecord

RECORD = '{"version":1,"text_sha256":"00","article":{}}\n'
OUTPUTS = ("records.jsonl", "facts.jsonl", "errors.jsonl")


def fill(folder: Path, **files: str) -> None:
    """Write files; `notes__index_md` is `notes/index.md`."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def ids(*paths: Path) -> list[str]:
    """Read and return the ids, errors by their class."""
    read = read_articles([str(path) for path in paths])
    return [one.id if isinstance(one, RawArticle) else "error" for one in read]


@pytest.mark.parametrize("out", ["out", "."], ids=["below", "the same folder"])
def test_second_run_reads_what_the_first_did(tmp_path: Path, out: str) -> None:
    """Output inside the input is left out, articles beside it are not."""
    fill(tmp_path, a_txt="One.")
    folder = tmp_path / out
    fill(folder, records_jsonl=RECORD, facts_jsonl="{}", errors_jsonl="", b_txt="Two.")
    fill(folder, notes__index_md="# Calls", notes__kept_md="Mine.")
    (folder / "notes" / ".written.json").write_text("{}", encoding="utf-8")
    assert ids(tmp_path) == ["a", "b"]
    assert ids(tmp_path / "**" / "*.*") == ["a", "b"]
    assert ids(tmp_path / "**" / "facts.jsonl") == ["error"]


def test_run_without_articles_left_empty_files(tmp_path: Path) -> None:
    """They are output too, not empty articles."""
    fill(tmp_path, records_jsonl="", facts_jsonl="", errors_jsonl="{}", a_txt="One.")
    assert ids(tmp_path) == ["a"]


def test_a_persons_own_files_are_articles(tmp_path: Path) -> None:
    """Names alone prove nothing."""
    row = '{"id": "x", "text": "One."}'
    fill(tmp_path, records_jsonl=row, facts_jsonl=row, errors_jsonl=row)
    fill(tmp_path, notes__a_md="A text.")
    assert written_names(tmp_path, OUTPUTS) == frozenset()
    assert ids(tmp_path) == ["x", "x-2", "x-3", "a"]


def test_written_file_that_is_named_is_read(tmp_path: Path) -> None:
    """Who names a file means it."""
    fill(tmp_path, notes__index_md="# Calls")
    (tmp_path / "notes" / ".written.json").write_text("{}", encoding="utf-8")
    assert ids(tmp_path / "notes" / "index.md") == ["index"]


def test_marks_are_what_a_run_writes() -> None:
    """The names of the output, and the fields that open a stored record."""
    assert tuple(ALL) == OUTPUTS
    assert list(ArticleRecord.model_fields)[:2] == ["version", "text_sha256"]

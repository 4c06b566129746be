"""A run takes in what is new or changed, and nothing else."""

import json
from collections.abc import Sequence
from pathlib import Path

from summarizer.archive.archive import Archive, Writer
from summarizer.archive.articles import Made
from summarizer.archive.intake import Intake
from summarizer.ask import answer_by_rules
from summarizer.data import load_gazetteer
from summarizer.errors import ArticleError
from summarizer.pipeline import Outcome, make_record, prepare_article
from summarizer.read import read_articles
from tests.archive.samples import VERSIONS, column, new_archive
from tests.cli.commands import ANOTHER, CALL

FAILING = "This one fails."


def take_in(archive: Archive, paths: Sequence[Path], stale: Sequence[int] = ()) -> list[str]:
    """Store what is new; return the ids that were worked on, and the sources of what failed."""
    names = [str(path) for path in paths]
    intake = Intake(archive.connection, lambda begin: read_articles(names, begin=begin), stale)
    gazetteer = load_gazetteer()
    writer = Writer(archive, Made(1, VERSIONS), gazetteer)
    writer.intake = intake
    worked: list[str] = []
    for item in intake:
        if isinstance(item, ArticleError):
            outcome = Outcome(item.source, None, item)
        elif item.text == FAILING:
            outcome = Outcome(item.source, None, ArticleError(item.source, "refused"))
        else:
            article = prepare_article(item, gazetteer)
            outcome = Outcome(item.source, make_record(article, answer_by_rules(article)), None)
        worked.append(item.source if isinstance(item, ArticleError) else item.id)
        writer.add(outcome)
    return worked


def write_lines(path: Path, *rows: tuple[str, str]) -> Path:
    """Write articles as JSON lines: ids and texts."""
    lines = (json.dumps({"id": name, "text": text}) for name, text in rows)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_file_that_is_as_it_was_is_not_read(tmp_path: Path) -> None:
    """Its size and times tell."""
    path = tmp_path / "a.txt"
    path.write_text(CALL, encoding="utf-8")
    with new_archive(tmp_path) as archive:
        assert take_in(archive, [path]) == ["a"]
        assert take_in(archive, [path]) == []
        path.touch()
        assert take_in(archive, [path]) == []
        path.write_text(ANOTHER, encoding="utf-8")
        assert take_in(archive, [path]) == ["a"]
        assert column(archive.connection, "SELECT version FROM articles") == [1, 2]


def test_of_a_list_that_grew_only_what_is_new_is_taken(tmp_path: Path) -> None:
    """Lines that moved are the same articles, and the order is that of the list."""
    path = write_lines(tmp_path / "a.jsonl", ("one", CALL), ("three", ANOTHER))
    with new_archive(tmp_path) as archive:
        take_in(archive, [path])
        write_lines(path, ("one", CALL), ("two", CALL), ("three", ANOTHER))
        assert take_in(archive, [path]) == ["two"]
        assert [one.record.article.raw.id for one in archive.records()] == ["one", "two", "three"]


def test_articles_of_one_id_are_told_apart_for_good(tmp_path: Path) -> None:
    """Within a file and between files; each keeps the id that it got."""
    first = write_lines(tmp_path / "a.jsonl", ("x", CALL), ("x", ANOTHER))
    second = write_lines(tmp_path / "b.jsonl", ("x", CALL))
    with new_archive(tmp_path) as archive:
        assert take_in(archive, [second]) == ["x"]
        assert take_in(archive, [first, second]) == ["x-2", "x-3"]
        assert take_in(archive, [first, second]) == []


def test_one_address_is_one_article_wherever_it_lies(tmp_path: Path) -> None:
    """A page that was fetched again into another file is a newer version of it."""
    for name, text in (("monday", CALL), ("tuesday", ANOTHER)):
        row = {"id": "p", "url": "https://example.org/p", "text": text}
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(row), encoding="utf-8")
    with new_archive(tmp_path) as archive:
        take_in(archive, [tmp_path / "monday.jsonl"])
        take_in(archive, [tmp_path / "tuesday.jsonl"])
        rows = archive.connection.execute("SELECT id, version, is_current FROM articles")
        assert rows.fetchall() == [("p", 1, 0), ("p", 2, 1)]


def test_what_failed_is_tried_again(tmp_path: Path) -> None:
    """A file with an article that failed is no file that is done; the others of it are."""
    path = write_lines(tmp_path / "a.jsonl", ("good", CALL), ("bad", FAILING))
    with new_archive(tmp_path) as archive:
        assert take_in(archive, [path, tmp_path / "none.txt"]) == [
            "good", "bad", str(tmp_path / "none.txt")
        ]  # fmt: skip
        assert take_in(archive, [path]) == ["bad"]
        assert len(column(archive.connection, "SELECT error FROM errors")) == 3


def test_what_is_stale_is_done_anew_from_the_archive(tmp_path: Path) -> None:
    """The files need not be there any more."""
    path = tmp_path / "a.txt"
    path.write_text(CALL, encoding="utf-8")
    with new_archive(tmp_path) as archive:
        take_in(archive, [path])
        path.unlink()
        assert take_in(archive, [], stale=[1]) == ["a"]
        assert column(archive.connection, "SELECT version FROM articles") == [1]

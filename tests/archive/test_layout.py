"""The tables: documented, made step by step, never changed once they are somebody's."""

import re
import sqlite3
from pathlib import Path

import pytest

from summarizer.archive.archive import open_to_read, open_to_write
from summarizer.archive.layout import migrate, split_statements
from summarizer.archive.opening import VERSION, read_version
from summarizer.archive.search import Query, search
from summarizer.errors import ArchiveError
from tests.archive.samples import column
from tests.merge.readouts import Article, build

DOCS = Path(__file__).parents[2] / "docs" / "archive.md"
OLD = Path(__file__).with_name("version_1.sql")
INTERNAL = re.compile(r"sqlite_|search_")


def documented() -> dict[str, list[str]]:
    """Return the columns of each table that docs/archive.md describes."""
    text = DOCS.read_text(encoding="utf-8").partition("\n## Tables\n")[2]
    tables: dict[str, list[str]] = {}
    for part in text.split("\n### ")[1:]:
        name, _, rest = part.partition("\n")
        cells = re.findall(r"^\| ([a-z0-9_, ]+) \|", rest, re.MULTILINE)
        tables[name] = [one for cell in cells if cell != "column" for one in cell.split(", ")]
    return tables


def test_every_table_and_column_is_documented(tmp_path: Path) -> None:
    """docs/archive.md tells what is there: all of it, and nothing else."""
    with open_to_write(tmp_path / "a.db") as archive:
        names = column(
            archive.connection, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
        )
        real = {
            str(name): column(archive.connection, "SELECT name FROM pragma_table_info(?)", name)
            for name in names
            if not INTERNAL.match(str(name))
        }
    assert documented() == real


def old_archive(path: Path) -> None:
    """Make an archive as the first layout had it, with one article."""
    connection = sqlite3.connect(path)
    connection.executescript(OLD.read_text(encoding="utf-8"))
    record = build(Article("one", ("The border was delimited.",)))
    connection.execute("INSERT INTO files (path, place) VALUES ('one.txt', 1)")
    connection.execute(
        "INSERT INTO runs (started, status, engine, program, prompt, schema_hash, grounding,"
        " answering, rules, gazetteer, settings)"
        " VALUES ('', '', '', '1', 'p', 's', 'g', 'a', 'r', 't', '{}')"
    )
    connection.execute(
        "INSERT INTO articles VALUES (1, 'one', 1, 1, 'one.txt', 'one', 1, 'one.txt', NULL, NULL,"
        " 'en', ?, '', 1, 1, 1)",
        (record.text_sha256,),
    )
    connection.execute(
        "INSERT INTO records VALUES (1, ?, 'accepted', 1, 'rules', 'rules', NULL, '1', NULL, NULL,"
        " 'g', 'a', 'r', 't', 0, 0, 0, 0, 1)",
        (record.model_dump_json(),),
    )
    connection.commit()
    connection.close()


def test_an_older_archive_is_migrated_with_what_is_in_it(tmp_path: Path) -> None:
    """The first layout becomes today's; its articles are searched as if stored today."""
    path = tmp_path / "old.db"
    old_archive(path)
    with pytest.raises(ArchiveError, match="older summarizer"), open_to_read(path):
        pass
    with open_to_write(path) as archive:
        assert read_version(archive.connection) == VERSION
        (find,) = search(archive.connection, Query("delimit border"), 5)
    assert (find.article, find.text) == ("one", "The border was delimited.")


def test_a_migration_is_whole_or_not_at_all(tmp_path: Path) -> None:
    """A record that cannot be read ends the migration, and the file is as it was."""
    path = tmp_path / "old.db"
    old_archive(path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("UPDATE records SET record = 'torn'")
    with pytest.raises(ValueError, match="ArticleRecord"):
        migrate(connection)
    assert read_version(connection) == 1
    connection.close()


def test_layouts_old_and_new_agree(tmp_path: Path) -> None:
    """Migrated step by step or made at once, the tables are the same."""
    old_archive(tmp_path / "old.db")
    schemas: list[list[object]] = []
    for name in ("old.db", "new.db"):
        with open_to_write(tmp_path / name) as archive:
            query = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
            schemas.append(column(archive.connection, query))
    assert schemas[0] == schemas[1]


def test_triggers_are_one_statement() -> None:
    """Semicolons inside a trigger do not end it."""
    script = "CREATE TABLE a (b);\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n SELECT 1;\nEND;\n"
    assert len(split_statements(script)) == 2

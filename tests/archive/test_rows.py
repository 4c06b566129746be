"""A record as rows."""

from pathlib import Path

from summarizer.archive.rows import insert_row, remove_rows
from summarizer.records.finding import Finding
from summarizer.records.values import Statement
from tests.archive.samples import column, keep, new_archive
from tests.merge.readouts import Article, Call, Claim, build

SAID = Claim(Statement(speaker="AZ", act="AGREE", gist="grain"), (1, 2))
ARTICLE = Article(
    "one",
    ("Grain came up.", "So did roads."),
    (Call(date="2023-11", side="AZ", statements=(SAID,)), Call(withheld=True)),
    findings=(Finding(rule="C2", severity="note", field="", message="Look.", sentences=(1, 2)),),
)
TABLES = ("calls", "principals", "claims", "findings", "sentences")


def test_a_record_is_there_to_be_counted(tmp_path: Path) -> None:
    """Calls with what their dates cover, claims with their sentences, findings."""
    with new_archive(tmp_path) as archive:
        keep(archive, build(ARTICLE))
        connection = archive.connection
        query = "SELECT id, date, first_day, last_day, side, is_withheld, people FROM calls"
        assert connection.execute(query).fetchall() == [
            ("one/0", "2023-11", "2023-11-01", "2023-11-30", "AZ", 0,
             "Antony Blinken; Ilham Aliyev"),
            ("one/1", "2023-11-27", "2023-11-27", "2023-11-27", None, 1,
             "Antony Blinken; Ilham Aliyev"),
        ]  # fmt: skip
        query = "SELECT text, speaker, type, sentences, quote FROM claims WHERE kind = 'statement'"
        assert connection.execute(query).fetchall() == [
            ("grain", "AZ", "AGREE", "1,2", "Grain came up. So did roads.")
        ]
        assert column(connection, "SELECT sentences FROM findings") == ["1,2"]
        assert column(connection, "SELECT count(*) FROM principals") == [4]


def test_rows_go_without_a_trace(tmp_path: Path) -> None:
    """A record's rows are removed from every table and from the index."""
    with new_archive(tmp_path) as archive:
        keep(archive, build(ARTICLE))
        remove_rows(archive.connection, 1)
        for table in TABLES:
            assert column(archive.connection, f"SELECT count(*) FROM {table}") == [0]  # noqa: S608
        query = "SELECT rowid FROM search WHERE search MATCH 'grain'"
        assert column(archive.connection, query) == []


def test_a_row_gives_its_key(tmp_path: Path) -> None:
    """Rows of other tables refer to it."""
    with new_archive(tmp_path) as archive:
        keep(archive, build(Article("one", calls=())))
        row = {"article": 1, "number": 2, "text": "t", "claims": "", "people": ""}
        assert insert_row(archive.connection, "sentences", row) == 2

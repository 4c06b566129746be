"""The tables and their page of documentation."""

from summarizer.records.descriptions import read_descriptions
from summarizer.rows.tables import TABLES, Keyed, Pointed, column_names
from tests.rows.columns import PAGE, update


def test_columns_stand_in_one_order() -> None:
    """Keys first, where a value stands last, nothing twice."""
    for table in TABLES:
        names = column_names(table)
        assert set(names) == set(table.model_fields)
        assert names[:3] == tuple(Keyed.model_fields)
        if issubclass(table, Pointed):
            assert names[-5:] == tuple(Pointed.model_fields)


def test_every_column_is_described() -> None:
    """In the page that researchers read, by the words beside the code."""
    for table in TABLES:
        assert set(read_descriptions(table)) >= set(column_names(table))
    text = PAGE.read_text(encoding="utf-8")
    assert update(text) == text, "python -m tests.rows.columns writes it"

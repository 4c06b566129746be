"""Ids of rows."""

from summarizer.records.record import Evidence
from summarizer.rows.identity import RowIds


def at(start: int) -> Evidence:
    """Return a sentence that begins there."""
    return Evidence(sentence=1, start=start, end=start + 5, quote="words")


def test_ids_are_of_content() -> None:
    """Call, kind and place in the text make them; the same ones on every run."""
    ids = {
        RowIds(call).of(kind, (at(start),))
        for call in ("a", "b")
        for kind in ("statement", "commitment")
        for start in (0, 9)
    }
    assert len(ids) == 8
    assert RowIds("a").of("statement", (at(0),)) == "3f89aa9d78a4"


def test_rows_on_the_same_sentence_differ() -> None:
    """They are told apart by their order, and what comes between them does not matter."""
    ids, others = RowIds("a"), RowIds("a")
    first, second = ids.of("statement", (at(0),)), ids.of("statement", (at(0),))
    assert first != second
    assert others.of("statement", (at(0),)) == first
    others.of("statement", (at(9),))
    assert others.of("statement", (at(0),)) == second

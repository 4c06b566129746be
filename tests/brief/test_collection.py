"""What the notes of a set share is worked out from all of its dossiers."""

from summarizer.brief.collection import collect
from summarizer.brief.context import Library
from summarizer.data import load_gazetteer
from summarizer.merge import merge_calls
from tests.brief.notes import build_all
from tests.merge.readouts import Article, Call


def test_a_call_that_gets_no_note_counts_as_the_last_one() -> None:
    """The order of calls is of the whole set."""
    records = build_all(
        Article("000_a", ("One.",), (Call(date="2024-01-01"),)),
        Article("001_b", ("Two.",), (Call(date="2024-02-01"),)),
    )
    first, second = merge_calls(records)
    shared = collect((first, second), Library(records, load_gazetteer()))
    assert shared.history.before(second).dossier == first
    assert shared.ledgers.of(first) == ()

"""Records in memory, without what neither notes nor tables read."""

from pathlib import Path

import pytest

from summarizer.ask import answer_by_rules
from summarizer.brief import write_notes
from summarizer.cli.lean import lighten_records
from summarizer.data import load_gazetteer
from summarizer.merge import merge_calls
from summarizer.pipeline import make_record, prepare_article
from summarizer.records.article import RawArticle
from summarizer.records.record import ArticleRecord
from summarizer.rows import place_calls, write_rows
from tests.cli.commands import ANOTHER, CALL


@pytest.fixture(name="records")
def make_records() -> list[ArticleRecord]:
    """Two records by rules."""
    raws = [
        RawArticle(id=name, source=name, text=text) for name, text in (("a", CALL), ("b", ANOTHER))
    ]
    grounded = [prepare_article(raw, load_gazetteer()) for raw in raws]
    return [make_record(one, answer_by_rules(one)) for one in grounded]


def write_all(records: list[ArticleRecord], folder: Path) -> dict[str, bytes]:
    """Write notes and tables of records; return every file's bytes by its name."""
    dossiers = merge_calls(records)
    write_notes(dossiers, records, folder, ("md", "html"))
    places = place_calls(dossiers, records)
    write_rows(records, folder, ["csv"], places, lambda _: True)
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(files)}


def test_notes_and_tables_are_the_same(records: list[ArticleRecord], tmp_path: Path) -> None:
    """What is left out is in no file that is written from records."""
    whole = write_all(records, tmp_path / "whole")
    lean = write_all(list(lighten_records(records)), tmp_path / "lean")
    assert lean
    assert lean == whole


def test_values_share_their_field_names(records: list[ArticleRecord]) -> None:
    """Two sentences have one set of names, which is the one they would have had."""
    expected = set(records[0].article.sentences[0].model_fields_set)
    one, other = lighten_records(records)
    first, second = one.article.sentences[0], other.article.sentences[0]
    assert first.model_fields_set is second.model_fields_set
    assert first.model_fields_set == expected
    assert first.model_copy(update={"number": 9}).model_fields_set == expected


def test_less_is_kept(records: list[ArticleRecord]) -> None:
    """The answer as given and the mentions go; why there is no call stays."""
    whole = records[0]
    (lean,) = lighten_records([whole])
    assert whole.answered.answer.calls
    assert not lean.answered.answer.calls
    assert lean.answered.answer.no_call_reason == whole.answered.answer.no_call_reason
    assert all(not person.mentions for person in lean.article.grounding.persons)

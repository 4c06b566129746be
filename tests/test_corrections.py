"""Corrections beside records."""

from pathlib import Path

import pytest

from summarizer.ask import answer_by_rules
from summarizer.correct import Request, Unapplied, make_correction
from summarizer.corrections import (
    CORRECTIONS,
    Corrections,
    describe_lost,
    read_corrected,
    read_corrections,
    write_corrections,
)
from summarizer.data import load_gazetteer
from summarizer.errors import NoteError
from summarizer.output import OutputFolder
from summarizer.pipeline import Outcome, make_record, prepare_article
from summarizer.records.article import RawArticle
from summarizer.records.correction import Correction
from summarizer.records.record import ArticleRecord

TEXT = (
    "ROME - On 14 May 2021 Prime Minister Mario Draghi received a phone call from Spanish Prime "
    "Minister Pedro Sánchez. Draghi said Italy supports Spain. The weather was fine."
)


@pytest.fixture(scope="module")
def record() -> ArticleRecord:
    """A record of an article of our own wording."""
    raw = RawArticle(id="draghi", source="d.txt", text=TEXT)
    grounded = prepare_article(raw, load_gazetteer())
    return make_record(grounded, answer_by_rules(grounded))


def correct(record: ArticleRecord, field: str, value: str) -> Correction:
    """Correct the record's call."""
    (call,) = record.checked.calls
    request = Request(field, value, "I was there")
    return make_correction(record, call, call, request, load_gazetteer())


def test_what_is_written_is_read(tmp_path: Path, record: ArticleRecord) -> None:
    """In its order; a folder without the file has none."""
    assert read_corrections(tmp_path) == ()
    made = (correct(record, "date", "2021-05-15"), correct(record, "side", "ES"))
    write_corrections(tmp_path, made)
    assert read_corrections(tmp_path) == made
    assert [path.name for path in tmp_path.iterdir()] == [CORRECTIONS]


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\u0085"])
def test_marks_inside_a_text_end_no_line(tmp_path: Path, record: ArticleRecord, mark: str) -> None:
    """An id or a value that holds one is read as it was written."""
    made = correct(record, "date", "2021-05-15").model_copy(
        update={"article_id": f"a{mark}b", "value": f"c{mark}d"}
    )
    write_corrections(tmp_path, [made, made])
    assert read_corrections(tmp_path) == (made, made)


@pytest.mark.parametrize("line", ["{}", "no JSON", '{"id": "x"}'])
def test_line_that_is_no_correction_is_named(tmp_path: Path, line: str) -> None:
    """With its number; no correction is passed over."""
    (tmp_path / CORRECTIONS).write_text(f"\n{line}\n")
    with pytest.raises(NoteError, match=r"corrections\.jsonl:2: no correction"):
        read_corrections(tmp_path)


def test_places_that_cannot_be_used_are_named(tmp_path: Path) -> None:
    """Also where something else has the file's name."""
    (tmp_path / CORRECTIONS).mkdir()
    with pytest.raises(NoteError, match="cannot be read"):
        read_corrections(tmp_path)
    with pytest.raises(NoteError, match="cannot be written"):
        write_corrections(tmp_path, ())


def test_reader_wins_and_the_contradiction_is_noted(record: ArticleRecord) -> None:
    """What the rules have against the value is a note: it costs the record nothing."""
    laid = Corrections([correct(record, "date", "2021-05-15")]).apply(record)
    assert laid.checked.calls[0].date.value == "2021-05-15"
    against = [found for found in laid.checked.findings if found.rule == "D1"]
    assert [found.severity for found in against] == ["note"]
    assert "a reader has decided otherwise" in against[0].message
    assert laid.checked.status == record.checked.status == "accepted"


def test_correction_that_fits_the_text_is_not_contradicted(record: ArticleRecord) -> None:
    """A right value laid over a wrong one leaves the correction alone to be told."""
    (call,) = record.checked.calls
    wrong = call.model_copy(update={"date": call.date.model_copy(update={"value": "2021-05-13"})})
    broken = record.model_copy(
        update={"checked": record.checked.model_copy(update={"calls": (wrong,)})}
    )
    laid = Corrections([correct(broken, "date", "2021-05-14")]).apply(broken)
    assert [found.rule for found in laid.checked.findings if "date" in found.field] == ["reader"]


def test_withholding_needs_no_review(record: ArticleRecord) -> None:
    """A person has looked at it already; the rules are not asked about what is struck."""
    laid = Corrections([correct(record, "status", "withheld")]).apply(record)
    assert laid.checked.calls[0].withheld
    assert laid.checked.status == "accepted"
    assert [found.rule for found in laid.checked.findings if found.severity != "note"] == []


def test_corrections_without_a_place_are_named(record: ArticleRecord) -> None:
    """Of an article that is not there, and of one that has changed; both are kept."""
    date = correct(record, "date", "2021-05-15")
    elsewhere = date.model_copy(update={"id": "e", "article_id": "other"})
    changed = date.model_copy(update={"id": "c", "text_sha256": "0"})
    corrections = Corrections([elsewhere, changed])
    assert corrections.apply(record) is record
    first, second = corrections.lost()
    assert "there is no record of that article" in first
    assert second == describe_lost(Unapplied(changed, "the article's text has changed"))
    assert "--undo c" in second


def test_records_are_read_as_corrected(tmp_path: Path, record: ArticleRecord) -> None:
    """The file keeps what the engine said; facts are told as a reader vouches for them."""
    corrections = Corrections([correct(record, "date", "2021-05-15")])
    with OutputFolder(tmp_path, amend=corrections.apply) as output:
        output.add(Outcome("d.txt", record, None))
        output.commit()
    (read,) = read_corrected(tmp_path, Corrections([]))
    assert read == record
    (laid,) = read_corrected(tmp_path, corrections)
    assert laid.checked.calls[0].date.value == "2021-05-15"
    assert '"date": "2021-05-15"' in (tmp_path / "facts.jsonl").read_text(encoding="utf-8")

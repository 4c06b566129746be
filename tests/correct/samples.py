"""Corrections of a small record, made as the command makes them."""

from collections.abc import Sequence
from dataclasses import replace

from pydantic import JsonValue

from summarizer.correct import Request, apply_corrections, make_correction
from summarizer.data import load_gazetteer
from summarizer.records.correction import Correction
from summarizer.records.record import ArticleRecord, CallRecord
from tests.merge.readouts import Claim, build
from tests.rows.samples import ARTICLE, ASKED, CALL, NOBODYS, REFUSED

STATEMENTS = (Claim(ASKED, (2,)), Claim(REFUSED, (3,), "withheld"), Claim(NOBODYS, (3,)))
RECORD = build(replace(ARTICLE, calls=(replace(CALL, statements=STATEMENTS),)))


def correct(
    field: str,
    value: JsonValue,
    record: ArticleRecord = RECORD,
    *,
    before: Sequence[Correction] = (),
    because: str = "I was there",
    sentences: tuple[int, ...] = (),
) -> Correction:
    """Make a correction of the record's first call, or of the article for `calls.add`."""
    laid, _ = apply_corrections(record, before)
    stored = record.checked.calls[0] if record.checked.calls else None
    corrected = laid.checked.calls[0] if laid.checked.calls else None
    if field == "calls.add":
        stored = corrected = None
    request = Request(field, value, because, sentences=sentences)
    return make_correction(record, corrected, stored, request, load_gazetteer())


def apply(*corrections: Correction, record: ArticleRecord = RECORD) -> ArticleRecord:
    """Lay corrections over the record; all of them must apply."""
    corrected, lost = apply_corrections(record, corrections)
    assert lost == ()
    return corrected


def call(*corrections: Correction) -> CallRecord:
    """Return the record's first call with corrections."""
    return apply(*corrections).checked.calls[0]

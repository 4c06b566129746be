"""Rows of a record."""

import datetime as dt
from collections import Counter

import pytest

from summarizer.rows.flatten import list_rows
from summarizer.rows.readouts import Membership
from summarizer.rows.tables import CallRow, CommitmentRow, PrincipalRow, StatementRow
from tests.merge.readouts import Article, Call, Claim, build
from tests.rows.samples import ARTICLE, EK, LUND

RECORD = build(ARTICLE)
ROWS = list(list_rows(RECORD, {"bridge/0": Membership("d", "other")}))


def call_row(call: Call) -> CallRow:
    """Return the row of an article's only call."""
    row = next(iter(list_rows(build(Article(id="a", calls=(call,))), {})))
    assert isinstance(row, CallRow)
    return row


def test_a_row_a_fact() -> None:
    """Each call, person, statement and commitment has one, each of their sentences too."""
    count = Counter(row.table for row in ROWS)
    assert count == {
        "calls": 1,
        "principals": 2,
        "statements": 3,
        "commitments": 1,
        "evidence": 10,
    }


def test_call_says_who_when_and_how_it_is_known() -> None:
    """Dates are typed where they are whole, and each value says where it comes from."""
    row = call_row(Call(people=(LUND, EK), date="2021-05-03", initiator="Ada Lund", side="NO"))
    assert (row.date, row.date_edtf, row.date_status) == (
        dt.date(2021, 5, 3), "2021-05-03", "stated",
    )  # fmt: skip
    assert (row.principals, row.countries) == ("Ada Lund; Bo Ek", "NO; SE")
    assert (row.initiator, row.initiator_country, row.side) == ("Ada Lund", "NO", "NO")
    assert (row.date_origin, row.date_checked, row.withheld) == ("rules", "accepted", False)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2021-05", dt.date(2021, 5, 1), dt.date(2021, 5, 31)),
        ("XXXX-05-03", dt.date(2020, 1, 2), dt.date(2022, 3, 4)),
        (None, dt.date(2020, 1, 2), dt.date(2022, 3, 4)),
    ],
)
def test_open_date_is_no_day(edtf: str | None, first: dt.date, last: dt.date) -> None:
    """Nothing is filled in: the day is empty, the bounds say what is possible."""
    row = call_row(Call(date=edtf, earliest="2020-01-02", latest="2022-03-04"))
    assert (row.date, row.date_edtf) == (None, edtf)
    assert (row.date_earliest, row.date_latest) == (first, last)


def test_withheld_values_stand_apart() -> None:
    """Who reads `date`, `initiator` or `principals` never gets what the checks struck."""
    row = call_row(
        Call(
            people=(LUND, Claim(EK, (1,), "withheld")),
            date=Claim("2021-05-03", (1,), "withheld"),
            initiator=Claim("Bo Ek", (1,), "withheld"),
            side=Claim("SE", (1,), "withheld"),
        )
    )
    assert (row.date, row.date_edtf, row.date_withheld) == (None, None, "2021-05-03")
    assert (row.initiator, row.initiator_country, row.initiator_withheld) == (None, None, "Bo Ek")
    assert (row.side, row.side_withheld, row.principals) == (None, "SE", "Ada Lund")


def test_withheld_statements_are_there_and_marked() -> None:
    """A researcher can count them or leave them out."""
    statements = [row for row in ROWS if isinstance(row, StatementRow)]
    assert [row.status for row in statements] == ["accepted", "withheld", "accepted"]
    assert [row.field for row in statements] == ["statements.1", "statements.2", "statements.3"]
    assert [row.speaker_country for row in statements] == ["NO", "SE", None]


def test_evidence_points_into_the_text() -> None:
    """Every quotation is the slice that its offsets say; a row shows the first of several."""
    text = RECORD.article.raw.text
    for row in ROWS:
        start, end, quote = row.start, row.end, row.quote
        if start is not None and end is not None:
            assert text[start:end] == quote
    last = [row for row in ROWS if isinstance(row, StatementRow)][-1]
    assert (last.sentence, last.sentences) == (2, "2; 3")


def test_commitment_knows_whose_it_is() -> None:
    """A person's country is looked up on the line, a side is its own."""
    (row,) = [row for row in ROWS if isinstance(row, CommitmentRow)]
    assert (row.by, row.by_country, row.to, row.to_country) == ("Ada Lund", "NO", "SE", "SE")
    assert (row.due, row.due_edtf, row.kind) == (dt.date(2021, 6, 1), "2021-06-01", "asked")


def test_principals_are_told_apart_by_order() -> None:
    """Their ids depend on the call alone, since that has their names."""
    people = [row for row in ROWS if isinstance(row, PrincipalRow)]
    assert [row.is_initiator for row in people] == [True, False]
    assert len({row.principal_id for row in people}) == 2


def test_rows_know_their_dossier() -> None:
    """And whose text it is that the article prints."""
    (row,) = [row for row in ROWS if isinstance(row, CallRow)]
    assert (row.dossier_id, row.copy_of) == ("d", "other")
    assert call_row(Call()).dossier_id is None

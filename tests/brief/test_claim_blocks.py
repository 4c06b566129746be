"""Claims read as in the note: who, what, where it stands."""

import pytest

from summarizer.brief.briefing import Struck
from summarizer.brief.claim_blocks import (
    ledger_table,
    quotes_line,
    said_item,
    struck_item,
    without_commitment,
)
from summarizer.brief.document import Told
from summarizer.brief.parts import Pointer, Quote, Said
from tests.brief.blocks import lines_of, words_of
from tests.brief.notes import make_briefings
from tests.brief.test_brief import FROM_OSLO, FROM_STOCKHOLM
from tests.merge.readouts import Article

HERE = Pointer(label="000", article_id="000", sentences=(2,))
SAID = Said(
    who="Jane Roe",
    act="ACCUSE",
    gist="the quota has not been kept",
    is_verbatim=False,
    reads_on=False,
    verb=None,
    topics=(),
    pointer=HERE,
    quotes=(Quote(number=2, text="Roe said so."),),
)


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({}, "Jane Roe: the quota has not been kept [000 S2] accusation"),
        (
            {"is_verbatim": True, "verb": "insisted"},
            "Jane Roe (“insisted”): “the quota has not been kept” [000 S2] accusation",
        ),
        (
            {"reads_on": True, "gist": "welcomes it", "act": "SUPPORT"},
            "Jane Roe welcomes it [000 S2] support",
        ),
    ],
    ids=["said", "verbatim", "reads on"],
)
def test_a_statement_reads_as_a_sentence(changes: dict[str, object], line: str) -> None:
    """Who, how, what, where and which act."""
    assert words_of(said_item(SAID.model_copy(update=changes)).line) == line


def test_what_is_no_quotation_has_its_sentence_below() -> None:
    """A verbatim clause is its own; a correction is told."""
    assert [words_of(one) for one in said_item(SAID).below] == ["Roe said so."]
    verbatim = said_item(SAID.model_copy(update={"is_verbatim": True, "was": "kept"}))
    assert [words_of(one) for one in verbatim.below] == [
        "corrected by the rules; the answer had: kept"
    ]


def test_gaps_between_sentences_are_marked() -> None:
    """Neighbours follow each other; what is left out is not hidden."""
    quotes = [Quote(number=number, text=f"{number}.") for number in (1, 2, 4)]
    assert [words_of(line) for line in quotes_line(quotes)] == ["1. 2. […] 4."]
    assert quotes_line(()) == ()


def test_a_withheld_claim_is_struck() -> None:
    """Its words are crossed out and its reason is not."""
    claim = Struck(kind="statement", text="Norway took it", reason="nobody says so", pointer=HERE)
    line = struck_item(claim).line
    assert line[0] == Told("Norway took it", "struck")
    assert words_of(line) == "Norway took it (statement) [000 S2]: nobody says so"


def test_the_ledger_has_a_row_a_commitment() -> None:
    """Who, what, condition, due, who says so; other readouts where there are any."""
    (both,) = make_briefings(FROM_OSLO, FROM_STOCKHOLM)
    titles, row = lines_of(ledger_table(both.ledger, has_others=True))
    assert titles == "Who | What | Condition | Due | Who says so | Other readouts"
    assert row.startswith("John Doe agrees on a condition with Jane Roe | open the Svinesund")
    (alone,) = make_briefings(FROM_OSLO)
    assert len(ledger_table(alone.ledger, has_others=False).rows[0]) == 5


def test_an_empty_ledger_denies_no_request() -> None:
    """Statements that accuse are no near commitments; those that agree are named."""
    (oslo,) = make_briefings(FROM_OSLO)
    assert words_of(without_commitment(oslo.readouts)) == (
        "No commitment is on record; undertakings are reported in [000 S3]."
    )
    (silent,) = make_briefings(Article("000"))
    assert words_of(without_commitment(silent.readouts)) == "No commitment is on record."

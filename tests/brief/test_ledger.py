"""The ledger tells who asked and agreed to what, and according to whom."""

from summarizer.brief.briefing import LedgerRow
from summarizer.brief.ledger import write_ledger
from summarizer.records.values import Commitment
from tests.brief.notes import make_context, make_matcher
from tests.merge.readouts import Article, Call, Claim

PIPELINE = Commitment(
    by="Antony Blinken",
    to="AZ",
    kind="conditional",
    what="open the Georgia pipeline",
    condition="the figs are ripe",
    due="2024-05",
    claimed_by="AZ",
)


def rows(commitment: Claim[Commitment]) -> tuple[LedgerRow, ...]:
    """Return the ledger of a readout of Baku with one commitment."""
    article = Article("000_a", ("Of pipelines.",), (Call(side="AZ", commitments=(commitment,)),))
    context = make_context(article)
    return write_ledger(context, make_matcher(context))


def test_rows_are_in_words() -> None:
    """Names, countries and dates are words; condition and due date stand by themselves."""
    (row,) = rows(Claim(PIPELINE))
    assert (row.by, row.to, row.kind) == ("Antony Blinken", "Azerbaijan", "conditional")
    assert (row.condition, row.due) == ("the figs are ripe", "May 2024")
    assert (row.due_edtf, [quote.text for quote in row.quotes]) == ("2024-05", ["Of pipelines."])
    assert (row.claimed_by, row.pointer.label, row.responses) == ("Azerbaijan", "000", ())


def test_the_readouts_side_claims_what_names_no_claimant() -> None:
    """Whose account it is says so, where the record does not."""
    (row,) = rows(Claim(PIPELINE.model_copy(update={"claimed_by": None, "due": None})))
    assert (row.claimed_by, row.due) == ("Azerbaijan", None)


def test_withheld_commitments_are_not_in_the_ledger() -> None:
    """What did not stand the checks binds nobody."""
    assert rows(Claim(PIPELINE, (1,), "withheld")) == ()


def test_repairs_are_told() -> None:
    """What the rules changed stands beside the row."""
    was = PIPELINE.model_copy(update={"kind": "agreed", "condition": None})
    (row,) = rows(Claim(PIPELINE, (1,), "repaired", was))
    assert row.was == "kind agreed; no condition"
    (same,) = rows(Claim(PIPELINE, (1,), "repaired", PIPELINE))
    assert same.was is None


def test_the_same_commitment_is_one_row() -> None:
    """What an answer has twice in the same words from the same sentence is told once."""
    commitments = (Claim(PIPELINE), Claim(PIPELINE))
    article = Article("000_a", ("Of pipelines.",), (Call(side="AZ", commitments=commitments),))
    context = make_context(article)
    assert len(write_ledger(context, make_matcher(context))) == 1

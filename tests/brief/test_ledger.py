"""The ledger tells who asked and agreed to what, and according to whom."""

from summarizer.brief.briefing import LedgerRow
from summarizer.brief.ledger import write_ledger
from summarizer.brief.statements import write_readouts
from summarizer.records.values import Commitment, Statement
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


def rows(commitment: Claim[Commitment], *others: Article) -> tuple[LedgerRow, ...]:
    """Return the ledger of a readout of Baku with one commitment, and others."""
    article = Article("000_a", ("Of pipelines.",), (Call(side="AZ", commitments=(commitment,)),))
    context = make_context(article, *others)
    return write_ledger(write_readouts(context), context, make_matcher(context))


def washington(gist: str) -> Article:
    """Return a readout of Washington with one statement."""
    said = Claim(Statement(speaker=None, act="SUPPORT", gist=gist))
    return Article("001_b", (f"It said: {gist}",), (Call(side="US", statements=(said,)),))


def test_rows_are_in_words() -> None:
    """Names, countries and dates are words; condition and due date stand by themselves."""
    (row,) = rows(Claim(PIPELINE))
    assert (row.by, row.to, row.kind) == ("Antony Blinken", "Azerbaijan", "conditional")
    assert (row.condition, row.due) == ("the figs are ripe", "May 2024")
    assert (row.claimed_by, row.pointer.label, row.others) == ("Azerbaijan", "000", ())


def test_the_readouts_side_claims_what_names_no_claimant() -> None:
    """Whose readout it is says so, where the record does not."""
    (row,) = rows(Claim(PIPELINE.model_copy(update={"claimed_by": None, "due": None})))
    assert (row.claimed_by, row.due) == ("Azerbaijan", None)


def test_the_other_readout_is_silent_or_speaks_of_it() -> None:
    """Silence is named as silence; a match is one of subject and points to its sentence."""
    (silent,) = rows(Claim(PIPELINE), washington("the orchards bloom"))
    assert [one.text for one in silent.others] == ["American readout: silent"]
    (spoken,) = rows(Claim(PIPELINE), washington("figs, and the pipeline to Georgia"))
    assert [one.text for one in spoken.others] == ["American readout: speaks of the subject"]
    assert [one.label for one in spoken.others[0].pointers] == ["001"]
    (perhaps,) = rows(Claim(PIPELINE), washington("the Georgia pipeline, late"))
    assert [one.text for one in perhaps.others] == ["American readout: may speak of the subject"]


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


def test_an_open_side_compares_with_nobody() -> None:
    """Where it is not known whose account it is, nobody is the other side."""
    article = Article("000_a", ("Of pipelines.",), (Call(commitments=(Claim(PIPELINE),)),))
    context = make_context(article, washington("the orchards bloom"))
    (row,) = write_ledger(write_readouts(context), context, make_matcher(context))
    assert row.others == ()

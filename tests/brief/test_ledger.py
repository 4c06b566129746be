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


def ledger(*commitments: Commitment, articles: int = 1) -> tuple[LedgerRow, ...]:
    """Return the ledger of accounts of Baku in different words with the same commitments."""
    claims = tuple(map(Claim, commitments))
    told = [
        Article(f"{number}_a", (f"Of {number} pipelines.",), (Call(side="AZ", commitments=claims),))
        for number in range(articles)
    ]
    context = make_context(*told)
    return write_ledger(context, make_matcher(context))


def test_accounts_of_one_side_share_a_row() -> None:
    """The same words are told once, with a pointer to each account."""
    (row,) = ledger(PIPELINE, articles=3)
    assert [one.label for one in (row.pointer, *row.also)] == ["0", "1", "2"]


def test_what_two_undertake_towards_each_other_is_a_row_of_both() -> None:
    """Not two rows that mirror one another; what differs in anything stays two."""
    ours = PIPELINE.model_copy(update={"to": "Ilham Aliyev"})
    theirs = PIPELINE.model_copy(update={"by": "Ilham Aliyev", "to": "Antony Blinken"})
    (row,) = ledger(ours, theirs)
    assert (row.by, row.to) == ("both sides", None)
    assert len(ledger(ours, theirs.model_copy(update={"condition": None}))) == 2


def test_the_verb_that_a_row_has_anyway_does_not_open_its_words() -> None:
    """'asks | asked for calm' says it twice; a verb of another sense is kept apart."""
    cases = (
        ("asked", "asked Baku for calm", None, "Baku for calm"),
        ("asked", "urged more calm", "urged", "more calm"),
        ("asked", "calm at once", None, "calm at once"),
        ("agreed", "It was agreed between them that figs are sent", None, "figs are sent"),
        ("refused", "declined to send figs", "declined to", "send figs"),
    )
    for kind, what, verb, left in cases:
        (row,) = ledger(PIPELINE.model_copy(update={"kind": kind, "what": what}))
        assert (row.verb, row.what) == (verb, left)

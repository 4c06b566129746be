"""What two sides cannot both be right about is a row of its own, with the words of each."""

from summarizer.brief.briefing import ComparisonRow
from summarizer.brief.disputes import is_between_sides, write_disputes
from summarizer.brief.ledger import write_ledger
from summarizer.records.values import Commitment
from tests.brief.notes import make_context, make_matcher
from tests.merge.readouts import Article, Call, Claim

FIGS = Commitment(
    by="Ilham Aliyev",
    to=None,
    kind="agreed",
    what="send ripe figs to Norway",
    condition=None,
    due=None,
    claimed_by=None,
)
TITLES = ("Azerbaijani account", "American account")


def disputes(ours: Call, theirs: Call) -> tuple[ComparisonRow, ...]:
    """Return the rows of two accounts."""
    context = make_context(
        Article("000_a", ("Baku's words.",), (ours,)),
        Article("001_b", ("Washington's words.",), (theirs,)),
    )
    ledger = write_ledger(context, make_matcher(context))
    return write_disputes(TITLES, ledger, context)


def told(row: ComparisonRow) -> list[list[tuple[str, list[str]]]]:
    """Return each cell's claims with their quoted words."""
    return [
        [(claim.text, [quote.text for quote in claim.quotes]) for claim in cell.claims]
        for cell in row.cells
    ]


def test_who_phoned_is_disputed_with_the_words_of_each() -> None:
    """Both sides' names stand beside the sentences that carry them."""
    (row,) = disputes(
        Call(side="AZ", initiator="Antony Blinken"), Call(side="US", initiator="Ilham Aliyev")
    )
    assert (row.kind, row.subject) == ("conflicting", "who phoned")
    assert told(row) == [
        [("Antony Blinken", ["Baku's words."])],
        [("Ilham Aliyev", ["Washington's words."])],
    ]


def test_channels_have_no_words_of_their_own() -> None:
    """A channel is told without a sentence, since no fact carries one."""
    (row,) = disputes(Call(side="AZ"), Call(side="US", channel="video"))
    assert (row.subject, told(row)) == ("the channel", [[("phone", [])], [("video", [])]])


def test_a_contradicted_commitment_is_one_row() -> None:
    """What was agreed according to one and refused according to the other, once."""
    (row,) = disputes(
        Call(side="AZ", commitments=(Claim(FIGS),)),
        Call(side="US", commitments=(Claim(FIGS.model_copy(update={"kind": "refused"})),)),
    )
    assert row.subject == "what was agreed"
    assert told(row) == [
        [("Ilham Aliyev (agreed): send ripe figs to Norway", ["Baku's words."])],
        [
            (
                "there it is refused; in common: Norway, send, ripe, figs",
                ["Washington's words."],
            )
        ],
    ]


def test_outlets_of_one_side_are_no_sides() -> None:
    """Two accounts of one side that differ are the head's business."""
    context = make_context(
        Article("000_a", ("One.",), (Call(side="AZ", initiator="Antony Blinken"),)),
        Article("001_b", ("Two.",), (Call(side="AZ", initiator="Ilham Aliyev"),)),
    )
    (conflict,) = context.dossier.conflicts
    assert not is_between_sides(conflict, context)
    assert write_disputes(TITLES, (), context) == ()

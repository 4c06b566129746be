"""What is open: undertakings, and requests that nobody has answered."""

from summarizer.brief.period import OpenCommitment
from summarizer.records.values import Commitment, CommitmentKind, Statement
from tests.brief.notes import make_notes
from tests.merge.readouts import Article, Call, Claim


def commitment(kind: CommitmentKind, by: str = "Antony Blinken") -> Claim[Commitment]:
    """Return a commitment on one subject."""
    return Claim(
        Commitment(
            by=by,
            to=None,
            kind=kind,
            what="open the Georgia pipeline",
            condition=None,
            due=None,
            claimed_by=None,
        )
    )


def account(
    day: str, *commitments: Claim[Commitment], gist: str = "hello", side: str = "AZ"
) -> Article:
    """Return an article on a call of a day."""
    said = Claim(Statement(speaker=None, act="SUPPORT", gist=gist))
    call = Call(date=day, side=side, commitments=commitments, statements=(said,))
    return Article(f"{day}_{side}", (f"Words of {side} on {day}.",), (call,))


def left_open(*articles: Article) -> tuple[OpenCommitment, ...]:
    """Return what is open."""
    return make_notes(*articles).period.open


def test_an_undertaking_is_open() -> None:
    """A readout says what is undertaken, not what is done."""
    (row,) = left_open(account("2024-01-01", commitment("agreed")))
    assert (row.row.kind, row.call.date) == ("agreed", "1 January 2024")
    assert (row.since, row.later) == ("no later call of theirs in this set", ())


def test_a_refusal_is_settled() -> None:
    """Nothing is waited for."""
    assert left_open(account("2024-01-01", commitment("refused"))) == ()


def test_an_answered_request_is_settled_by_its_answer() -> None:
    """In the same call or a later one; what was agreed is open in its place."""
    asked, agreed = commitment("asked"), commitment("agreed", "Ilham Aliyev")
    (same,) = left_open(account("2024-01-01", asked, agreed))
    assert same.row.kind == "agreed"
    (later,) = left_open(account("2024-01-01", asked), account("2024-02-01", agreed))
    assert (later.row.kind, later.call.date) == ("agreed", "1 February 2024")
    refused = commitment("refused", "Ilham Aliyev")
    assert left_open(account("2024-01-01", asked), account("2024-02-01", refused)) == ()


def test_nobody_answers_a_request_of_their_own() -> None:
    """An offer of the one who asks settles nothing."""
    rows = left_open(account("2024-01-01", commitment("asked"), commitment("agreed")))
    assert [row.row.kind for row in rows] == ["asked", "agreed"]


def test_what_two_readouts_tell_is_open_once() -> None:
    """The other side's account of it is in the note."""
    rows = left_open(
        account("2024-01-01", commitment("agreed")),
        account("2024-01-01", commitment("conditional"), side="US"),
    )
    assert len(rows) == 1


def test_later_calls_are_looked_through() -> None:
    """Where it comes up again is told with the sentence; silence is told as well."""
    first = account("2024-01-01", commitment("agreed"))
    (silent,) = left_open(first, account("2024-02-01"))
    assert silent.since == "not mentioned in their next call"
    (heard,) = left_open(
        first, account("2024-02-01"), account("2024-03-01", gist="open the Georgia pipeline now")
    )
    assert heard.since == "comes up again"
    assert [one.text for one in heard.later] == [
        "1 March 2024 (in common: open, Georgia, pipeline)"
    ]
    (perhaps,) = left_open(first, account("2024-02-01", gist="the Georgia pipeline, late"))
    assert perhaps.since == "perhaps comes up again"

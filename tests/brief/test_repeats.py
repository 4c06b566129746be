"""What accounts of one side say word for word stands in a note once."""

from summarizer.brief.comparison_page import render_accounts
from summarizer.records.values import Statement
from tests.brief.notes import make_briefings
from tests.merge.readouts import Article, Call, Claim

QUOTA = "the herring quota has not been kept"


def account(number: str, side: str | None, *gists: str) -> Article:
    """Return an account that has some statements."""
    said = tuple(
        Claim(Statement(speaker="Ilham Aliyev", act="ACCUSE", gist=gist), (place,))
        for place, gist in enumerate(gists, 1)
    )
    sentences = tuple(f"He said {number} that {gist}." for gist in gists)
    return Article(number, sentences, (Call(side=side, statements=said),))


def test_a_statement_of_two_accounts_of_one_side_stands_in_the_first() -> None:
    """It points to both, and the second account says how much it repeats."""
    [note] = make_briefings(
        account("a1", "AZ", QUOTA), account("b1", "AZ", QUOTA, "the boats leak")
    )
    first, second = note.readouts
    assert [said.gist for said in first.statements] == [QUOTA]
    assert [one.label for one in first.statements[0].also] == ["b1"]
    assert [said.gist for said in second.statements] == ["the boats leak"]
    assert (second.repeated, [one.label for one in second.repeats]) == (1, ["a1"])
    assert "- 1 more statement, word for word as in [a1]." in list(render_accounts(note))


def test_accounts_of_two_sides_or_of_none_keep_their_statements() -> None:
    """That both sides say it is what the comparison is for."""
    for sides in (("AZ", "US"), (None, None)):
        [note] = make_briefings(account("a1", sides[0], QUOTA), account("b1", sides[1], QUOTA))
        assert [len(one.statements) for one in note.readouts] == [1, 1]

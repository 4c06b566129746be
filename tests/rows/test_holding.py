"""What stood the checks."""

from summarizer.rows.holding import held, held_principals, struck
from tests.merge.readouts import Article, Call, Claim, build
from tests.rows.samples import EK, LUND


def test_withheld_values_are_apart() -> None:
    """A value is either held or struck, never both."""
    call = Call(people=(LUND, Claim(EK, (), "withheld")), date=Claim("2021-05-03", (), "withheld"))
    (made,) = build(Article(id="a", calls=(call,))).checked.calls
    assert (held(made.date), struck(made.date)) == (None, "2021-05-03")
    assert (held(made.side), struck(made.side)) == (None, None)
    assert held_principals(made) == [LUND]

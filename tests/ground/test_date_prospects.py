"""What somebody asks, offers or promises lies ahead."""

import pytest

from summarizer.ground.date_prospects import lies_ahead
from summarizer.ground.date_reference import direction_of
from summarizer.ground.expressions import in_body, settled_expressions
from summarizer.text.fold import fold
from tests.ground.dated import segmented


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lind offered to open a field hospital in Basra in December.", "future"),
        ("Lind invited Ode to the harbour festival in January.", "future"),
        ("Ode proposed a limited exchange of prisoners in February.", "future"),
        ("Ode promised Lind a written reply by Friday.", "future"),
        ("Ode called for a pause in the shelling beginning on Monday.", "future"),
        ("They agreed on a joint survey in March.", "future"),
        ("She proposed another call on Thursday.", "future"),
        ("She invited him to inspect the dam on Thursday.", "future"),
        ("Ode proposed in February that ships be searched.", "past"),
        ("Ode proposed on Monday that ships be searched.", "past"),
        ("Ode offered help to the towns that were flooded in June.", "past"),
        ("Ode called for an inquiry into the raid in June.", "past"),
        ("Ode asked about the raid in June.", "past"),
        ("Lind had offered a loan in June.", "past"),
        ("He called for restraint on Monday.", "past"),
        ("They agreed in June.", "past"),
        ("Lind invited Ode in June.", "past"),
        ("A survey proposed by Lind in June.", "past"),
    ],
)
def test_prospects(text: str, expected: str) -> None:
    """The object of asking lies ahead; the asking itself and what its object tells do not."""
    article = segmented(text)
    ((sentence, found),) = in_body(article, settled_expressions(article.raw))
    assert direction_of(fold(text), sentence, found) == expected


def test_a_year_decides_for_itself() -> None:
    """A date of last year or with its year written is not moved ahead."""
    for when in ("last May", "May 2021"):
        text = f"Ode offered to repay the loan of {when}."
        article = segmented(text)
        ((sentence, found),) = in_body(article, settled_expressions(article.raw))
        told = direction_of(fold(text), sentence, found)
        assert told != "future" or found.date.year is not None


def test_nothing_asked() -> None:
    """Without a verb of asking or offering, nothing is said of the time."""
    assert not lies_ahead("the talks in ", weekday=False)

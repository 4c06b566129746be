"""What single sentences say about the date of a call."""

import pytest

from summarizer.ground.date_evidence import attached, gather_evidence, readings_in
from summarizer.ground.dates import frame_of
from tests.ground.dated import Dated, dated

TUESDAY = "2023-11-28"


def evidence_of(result: Dated) -> tuple[list[tuple[str, str]], list[str | None]]:
    """Return what the first sentence's expressions belong to, and the readings of its call."""
    whole = gather_evidence(frame_of(result.article, result.publication), result.dates).about(
        result.calls
    )
    text = result.article.raw.text
    call = result.calls[0]
    found: list[tuple[str, str]] = [
        (text[m.start : m.end], head.kind) for m, head in attached(whole, call.sentences[0])
    ]
    return found, [one.value for one in readings_in(whole, call, call.sentences[0])]


@pytest.mark.parametrize(
    ("marked", "heads", "readings"),
    [
        (
            "On Monday Vance [[phoned]] Ode after the summit of 25 November.",
            [("Monday", "call"), ("25 November", "event")],
            ["2023-11-27"],
        ),
        (
            "BAKU, Nov. 27 (Azer) - Vance [[phoned]] Ode on Sunday, a minister said on Monday.",
            [("Sunday", "call"), ("Monday", "report")],
            ["2023-11-26"],
        ),
        (
            "Vance [[phoned]] Ode on March 1 and March 27, 2023.",
            [("March 1", "call"), ("March 27, 2023", "call")],
            ["2023-03-01", "2023-03-27"],
        ),
        ("Vance [[phoned]] Ode.", [], []),
    ],
)
def test_sentence(marked: str, heads: list[tuple[str, str]], readings: list[str | None]) -> None:
    """Each expression has its word; those of the page are left out."""
    assert evidence_of(dated(marked, TUESDAY)) == (heads, readings)


def test_expression_of_another_call_is_not_read() -> None:
    """Where a sentence tells two calls, each reads its own words."""
    result = dated("Vance [[phoned]] Ode on Monday and [[rang]] Ito on Sunday.", TUESDAY)
    whole = gather_evidence(frame_of(result.article, result.publication), result.dates).about(
        result.calls
    )
    values = [[one.value for one in readings_in(whole, call, 1)] for call in result.calls]
    assert values == [["2023-11-27"], ["2023-11-26"]]


def test_sentence_at() -> None:
    """A place is found in its sentence, and a place between sentences in none."""
    result = dated("Vance [[phoned]] Ode.  He rang Ito.", TUESDAY)
    whole = gather_evidence(frame_of(result.article, result.publication), result.dates)
    assert [whole.sentence_at(place) for place in (0, 6, 17, 19)] == [1, 1, None, 2]

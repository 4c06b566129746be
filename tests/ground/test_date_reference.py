"""The day that 'today' and 'Monday' count from."""

import pytest

from summarizer.ground.date_reference import direction_of, reference_of, sole_weekday
from summarizer.ground.expressions import in_body, settled_expressions
from summarizer.ground.publication import find_publication
from summarizer.text.dates import Reference
from summarizer.text.fold import fold
from tests.ground.dated import segmented


def reference(text: str, published: str | None = None) -> Reference:
    """Return what the expressions of a text count from."""
    article = segmented(text, published=published)
    found = settled_expressions(article.raw)
    return reference_of(article, fold(text), found, find_publication(article))


BODY = "Vance and Ode spoke by telephone about trade between their countries."


DAY, MONTH = "2023-11-28", "2023-11"


@pytest.mark.parametrize(
    ("text", "published", "first", "last", "basis"),
    [
        (BODY, DAY, "2023-11-28", "2023-11-28", "publication"),
        (f"Call with Mr Ode: 27 November 2023\n{BODY}", DAY, DAY, DAY, "publication"),
        (f"BAKU, Nov. 27 (A) - {BODY}", DAY, "2023-11-27", "2023-11-27", "dateline"),
        (f"BAKU, Nov. 29 (A) - {BODY}", DAY, "2023-11-29", "2023-11-29", "dateline"),
        (f"BAKU, Nov. 2 (A) - {BODY}", DAY, "2023-11-28", "2023-11-28", "publication"),
        (f"BAKU, Dec. 31 (A) - {BODY}", "2024-01-02", "2023-12-31", "2023-12-31", "dateline"),
        (BODY, MONTH, "2023-11-01", "2023-11-30", "publication"),
        (f"{BODY} It was signed on Nov. 15.", MONTH, "2023-11-15", "2023-11-30", "publication"),
        (f"{BODY} It will be signed Nov. 15.", MONTH, "2023-11-01", "2023-11-30", "publication"),
        (
            f"{BODY} They called off a Nov. 15 trip.",
            MONTH,
            "2023-11-01",
            "2023-11-30",
            "publication",
        ),
        (
            f"{BODY} It was signed Tuesday, Sept. 19, 2017.",
            None,
            "2017-09-19",
            "2017-09-25",
            "weekday",
        ),
    ],
    ids=[
        *(
            "publication",
            "day of the call in the headline",
            "dateline",
            "time zone",
            "old dateline",
            "turn of the year",
            "month",
        ),
        *("month after the past", "month and the future", "month and what was called off"),
        "dated weekday",
    ],
)
def test_days_of_writing(
    text: str, published: str | None, first: str, last: str, basis: str
) -> None:
    """The dateline beats publication if it is near; a month is cut off by what is past."""
    found = reference(text, published)
    assert (found.days[0].isoformat(), found.days[-1].isoformat()) == (first, last)
    assert found.basis.endswith(basis)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY} It was signed on September 19, 2017.",
        f"{BODY} It was signed on Tuesday, Sept. 19, 2017, they said on Friday.",
        f"{BODY} It was signed on Monday, Sept. 19, 2017.",
    ],
    ids=["nothing", "no weekday", "another weekday", "wrong weekday"],
)
def test_day_of_writing_is_open(text: str) -> None:
    """Where nothing tells, nothing is assumed."""
    assert reference(text).days == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will meet on November 30.", "future"),
        ("They met on November 15.", "past"),
        ("The visit scheduled for Friday was short.", "future"),
        ("They are expected to meet on Friday.", "future"),
        ("He asked to allow a visit in December.", "future"),
        ("On Friday they will meet.", "future"),
        ("On Friday they met.", "past"),
        ("She asked them to open the port before June 1.", "future"),
        ("She asked them to reply no later than June 1.", "future"),
        ("It was agreed that the port should open by the end of June.", "future"),
        ("By June 1, the port should be open.", "future"),
        ("By June 1, the port was open.", "past"),
        ("She asked them to open the port from June 1 on.", "future"),
        ("She asked about the port, which was closed before June 1.", "past"),
        ("The answer that she demanded before June 1.", "past"),
        ("Visits are planned, and were prepared, for the coming weeks.", "future"),
        ("It was said that on Friday they would meet.", "future"),
        ("Talks broken off in June, are to go on.", "past"),
        ("They called off a visit on Friday.", "unknown"),
        ("Friday's menu.", "unknown"),
        ("He proposed on Tuesday that talks be held.", "past"),
    ],
)
def test_tense(text: str, expected: str) -> None:
    """The nearest word that tells the tense decides."""
    article = segmented(text)
    ((sentence, found),) = in_body(article, settled_expressions(article.raw))
    assert direction_of(fold(text), sentence, found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Friday, he said on Friday.", 4),
        ("They met on Friday, he said on Monday.", None),
        ("They met on Friday and will meet on Monday.", 4),
        ("They met.", None),
    ],
)
def test_sole_weekday(text: str, expected: int | None) -> None:
    """Weekdays to come do not count."""
    article = segmented(text)
    assert sole_weekday(article, fold(text), settled_expressions(article.raw)) == expected

"""A note says how each date is known."""

import pytest

from summarizer.brief.dating import (
    bounds_in_words,
    dating_in_words,
    publication_in_words,
    year_in_words,
)
from tests.brief.notes import make_context
from tests.merge.readouts import Article, Call, Claim

TEXT = ("On November 27 they spoke.", "On Monday they spoke.")


def known(article: Article) -> str:
    """Return how the date of an article's call is known."""
    context = make_context(article)
    readout = context.dossier.readouts[0]
    return dating_in_words(readout, context.record(readout))


def year(call: Call) -> str | None:
    """Return what is known of the year of a call."""
    return year_in_words(make_context(Article("a", TEXT, (call,))).dossier.readouts[0])


@pytest.mark.parametrize(
    ("article", "words"),
    [
        pytest.param(
            Article("a", TEXT, (Call(date="2023-11-27"),), dated=("November 27", 1)),
            "stated: “November 27”",
            id="as written",
        ),
        pytest.param(
            Article(
                "a",
                TEXT,
                (Call(date_step="year from publication", date_status="derived"),),
                published="2023-11-28",
                basis="stamp",
                dated=("November 27", 1),
            ),
            "stated: “November 27”; year from the publication stamp (28 November 2023)",
            id="year from stamp",
        ),
        pytest.param(
            Article(
                "a",
                TEXT,
                (
                    Call(
                        date=Claim("2023-11-27", (2,)),
                        date_step="weekday before publication",
                        date_status="derived",
                    ),
                ),
                published="2023-11-28",
                basis="address",
                dated=("Monday", 2),
            ),
            "derived from “Monday”: weekday before the date in the page's address"
            " (28 November 2023)",
            id="weekday",
        ),
        pytest.param(
            Article("a", TEXT, (Call(date_step="day of publication", date_status="derived"),)),
            "derived: day of publication",
            id="no words, no publication",
        ),
        pytest.param(
            Article("a", TEXT, (Call(date=None, date_status="unknown", date_step="no such day"),)),
            "date open: no such day",
            id="open",
        ),
        pytest.param(
            Article(
                "a",
                TEXT,
                (
                    Call(
                        date=None,
                        date_status="unknown",
                        date_step="today without a date of writing",
                    ),
                ),
            ),
            "date open: the text gives it as 'today', and nothing says when that was written",
            id="nothing to count from",
        ),
        pytest.param(
            Article(
                "a",
                TEXT,
                (Call(date=None, date_status="unknown", date_step="only publication is dated"),),
                published="2023-11-28",
                basis="stamp",
            ),
            "date open: nothing but the publication stamp (28 November 2023) dates the article",
            id="publication alone",
        ),
        pytest.param(
            Article("a", TEXT, (Call(date=Claim("2023-11-27", (1,), "withheld")),)),
            "its date did not stand the checks and is withheld (see below)",
            id="withheld",
        ),
        pytest.param(
            Article("a", TEXT, (Call(date=Claim("2023-11-27", (1,), "repaired", "2023-11-28")),)),
            "stated; corrected by the rules (the answer had: 28 November 2023)",
            id="corrected",
        ),
        pytest.param(
            Article("a", TEXT, (Call(date=Claim("2023-11-27", (1,), "repaired")),)),
            "stated; corrected by the rules (the answer had: no date)",
            id="added",
        ),
    ],
)
def test_dates_say_how_they_are_known(article: Article, words: str) -> None:
    """Stated or derived, by which words and which step, or why not."""
    assert known(article) == words


@pytest.mark.parametrize(
    ("call", "words"),
    [
        pytest.param(Call(), None, id="year given"),
        pytest.param(Call(date="XXXX-11-27"), None, id="nothing known"),
        pytest.param(
            Call(date="XXXX-11-27", earliest="2022-10-06", latest="2024-11-10"),
            "the text allows 6 October 2022 to 10 November 2024",
            id="both bounds",
        ),
        pytest.param(
            Call(date=None, latest="2024-11-10"),
            "the text allows no day after 10 November 2024",
            id="upper bound",
        ),
        pytest.param(
            Call(date="XXXX-11-27", earliest="2022-10-06", asserted_year=2023),
            "the text allows no day before 6 October 2022; the answer asserts 2023 from its own"
            " knowledge; the article does not say so, and it is no part of the date",
            id="asserted",
        ),
        pytest.param(
            Call(date=Claim("XXXX-11-27", (1,), "withheld"), earliest="2022-10-06"),
            None,
            id="withheld",
        ),
    ],
)
def test_an_open_year_is_told_with_its_bounds(call: Call, words: str | None) -> None:
    """What the text sets, and what only the answer asserts, stand apart."""
    assert year(call) == words


def test_bounds_of_several_readouts_are_taken_together() -> None:
    """The tightest bounds of all readouts hold for the call."""
    calls = (
        Call(date="XXXX-11-27", earliest="2021-01-01", latest="2024-12-31"),
        Call(date="XXXX-11-27", earliest="2022-01-01"),
    )
    articles = [Article(f"a{n}", (f"Text {n}.",), (call,)) for n, call in enumerate(calls)]
    context = make_context(*articles)
    assert bounds_in_words(context.dossier) == "the text allows 1 January 2022 to 31 December 2024"
    assert bounds_in_words(make_context(Article("a")).dossier) is None


@pytest.mark.parametrize(
    ("article", "words"),
    [
        (Article("a"), "not known"),
        (
            Article("a", published="2023-11-28", basis="stamp"),
            "28 November 2023 (publication stamp)",
        ),
        (
            Article("a", published="XXXX-04-04", basis="dateline"),
            "4 April, year not given (dateline)",
        ),
    ],
    ids=["none", "stamp", "dateline"],
)
def test_publication_says_how_it_is_known(article: Article, words: str) -> None:
    """A publication date stands with its basis."""
    context = make_context(article)
    assert publication_in_words(context.record(context.dossier.readouts[0])) == words


def test_words_of_another_date_do_not_count() -> None:
    """Only an expression that can mean the call's date is quoted for it."""
    article = Article("a", TEXT, (Call(date="2023-11-27"),), dated=("Monday", 2))
    assert known(article) == "stated"

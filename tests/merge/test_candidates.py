"""What an article says of its call's date limits which calls it can be."""

from dataclasses import replace
from datetime import date

import pytest

from summarizer.merge.candidates import MOST_CANDIDATES, DatedCalls, OpenDate
from summarizer.merge.groups import Group
from tests.merge.readouts import Article, Call, Claim
from tests.merge.test_groups import voices

MONDAY = date(2023, 11, 27)


def open_date(article: Article) -> OpenDate:
    """Return what an article leaves open."""
    return OpenDate(voices(article)[0].entry)


@pytest.mark.parametrize(
    ("call", "published", "allowed"),
    [
        pytest.param(Call(date=None), None, True, id="nothing known"),
        pytest.param(Call(date="XXXX-11-27"), None, True, id="day and month"),
        pytest.param(Call(date="XXXX-11-28"), None, False, id="another day"),
        pytest.param(Call(date="2023-11"), None, True, id="month"),
        pytest.param(Call(date="2022-11"), None, False, id="month of another year"),
        pytest.param(Call(date="XXXX-10"), None, False, id="another month"),
        pytest.param(Call(date="2023"), None, True, id="year"),
        pytest.param(Call(date="2023-24"), None, True, id="winter of the year"),
        pytest.param(Call(date="2023-11-26/2023-11-27"), "2023-12-09", True, id="one of two days"),
        pytest.param(Call(date="2023-11-25/2023-11-26"), None, False, id="two other days"),
        pytest.param(Call(date=None, earliest="2023-11-20"), None, True, id="within bounds"),
        pytest.param(Call(date=None, earliest="2023-12-01"), None, False, id="too early"),
        pytest.param(Call(date=None, latest="2023-11-26"), None, False, id="too late"),
        pytest.param(Call(date=None), "2023-11-29", True, id="in the news"),
        pytest.param(Call(date=None), "2023-11-26", False, id="after publication"),
        pytest.param(Call(date=None), "2023-12-05", False, id="no news any more"),
        pytest.param(Call(date="2023-11"), "2023-12-05", True, id="month, later report"),
        pytest.param(Call(date=None, asserted_year=2022), None, False, id="asserted otherwise"),
        pytest.param(Call(date="2023", asserted_year=2022), None, True, id="given, not asserted"),
    ],
)
def test_what_is_known_limits_the_day(call: Call, published: str | None, allowed: bool) -> None:
    """A part of the date, a bound, the publication or an assertion rules a day out."""
    article = Article("a", calls=(call,), published=published)
    assert open_date(article).allows(MONDAY) is allowed


@pytest.mark.parametrize(
    ("words", "allowed"),
    [("Monday", True), ("Thursday", False), ("Thursday or Monday", True)],
    ids=["that day", "another", "unclear"],
)
def test_a_weekday_in_the_dating_words_must_agree(words: str, allowed: bool) -> None:
    """'Late on Monday' is no Thursday; two weekdays decide nothing."""
    article = Article(
        "a", (f"On {words} they spoke.",), (Call(date=Claim("2023-11")),), dated=(words, 1)
    )
    assert open_date(article).allows(MONDAY) is allowed


def calls_on(*days: date) -> DatedCalls:
    """Return calls on some days."""
    return DatedCalls([Group(day, []) for day in days])


def days_for(article: Article, calls: DatedCalls) -> list[date | None]:
    """Return the days that an article may mean."""
    return [group.day for group in calls.possible_for(open_date(article))]


def test_candidates_are_found_by_day() -> None:
    """Calls come back by date, and only those that nothing excludes."""
    calls = calls_on(date(2024, 11, 27), MONDAY, date(2023, 11, 3))
    assert days_for(Article("a", calls=(Call(date="2023-11"),)), calls) == [
        date(2023, 11, 3),
        MONDAY,
    ]
    assert days_for(Article("a", calls=(Call(date="XXXX-11-27"),)), calls) == [
        MONDAY,
        date(2024, 11, 27),
    ]


def test_a_contradiction_allows_nothing() -> None:
    """An article whose bounds exclude one another belongs to no call."""
    call = Call(date=None, earliest="2023-12-01", latest="2023-11-01")
    assert days_for(Article("a", calls=(call,)), calls_on(MONDAY)) == []


def test_too_many_candidates_are_none() -> None:
    """Where anything may fit, nothing is tried."""
    days = [date.fromordinal(MONDAY.toordinal() + step) for step in range(MOST_CANDIDATES + 1)]
    article = Article("a", calls=(Call(date=None),))
    assert days_for(article, calls_on(*days)) == []
    assert len(days_for(article, calls_on(*days[1:]))) == MOST_CANDIDATES


def test_the_weekday_of_another_date_does_not_count() -> None:
    """Only words that date the call are asked for a weekday."""
    article = Article("a", ("On Thursday a summit opens.", "They spoke."), dated=("Thursday", 1))
    moved = replace(article, calls=(Call(date=Claim(None, (2,))),))
    assert open_date(moved).allows(MONDAY)

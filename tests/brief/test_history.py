"""The last call of two people is one that was surely before, and doubts are told."""

import pytest

from summarizer.brief.history import Before, History, people_key
from summarizer.merge import merge_calls
from tests.brief.notes import build_all
from tests.merge.readouts import BLINKEN, PASHINYAN, Article, Call


def before_last(*calls: Call) -> Before:
    """Return what was before the last of some calls, each told by its own article."""
    articles = [
        Article(f"{number:03}_a", (f"Text {number} of its own.",), (call,))
        for number, call in enumerate(calls)
    ]
    dossiers = merge_calls(build_all(*articles))
    last = f"{len(calls) - 1:03}_a"
    ours = next(one for one in dossiers if one.readouts[0].article_id == last)
    return History(dossiers).before(ours)


def test_the_latest_call_before_is_the_last_one() -> None:
    """Neither an earlier nor a later one, nor one of other people."""
    found = before_last(
        Call(date="2024-01-01"),
        Call(date="2024-02-01"),
        Call(date="2024-02-20", people=(BLINKEN, PASHINYAN)),
        Call(date="2024-04-01"),
        Call(date="2024-03-01"),
    )
    assert found.dossier is not None
    assert (found.dossier.date, found.caution) == ("2024-02-01", None)


def test_an_asserted_year_places_a_call_and_is_told() -> None:
    """The order rests on the answer's own knowledge, and the note says so."""
    yearless = Call(date="XXXX-04-03", earliest="2022-04-03", asserted_year=2024)
    found = before_last(Call(date="2023-11-27"), yearless)
    assert found.dossier is not None
    assert found.caution == (
        "the article gives no year for this call: its place rests on 2024, which the answer"
        " asserts from its own knowledge"
    )
    after = before_last(yearless, Call(date="2024-06-20"))
    assert (after.caution or "").startswith("the article gives no year for that call")


@pytest.mark.parametrize(
    ("others", "where"),
    [
        ((Call(date="2023-11-27"),), "between the two"),
        ((), "before this one"),
    ],
)
def test_a_call_that_may_lie_elsewhere_is_named(others: tuple[Call, ...], where: str) -> None:
    """A date whose year is open may be of any year that its bounds allow."""
    found = before_last(
        *others, Call(date="XXXX-04-03", earliest="2022-04-03"), Call(date="2024-06-20")
    )
    assert found.caution == f"other calls of theirs may lie {where}: 3 April, year not given"


def test_what_bounds_exclude_is_not_named() -> None:
    """A call that can only be later casts no doubt."""
    found = before_last(
        Call(date="2023-11-27"), Call(date=None, earliest="2024-07-01"), Call(date="2024-06-20")
    )
    assert found.caution is None


def test_a_call_that_nothing_dates_has_no_last_one() -> None:
    """Without its own place nothing is before it."""
    assert before_last(Call(date="2023-11-27"), Call(date=None)) == (
        None,
        "the texts do not date this call: what came before it is open",
    )


def test_two_calls_of_one_day_are_not_in_order() -> None:
    """Which came first is open, and neither is the other's last call."""
    article = Article("000_a", ("Twice.",), (Call(), Call()))
    one, other = merge_calls(build_all(article))
    history = History((one, other))
    assert history.before(other).dossier is None
    assert "27 November 2023" in (history.before(other).caution or "")
    assert list(history.after(one)) == []


def test_later_calls_come_in_order() -> None:
    """What follows a call is given from the next one on."""
    articles = [
        Article(f"{day}_a", (day,), (Call(date=day),))
        for day in ("2024-03-01", "2024-01-01", "2024-02-01")
    ]
    dossiers = merge_calls(build_all(*articles))
    assert [one.date for one in History(dossiers).after(dossiers[0])] == [
        "2024-02-01",
        "2024-03-01",
    ]


def test_too_few_people_have_no_history() -> None:
    """A call with one person left could be anybody's."""
    (dossier,) = merge_calls(build_all(Article("000_a", calls=(Call(people=(BLINKEN,)),))))
    assert people_key(dossier) is None
    history = History((dossier,))
    assert history.is_only(dossier)
    assert (history.before(dossier), list(history.after(dossier))) == ((None, None), [])

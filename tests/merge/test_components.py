"""Which calls are merged together, and which have nothing to do with each other."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.merge.components import key_of, split_components
from summarizer.merge.voices import read_entries
from summarizer.records.values import Person
from tests.merge.readouts import ALIYEV, BLINKEN, PASHINYAN, Article, Call, Claim, build

LOOSE = (BLINKEN.model_copy(update={"name": "Blinken"}), ALIYEV)
OFFICE = (BLINKEN, Person(name=None, country="AZ", office="President"))


def components(*articles: Article) -> list[list[str]]:
    """Return the articles of each component."""
    entries = read_entries([build(article) for article in articles], load_gazetteer())
    found = split_components(entries)
    return [[entry.record.article.raw.id for entry in component] for component in found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(Call(), Call(), id="one day"),
        pytest.param(Call(), Call(date="2023-11-29"), id="copies' days"),
        pytest.param(Call(), Call(date=None), id="no day"),
        pytest.param(Call(), Call(people=LOOSE), id="a surname"),
        pytest.param(Call(), Call(people=OFFICE), id="an office"),
    ],
)
def test_what_may_be_one_call_is_compared(first: Call, second: Call) -> None:
    """Calls that merging could join are in one component."""
    assert components(Article("a", calls=(first,)), Article("b", calls=(second,))) == [["a", "b"]]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(Call(date="2023-11-30"), id="days apart"),
        pytest.param(Call(people=(BLINKEN, PASHINYAN)), id="other people"),
        pytest.param(Call(people=LOOSE, date="2023-11-28"), id="a surname on another day"),
        pytest.param(Call(people=(BLINKEN, ALIYEV, PASHINYAN)), id="one more"),
    ],
)
def test_what_cannot_be_one_call_is_not(other: Call) -> None:
    """Calls that merging never compares are in two."""
    assert components(Article("a"), Article("b", calls=(other,))) == [["a"], ["b"]]


PUBLISHED = "2024-02-07"


@pytest.mark.parametrize(
    ("date", "together"),
    [
        pytest.param("2024-02-06", True, id="days before it was printed"),
        pytest.param("2023-11-27", False, id="months before"),
        pytest.param("2024-02-09", False, id="after it"),
    ],
)
def test_an_open_day_is_compared_with_those_it_may_be(date: str, together: bool) -> None:
    """A report without a day is of the days before it was printed."""
    undated = Article("a", ("They spoke of many things.",), (Call(date=None),), PUBLISHED)
    found = components(undated, Article("b", ("Grain came up.",), (Call(date=date),)))
    assert (found == [["a", "b"]]) is together


def test_an_open_day_joins_all_that_it_may_be() -> None:
    """Which of them it is cannot be told before they are compared."""
    calls = [
        Article(day, (f"{day}.",), (Call(date=f"2023-{day}-01"),)) for day in ("03", "06", "09")
    ]
    bounded = Call(date=Claim[str](None, ()), latest="2023-07-01")
    assert components(*calls, Article("a", ("A.",), (bounded,))) == [["03", "06", "a"], ["09"]]


def test_a_day_without_a_year_is_compared_with_its_anniversaries() -> None:
    """Whatever the year; with others of the same day too."""
    dates = {"a": "XXXX-04-03", "b": "XXXX-04-03", "c": "2022-04-03", "d": "2022-04-08"}
    articles = [Article(name, (name,), (Call(date=date),)) for name, date in dates.items()]
    assert components(*articles) == [["a", "b", "c"], ["d"]]


def test_copies_are_compared_whatever_their_dates() -> None:
    """A text printed again months later without a day is still a copy."""
    text = ("The ban on visits by officials has to be lifted, said the president.",)
    again = Article("a", text, (Call(date=None),), PUBLISHED)
    assert components(again, Article("b", text)) == [["a", "b"]]


def test_days_hang_together_through_others() -> None:
    """A call between two others joins their components."""
    articles = [Article(day, calls=(Call(date=f"2023-11-{day}"),)) for day in ("01", "05", "03")]
    assert components(*articles) == [["01", "03", "05"]]


def test_an_article_that_dates_by_words_joins_its_calls() -> None:
    """Words that date one call of an article may date the other."""
    open_date = Claim[str](None, (1,))
    calls = (Call(date=open_date), Call(people=(BLINKEN, PASHINYAN), date=open_date))
    assert components(Article("a", calls=calls)) == [["a", "a"]]


def test_a_full_day_needs_no_words() -> None:
    """Only a call without a day is placed by the words that date it."""
    (entry,) = read_entries([build(Article("a"))], load_gazetteer())
    assert not key_of(entry).has_wording
    assert not key_of(entry).is_loose

"""One day is one call, unless an article tells of two."""

from datetime import date

import pytest

from summarizer.data import load_gazetteer
from summarizer.merge.groups import (
    Comparer,
    Group,
    attach,
    choose_alike,
    group_one_day,
    name_articles,
)
from summarizer.merge.voices import Voice, collect_voices, read_entries
from summarizer.records.values import Statement
from tests.merge.readouts import Article, Call, Claim, build

DAY = date(2023, 11, 27)
PIPES = (
    "Pipelines, orchards, satellites, vaccines, bridges, customs, prisoners, grain, dams, mines."
)
PIPES_TOLD_ANEW = " ".join(reversed(PIPES.split()))
ROADS = (
    "Motorways, glaciers, museums, embassies, turbines, beetles, archives, harbours, kilns, nets."
)


def voices(*articles: Article) -> list[Voice]:
    """Return the voices of some articles."""
    return collect_voices(
        read_entries([build(article) for article in articles], load_gazetteer()), load_gazetteer()
    )


def said(*numbers: int) -> tuple[Claim[Statement], ...]:
    """Return one statement that some sentences carry."""
    return (Claim(Statement(speaker=None, act="SUPPORT", gist=""), numbers),)


@pytest.mark.parametrize(
    ("count", "names"),
    [(1, "a0"), (2, "a0 and a1"), (3, "a0, a1 and a2"), (6, "a0, a1, a2, a3 and 2 more")],
)
def test_articles_are_named_as_a_person_lists_them(count: int, names: str) -> None:
    """Up to four by id, the rest counted."""
    found = voices(*(Article(f"a{number}", (f"Text {number}.",)) for number in range(count)))
    assert name_articles(found) == names


def test_a_single_account_needs_no_reason() -> None:
    """What is not joined gives no reason for joining."""
    (group,) = group_one_day(voices(Article("a")), DAY, "today", Comparer())
    assert (group.joined, group.apart) == ([], [])


def test_an_account_joins_the_call_it_resembles() -> None:
    """With two calls on one day, words decide, and the reason says so."""
    sentences = (*PIPES.split(", "), *ROADS.split(", "))
    calls = (Call(statements=said(*range(1, 11))), Call(statements=said(*range(11, 21))))
    found = voices(Article("two", sentences, calls), Article("one", (ROADS,)))
    groups = group_one_day(found, DAY, "27 November 2023", Comparer())
    ids = [[one.entry.record.article.raw.id for one in group.voices] for group in groups]
    assert ids == [["two"], ["two", "one"]]
    assert "\n".join(groups[1].joined) == (
        "two tells of 2 calls of these people on 27 November 2023; one belongs here: 100 % of the"
        " shorter account's words are in common."
    )


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param((PIPES_TOLD_ANEW, f"{PIPES} {ROADS}"), id="two alike"),
        pytest.param(("Cheese.", "Wine."), id="none alike"),
    ],
)
def test_nothing_is_chosen_without_a_clear_lead(texts: tuple[str, str]) -> None:
    """Two calls that fit as well as each other, or none that fits: no choice."""
    first, second, third = voices(
        Article("a", (texts[0],)), Article("b", (texts[1],)), Article("c", (PIPES,))
    )
    groups = [Group(DAY, [first]), Group(DAY, [second])]
    assert choose_alike(third, groups, Comparer()) is None


def test_no_groups_no_choice() -> None:
    """Without a call to choose there is no choice."""
    assert choose_alike(voices(Article("a"))[0], [], Comparer()) is None


def test_an_article_is_not_attached_to_its_own_call() -> None:
    """An article's second call never joins the dossier of its first."""
    first, second = voices(Article("a", (PIPES,), (Call(), Call(date=None))))
    group = Group(DAY, [first])
    assert attach([second], [group], lambda _: (group, "why")) == set()
    assert group.voices == [first]


def test_two_calls_of_one_article_do_not_choose_the_same_call() -> None:
    """If both fit, neither is placed, whichever comes first."""
    other, first, second = voices(
        Article("a", (PIPES,)), Article("b", (ROADS,), (Call(date=None), Call(date=None)))
    )
    group = Group(DAY, [other])
    assert attach([first, second], [group], lambda _: (group, "why")) == set()
    assert group.joined == []

"""A day apart can be one call; two days running usually are two."""

from datetime import date

import pytest

from summarizer.merge.dated import group_dated
from summarizer.merge.groups import Comparer
from tests.merge.readouts import Article, Call
from tests.merge.test_groups import PIPES, PIPES_TOLD_ANEW, ROADS, voices

WEST = Article("west", (PIPES,), (Call(side="US"),))
EAST = Article("east", (PIPES_TOLD_ANEW,), (Call(side="AZ", date="2023-11-28"),))


def grouped(*articles: Article) -> list[tuple[date | None, list[str]]]:
    """Return day and article ids of each group."""
    return [
        (group.day, [one.entry.record.article.raw.id for one in group.voices])
        for group in group_dated(voices(*articles), Comparer())
    ]


def test_two_sides_a_day_apart_are_one_call() -> None:
    """Time zones can do that: joined, and the reason names both days."""
    (group,) = group_dated(voices(WEST, EAST), Comparer())
    assert len(group.voices) == 2
    assert group.joined[0].startswith(
        "The accounts date the call 27 November 2023 and 28 November 2023: taken for one call"
    )


def test_a_day_apart_takes_the_stated_day() -> None:
    """Of two days with equal support the one that was written down counts."""
    derived = Article("west", (PIPES,), (Call(side="US", date_status="derived"),))
    assert grouped(derived, EAST)[0][0] == date(2023, 11, 28)
    assert grouped(WEST, EAST)[0][0] == date(2023, 11, 27)


@pytest.mark.parametrize(
    ("articles", "reason"),
    [
        pytest.param(
            (WEST, Article("east", (ROADS,), EAST.calls)),
            "their words have too little in common",
            id="other words",
        ),
        pytest.param(
            (WEST, Article("east", EAST.sentences, (Call(side="US", date="2023-11-28"),))),
            "one side gives both days",
            id="one side",
        ),
        pytest.param(
            (WEST, EAST, Article("both", (ROADS,), (Call(), Call(date="2023-11-28")))),
            "one article tells of both days",
            id="one article",
        ),
        pytest.param(
            (WEST, EAST, Article("both", (ROADS,), (Call(), Call()))),
            "one of the days has several calls",
            id="several calls",
        ),
        pytest.param(
            (WEST, EAST, Article("later", (ROADS,), (Call(date="2023-11-29"),))),
            "there are accounts of three days running",
            id="chain",
        ),
    ],
)
def test_days_are_kept_apart(articles: tuple[Article, ...], reason: str) -> None:
    """Whatever speaks against one call keeps the days apart, and is said."""
    groups = group_dated(voices(*articles), Comparer())
    assert {group.day for group in groups} >= {date(2023, 11, 27), date(2023, 11, 28)}
    assert any(reason in line for group in groups for line in group.apart)


def test_two_days_apart_are_two_calls() -> None:
    """No time zone explains two days; nothing needs saying."""
    later = Article("east", EAST.sentences, (Call(side="AZ", date="2023-11-29"),))
    groups = group_dated(voices(WEST, later), Comparer())
    assert [group.apart for group in groups] == [[], []]

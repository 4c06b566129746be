"""Texts that repeat one another are found, texts on the same thing are not."""

import pytest

from summarizer.merge.copies import article_words, group_copies
from tests.merge.readouts import Article, build

REPORT = (
    "The foreign ministers of the two lake states talked by telephone on Thursday morning.",
    "They went over the ferry timetable, the fish quota for the winter and the lighthouse repairs.",
    "Both were content with how quickly the harbour commission has worked since its last session.",
    "The ministers wished one another a calm season and agreed to speak again before the thaw.",
)
OTHER = (
    "By telephone the lake states' top diplomats dealt on Thursday with ferries and fish.",
    "A harbour commission had done its work with speed, both found, and lighthouses were repaired.",
    "Before the ice melts there will be another conversation.",
    "No date for it was mentioned in either capital.",
)


def leaders(*articles: Article) -> list[int]:
    """Return which article leads the text of each."""
    return group_copies([build(article) for article in articles]).leaders


def families(*articles: Article) -> list[int]:
    """Return which article leads the texts that are nearly one."""
    return group_copies([build(article) for article in articles]).families


@pytest.mark.parametrize(
    ("second", "agency"),
    [
        pytest.param(REPORT, None, id="the same"),
        pytest.param(tuple(line.upper() for line in REPORT), None, id="in capitals"),
        pytest.param((*REPORT[:3], REPORT[3].replace("thaw", "spring")), None, id="one word else"),
        pytest.param(REPORT[:3], "Lake News", id="shortened, same agency"),
    ],
)
def test_copies_share_a_leader(second: tuple[str, ...], agency: str | None) -> None:
    """A text that is printed again, or an agency's that is shortened, is the same text."""
    assert leaders(Article("a", REPORT, agency=agency), Article("b", second, agency=agency)) == [
        0,
        0,
    ]


@pytest.mark.parametrize(
    ("second", "agencies"),
    [
        pytest.param(OTHER, (None, None), id="reworded"),
        pytest.param(OTHER, ("Lake News", "Lake News"), id="reworded, same agency"),
        pytest.param(REPORT[:2], ("Lake News", "Shore Wire"), id="half, other agency"),
        pytest.param(("",), (None, None), id="empty"),
    ],
)
def test_other_texts_have_their_own_leader(
    second: tuple[str, ...], agencies: tuple[str | None, str | None]
) -> None:
    """Two accounts of the same thing in other words are two voices."""
    first = Article("a", REPORT, agency=agencies[0])
    assert leaders(first, Article("b", second, agency=agencies[1])) == [0, 1]


def test_furniture_does_not_hide_a_copy() -> None:
    """What each page puts around the text does not count."""
    page = Article("b", (*REPORT, "Subscribe to our channel."), furniture="subscription")
    assert leaders(Article("a", REPORT), page) == [0, 0]
    assert "subscribe" not in article_words(build(page))


def test_short_texts_are_compared_whole() -> None:
    """A text without a run of five words is a copy only of itself."""
    texts = [("They spoke.",), ("They spoke.",), ("They talked.",)]
    assert leaders(*(Article(str(n), text) for n, text in enumerate(texts))) == [0, 0, 2]


def test_a_copy_of_a_copy_has_the_same_leader() -> None:
    """Any number of copies has one leader."""
    changed = (*REPORT[:3], REPORT[3].replace("thaw", "spring"))
    texts = [REPORT, changed, changed, REPORT]
    assert leaders(*(Article(str(n), text) for n, text in enumerate(texts))) == [0, 0, 0, 0]


CHANGES = (
    pytest.param(("before the thaw", "in 90 days"), id="a number"),
    pytest.param(("since its last", "since its second"), id="an ordinal"),
    pytest.param(("on Thursday morning", "on Friday morning"), id="a day"),
    pytest.param(("Both were content", "Both were not content"), id="a negation"),
    pytest.param(("before the thaw", "before Easter"), id="a name"),
)


@pytest.mark.parametrize("change", CHANGES)
def test_a_text_that_changes_the_substance_is_no_copy(change: tuple[str, str]) -> None:
    """One number, date, name or negation makes a second voice, and its family is still known."""
    changed = tuple(line.replace(*change) for line in REPORT)
    assert changed != REPORT
    pair = Article("a", REPORT), Article("b", changed)
    assert leaders(*pair) == [0, 1]
    assert families(*pair) == [0, 0]


def test_a_copy_of_a_changed_text_is_its_copy() -> None:
    """What repeats the changed text counts with it, not with the first."""
    changed = tuple(line.replace("morning", "morning at 9") for line in REPORT)
    texts = [Article("a", REPORT), Article("b", changed), Article("c", (*changed, "It rained."))]
    assert leaders(*texts) == [0, 1, 1]
    assert families(*texts) == [0, 0, 0]

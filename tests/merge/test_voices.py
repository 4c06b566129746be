"""One text is one voice, whoever prints it."""

from datetime import date

from summarizer.data import load_gazetteer
from summarizer.merge.voices import Voice, collect_voices, read_entries
from tests.merge.readouts import BLINKEN, PASHINYAN, Article, Call, build
from tests.merge.test_copies import REPORT


def voices(*articles: Article) -> list[Voice]:
    """Return the voices of some articles."""
    return collect_voices(
        read_entries([build(article) for article in articles], load_gazetteer()), load_gazetteer()
    )


def names(found: list[Voice]) -> list[tuple[str, ...]]:
    """Return the ids of each voice, the shown one first."""
    return [
        tuple(one.record.article.raw.id for one in (voice.entry, *voice.copies)) for voice in found
    ]


def test_copies_are_one_voice() -> None:
    """The outlet that gives the text as its own is shown; one that cites an agency is a copy."""
    assert names(voices(Article("a", REPORT, agency="Lake News"), Article("b", REPORT))) == [
        ("b", "a")
    ]


def test_the_copy_with_a_full_date_is_shown() -> None:
    """What one page adds to the date of the same text is not lost."""
    yearless = Article("a", REPORT, (Call(date="XXXX-11-27"),))
    (voice,) = voices(yearless, Article("b", REPORT))
    assert names([voice]) == [("b", "a")]
    assert voice.entry.day == date(2023, 11, 27)


def test_pages_may_date_one_text_two_days_apart() -> None:
    """'Today' is each page's own day."""
    late = Call(date="2023-11-29", date_status="derived")
    assert names(voices(Article("a", REPORT), Article("b", REPORT, (late,)))) == [("a", "b")]


def test_a_text_used_again_next_year_is_another_call() -> None:
    """The same words of another year are another call's."""
    next_year = Article("b", REPORT, (Call(date="2024-11-27"),))
    assert names(voices(Article("a", REPORT), next_year)) == [("a",), ("b",)]
    yearless = Article("b", REPORT, (Call(date="XXXX-12-27"),))
    assert names(voices(Article("a", REPORT), yearless)) == [("a",), ("b",)]


def test_the_calls_of_a_copied_article_stay_apart() -> None:
    """First call with first, second with second; other people's call is its own voice."""
    twice = (Call(), Call(), Call(people=(BLINKEN, PASHINYAN)))
    found = voices(Article("a", REPORT, twice), Article("b", REPORT, twice))
    assert names(found) == [("a", "b")] * 3
    assert [voice.entry.place for voice in found] == [0, 1, 2]


def test_voices_are_in_order_of_publication() -> None:
    """Published first, named first; without a publication date last."""
    found = voices(
        Article("a", ("One.",)),
        Article("b", ("Two.",), published="2023-12-02"),
        Article("c", ("Three.",), published="2023-12-01"),
    )
    assert names(found) == [("c",), ("b",), ("a",)]

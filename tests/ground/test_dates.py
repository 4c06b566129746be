"""Every date expression of an article: value, step, role; the shipped articles among them."""

import pytest

from summarizer.data.resources import shipped_folder
from summarizer.ground.dates import find_dates, frame_of
from summarizer.ground.publication import find_publication
from summarizer.records.grounding import DateMention
from tests.ground.dated import segmented

TUESDAY = "2023-11-28"

# Every date expression of the shipped articles, related headlines and tickers included, with the
# value that a reader gives it.
SHIPPED = {
    "000_5ca362779c7a2edb.txt": [
        ("28.11.2023", "2023-11-28", "publication"),
        ("November 27", "2023-11-27", "past"),
        ("November 15, 2023", "2023-11-15", "past"),
        ("November 16", "2023-11-16", "past"),
        ("December", "2023-12", "future"),
        ("November 21", "2023-11-21", "past"),
        ("September 11, 2023", "2023-09-11", "past"),
        ("November 30", "2023-11-30", "future"),
    ],
    "001_ee799f12a17e6ce1.txt": [
        ("04 April", "XXXX-04-04", "publication"),
        ("April 3", "XXXX-04-03", "past"),
        ("April 5", "XXXX-04-05", "future"),
        ("April 5", "XXXX-04-05", "future"),
        ("April 2", "XXXX-04-02", "past"),
        ("2022", "2022", "past"),
        ("April 5", "XXXX-04-05", "future"),
        ("February this year", "XXXX-02", "past"),
    ],
    "002_a39a89822760851d.txt": [
        ("21 June 2024", "2024-06-21", "publication"),
        ("June 20", "2024-06-20", "past"),
    ],
    "003_6d7b4730721f0dbc.txt": [
        ("2024-09-16", "2024-09-16", "publication"),
        ("September 16", "2024-09-16", "other"),
        ("August 30, 2024", "2024-08-30", "past"),
    ],
    "004_6d7d1cf8512395d2.txt": [
        ("28.11.2023", "2023-11-28", "publication"),
        ("29.11.2023", "2023-11-29", "crawl"),
        ("Monday", "2023-11-27", "past"),
        ("1991", "1991", "past"),
        ("the fall of 2020", "2020-23", "past"),
        ("September", "2023-09", "past"),
        ("Nov. 21", "2023-11-21", "report"),
        ("Nov. 30", "2023-11-30", "future"),
    ],
}


def mentions_of(text: str, published: str | None = None) -> list[DateMention]:
    """Return the date expressions of a text."""
    article = segmented(text, published=published)
    return list(find_dates(frame_of(article, find_publication(article))))


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_article(name: str) -> None:
    """All 29 expressions of the shipped articles are found, no others, each with its value."""
    text = (shipped_folder("seeds") / name).read_text(encoding="utf-8")
    found = [(text[m.start : m.end], m.value, m.role) for m in mentions_of(text)]
    assert found == SHIPPED[name]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("They met on November 15.", TUESDAY, ["past"]),
        ("They will meet on November 30.", TUESDAY, ["future"]),
        ("They will meet on Tuesday.", TUESDAY, ["future"]),
        ("The ministry said on Monday that they had met.", TUESDAY, ["report"]),
        ("The ministry issued a statement on November 16.", TUESDAY, ["past"]),
        (
            "They welcomed the statements of November 9, 2020 and May 11, 2021.",
            None,
            ["past", "past"],
        ),
        ("Copyright Outlet, 2024", "2024-05-27", ["crawl"]),
        ("The two spoke on June 3.", None, ["past"]),
        ("On June 3 the two spoke.", None, ["past"]),
        ("BAKU, June 4 (A) - The June 5 meeting caused concern.", None, ["publication", "future"]),
        ("BAKU, June 4 (A) - The June 2 meeting is forgotten.", None, ["publication", "past"]),
        ("Friday prayers, perhaps.", None, ["other"]),
        ("They agreed on a target by the end of 2024.", "2024-03-14", ["future"]),
        ("By the end of 2023 it was built.", "2024-03-14", ["past"]),
    ],
)
def test_role(text: str, published: str | None, expected: list[str]) -> None:
    """Before the calls are known, tense, value and place tell what an expression dates."""
    assert [mention.role for mention in mentions_of(text, published)] == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("They agreed Wednesday. Earlier in the day they spoke.", TUESDAY, ["2023-11-22"] * 2),
        ("They met on Friday. The next day they spoke.", TUESDAY, ["2023-11-24", "2023-11-25"]),
        ("They met on Friday. So it went. On and on. And on. The next day he left.", TUESDAY,
         ["2023-11-24", None]),
        ("South Ruritania proposed on Monday that talks be held next Tuesday.", TUESDAY,
         ["2023-11-27", "2023-12-05"]),
        ("It rejected the plan in June.", TUESDAY, ["2023-06"]),
        ("She asked to hear by June 1.", TUESDAY, ["2024-06-01"]),
        ("They met on March 1 and March 27, 2020.", "2020-03-28", ["2020-03-01", "2020-03-27"]),
        ("ZAGREB, Nov 27 (A) - He rang on Wednesday and will leave on Thursday.", None,
         ["XXXX-11-27", "XXXX-11-27", None]),
    ],
    ids=["same day", "next day", "too far back", "coming weekday", "month", "deadline", "list",
         "dateline"],
)  # fmt: skip
def test_value(text: str, published: str | None, expected: list[str | None]) -> None:
    """An expression counts from what it refers to: the date before it, the page, the dateline."""
    assert [mention.value for mention in mentions_of(text, published)] == expected


def test_mention_knows_its_sentence() -> None:
    """Each expression points to its sentence and to its own words."""
    text = "They met on Friday. They will meet on Monday."
    mentions = mentions_of(text, TUESDAY)
    assert [(m.sentence, text[m.start : m.end]) for m in mentions] == [(1, "Friday"), (2, "Monday")]
    assert [(m.form, m.step) for m in mentions] == [
        ("weekday", "weekday before publication"),
        ("weekday", "weekday after publication"),
    ]

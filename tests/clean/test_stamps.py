"""Publication stamps and what only looks like one."""

import pytest

from summarizer.clean.stamps import CRAWL_STAMP, GLUED_STAMP, POSTED_ON, is_stamp


@pytest.mark.parametrize(
    "line",
    [
        "21 June 2024, 09:07",
        "02.04.2016 - 19:45",
        "Ayse Yilmaz  | 28.11.2023 - Update : 29.11.2023",
        "Politics 20 September 2021 17:52 (UTC+04:00)",
        "ANI | Moscow | Updated: 23-02-2022 17:34 IST | Created: 23-02-2022 17:34 IST",
        "Publish Date : 12/12/2023 9:54:52 AM",
        "• June 04 2022 10:12:00",
        "Published: 2022-07-27 21:59",
        "9 Feb. 11:20",
        "Tuesday, 28 November 2023",
        "May 10, 2023 |",
        "Press office of the cabinet · 24 March 2026 · filtered",
    ],
    ids=str,
)
def test_stamp(line: str) -> None:
    """A date or a time of day, with an author, a section or an outlet at most."""
    assert is_stamp(line)


@pytest.mark.parametrize(
    "line",
    [
        "BAKU, Azerbaijan, Feb. 10",
        "Doha - Information Office - March 16",
        "Yerevan, November 27, 2023",
        "The ministers spoke by telephone on 27 November 2023.",
        "PM call with the Prime Minister of Japan: 6 March 2024",
        "Talks planned for 27 November 2023 between Baku and Yerevan called off",
        "News",
        "",
    ],
    ids=str,
)
def test_no_stamp(line: str) -> None:
    """Datelines, headlines and sentences with a date are none."""
    assert not is_stamp(line)


def test_stamps_that_share_a_line() -> None:
    """A crawler's or a press office's stamp ends where the text begins."""
    crawled = CRAWL_STAMP.match("date 2024-09-16 + ↺ − 16 px")  # noqa: RUF001 - as printed
    assert crawled
    assert crawled[0].endswith("px")
    posted = POSTED_ON.match("Posted On: 24 MAR 2026 8:48PM by PIB Delhi A call came")
    assert posted
    assert posted[0].endswith("Delhi")
    assert GLUED_STAMP.search("Ministers weigh sanctions26.11.24, 00:37")
    assert not GLUED_STAMP.search("They met on 26.11.24, 00:37")

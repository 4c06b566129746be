"""When an article was published: which source tells, and what it may not be."""

# ruff: noqa: RUF001 - signs as pages print them

import pytest

from summarizer.ground.publication import find_publication
from tests.ground.dated import segmented

BODY = (
    "The foreign ministers of Ruritania and Graustark spoke by telephone about trade between their"
    " countries, and agreed that their deputies would meet in the capital before long."
)
HEADLINE = "Ministers of Ruritania and Graustark speak by telephone"


DATELINE = f"BAKU, Nov. 28 (Azer) - {BODY}"
RELATED = "Similar news\nThe spa town opens again\nPolitical News 27.11.2023 14:00"


def stamped(line: str) -> str:
    """Return an article with a line between headline and body."""
    return f"{HEADLINE}\n{line}\n{BODY}"


@pytest.mark.parametrize(
    ("text", "published", "path", "expected"),
    [
        (BODY, "2023-11-28", None, ("2023-11-28", "metadata")),
        (BODY, "2023-11-28T23:30:00+04:00", None, ("2023-11-28", "metadata")),
        (BODY, "2023-11", "a.example/2023/11/28/x", ("2023-11-28", "metadata")),
        (stamped("28.11.2023 13:30"), "2023-11-27", None, ("2023-11-27", "metadata")),
        (BODY, "yesterday", None, None),
        (BODY, "2023-02-30", None, None),
        (stamped("28.11.2023 13:30"), None, None, ("2023-11-28", "stamp")),
        (stamped("21 June 2024, 09:07"), None, None, ("2024-06-21", "stamp")),
        (f" date 2024-09-16 + ↺ − 16 px\n\n{BODY}", None, None, ("2024-09-16", "stamp")),
        (stamped("04/02/2021 - 23:33"), None, "civil.ge/a/1", ("2021-02-04", "stamp")),
        (stamped("04/02/2021 - 23:33"), None, "a.example/1", ("2021", "stamp")),
        (stamped("28.11.2023 - Update : 29.11.2023"), None, None, ("2023-11-28", "stamp")),
        (
            stamped("Updated: 23-02-2022 17:34 | Created: 22-02-2022 17:30"),
            *(None, None),
            ("2022-02-22", "stamp"),
        ),
        (stamped("Last Updated: 2024-04-21 11:28"), None, None, None),
        (stamped("9 Feb. 11:20"), None, "a.example/2022/02/x/", ("2022-02-09", "stamp")),
        (stamped(""), None, "a.example/2023/11/28/x", ("2023-11-28", "address")),
        (stamped(""), None, "[broken", None),
        (DATELINE, None, "a.example/2023/11/x/", ("2023-11-28", "address")),
        (DATELINE, None, "a.example/2023/12/x/", ("2023-12", "address")),
        (DATELINE, None, None, ("XXXX-11-28", "dateline")),
        (stamped(""), None, None, None),
        (f"{HEADLINE}\n{BODY}\n{RELATED}", None, None, None),
        (stamped("MAY 3, 2024"), None, None, ("2024-05-03", "stamp")),
        (stamped("Addis Ababa, Ethiopia, May 3, 2024"), None, None, ("2024-05-03", "dateline")),
    ],
    ids=[
        *("metadata", "time zone", "address adds the day", "metadata beats stamp", "no date"),
        *("no such day", "stamp", "stamp in words", "crawl stamp", "day-first country"),
        *("open order", "update beside", "update first", "update only", "stamp without year"),
        *("address", "no address", "dateline adds the day", "dateline of another month"),
        *("dateline", "nothing", "related article", "stamp in May", "dateline on its own line"),
    ],
)
def test_strongest_source_tells(
    text: str, published: str | None, path: str | None, expected: tuple[str, str] | None
) -> None:
    """Metadata beats the stamp, that the address, that the dateline; weaker ones only add."""
    url = f"https://{path}" if path else None
    found = find_publication(segmented(text, published=published, url=url))
    assert (found and (found.date, found.basis)) == expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("BAKU, Azerbaijan, Feb. 10\nTrend:\n", "XXXX-02-10"),
        ("Tokyo, 04 April, /AJMEDIA/\n\n", "XXXX-04-04"),
        ("MOSCOW, August 7. /TASS/. ", "XXXX-08-07"),
        ("YEREVAN, 24 NOVEMBER, ARMENPRESS. ", "XXXX-11-24"),
        ("UNITED NATIONS, Jan 4 (APP): ", "XXXX-01-04"),
        ("BEIJING, June 18 (Xinhua) -- ", "XXXX-06-18"),
        ("KUALA LUMPUR, May 9 – ", "XXXX-05-09"),
        ("JEDDAH (UrduPoint / Pakistan Point News - 28th Mar, 2023 ) :", "2023-03-28"),
        ("Monday, 14 March 2022 (YJC)_ ", "2022-03-14"),
        ("Doha - Information Office - March 16\n\n", "XXXX-03-16"),
        ("Москва. 15 февраля. INTERFAX.RU – ", "XXXX-02-15"),
        ("ZAGREB, Nov 27 (Hina) - ", "XXXX-11-27"),
        ("On June 3 NATO's Secretary General said: ", None),
        ("In a June 3 statement (released late), the ministry said: ", None),
        ("President Ode, June 3 be praised, said: ", None),
        ("Since 3 June, /as agreed/, ", None),
        ("June 3 was the day. ", None),
        ("In 2022, (as told), ", None),
    ],
)
def test_dateline(opening: str, expected: str | None) -> None:
    """Datelines of many agencies are known; a sentence that merely begins with a date is none."""
    found = find_publication(segmented(opening + BODY))
    assert (found and found.date) == expected


def test_headline_that_ends_in_a_date() -> None:
    """A title that is dated dates the page."""
    text = f"PM call with President Ode of Graustark: 7 December 2021\n{BODY}"
    found = find_publication(segmented(text))
    assert found is not None
    assert (found.date, found.basis) == ("2021-12-07", "dateline")
    assert text[found.start : found.end] == "7 December 2021"


def test_stamp_is_pointed_at() -> None:
    """What was read from the text says where."""
    text = f"{HEADLINE}\n28.11.2023 13:30\n{BODY}"
    found = find_publication(segmented(text))
    assert found is not None
    assert text[found.start : found.end] == "28.11.2023"

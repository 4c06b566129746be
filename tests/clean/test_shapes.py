"""What a line is by its own shape."""

# ruff: noqa: RUF001 - signs as pages print them

import pytest

from summarizer.clean.shapes import is_pictured, is_title_case, reason_by_shape
from summarizer.text.lines import is_prose

FURNITURE = {
    "• € 1.9977": "ticker",
    "USD/AZN 1.7000": "ticker",
    "Brent: $84.20 +0.3%": "ticker",
    "Tbilisi: +7 °C": "ticker",
    "Facebook Twitter Youtube": "share bar",
    "Share:": "share bar",
    "Follow us on social media": "share bar",
    "28.11.2023 13:30": "stamp",
    "News of the day, 12:40": "stamp",
    "World, Americas": "navigation",
    "Skip to main content": "navigation",
    "3 min read": "navigation",
    "1152": "navigation",
    "www.newsroom.example": "navigation",
    "Full text: https://mfa.example/readout/17": "navigation",
    "Copyright Daily Herald, 2022": "navigation",
    "© 2024 Agency. All rights reserved.": "navigation",
    "Also available in: Türkçe Русский": "navigation",
    "By Ana Maria Silva (a.silva@paper.example)": "byline",
    "By Jane Doe and Joe Roe": "byline",
    "KL/TGA": "byline",
    "Subscribe": "subscription",
    "Sign up for our newsletter and never miss a call.": "subscription",
    "Only subscribers of the service see the rest of this article.": "subscription",
    "Full access for $ 9.99 a month": "subscription",
    "The president at his desk. Photo: Press Service": "caption",
    "(FILE PHOTO: the ministers in Geneva on May 4, 2021)": "caption",
    "Foto: Kanzleramt": "caption",
    "The minister (right) and his guest in the garden": "caption",
    "(Yonhap)": "caption",
    "President Jane Doe Reuters": "caption",
    "+ ↺ − 16 px": "crawl residue",
    "_____": "crawl residue",
    "Today: Wednesday, 14 January 2026": "crawl residue",
    "p.p1 {margin: 0.0px} span.s1 {font-kerning: none}": "markup",
    "window.dataLayer = [];": "markup",
    "READ ALSO: Senate receives envoy": "related headlines",
    "Ministers weigh sanctions26.11.24, 00:37": "related headlines",
    "→ Events of the night": "related headlines",
}

ARTICLE = [
    "BAKU, Azerbaijan, Feb. 10",
    "Tokyo, 04 April, /WIRE/",
    "The following may be attributed to Spokesperson Jane Doe:",
    "PM speaks to President Doe and Chancellor Roe: 7 December 2021",
    "The big picture: the talk followed calls with two other leaders.",
    "The two ministers spoke by telephone on 27.11.2023 at 13:30.",
    f"He urged readers of the treaty to subscribe to its aims, {'and again ' * 20}to do so.",
    "The minister phoned his colleague on Tuesday. (Yonhap)",
    "By then, the two leaders had spoken three times.",
    "Armenia left him no choice, right or wrong, he said.",
    "The picture he gave of the talks was bleak.",
    "Trend:",
    "Efforts by the Pope",
]


@pytest.mark.parametrize(("line", "reason"), FURNITURE.items(), ids=FURNITURE)
def test_furniture_is_named(line: str, reason: str) -> None:
    """Each kind is known by its shape alone, wherever it stands."""
    assert reason_by_shape(line, prose=is_prose(line)) == reason


@pytest.mark.parametrize("line", ARTICLE, ids=lambda line: line[:30])
def test_article_text_is_left_alone(line: str) -> None:
    """Datelines, attributions and sentences with the words of furniture in them stay."""
    assert reason_by_shape(line, prose=is_prose(line)) is None


@pytest.mark.parametrize(
    ("line", "first", "expected"),
    [
        ("The leaders at a dinner in Paris on May 4, 2021.", True, True),
        ("The prime minister speaks by phone with a colleague, May 4, 2021.", False, True),
        ("Readout of the call with the president, May 4, 2021", True, False),
        ("The ministers talked about grain on May 4, 2021.", False, False),
        ("On May 4, 2021 both at a dinner.", False, False),
        ("The leaders at a dinner in Paris.", True, False),
    ],
    ids=["verbless", "present", "headline", "past tense", "sentence", "no date"],
)
def test_pictures_described_above_an_article(line: str, first: bool, expected: bool) -> None:
    """A full date and no verb of a report: a caption; a headline with a date is none."""
    assert is_pictured(line, first=first) is expected


def test_place_and_day_on_a_line_of_their_own_are_no_caption() -> None:
    """Nobody is in that picture: it is a dateline."""
    for line in ("Paris, 5 March 2024", "PARIS, March 5, 2024", "New Delhi, 5 March 2024."):
        assert reason_by_shape(line, prose=False) is None
    for line in ("Paris, 5 May 2024", "Addis Ababa, Ethiopia, May 5, 2024", "Paris, May 5, 2024 -"):
        assert not is_pictured(line, first=False)


@pytest.mark.parametrize("line", ["May 3, 2024", "MAY 13, 2024", "May 03 2024", "Mar 3, 2024"])
def test_month_of_three_letters_is_no_currency(line: str) -> None:
    """A day is a stamp though its month looks like a currency's code; a rate stays a rate."""
    assert reason_by_shape(line, prose=False) == "stamp"
    assert reason_by_shape("EUR 103.20", prose=False) == "ticker"


@pytest.mark.parametrize(
    "opening",
    [
        "PARIS, May 4, 2021.",
        "Paris, 4 May 2021.",
        "MOSCOW, May 4, 2021. /TASS/.",
        "4 May 2021.",
        "Paris (4 May 2021).",
        "Rio de Janeiro, 4 May 2021.",
        "Washington, D.C., May 4, 2021.",
        "BERLIN (dpa), May 4, 2021.",
        "Paris, Tuesday, 4 May 2021 (Agency).",
    ],
    ids=str,
)
@pytest.mark.parametrize(
    "report",
    ["The president held a phone call with the chancellor.", "The ministers met for two hours."],
    ids=["call", "meeting"],
)
def test_paragraph_behind_a_dateline_is_no_caption(opening: str, report: str) -> None:
    """Where and when it was written, then the report itself."""
    assert not is_pictured(f"{opening} {report}", first=True)


@pytest.mark.parametrize(
    ("behind", "expected"),
    [("They met for two hours later.", True), ("They spoke by phone on Monday.", False)],
    ids=["background", "call"],
)
def test_what_stands_behind_a_description(behind: str, expected: bool) -> None:
    """Background belongs to the picture; a call is news, whatever it stands behind."""
    line = f"The leaders at a dinner in Paris on May 4, 2021. {behind}"
    assert is_pictured(line, first=True) is expected


def test_title_case() -> None:
    """Capitals throughout are a headline's; a sentence's are not."""
    assert is_title_case("Senate President Receives Special Envoy From Nairobi")
    assert not is_title_case("Senate president receives special envoy from Nairobi")
    assert not is_title_case("Senate President Receives Special Envoy From Nairobi.")

"""The picture of a set: every call in its row, told apart without colour."""

import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest

from summarizer.brief.timeline import LONGEST_LABEL, MOST_ROWS, draw_timeline
from summarizer.records.values import Person
from tests.brief.pages import HOSTILE
from tests.brief.test_overview import period
from tests.merge.readouts import Article, Call

SVG = "{http://www.w3.org/2000/svg}"


def article(name: str, **of_call: object) -> Article:
    """Return an article on one call."""
    return Article(name, (f"{name} tells of a call.",), (Call(**of_call),))  # type: ignore[arg-type]


def draw(*articles: Article) -> ET.Element:
    """Return the picture's root."""
    picture = draw_timeline(period(*articles), is_alone=True)
    assert picture is not None
    return ET.fromstring(picture)  # noqa: S314 - our own text


def titles(picture: ET.Element) -> list[str]:
    """Return what is told of each mark."""
    return [
        found.text or "" for group in picture.iter(f"{SVG}g") for found in group.iter(f"{SVG}title")
    ]


def test_every_call_has_a_mark_that_tells_it() -> None:
    """Date, people and who is silent; shapes differ by whose readouts there are."""
    picture = draw(
        article("000_a", date="2024-01-05", side="AZ"),
        article("001_b", date="2024-03-05", side="AZ"),
        article("002_c", date="2024-03-05", side="US"),
        article("003_d", date="2024-06-05"),
    )
    assert titles(picture) == [
        "5 January 2024: Antony Blinken, Ilham Aliyev; no readout by United States",
        "5 March 2024: Antony Blinken, Ilham Aliyev",
        "5 June 2024: Antony Blinken, Ilham Aliyev; no readout by United States, Azerbaijan",
    ]
    circles = [
        one.get("fill") for group in picture.iter(f"{SVG}g") for one in group.iter(f"{SVG}circle")
    ]
    assert circles == ["none", None]
    words = " ".join(one.text or "" for one in picture.iter(f"{SVG}text"))
    assert "readouts of all parties" in words
    assert "no readout known to be a party's" in words


def test_an_open_date_is_a_dashed_line() -> None:
    """A call without a year stands at its first day and reaches over the days that are possible."""
    picture = draw(
        article("000_a", date="XXXX-04-03", earliest="2023-04-03"),
        article("001_b", date="2024-06-20"),
    )
    dashed = [one for one in picture.iter(f"{SVG}path") if one.get("stroke-dasharray")]
    assert len(dashed) == 2  # the call's and the legend's
    assert "the text allows no day before 3 April 2023" in titles(picture)[0]


def test_many_pairs_share_the_last_row() -> None:
    """The picture stays as high as a page; no call is lost."""
    articles = [
        article(
            f"{number:03}_a",
            people=(
                Person(name=f"Person Number{number}", country="NO", office=None),
                Person(name="Jane Roe", country="SE", office=None),
            ),
            date="2024-05-05",
        )
        for number in range(MOST_ROWS + 5)
    ]
    picture = draw(*articles)
    labels = [
        one.text or "" for one in picture.iter(f"{SVG}text") if one.get("text-anchor") == "end"
    ]
    assert (len(labels), labels[-1].strip("\u2068\u2069")) == (MOST_ROWS + 1, "all others")
    assert titles(picture)[-1].endswith(" and 4 more")


@pytest.mark.parametrize("text", [*HOSTILE, "\u202ename\x00", "ב" * 200])
def test_hostile_names_stay_words(text: str) -> None:
    """Nothing but text comes of a name; a long one is cut, and isolated from what is around it."""
    people = (
        Person(name=f"Jane {text}", country="NO", office=None),
        Person(name="John Doe", country="SE", office=None),
    )
    picture = draw(article("000_a", people=people))
    assert {one.tag.removeprefix(SVG) for one in picture.iter()} <= {
        *("svg", "rect", "title", "path", "text", "g", "circle"),
    }
    (label,) = (
        one.text or "" for one in picture.iter(f"{SVG}text") if one.get("text-anchor") == "end"
    )
    assert (label[0], label[-1]) == ("\u2068", "\u2069")
    assert len(label) <= LONGEST_LABEL + 2


@pytest.mark.parametrize("name", ["Kassym-Jomart Tokayev-Nazarbayev", "漢" * 60, "W" * 60])
def test_labels_and_legend_have_room(name: str) -> None:
    """A label is cut at its end and never reaches out of the picture; legends do not overlap."""
    people = (
        Person(name="Vladimir Putin", country="RU", office=None),
        Person(name=name, country="KZ", office=None),
    )
    dates = ("2024-05-05", "XXXX-04-03")
    picture = draw(*(article(f"00{n}_a", people=people, date=d) for n, d in enumerate(dates)))
    texts = list(picture.iter(f"{SVG}text"))
    for one in texts:
        text = (one.text or "").strip("\u2068\u2069")
        wide = sum(12 if character == "漢" else 7 for character in text)
        if one.get("text-anchor") == "end":
            assert wide <= int(one.get("x", 0))
            assert text.startswith(("Vladimir", name[:5]))
    legend = [one for one in texts if one.get("text-anchor") is None]
    for one, following in pairwise(legend):
        end = int(one.get("x", 0)) + 7 * len(one.text or "")
        assert end < int(following.get("x", 0))
    last = legend[-1]
    assert int(last.get("x", 0)) + 7 * len(last.text or "") < 960


def test_without_dates_there_is_no_picture() -> None:
    """Nothing to place, nothing to draw."""
    assert draw_timeline(period(article("000_a", date=None))) is None


def test_the_same_set_gives_the_same_bytes_in_any_order() -> None:
    """A page takes the colour of its text; a file brings its ground."""
    one, other = article("000_a", date="2024-01-05"), article("001_b", date="2024-03-05")
    assert draw_timeline(period(one, other)) == draw_timeline(period(other, one))
    inside = draw_timeline(period(one))
    assert inside is not None
    assert "rect" not in inside
    assert 'fill="currentColor"' in inside

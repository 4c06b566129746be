"""PLOVER events."""

from dataclasses import replace
from typing import get_args

import pytest

from summarizer.data import load_gazetteer
from summarizer.records.record import CallRecord
from summarizer.records.values import Act, Person, Statement
from summarizer.rows.plover import COLUMNS, LEFT_EMPTY, QUAD_CODES, EventCoder
from tests.merge.readouts import Article, Call, Claim, build
from tests.rows.samples import ARTICLE, CALL, EK, LUND


def code(article: Article) -> list[dict[str, str]]:
    """Return the events of an article."""
    coder = EventCoder(load_gazetteer(), "summarizer 9")
    return [dict(event.cells) for event in coder.list_events(build(article), lambda _: True)]


def test_call_is_a_consultation_of_all() -> None:
    """CONSULT by phone, everybody on the line being actor, as the codebook has it."""
    event = code(ARTICLE)[0]
    assert (event["Event Type"], event["Event Mode"]) == ("CONSULT", "phone")
    assert (event["Event Date"], event["Publication Date"]) == ("2021-05-03", "2021-05-04")
    assert (event["Actor Name"], event["Actor Country"]) == ("Ada Lund; Bo Ek", "NOR; SWE")
    assert (event["Actor Sectors"], event["Recipient Name"]) == ("GOV; GOV", "")
    assert event["Event ID"].endswith("_bridge/0")


def test_statement_is_an_event_towards_the_others() -> None:
    """Its type is its act; what is withheld or nobody's is no event."""
    events = code(ARTICLE)
    assert [event["Event Type"] for event in events] == ["CONSULT", "REQUEST"]
    asked = events[1]
    assert (asked["Actor Name"], asked["Recipient Name"]) == ("Ada Lund", "Bo Ek")
    assert (asked["Quad Code"], asked["Event Mode"]) == ("VERBAL CONFLICT", "")
    assert (asked["Primary Recipient Sector"], asked["Version"]) == ("GOV", "summarizer 9")


@pytest.mark.parametrize(
    ("speaker", "actors", "recipients"),
    [
        ("both", "Ada Lund; Bo Ek", ""),
        ("NO", "Norway", ""),
        ("Ada Lund", "Ada Lund", "Bo Ek"),
    ],
)
def test_speakers(speaker: str, actors: str, recipients: str) -> None:
    """Both are actors together; a side speaks as its country, to nobody in particular."""
    said = Statement(speaker=speaker, act="SUPPORT", gist="ties are good")
    event = code(replace(ARTICLE, calls=(replace(CALL, statements=(Claim(said),)),)))[1]
    assert (event["Actor Name"], event["Recipient Name"]) == (actors, recipients)


def test_somebody_who_is_not_on_the_line_is_no_actor() -> None:
    """PLOVER has no event without an actor, and none is invented."""
    said = Statement(speaker="Cy Dahl", act="SUPPORT", gist="ties are good")
    assert len(code(replace(ARTICLE, calls=(replace(CALL, statements=(Claim(said),)),)))) == 1


@pytest.mark.parametrize(
    ("country", "office", "expected"),
    [
        ("EU", "President of the Commission", ("IGO", "IGO")),
        ("AU", "Prime Minister", ("AUS", "GOV")),
        ("AU", "Chairperson of the Commission", ("IGO", "IGO")),
        ("XK", "Prime Minister", ("XKX", "GOV")),
        (None, None, ("", "")),
    ],
)
def test_countries(country: str | None, office: str | None, expected: tuple[str, str]) -> None:
    """Three letters for states, IGO for organisations; AU is both, and the office tells."""
    somebody = Person(name="Cy Dahl", country=country, office=office)
    event = code(Article(id="a", calls=(Call(people=(somebody, EK)),)))[0]
    countries = event["Actor Country"].split("; ")
    assert (countries[0], event["Primary Actor Sector"]) == expected


def test_open_date_is_left_empty() -> None:
    """POLECAT would put the publication date there; that would be a guess."""
    event = code(Article(id="a", calls=(Call(date="XXXX-05-03"),), published="2021-05-04"))[0]
    assert event["Event Date"] == ""


def test_withheld_calls_and_others_are_no_events() -> None:
    """Nor are those that are not wanted."""
    withheld = replace(CALL, withheld=True)
    nobody = Call(people=(Claim(LUND, (1,), "withheld"),))
    assert code(replace(ARTICLE, calls=(withheld, nobody))) == []

    def none(_: CallRecord) -> bool:
        return False

    assert list(EventCoder(load_gazetteer(), "9").list_events(build(ARTICLE), none)) == []


@pytest.mark.parametrize(
    ("url", "source"), [("https://www.mfa.example/1", "www.mfa.example"), ("http://[", "")]
)
def test_source_is_the_site(url: str, source: str) -> None:
    """An address that is none tells no source."""
    assert code(replace(ARTICLE, url=url))[0]["Source"] == source


def test_columns_are_filled_or_said_to_be_empty() -> None:
    """Every column is one or the other, and every act has its quad code."""
    filled = {name for event in code(ARTICLE) for name in event}
    assert filled | set(LEFT_EMPTY) == set(COLUMNS)
    assert filled & set(LEFT_EMPTY) == set()
    assert set(QUAD_CODES) == set(get_args(Act))

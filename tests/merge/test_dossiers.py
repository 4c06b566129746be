"""A dossier has the values that most accounts support and an id that stays."""

from datetime import date

import pytest

from summarizer.data import load_gazetteer
from summarizer.merge.dossiers import LONGEST_ID, make_dossiers, sort_day
from summarizer.merge.groups import Group
from summarizer.records.dossier import Dossier
from summarizer.records.values import Person
from tests.merge.readouts import ALIYEV, BLINKEN, HAND_WRITTEN, Article, Call
from tests.merge.test_copies import REPORT
from tests.merge.test_groups import voices


def dossier(*calls: Call) -> Dossier:
    """Return the dossier of calls, each of its own article."""
    articles = [
        Article(f"a{place}", (f"Text {place}.",), (call,)) for place, call in enumerate(calls)
    ]
    return make_dossiers([Group(None, voices(*articles))], load_gazetteer())[0].dossier


@pytest.mark.parametrize(
    ("calls", "expected"),
    [
        pytest.param(("2023-11-28", "2023-11-27", "2023-11-27"), "2023-11-27", id="most"),
        pytest.param(("XXXX-11-27", "XXXX-11-27", "2023-11-28"), "2023-11-28", id="full first"),
        pytest.param(("XXXX-11-27", None), "XXXX-11-27", id="part before none"),
        pytest.param((None, None), None, id="none"),
    ],
)
def test_date_is_that_of_most_accounts(calls: tuple[str | None, ...], expected: str | None) -> None:
    """Full dates count first, then the number of accounts."""
    assert dossier(*(Call(date=value) for value in calls)).date == expected


def test_a_stated_date_beats_a_derived_one() -> None:
    """Of two days with one account each the one that was written down stands."""
    derived = Call(date="2023-11-27", date_status="derived")
    assert dossier(derived, Call(date="2023-11-28")).date == "2023-11-28"


def test_people_are_completed_from_other_accounts() -> None:
    """An office that the fullest account leaves out is taken from another."""
    bare = Call(people=(BLINKEN.model_copy(update={"office": None}), ALIYEV))
    assert dossier(bare, Call()).principals == (BLINKEN, ALIYEV)


def test_people_of_the_fullest_account_are_shown() -> None:
    """A name is shown where one account has it."""
    unnamed = Call(people=(ALIYEV.model_copy(update={"name": None}), BLINKEN))
    assert dossier(unnamed, Call()).principals == (BLINKEN, ALIYEV)


def test_readouts_carry_where_they_come_from() -> None:
    """Side, agency, copies, publication, address, source and engine are the article's."""
    first = Article(
        "a",
        REPORT,
        (Call(side="AZ"),),
        published="2023-11-28",
        url="https://news.example/1",
        engine=HAND_WRITTEN,
    )
    found = voices(first, Article("b", REPORT, (Call(side="AZ"),), agency="Lake News"))
    ((made, _, _),) = make_dossiers([Group(date(2023, 11, 27), found)], load_gazetteer())
    (readout,) = made.readouts
    assert (readout.article_id, readout.side, readout.copies) == ("a", "AZ", ("b",))
    assert (readout.published, readout.url) == ("2023-11-28", "https://news.example/1")
    assert (readout.source, readout.engine, readout.agency) == ("a.txt", HAND_WRITTEN, None)
    assert made.joined_because == ("b prints the text of a: one voice.",)


@pytest.mark.parametrize(
    ("people", "when", "expected"),
    [
        ((BLINKEN, ALIYEV), "2023-11-27", "2023-11-27-antony-blinken-ilham-aliyev"),
        ((ALIYEV, BLINKEN), "XXXX-04-03", "XXXX-04-03-antony-blinken-ilham-aliyev"),
        ((BLINKEN, ALIYEV), None, "undated-antony-blinken-ilham-aliyev"),
        ((BLINKEN, ALIYEV), "../../etc", "undated-antony-blinken-ilham-aliyev"),
        (
            (BLINKEN, Person(name=None, country="TR", office="Foreign Minister")),
            "2023-11-27",
            "2023-11-27-antony-blinken-tr-foreign",
        ),
    ],
    ids=["full", "any order", "undated", "no date at all", "office"],
)
def test_ids_are_date_and_names(
    people: tuple[Person, ...], when: str | None, expected: str
) -> None:
    """An id reads as date and people, in one order, and nothing else gets into it."""
    assert dossier(Call(people=people, date=when)).id == expected


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(["Ж" * 200, "Б" * 200], id="not Latin"),
        pytest.param(["X" * 200, "X" * 199 + "Y"], id="200 letters"),
        pytest.param(
            [f"Person {letter} Long-Name-Of-The-House" for letter in "abcdefgh"], id="many"
        ),
        pytest.param(["../../..", "con\x00\n"], id="hostile"),
    ],
)
def test_ids_fit_a_file_system(names: list[str]) -> None:
    """Letters, digits and hyphens only, not too long, and still different from each other."""
    people = tuple(Person(name=name, country="RU", office=None) for name in names)
    found = dossier(Call(people=people)).id
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789-X")
    assert len(found) <= LONGEST_ID
    changed = (people[0], people[1].model_copy(update={"name": f"{names[1]} Other"}))
    assert dossier(Call(people=(*changed, *people[2:]))).id != found


@pytest.mark.parametrize(
    ("call", "day"),
    [
        pytest.param(Call(), date(2023, 11, 27), id="day"),
        pytest.param(Call(date="2023-11"), date(2023, 11, 1), id="month"),
        pytest.param(
            Call(date="XXXX-04-03", earliest="2022-10-06"), date(2023, 4, 3), id="lower bound"
        ),
        pytest.param(
            Call(date="XXXX-04-03", earliest="2022-03-06"), date(2022, 4, 3), id="same year"
        ),
        pytest.param(
            Call(date="XXXX-02-29", earliest="2021-01-01"), date(2024, 2, 29), id="leap day"
        ),
        pytest.param(Call(date=None, latest="2024-05-05"), date(2024, 5, 5), id="upper bound"),
        pytest.param(Call(date="XXXX-04-03", asserted_year=2024), date.max, id="asserted only"),
        pytest.param(Call(date=None), date.max, id="nothing"),
    ],
)
def test_open_dates_sort_by_their_bounds(call: Call, day: date) -> None:
    """A call stands at the first day that is possible; one without any bound behind all."""
    assert sort_day(dossier(call)) == day.isoformat()


@pytest.mark.parametrize(
    ("call", "span"),
    [
        pytest.param(Call(), ("2023-11-27", "2023-11-27"), id="day"),
        pytest.param(Call(date="2023-11"), ("2023-11-01", "2023-11-30"), id="month"),
        pytest.param(
            Call(date="XXXX-04-03", earliest="2022-10-06", latest="2024-03-01"),
            ("2023-04-03", "2023-04-03"),
            id="one year fits",
        ),
        pytest.param(
            Call(date="XXXX-02-29", latest="2023-01-01"), (None, "2020-02-29"), id="leap day"
        ),
        pytest.param(
            Call(date=None, earliest="2024-05-05", latest="2023-01-01"),
            ("2024-05-05", None),
            id="bounds that contradict each other",
        ),
    ],
)
def test_the_days_that_a_date_allows(call: Call, span: tuple[str | None, str | None]) -> None:
    """From the first to the last day, as far as date and bounds say."""
    found = dossier(call)
    assert (found.first_day, found.last_day) == span

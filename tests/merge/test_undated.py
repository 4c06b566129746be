"""An open date is placed where one call alone fits, and the reason is told."""

import pytest

from summarizer.merge import merge_calls
from summarizer.records.dossier import Dossier
from tests.merge.readouts import ALIYEV, BLINKEN, PASHINYAN, Article, Call, Claim, build
from tests.merge.test_groups import PIPES, PIPES_TOLD_ANEW, ROADS

MANY = " ".join(f"{letter}o{other}k" for letter in "bdfgh" for other in "lmnrt") + "."
APRIL = Article("dated", (PIPES,), (Call(date="2024-04-03"),))


def merged(*articles: Article) -> list[tuple[str | None, list[str]]]:
    """Return date and article ids of each dossier."""
    dossiers = merge_calls([build(article) for article in articles])
    return [(one.date, [readout.article_id for readout in one.readouts]) for one in dossiers]


def dossier_of(article_id: str, *articles: Article) -> Dossier:
    """Return the dossier of one article."""
    dossiers = merge_calls([build(article) for article in articles])
    return next(one for one in dossiers if article_id in {r.article_id for r in one.readouts})


def test_a_missing_year_is_found_in_the_only_call_of_that_day() -> None:
    """Day and month alone suffice, and the reason says what it rests on."""
    yearless = Article("open", (ROADS,), (Call(date="XXXX-04-03"),))
    found = dossier_of("open", APRIL, yearless)
    assert found.date == "2024-04-03"
    assert "\n".join(found.joined_because) == (
        "open belongs here: it gives 3 April, year not given, and 3 April 2024 is the only call of"
        " these people on that day and month in this set."
    )
    assert found.conflicts == ()


def test_a_missing_year_with_two_calls_of_that_day_is_left() -> None:
    """Two years fit: kept apart, and both are named."""
    yearless = Article("open", (ROADS,), (Call(date="XXXX-04-03"),))
    other = Article("other", (MANY,), (Call(date="2022-04-03"),))
    found = dossier_of("open", APRIL, other, yearless)
    assert [one.article_id for one in found.readouts] == ["open"]
    assert "It may be the call of 3 April 2022, 3 April 2024 in this set" in found.apart_because[0]


@pytest.mark.parametrize("others", [(), ("2030-04-03",)], ids=["only", "only possible"])
def test_the_only_call_that_an_account_may_be_of_is_called_so(others: tuple[str, ...]) -> None:
    """With one call to choose from the reason is the words, not the choice."""
    open_account = Article("open", (ROADS,), (Call(date=None, latest="2025-01-01"),))
    later = (Article(day, (MANY,), (Call(date=day),)) for day in others)
    (reason,) = dossier_of("open", APRIL, *later, open_account).apart_because
    assert reason == (
        "open leaves the day open (date not given). The call of 3 April 2024 is the only dated one"
        " of these people in this set that it can be, but the words are not alike enough to show"
        " that it is the same call, so it is kept apart."
    )


def test_accounts_without_year_join_each_other() -> None:
    """The same people, the same day and month, no year in either: one call without a year."""
    calls = (Call(date="XXXX-04-03"),)
    assert merged(Article("a", (PIPES,), calls), Article("b", (ROADS,), calls)) == [
        ("XXXX-04-03", ["a", "b"])
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(Call(date="XXXX-04-03", latest="2022-12-31"),
                     Call(date="XXXX-04-03", earliest="2023-02-01"), id="bounds"),
        pytest.param(Call(date="XXXX-04-03", asserted_year=2022),
                     Call(date="XXXX-04-03", asserted_year=2024), id="assertions"),
    ],
)  # fmt: skip
def test_accounts_of_different_years_stay_apart(left: Call, right: Call) -> None:
    """What excludes a common year keeps two accounts apart."""
    assert len(merged(Article("a", (PIPES,), (left,)), Article("b", (ROADS,), (right,)))) == 2


@pytest.mark.parametrize(
    ("call", "published", "text", "joined"),
    [
        pytest.param(Call(date="2024-04"), None, PIPES_TOLD_ANEW, True, id="month, alike"),
        pytest.param(Call(date="2024-04"), None, ROADS, False, id="month, other words"),
        pytest.param(Call(date=None), "2024-04-04", PIPES_TOLD_ANEW, True, id="news, alike"),
        pytest.param(Call(date=None), "2024-04-20", PIPES_TOLD_ANEW, False, id="old news"),
        pytest.param(Call(date=None), None, PIPES_TOLD_ANEW, False, id="nothing, ten words"),
    ],
)
def test_words_place_what_time_allows(
    call: Call, published: str | None, text: str, joined: bool
) -> None:
    """Words decide only beside a month or a publication date."""
    dossiers = merged(APRIL, Article("open", (text,), (call,), published=published))
    assert (len(dossiers) == 1) is joined


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        pytest.param(" and ".join(MANY.rstrip(".").split()), True, id="in order"),
        pytest.param(" ".join(reversed(MANY.split())), False, id="in another order"),
        pytest.param(" and ".join(MANY.split()[:12]), False, id="too few"),
        pytest.param(f"{ROADS} {PIPES}", False, id="other words"),
    ],
)
def test_without_any_date_only_a_retelling_is_placed(text: str, joined: bool) -> None:
    """Many words, in the same order: told anew from one readout, whatever the day."""
    dated = Article("dated", (MANY,), (Call(date="2024-04-03"),))
    dossiers = merged(dated, Article("open", (text,), (Call(date=None),)))
    assert (len(dossiers) == 1) is joined


def test_a_call_takes_the_day_of_its_articles_other_call() -> None:
    """'Late on Monday he rang both': where one is placed, the other is of that day too."""
    monday = Claim("2023-11")
    calls = (Call(date=monday), Call(people=(BLINKEN, PASHINYAN), date=monday))
    told = (
        "On Monday he rang both about pipelines, orchards, satellites, vaccines, grain and bridges."
    )
    alike = "Bridges, grain, satellites, orchards, vaccines: on Monday he rang both. And pipelines."
    first = Article("first", (alike,), (Call(),))
    second = Article("second", (ROADS,), (Call(people=(BLINKEN, PASHINYAN)),))
    articles = (first, second, Article("round", (told,), calls))
    assert merged(*articles) == [
        ("2023-11-27", ["first", "round"]),
        ("2023-11-27", ["round", "second"]),
    ]
    assert "\n".join(dossier_of("second", *articles).joined_because) == (
        "round belongs here: it dates this call by the same words as another one, which is that of"
        " 27 November 2023."
    )


def test_other_words_inherit_nothing() -> None:
    """A call that its article dates elsewhere takes no other call's day."""
    first = Article("first", (PIPES_TOLD_ANEW,), (Call(date="2023-11-27"),))
    second = Article("second", (ROADS,), (Call(people=(BLINKEN, PASHINYAN)),))
    calls = (
        Call(date=Claim("2023-11", (1,))),
        Call(people=(BLINKEN, PASHINYAN), date=Claim("2023-11", (2,))),
    )
    assert len(merged(first, second, Article("two", (PIPES, "In November."), calls))) == 3


def test_people_are_part_of_it() -> None:
    """An open date is placed only among calls of the same people."""
    call = Call(people=(ALIYEV, PASHINYAN), date="XXXX-04-03")
    assert len(merged(APRIL, Article("open", (PIPES,), (call,)))) == 2


@pytest.mark.parametrize(
    ("call", "published", "text", "reason"),
    [
        pytest.param(
            Call(date="2024-04"),
            None,
            PIPES_TOLD_ANEW,
            "open belongs here: its date (April 2024) allows 3 April 2024: 100 % of the shorter"
            " account's words are in common.",
            id="month",
        ),
        pytest.param(
            Call(date=None),
            "2024-04-04",
            PIPES_TOLD_ANEW,
            "open belongs here: printed on 4 April 2024, it can be of 3 April 2024: 100 % of the"
            " shorter account's words are in common.",
            id="publication",
        ),
    ],
)
def test_reasons_name_what_time_allows(
    call: Call, published: str | None, text: str, reason: str
) -> None:
    """A reader sees which date was known and how alike the words are."""
    undated = Article("open", (text,), (call,), published=published)
    assert dossier_of("open", APRIL, undated).joined_because == (reason,)


def test_a_retelling_is_named_as_one() -> None:
    """With no date at all the reason names the order of the words too."""
    dated = Article("dated", (MANY,), (Call(date="2024-04-03"),))
    retold = Article("open", (" and ".join(MANY.rstrip(".").split()),), (Call(date=None),))
    (reason,) = dossier_of("open", dated, retold).joined_because
    assert reason == (
        "open belongs here: nothing dates it, but it retells an account of 3 April 2024: 100 % of"
        " the shorter account's words are in common, 100 % of them in one order."
    )


def test_an_account_that_may_be_of_a_call_is_named_on_both_sides() -> None:
    """Without anything that singles one out each says so, with whose account the other is."""
    dated = Article("dated", (PIPES,), (Call(date="2024-04-03", side="AZ"),))
    undated = Article("open", (ROADS,), (Call(date=None, side="US"),))
    told = {
        name: [
            (one.article_id, one.side, one.why) for one in dossier_of(name, dated, undated).possible
        ]
        for name in ("dated", "open")
    }
    assert told == {
        "dated": [("open", "US", "same people, no date")],
        "open": [("dated", "AZ", "same people, dated 3 April 2024")],
    }


@pytest.mark.parametrize(
    ("left", "right", "possible"),
    [
        (Call(date=None), Call(date=None), True),
        (Call(date="XXXX-04-03"), Call(date="2024-04"), True),
        (Call(date="XXXX-04-03"), Call(date="XXXX-05-03"), False),
        (Call(date=None, latest="2022-12-31"), Call(date=None, earliest="2023-02-01"), False),
    ],
)
def test_two_accounts_without_a_day_may_be_of_one_call(
    left: Call, right: Call, possible: bool
) -> None:
    """Unless what they give of their dates excludes it."""
    found = dossier_of("a", Article("a", (PIPES,), (left,)), Article("b", (ROADS,), (right,)))
    assert bool(found.possible) == possible


def test_an_account_that_was_placed_is_no_possible_one() -> None:
    """What belongs to a call may not be of it as well, nor of another."""
    yearless = Article("open", (ROADS,), (Call(date="XXXX-04-03"),))
    assert dossier_of("open", APRIL, yearless).possible == ()

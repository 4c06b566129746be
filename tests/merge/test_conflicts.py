"""Accounts that differ are named with their words; silence is not a difference."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.merge.conflicts import find_conflicts
from summarizer.records.dossier import Conflict
from tests.merge.readouts import ALIYEV, BLINKEN, Article, Call, Claim
from tests.merge.test_groups import voices


def conflicts(*calls: Call) -> tuple[Conflict, ...]:
    """Return the conflicts among calls, each of its own article."""
    articles = [
        Article(f"a{place}", (f"Text {place}.",), (call,)) for place, call in enumerate(calls)
    ]
    return find_conflicts([voice.entry for voice in voices(*articles)], load_gazetteer())


OTHER_OFFICE = ALIYEV.model_copy(update={"office": "Speaker"})
NO_OFFICE = ALIYEV.model_copy(update={"office": None})


@pytest.mark.parametrize(
    ("left", "right", "message"),
    [
        pytest.param(
            Call(),
            Call(date="2023-11-28"),
            "The accounts differ on the date: 27 November 2023 (a0), 28 November 2023 (a1).",
            id="date",
        ),
        pytest.param(
            Call(initiator="Antony Blinken"),
            Call(initiator="Ilham Aliyev"),
            "The accounts differ on who phoned: Antony Blinken (a0), Ilham Aliyev (a1).",
            id="initiator",
        ),
        pytest.param(
            Call(),
            Call(channel="video"),
            "The accounts differ on the channel: phone (a0), video (a1).",
            id="channel",
        ),
        pytest.param(
            Call(),
            Call(people=(BLINKEN, OTHER_OFFICE)),
            "The accounts differ on the office of Ilham Aliyev: President (a0), Speaker (a1).",
            id="office",
        ),
    ],
)
def test_differences_are_named(left: Call, right: Call, message: str) -> None:
    """Two accounts that say different things make one conflict that says who says which."""
    (conflict,) = conflicts(left, right)
    assert conflict.message == message
    assert [claim.articles for claim in conflict.claims] == [("a0",), ("a1",)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(Call(initiator="Antony Blinken"), Call(), id="initiator left open"),
        pytest.param(
            Call(initiator="Antony Blinken"),
            Call(initiator=Claim("Ilham Aliyev", status="withheld")),
            id="initiator withheld",
        ),
        pytest.param(Call(), Call(date="XXXX-11-27"), id="year left open"),
        pytest.param(Call(), Call(date=None), id="date left open"),
        pytest.param(Call(), Call(people=(BLINKEN, NO_OFFICE)), id="office left open"),
        pytest.param(
            Call(people=(BLINKEN.model_copy(update={"office": "Foreign Minister"}), ALIYEV)),
            Call(),
            id="office in other words",
        ),
        pytest.param(
            Call(initiator="Antony Blinken"),
            Call(
                people=(BLINKEN.model_copy(update={"name": "Antony J. Blinken"}), ALIYEV),
                initiator="Antony J. Blinken",
            ),
            id="name in other words",
        ),
    ],
)
def test_silence_and_other_words_are_no_conflict(left: Call, right: Call) -> None:
    """What an account leaves open, or says in its own words, contradicts nobody."""
    assert conflicts(left, right) == ()


def test_the_claim_of_most_accounts_comes_first_and_silence_last() -> None:
    """Who leaves a disputed fact open is named too, behind those who say something."""
    (conflict,) = conflicts(
        Call(initiator="Ilham Aliyev"),
        Call(),
        Call(initiator="Antony Blinken"),
        Call(initiator="Antony Blinken"),
    )
    assert [claim.value for claim in conflict.claims] == ["Antony Blinken", "Ilham Aliyev", None]
    assert conflict.message == (
        "The accounts differ on who phoned: Antony Blinken (a2, a3), Ilham Aliyev (a0);"
        " left open by a1."
    )
    assert [one.quote for one in conflict.claims[1].evidence] == ["Text 0."]


def test_an_initiator_who_is_not_on_the_line_is_compared_by_name() -> None:
    """A name that no principal has is still a claim."""
    (conflict,) = conflicts(Call(initiator="Somebody Else"), Call(initiator="Antony Blinken"))
    assert {claim.value for claim in conflict.claims} == {"Somebody Else", "Antony Blinken"}


def test_people_without_a_name_have_no_office_to_dispute() -> None:
    """An office that stands for a person is not compared with another's."""
    unnamed = Call(people=(BLINKEN, ALIYEV.model_copy(update={"name": None})))
    assert conflicts(unnamed, unnamed) == ()

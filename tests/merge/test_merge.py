"""Readouts of one call come together, others stay apart, in whatever order they come."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.merge import groups, merge_calls
from summarizer.merge.likeness import Likeness
from summarizer.merge.voices import Voice
from summarizer.records.dossier import Dossier
from summarizer.records.values import Person
from tests.merge.readouts import (
    ALIYEV,
    BLINKEN,
    PASHINYAN,
    Article,
    Call,
    Claim,
    build,
)


def merged(*articles: Article) -> tuple[Dossier, ...]:
    """Return the dossiers of some articles."""
    return merge_calls([build(article) for article in articles])


def members(dossiers: tuple[Dossier, ...]) -> list[list[str]]:
    """Return the article ids of each dossier, sorted."""
    return sorted(sorted(one.article_id for one in dossier.readouts) for dossier in dossiers)


def test_two_readouts_of_one_day_make_one_dossier() -> None:
    """The same people on the same day are one call, and the dossier says that this is why."""
    (dossier,) = merged(
        Article("north", ("Aliyev was phoned by Blinken.",), (Call(side="AZ"),)),
        Article("south", ("The Secretary rang Baku.",), (Call(side="US"),)),
    )
    assert [readout.side for readout in dossier.readouts] == ["AZ", "US"]
    assert dossier.date == "2023-11-27"
    assert dossier.joined_because == (
        "north and south name the same people and the same day, 27 November 2023.",
    )


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(Call(people=(BLINKEN, PASHINYAN)), id="another person"),
        pytest.param(Call(date="2023-12-27"), id="another day"),
        pytest.param(Call(people=(BLINKEN, ALIYEV, PASHINYAN)), id="one person more"),
        pytest.param(
            Call(people=(BLINKEN, ALIYEV.model_copy(update={"country": "TR"}))), id="other country"
        ),
    ],
)
def test_other_calls_stay_apart(other: Call) -> None:
    """Another person, day or country is another call."""
    dossiers = merged(Article("one"), Article("two", ("Other words.",), (other,)))
    assert members(dossiers) == [["one"], ["two"]]


def test_withheld_calls_are_in_no_dossier() -> None:
    """A call that the checks withheld joins nothing and stands nowhere."""
    dossiers = merged(Article("one"), Article("two", ("Other words.",), (Call(withheld=True),)))
    assert members(dossiers) == [["one"]]


def test_a_call_with_one_person_left_joins_nothing() -> None:
    """Where the checks left one person, what was said of the other is no reason to join."""
    lonely = Call(people=(BLINKEN, Claim(ALIYEV, status="withheld")))
    dossiers = merged(
        Article("one", ("First.",), (lonely,)), Article("two", ("Second.",), (lonely,))
    )
    assert members(dossiers) == [["one"], ["two"]]


def test_two_calls_of_one_article_are_never_joined() -> None:
    """An article that tells of two calls of one day keeps both, and others are not guessed at."""
    dossiers = merged(
        Article("twice", ("They spoke twice.",), (Call(), Call())),
        Article("once", ("They spoke.",), (Call(),)),
    )
    assert members(dossiers) == [["once"], ["twice"], ["twice"]]
    assert len({dossier.id for dossier in dossiers}) == 3
    (alone,) = [one for one in dossiers if one.readouts[0].article_id == "once"]
    assert [reason.partition(";")[0] for reason in alone.apart_because] == [
        "twice tells of 2 calls of these people on 27 November 2023"
    ]


def test_a_record_that_is_there_twice_counts_once() -> None:
    """The same article from two records files is one readout."""
    assert members(merged(Article("one"), Article("one"))) == [["one"]]


def test_nothing_gives_nothing() -> None:
    """No records, no dossiers."""
    assert merge_calls([]) == ()


def test_dossiers_are_in_order_of_date() -> None:
    """An open year stands by its bounds, a call that nothing places at the end."""
    calls = {
        "undated": Call(date=None),
        "june": Call(date="2024-06-20"),
        "april": Call(date="XXXX-04-03", earliest="2022-10-06"),
        "november": Call(date="2023-11-27"),
    }
    dossiers = merged(
        *(Article(name, (f"{name} it was.",), (call,)) for name, call in calls.items())
    )
    assert [dossier.date for dossier in dossiers] == [
        "XXXX-04-03",
        "2023-11-27",
        "2024-06-20",
        None,
    ]


PEOPLE = (
    (BLINKEN, ALIYEV),
    (BLINKEN, PASHINYAN),
    (BLINKEN.model_copy(update={"name": "Blinken"}), ALIYEV),
    (BLINKEN, Person(name=None, country="AZ", office="President")),
)
SENTENCES = (
    "The ban on visits by officials has to be lifted, said the president on the border.",
    "The ban on visits by officials must be lifted, the president said of the border.",
    "Prisoners, pipelines, grain, vaccines, satellites, orchards, bridges and customs came up.",
)
calls = st.builds(
    Call,
    people=st.sampled_from(PEOPLE),
    date=st.sampled_from(
        ["2023-11-27", "2023-11-28", "2023-11-29", "2024-11-27", "XXXX-11-27", "2023-11", None]
    ),
    side=st.sampled_from(["AZ", "US", None]),
    initiator=st.sampled_from(["Antony Blinken", "Ilham Aliyev", None]),
    withheld=st.booleans(),
)
articles = st.builds(
    Article,
    id=st.sampled_from("abcdefgh"),
    sentences=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3),
    calls=st.lists(calls, max_size=3),
    published=st.sampled_from([None, "2023-11-28", "2023-12-01"]),
    agency=st.sampled_from([None, "Azertac"]),
)


@given(st.lists(articles, max_size=8), st.randoms(use_true_random=False))
def test_order_of_records_does_not_matter(some: list[Article], chance: Random) -> None:
    """Whatever the order, the dossiers are the same, ids and reasons included."""
    records = [build(article) for article in some]
    shuffled = list(records)
    chance.shuffle(shuffled)
    assert merge_calls(shuffled) == merge_calls(records)


@given(st.lists(articles, max_size=8))
def test_no_call_is_lost_joined_to_itself_or_made_up(some: list[Article]) -> None:
    """Every standing call is in one dossier, as readout or copy, and ids tell dossiers apart."""
    distinct = {(one.id, tuple(one.sentences)): one for one in some}
    records = [build(article) for article in distinct.values()]
    dossiers = merge_calls(records)
    standing = sorted(
        record.article.raw.id
        for record in records
        for call in record.checked.calls
        if not call.withheld
    )
    told = [
        article
        for dossier in dossiers
        for one in dossier.readouts
        for article in (one.article_id, *one.copies)
    ]
    assert sorted(told) == standing
    assert len({dossier.id for dossier in dossiers}) == len(dossiers)
    assert all(dossier.id.isascii() and len(dossier.id) <= 140 for dossier in dossiers)


@given(st.lists(articles, max_size=6, unique_by=lambda one: one.id))
def test_calls_of_one_article_never_meet(some: list[Article]) -> None:
    """No dossier holds an article twice."""
    for dossier in merge_calls([build(article) for article in some]):
        held = [name for one in dossier.readouts for name in (one.article_id, *one.copies)]
        assert len(held) == len(set(held))


def test_thousands_of_records_of_one_pair_take_no_square(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Four times the undated records cost about four times the comparisons."""
    made: list[int] = []
    compare = groups.Comparer.__call__

    def counted(comparer: groups.Comparer, left: Voice, right: Voice) -> Likeness:
        made.append(1)
        return compare(comparer, left, right)

    monkeypatch.setattr(groups.Comparer, "__call__", counted)

    def comparisons(count: int) -> int:
        made.clear()
        days = [f"{1900 + year}-11-27" for year in range(count)]
        dated = [Article(day, (f"On {day}.",), (Call(date=day),)) for day in days]
        undated = [
            Article(f"{n}", (f"In {n}.",), (Call(date="1910-11" if n % 2 else None),))
            for n in range(count)
        ]
        merged(*dated, *undated)
        return len(made)

    assert 0 < comparisons(120) <= 5 * comparisons(30)

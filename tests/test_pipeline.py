"""The order of the stages, and what happens when an article or an endpoint misbehaves."""

import asyncio
from collections.abc import Iterable, Iterator

import pytest

from summarizer.ask import answer_by_rules
from summarizer.data import load_gazetteer
from summarizer.errors import ArticleError, Unavailable, Unusable
from summarizer.pipeline import (
    READ_AHEAD,
    Answerer,
    Outcome,
    make_record,
    prepare_article,
    summarise_articles,
)
from summarizer.records.article import RawArticle
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered

TEXT = (
    "LJUBLJANA, 3 March 2022 - Foreign Minister Anže Logar spoke by phone with his Austrian "
    "counterpart Alexander Schallenberg on 2 March 2022. They discussed border traffic."
)


def article(name: str = "a", text: str = TEXT) -> RawArticle:
    """An article of our own wording."""
    return RawArticle(id=name, source=f"{name}.txt", text=text)


async def by_rules(grounded: GroundedArticle) -> Answered:
    """The simplest answerer there is."""
    return answer_by_rules(grounded)


def run(
    items: Iterable[RawArticle | ArticleError], answerer: Answerer, concurrency: int = 1
) -> list[Outcome]:
    """Run to the end and collect."""

    async def collect() -> list[Outcome]:
        outcomes = summarise_articles(items, answerer, load_gazetteer(), concurrency=concurrency)
        return [outcome async for outcome in outcomes]

    return asyncio.run(collect())


def test_an_article_becomes_a_record() -> None:
    """Text goes in, checked calls with quoted evidence come out."""
    (outcome,) = run([article()], by_rules)
    assert outcome.record is not None
    (call,) = outcome.record.checked.calls
    assert {person.value.name for person in call.principals if person.value} == {
        "Anze Logar",
        "Alexander Schallenberg",
    }
    for fact in call.principals:
        assert all(TEXT[e.start : e.end] == e.quote for e in fact.evidence)


def test_the_same_article_and_answer_give_the_same_record() -> None:
    """A rerun over what is stored changes nothing."""
    grounded = prepare_article(article(), load_gazetteer())
    answered = answer_by_rules(grounded)
    assert make_record(grounded, answered) == make_record(grounded, answered)


@pytest.mark.parametrize(
    ("error", "named"),
    [
        pytest.param(ArticleError("b.txt", "too odd"), "b.txt: too odd", id="ours"),
        pytest.param(Unavailable("http://x", "is away"), "http://x: is away", id="the endpoint's"),
        pytest.param(KeyError("gone"), "b.txt: unexpected KeyError: 'gone'", id="a defect"),
    ],
)
def test_one_article_never_costs_the_others(error: Exception, named: str) -> None:
    """Whatever it throws becomes its own named error; those around it are answered."""

    async def answerer(grounded: GroundedArticle) -> Answered:
        if grounded.raw.id == "b":
            raise error
        return answer_by_rules(grounded)

    outcomes = run([article("a"), article("b"), article("c")], answerer)
    assert [outcome.source for outcome in outcomes] == ["a.txt", "b.txt", "c.txt"]
    assert [outcome.record is not None for outcome in outcomes] == [True, False, True]
    assert str(outcomes[1].error).startswith(named)


def test_an_error_of_reading_is_passed_on() -> None:
    """What could not be read is an outcome like any other, in its place."""
    broken = ArticleError("x.html", "no article")
    outcomes = run([broken, article("a")], by_rules)
    assert outcomes[0] == Outcome("x.html", None, broken)
    assert outcomes[1].record is not None


def test_an_endpoint_that_refuses_everybody_ends_the_run() -> None:
    """One message, not a thousand: no further article is asked about."""
    asked: list[str] = []
    refusal = Unusable("http://x", "wrong key")

    async def answerer(grounded: GroundedArticle) -> Answered:
        asked.append(grounded.raw.id)
        raise refusal

    with pytest.raises(Unusable, match="wrong key"):
        run((article(str(number)) for number in range(1000)), answerer, concurrency=2)
    assert len(asked) <= 2 * READ_AHEAD


def test_outcomes_keep_their_order_and_the_bound_holds() -> None:
    """Slow answers do not change the order, and never more are asked for than allowed."""
    waiting = most = 0

    async def answerer(grounded: GroundedArticle) -> Answered:
        nonlocal waiting, most
        waiting += 1
        most = max(most, waiting)
        await asyncio.sleep(0.003 if int(grounded.raw.id) % 3 else 0.01)
        waiting -= 1
        return answer_by_rules(grounded)

    outcomes = run((article(str(number)) for number in range(30)), answerer, concurrency=4)
    assert [outcome.source for outcome in outcomes] == [f"{number}.txt" for number in range(30)]
    assert most == 4


def test_articles_are_read_as_they_are_needed() -> None:
    """A stream is never held as a whole."""
    taken = 0

    def stream() -> Iterator[RawArticle]:
        nonlocal taken
        for number in range(1000):
            taken += 1
            yield article(str(number))

    async def first() -> Outcome:
        outcomes = summarise_articles(stream(), by_rules, load_gazetteer(), concurrency=2)
        outcome = await anext(outcomes)
        await outcomes.aclose()  # type: ignore[attr-defined] # an async generator
        return outcome

    assert asyncio.run(first()).source == "0.txt"
    assert taken <= 2 * READ_AHEAD

"""The order of the stages, and what happens when an article or an endpoint misbehaves."""

import asyncio
from collections.abc import Iterable, Iterator

import pytest

from summarizer.ask import answer_by_rules
from summarizer.data import Gazetteer, load_gazetteer
from summarizer.errors import ArticleError, Unavailable, Unusable
from summarizer.pipeline import (
    READ_AHEAD,
    Answerer,
    Earlier,
    Outcome,
    Reuse,
    make_record,
    prepare_article,
    summarise_article,
    summarise_articles,
)
from summarizer.records.article import RawArticle
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered
from summarizer.records.versions import Versions
from summarizer.versions import current_versions

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


class Asking:
    """An answerer that counts what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def __call__(self, grounded: GroundedArticle) -> Answered:
        """Answer by the rules."""
        self.asked.append(grounded.raw.id)
        return answer_by_rules(grounded)


NOW = current_versions()


def make_again(
    raw: RawArticle, earlier: Outcome | None, *, versions: Versions = NOW, asked: str = "same"
) -> tuple[Outcome, bool, bool]:
    """Take an article the way with its earlier record; tell what was grounded and asked anew."""
    answerer = Asking()
    record = earlier.record if earlier else None
    kept = Earlier(record, record.model_dump_json()) if record else None

    def identify(_: GroundedArticle) -> str:
        return asked

    def recall(_: RawArticle) -> Earlier | None:
        return kept

    reuse = Reuse(versions, identify, recall)
    with pytest.MonkeyPatch.context() as patch:
        grounded: list[RawArticle] = []

        def prepare(one: RawArticle, gazetteer: Gazetteer) -> GroundedArticle:
            grounded.append(one)
            return prepare_article(one, gazetteer)

        patch.setattr("summarizer.pipeline.prepare_article", prepare)
        outcome = asyncio.run(summarise_article(raw, answerer, load_gazetteer(), reuse))
    assert outcome.error is None
    return outcome, bool(grounded), bool(answerer.asked)


def test_nothing_that_has_not_changed_is_made_again() -> None:
    """The stored line is taken as it is: not grounded, not asked, not checked."""
    first, _, _ = make_again(article(), None)
    assert first.earlier is None
    again, grounded, asked = make_again(article(), first)
    assert (grounded, asked) == (False, False)
    assert again.record is first.record
    assert first.record is not None
    assert again.earlier == first.record.model_dump_json()


@pytest.mark.parametrize(
    ("version", "grounds"),
    [
        ("program", True),
        ("prompt", False),
        ("schema_hash", False),
        ("grounding", True),
        ("answering", False),
        ("rules", False),
        ("gazetteer", True),
    ],
)
def test_each_version_redoes_what_it_shapes(version: str, grounds: bool) -> None:
    """Grounding by three of them; the checks, and so the record, by each; the answer by none."""
    first, _, _ = make_again(article(), None)
    then = NOW.model_copy(update={version: "another"})
    again, grounded, asked = make_again(article(), first, versions=then)
    assert (grounded, asked) == (grounds, False)
    assert again.earlier is None
    assert again.record is not None
    assert again.record.provenance is not None
    assert again.record.provenance.versions == then
    assert first.record is not None
    assert again.record.checked == first.record.checked


def test_another_question_is_asked() -> None:
    """What shapes the answer has changed: grounding is kept, the answer is not."""
    first, _, _ = make_again(article(), None)
    again, grounded, asked = make_again(article(), first, asked="another")
    assert (grounded, asked, again.earlier) == (False, True, None)


def test_moved_article_keeps_its_record() -> None:
    """But for the place that it names."""
    first, _, _ = make_again(article(), None)
    moved = article().model_copy(update={"source": "elsewhere.jsonl:7"})
    again, grounded, asked = make_again(moved, first)
    assert (grounded, asked, again.source) == (False, False, moved.source)
    fresh, _, _ = make_again(moved, None)
    assert again.record == fresh.record
    assert fresh.record is not None
    assert again.earlier == fresh.record.model_dump_json()


def test_record_of_unknown_making_is_made_again() -> None:
    """Without a provenance nobody can say that it is the same."""
    grounded = prepare_article(article(), load_gazetteer())
    unknown = Outcome("a.txt", make_record(grounded, answer_by_rules(grounded)), None)
    again, was_grounded, asked = make_again(article(), unknown)
    assert (was_grounded, asked, again.earlier) == (True, True, None)

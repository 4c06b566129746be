"""Records built from a few words, as the checks would leave them; the wording is this project's."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from summarizer.ask import answer_by_rules
from summarizer.data import load_gazetteer
from summarizer.pipeline import make_record, prepare_article
from summarizer.records.answer import Answer
from summarizer.records.article import FurnitureReason, RawArticle, Sentence
from summarizer.records.finding import Finding
from summarizer.records.grounding import (
    DateMention,
    DateStatus,
    GroundedArticle,
    GroundedPerson,
    Grounding,
    PublicationBasis,
    PublicationDate,
    Syndication,
)
from summarizer.records.record import (
    Answered,
    ArticleRecord,
    CallRecord,
    Checked,
    Engine,
    Evidence,
    Fact,
    FactStatus,
    RecordStatus,
)
from summarizer.records.values import Channel, Commitment, Event, Person, Statement, Topic

T = TypeVar("T")

BLINKEN = Person(name="Antony Blinken", country="US", office="Secretary of State")
ALIYEV = Person(name="Ilham Aliyev", country="AZ", office="President")
PASHINYAN = Person(name="Nikol Pashinyan", country="AM", office="Prime Minister")
RULES = Engine(name="rules", origin="rules")
HAND_WRITTEN = Engine(
    name="replay",
    origin="hand-written",
    model="reference",
    prompt="1 (0a1b2c3d)",
    schema_hash="4e5f6a7b",
)


@dataclass(frozen=True)
class Claim(Generic[T]):
    """A value, the numbers of its sentences and what the checks made of it."""

    value: T | None
    sentences: tuple[int, ...] = (1,)
    status: FactStatus = "accepted"
    replaced: T | None = None


@dataclass(frozen=True)
class Call:
    """What a test says of a call; the rest takes its usual value."""

    people: Sequence[Person | Claim[Person]] = (BLINKEN, ALIYEV)
    date: Claim[str] | str | None = "2023-11-27"
    date_status: DateStatus = "stated"
    date_step: str = "as written"
    asserted_year: int | None = None
    earliest: str | None = None
    latest: str | None = None
    initiator: Claim[str] | str | None = None
    side: Claim[str] | str | None = None
    channel: Channel = "phone"
    statements: Sequence[Claim[Statement]] = ()
    commitments: Sequence[Claim[Commitment]] = ()
    events: Sequence[Claim[Event]] = ()
    topics: Sequence[Claim[Topic]] = ()
    status: RecordStatus = "accepted"
    withheld: bool = False


@dataclass(frozen=True)
class Article:
    """What a test says of an article; the rest takes its usual value."""

    id: str
    sentences: Sequence[str] = ("They spoke by phone.",)
    calls: Sequence[Call] = (Call(),)
    published: str | None = None
    basis: PublicationBasis = "metadata"
    url: str | None = None
    agency: str | None = None
    engine: Engine = RULES
    findings: Sequence[Finding] = ()
    status: RecordStatus = "accepted"
    reasons: tuple[str, ...] = ()
    furniture: FurnitureReason | None = None
    """Set: the last sentence is furniture of this kind."""
    dated: tuple[str, int] | None = None
    """Words of the text that date the call, and the number of their sentence."""
    no_call_reason: str | None = None
    aliases: Sequence[tuple[str, tuple[str, ...]]] = ()
    """Names of persons and the forms that the text has of them."""


def build(article: Article) -> ArticleRecord:
    """Return the record of an article."""
    text = " ".join(article.sentences)
    raw = RawArticle(
        id=article.id,
        source=f"{article.id}.txt",
        text=text,
        url=article.url,
        published=article.published,
    )
    numbered = _number(article)
    calls = tuple(
        _call(call, text, numbered, f"{article.id}/{place}")
        for place, call in enumerate(article.calls)
    )
    return ArticleRecord(
        version=1,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        article=GroundedArticle(raw=raw, sentences=numbered, grounding=_ground(article, text)),
        answered=Answered(
            answer=Answer(calls=(), no_call_reason=article.no_call_reason), engine=article.engine
        ),
        checked=Checked(
            calls=calls,
            findings=tuple(article.findings),
            status=article.status,
            reasons=article.reasons,
        ),
    )


def ground(text: str, article_id: str = "a") -> ArticleRecord:
    """Return the record of an article that the rules have read."""
    raw = RawArticle(id=article_id, source=f"{article_id}.txt", text=text)
    article = prepare_article(raw, load_gazetteer())
    return make_record(article, answer_by_rules(article))


def _number(article: Article) -> tuple[Sentence, ...]:
    numbered: list[Sentence] = []
    start = 0
    for number, words in enumerate(article.sentences, start=1):
        is_last = number == len(article.sentences)
        numbered.append(
            Sentence(
                number=number,
                start=start,
                end=start + len(words),
                furniture=article.furniture if is_last else None,
            )
        )
        start += len(words) + 1
    return tuple(numbered)


def _ground(article: Article, text: str) -> Grounding:
    dates: tuple[DateMention, ...] = ()
    if article.dated:
        words, sentence = article.dated
        start = text.index(words)
        value = article.calls[0].date
        dates = (
            DateMention(
                start=start,
                end=start + len(words),
                sentence=sentence,
                value=value.value if isinstance(value, Claim) else value,
                form="day month",
                step="as written",
                role="call",
            ),
        )
    return Grounding(
        language="en",
        covered=True,
        publication=PublicationDate(date=article.published, basis=article.basis)
        if article.published
        else None,
        dates=dates,
        persons=tuple(
            GroundedPerson(
                key=f"p{number}",
                name=name,
                country=None,
                office=None,
                aliases=forms,
                known=True,
                role="principal",
                mentions=(),
            )
            for number, (name, forms) in enumerate(article.aliases, start=1)
        ),
        calls=(),
        attributions=(),
        sides=(),
        syndication=Syndication(agency=article.agency, sentence=1) if article.agency else None,
    )


def _call(call: Call, text: str, numbered: Sequence[Sentence], call_id: str) -> CallRecord:
    def fact(claim: Claim[T]) -> Fact[T]:
        return Fact(
            value=claim.value,
            evidence=tuple(_evidence(numbered[number - 1], text) for number in claim.sentences),
            origin="rules",
            status=claim.status,
            replaced=claim.replaced,
        )

    return CallRecord(
        id=call_id,
        channel=call.channel,
        date=fact(_words(call.date)),
        date_status=call.date_status,
        date_step=call.date_step,
        asserted_year=call.asserted_year,
        earliest=call.earliest,
        latest=call.latest,
        principals=tuple(fact(_person(person)) for person in call.people),
        initiator=fact(_words(call.initiator)),
        side=fact(_words(call.side)),
        statements=tuple(map(fact, call.statements)),
        commitments=tuple(map(fact, call.commitments)),
        events=tuple(map(fact, call.events)),
        topics=tuple(map(fact, call.topics)),
        status=call.status,
        withheld=call.withheld,
    )


def _evidence(sentence: Sentence, text: str) -> Evidence:
    return Evidence(
        sentence=sentence.number,
        start=sentence.start,
        end=sentence.end,
        quote=text[sentence.start : sentence.end],
    )


def _words(value: Claim[str] | str | None) -> Claim[str]:
    if value is None:
        return Claim(None, ())
    return Claim(value) if isinstance(value, str) else value


def _person(value: Claim[Person] | Person) -> Claim[Person]:
    return Claim(value) if isinstance(value, Person) else value

"""The stored record of an article: every value with its evidence, origin, status and findings."""

from typing import Generic, Literal, TypeVar

from summarizer.records.answer import Answer
from summarizer.records.base import Frozen
from summarizer.records.finding import Finding
from summarizer.records.grounding import DateStatus, GroundedArticle
from summarizer.records.values import Channel, Commitment, Event, Person, Statement, Topic
from summarizer.records.versions import Provenance

Origin = Literal["model", "rules", "both", "reader"]
"""Where a value came from; `both`: model and rules agree; `reader`: a person corrected it."""
FactStatus = Literal["accepted", "repaired", "withheld"]
RecordStatus = Literal["accepted", "repaired", "needs review"]
EngineName = Literal["model", "replay", "rules"]
AnswerOrigin = Literal["model", "hand-written", "rules"]

T = TypeVar("T")


class Evidence(Frozen):
    """A sentence of the article; the quotation is cut from the text by offset."""

    sentence: int
    """Its number."""
    start: int
    """First character."""
    end: int
    """Behind the last character."""
    quote: str
    """`text[start:end]`."""


class Fact(Frozen, Generic[T]):
    """A value with what carries it."""

    value: T | None
    """Null if unknown, or withheld with nothing to put in its place."""
    evidence: tuple[Evidence, ...]
    """In the order given."""
    origin: Origin
    """Who gave the value."""
    status: FactStatus
    """`withheld`: shown struck with its reason, never in a summary, never counted."""
    replaced: T | None = None
    """What the answerer had said, where it was repaired."""


class CallRecord(Frozen):
    """One call as it stands after the checks."""

    id: str
    """Stable from run to run: a hash of article id, date, principals and place in the answer."""
    channel: Channel
    """How they spoke."""
    date: Fact[str]
    """EDTF."""
    date_status: DateStatus
    """Stated, derived or unknown."""
    date_step: str
    """How the date is known."""
    asserted_year: int | None
    """A year that only the model gave; never part of the date."""
    earliest: str | None
    """Lower bound that the text sets, inclusive."""
    latest: str | None
    """Upper bound, inclusive."""
    principals: tuple[Fact[Person], ...]
    """Withheld ones included."""
    initiator: Fact[str]
    """A principal's name; null if unknown."""
    side: Fact[str]
    """Whose account it is."""
    statements: tuple[Fact[Statement], ...]
    """In text order."""
    commitments: tuple[Fact[Commitment], ...]
    """In text order."""
    events: tuple[Fact[Event], ...]
    """In text order."""
    topics: tuple[Fact[Topic], ...]
    """In the order given."""
    status: RecordStatus
    """The worst of its facts, or `needs review`."""
    withheld: bool = False
    """The whole call is withheld: no sentence of the article reports it."""


class Engine(Frozen):
    """What made the answer."""

    name: EngineName
    """Which engine the run took."""
    origin: AnswerOrigin
    """`hand-written`: a reference answer that stands in for a model, written by a person."""
    model: str | None = None
    """The model's name as sent."""
    endpoint: str | None = None
    """Scheme, host and port, never credentials."""
    prompt: str | None = None
    """Version and short hash of the prompt."""
    schema_hash: str | None = None
    """Short hash of the response schema."""


class Usage(Frozen):
    """What the answer cost."""

    requests: int = 0
    """Requests sent, failed ones included."""
    tokens_in: int = 0
    """As the server counts."""
    tokens_out: int = 0
    """As the server counts."""
    tokens_cached: int = 0
    """Of `tokens_in`, those that the server had in a cache of its own."""
    cached: bool = False
    """Taken from the cache: nothing was sent."""


class Answered(Frozen):
    """What an answerer returns."""

    answer: Answer
    """The answer as given."""
    engine: Engine
    """What made it."""
    usage: Usage = Usage()
    """What it cost."""


class Checked(Frozen):
    """An answer after the checks."""

    calls: tuple[CallRecord, ...]
    """Withheld ones included."""
    findings: tuple[Finding, ...]
    """What the rules found."""
    status: RecordStatus
    """Of the article."""
    reasons: tuple[str, ...]
    """Why it is not simply accepted; empty if it is."""


class ArticleRecord(Frozen):
    """All that is kept of an article: enough to check and brief again without reading it anew."""

    version: int
    """Version of this form."""
    text_sha256: str
    """Hash of the article's text (UTF-8)."""
    provenance: Provenance | None = None
    """What made it; null: not known, so a second run takes nothing of it over."""
    article: GroundedArticle
    """Text, sentences and grounding."""
    answered: Answered
    """The answer as given, and by what."""
    checked: Checked
    """The facts after the checks."""

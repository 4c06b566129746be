"""What an article says without any model: dates, persons, calls, attributions, side, origin.

People are referred to by `key` (unique in the article); sentences by number.
"""

from typing import Literal

from summarizer.records.article import RawArticle, Sentence
from summarizer.records.base import Frozen
from summarizer.records.values import Act, Channel

DateRole = Literal["call", "report", "publication", "past", "future", "crawl", "other"]
"""What a date expression dates: the call, the statement about it, the page, another event."""
DateStatus = Literal["stated", "derived", "unknown"]
CallStatus = Literal["completed", "background", "planned", "attempted", "denied"]
PublicationBasis = Literal["metadata", "stamp", "address", "dateline"]
PersonRole = Literal["principal", "spokesperson", "bystander"]
SideBasis = Literal["attribution", "wording", "outlet"]


class PublicationDate(Frozen):
    """When the article was published and how that is known."""

    date: str
    """EDTF; with `XXXX` where only day and month are given."""
    basis: PublicationBasis
    """Where it was found; metadata beats a stamp, a stamp the address, that the dateline."""
    start: int | None = None
    """First character of the stamp or dateline."""
    end: int | None = None
    """Behind its last character."""


class DateMention(Frozen):
    """A date expression, resolved as far as text and publication date allow."""

    start: int
    """First character."""
    end: int
    """Behind the last character."""
    sentence: int
    """Number of the sentence it stands in."""
    value: str | None
    """EDTF, or null if it is left open."""
    form: str
    """Kind of expression: `day month year`, `day month`, `weekday`, `today`, `month`, ..."""
    step: str
    """Derivation by name: `as written`, `year from publication`, `weekday before publication`..."""
    role: DateRole = "other"
    """What it dates."""


class Mention(Frozen):
    """One place where a person is mentioned."""

    start: int
    """First character."""
    end: int
    """Behind the last character."""
    sentence: int
    """Number of the sentence it stands in."""


class GroundedPerson(Frozen):
    """A person of the article, all mentions joined."""

    key: str
    """`p1`, `p2`, ... in order of first mention."""
    name: str | None
    """Full name: the gazetteer's spelling if it knows the person, else the text's; null if the
    text gives the office only."""
    country: str | None
    """ISO 3166-1 alpha-2 or an organisation's short name."""
    office: str | None
    """The office at that time."""
    aliases: tuple[str, ...]
    """Every form that stands in the text."""
    known: bool
    """The gazetteer has this person."""
    role: PersonRole
    """Principal of at least one call, spokesperson, or bystander."""
    mentions: tuple[Mention, ...]
    """In text order; descriptions ('the head of state') that resolve to the person included."""


class GroundedCall(Frozen):
    """A call that the article reports."""

    status: CallStatus
    """Only `completed` ones are answers; the others say why not."""
    channel: Channel
    """How they spoke."""
    principals: tuple[str, ...]
    """Keys of the persons on the line."""
    initiator: str | None
    """Key of who placed or asked for the call; null if the text does not say."""
    initiator_sentences: tuple[int, ...]
    """Sentences whose wording supports the direction."""
    date: str | None
    """EDTF."""
    date_status: DateStatus
    """`stated` as written, `derived` by `date_step`, or unknown."""
    date_step: str
    """How the date is known, by name; why not, if unknown."""
    date_sentences: tuple[int, ...]
    """Sentences that settle the date."""
    earliest: str | None
    """Lower bound that the text sets (YYYY-MM-DD), inclusive."""
    latest: str | None
    """Upper bound, inclusive."""
    sentences: tuple[int, ...]
    """Sentences that report the call itself."""
    start: int
    """First character of the words that report it first ('made a phone call')."""
    end: int
    """Behind their last character."""


class Attribution(Frozen):
    """Who says what in a sentence of a readout."""

    sentence: int
    """Number of the sentence."""
    start: int
    """First character of the clause that is said."""
    end: int
    """Behind its last character."""
    speaker: str | None
    """A person's key, `both`, a country code (that side), or null (impersonal)."""
    verb: str
    """The reporting verb as it stands in the text."""
    act: Act
    """PLOVER type of the speech act."""
    call: int
    """Index into `Grounding.calls`."""


class ReadoutSide(Frozen):
    """Whose account of a call the article gives."""

    side: str
    """Country code or organisation."""
    basis: SideBasis
    """From an attribution, from the wording ('our country'), or from the outlet."""
    sentences: tuple[int, ...]
    """Sentences that show it."""
    call: int | None = None
    """Index into `Grounding.calls`; null for all of them."""


class Syndication(Frozen):
    """The agency whose text this article repeats."""

    agency: str
    """Its name as in the gazetteer, else as in the text."""
    sentence: int | None
    """Where the article says so; null if only the address does."""


class Grounding(Frozen):
    """All that the text itself supports."""

    language: str
    """ISO 639-1, detected or given; `und` if undetermined."""
    covered: bool
    """The rules cover this language; if not, nothing below but certain facts is set."""
    publication: PublicationDate | None
    """Null if nothing tells."""
    dates: tuple[DateMention, ...]
    """In text order."""
    persons: tuple[GroundedPerson, ...]
    """In order of first mention."""
    calls: tuple[GroundedCall, ...]
    """In text order."""
    attributions: tuple[Attribution, ...]
    """In text order."""
    sides: tuple[ReadoutSide, ...]
    """Empty if the text does not show whose account it is."""
    syndication: Syndication | None
    """Null if the text is the outlet's own, as far as it says."""


class GroundedArticle(Frozen):
    """A segmented article with its grounding."""

    raw: RawArticle
    """The article as read."""
    sentences: tuple[Sentence, ...]
    """`sentences[n - 1].number == n`."""
    grounding: Grounding
    """What the text supports."""

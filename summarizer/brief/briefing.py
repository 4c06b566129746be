"""What a note says, before it is Markdown, a page or a document.

One `Briefing` a dossier. Every text in it is plain: whoever prints it escapes it. Whatever states a
fact carries a `Pointer` to the sentences that it rests on.
"""

from typing import Literal

from summarizer.records.base import Frozen
from summarizer.records.record import RecordStatus
from summarizer.records.values import Act, CommitmentKind

When = Literal["behind", "ahead", "open"]


class Pointer(Frozen):
    """Sentences of an article."""

    label: str
    """Short name of the article in this set of notes."""
    article_id: str
    """Its id."""
    sentences: tuple[int, ...]
    """Numbers, ascending; empty for the article as a whole."""


class Quote(Frozen):
    """A sentence as it stands in the article."""

    number: int
    """Its number."""
    text: str
    """Its words."""


class HeadLine(Frozen):
    """A line of the head: what it is about and what is known."""

    title: str
    """E.g. 'Who phoned'."""
    values: tuple["Attributed", ...]
    """One or several, in the order of readouts."""


class Attributed(Frozen):
    """A text and the sentences it rests on."""

    text: str
    """One clause."""
    pointers: tuple[Pointer, ...] = ()
    """One a readout; none where the text says that something is missing."""


class Said(Frozen):
    """A statement of a readout."""

    who: str
    """Speaker in words."""
    act: Act
    """PLOVER type."""
    gist: str
    """What was said."""
    is_verbatim: bool
    """The gist is a clause of its sentence, word for word."""
    reads_on: bool
    """The gist starts with its verb and reads on from the speaker: 'welcomes the progress'."""
    verb: str | None
    """The article's reporting verb, where the gist is verbatim and leaves it out."""
    topics: tuple[str, ...]
    """Themes of the readout whose sentences it shares: what it is about in few words."""
    pointer: Pointer
    """Sentences that carry it."""
    quotes: tuple[Quote, ...]
    """Those of them that the note has not quoted before."""
    was: str | None = None
    """What the answer had said, where the rules repaired it."""


class ReadoutSection(Frozen):
    """One voice: whose account, where, and what it says."""

    title: str
    """'Azerbaijani readout'."""
    side: str | None
    """Country or organisation in words."""
    pointer: Pointer
    """The article."""
    statements: tuple[Said, ...]
    """In the article's order."""
    has_withheld: bool = False
    """Statements were given that did not stand the checks."""


class Subject(Frozen):
    """What more than one side speaks of."""

    words: tuple[str, ...]
    """Words that the statements share: the reason for the match."""
    is_certain: bool
    """False where so few words are shared that a person should look."""
    statements: tuple[Said, ...]
    """In the order of the readouts."""


class OneSided(Frozen):
    """What only one side speaks of."""

    title: str
    """'Azerbaijani readout'."""
    statements: tuple[Said, ...]
    """In the article's order."""


class Comparison(Frozen):
    """The sides' readouts side by side."""

    lengths: tuple[str, ...]
    """How many statements each readout has, in words."""
    both: tuple[Subject, ...]
    """Certain ones first."""
    only: tuple[OneSided, ...]
    """A side each."""


class LedgerRow(Frozen):
    """Who asked, offered, agreed, made conditional or refused what, and who says so."""

    by: str
    to: str | None
    kind: CommitmentKind
    what: str
    condition: str | None
    due: str | None
    """In words."""
    claimed_by: str
    """Whose readout says so, in words."""
    pointer: Pointer
    others: tuple[Attributed, ...]
    """What the other sides' readouts have on it; empty where there is one side only."""
    was: str | None = None
    """What the answer had said, where the rules repaired it."""


class DatedEvent(Frozen):
    """A dated event other than the call."""

    when: When
    """Behind or ahead of the call, or open."""
    date: str
    """In words."""
    what: str
    pointers: tuple[Pointer, ...]
    """One a readout that has it."""
    quotes: tuple[Quote, ...]
    """Sentences that the note has not quoted before."""


class Struck(Frozen):
    """A claim that did not stand the checks."""

    kind: str
    """What sort of claim: 'statement', 'date', ..."""
    text: str
    reason: str
    pointer: Pointer


class Source(Frozen):
    """Where a readout was read."""

    pointer: Pointer
    outlet: str | None
    side: str
    """Whose account, in words."""
    agency: str | None
    """Whose text it repeats."""
    published: str
    """In words, with its basis."""
    url: str | None
    file: str
    """Its name; the record knows the folder."""
    copies: tuple[str, ...]
    """Other articles with the same text, as a person reads them."""
    checks: str
    """What the checks made of the call's facts."""


class Method(Frozen):
    """What made the answers."""

    pointers: tuple[Pointer, ...]
    """The articles that it answered."""
    text: str
    """Engine, model, prompt and schema."""
    is_hand_written: bool


class Briefing(Frozen):
    """A note."""

    id: str
    """The dossier's."""
    title: str
    date: str
    """In words."""
    bounds: str | None
    """What the text allows where the year is open; the index stands by it."""
    people: tuple[str, ...]
    """Names, for the index."""
    head: tuple[HeadLine, ...]
    bottom_line: str
    """At most sixty words, accepted claims only, each attributed."""
    readouts: tuple[ReadoutSection, ...]
    comparison: Comparison | None
    """Null with fewer than two sides."""
    ledger: tuple[LedgerRow, ...]
    events: tuple[DatedEvent, ...]
    """By date."""
    struck: tuple[Struck, ...]
    remarks: tuple[Attributed, ...]
    """What the checks found worth knowing."""
    sources: tuple[Source, ...]
    methods: tuple[Method, ...]
    status: RecordStatus
    reasons: tuple[str, ...]
    """How much was corrected, withheld and left to a person, in words."""
    silent: tuple[str, ...]
    """Countries and organisations on the line without a readout in this set."""
    joined_because: tuple[str, ...]
    apart_because: tuple[str, ...]

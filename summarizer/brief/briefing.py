"""What a note on a call says, before it is Markdown, a page or a document.

One `Briefing` a dossier, made of `parts`; the note on the whole set is in `period`.
"""

from typing import Literal

from summarizer.brief.parts import Attributed, Pointer, Quote, Said
from summarizer.records.base import Frozen
from summarizer.records.record import RecordStatus
from summarizer.records.values import CommitmentKind

When = Literal["behind", "ahead", "open"]
RowKind = Literal["only", "both", "uncertain", "conflicting"]
"""What a row of the comparison shows: one side alone, the same subject, perhaps the same, accounts
that cannot both be right."""
Verdict = Literal["confirmed", "contradicted", "mentioned", "silent"]
"""What another side's readout has on a commitment: the same undertaking, its opposite, only its
subject, nothing."""
Change = Literal["new", "repeated", "dropped"]
ComesUp = Literal["again", "perhaps", "not"]


class HeadLine(Frozen):
    """A line of the head: what it is about and what is known."""

    title: str
    """E.g. 'Who phoned'."""
    values: tuple[Attributed, ...]
    """One or several, in the order of readouts."""


class ReadoutSection(Frozen):
    """One voice: whose account, where, and what it says."""

    title: str
    """'Azerbaijani account'."""
    side: str | None
    """Country or organisation in words."""
    pointer: Pointer
    """The article."""
    statements: tuple[Said, ...]
    """In the article's order."""
    length: str
    """How long the article's own text is: '264 words', '251 words on 2 calls'."""
    repeated: int = 0
    """Further statements that it has word for word as an earlier account of its side; they stand
    there."""
    repeats: tuple[Pointer, ...] = ()
    """Those accounts."""
    has_withheld: bool = False
    """Statements were given that did not stand the checks."""


class Reason(Frozen):
    """Why statements of several sides are set side by side, in the words of the first."""

    topics: tuple[str, ...] = ()
    """Themes of the call that both have."""
    names: tuple[str, ...] = ()
    """Shared names and numbers."""
    words: tuple[str, ...] = ()
    """Other shared words."""


class Cell(Frozen):
    """What one side has on the subject of a row; empty: its readouts are silent on it."""

    statements: tuple[Said, ...] = ()
    """In the article's order."""
    claims: tuple[Attributed, ...] = ()
    """What it claims of a fact of the call or of a commitment, with quoted words."""


class ComparisonRow(Frozen):
    """A subject, and what each side has on it."""

    kind: RowKind
    subject: str | None
    """For facts and commitments: 'who phoned', 'what was agreed'; null for statements."""
    reason: Reason
    """Why it is one row; empty for one side alone and for facts of the call."""
    cells: tuple[Cell, ...]
    """One a side, in the order of `Comparison.sides`."""


class ComparedSide(Frozen):
    """A side of the comparison."""

    title: str
    """'Azerbaijani account'."""
    length: str
    """'9 statements, 264 words'."""


class Comparison(Frozen):
    """The sides' readouts side by side. Has every statement of theirs."""

    sides: tuple[ComparedSide, ...]
    """In the order of readouts; two or more."""
    rows: tuple[ComparisonRow, ...]
    """Conflicts over facts first, then statements in the sides' own order."""


class Response(Frozen):
    """What another side's readout has on a commitment."""

    title: str
    """'American account'."""
    verdict: Verdict
    is_certain: bool
    """False where few words say so and a person should look."""
    because: str | None
    """What it rests on, in words; null for silence."""
    pointers: tuple[Pointer, ...]
    quotes: tuple[Quote, ...]
    """Its sentences."""


class LedgerRow(Frozen):
    """Who asked, offered, agreed, made conditional or refused what, and who says so."""

    by: str
    to: str | None
    kind: CommitmentKind
    what: str
    verb: str | None = None
    """The article's own verb for it, where `what` had it: 'urged'."""
    condition: str | None
    due: str | None
    """In words."""
    due_edtf: str | None
    claimed_by: str
    """Whose readout says so, in words."""
    pointer: Pointer
    quotes: tuple[Quote, ...]
    """Its sentences, whether the note has quoted them before or not."""
    also: tuple[Pointer, ...] = ()
    """Further accounts of the same side that have it word for word."""
    responses: tuple[Response, ...]
    """One for each other side that has a readout."""
    was: str | None = None
    """What the answer had said, where the rules repaired it."""


class DatedEvent(Frozen):
    """A dated event other than the call."""

    when: When
    """Behind or ahead of the call, or open."""
    date: str
    """In words; several where one sentence dates one thing by several."""
    edtf: tuple[str, ...]
    """Empty if the text leaves it open."""
    what: str
    pointers: tuple[Pointer, ...]
    """One a readout that has it."""
    quotes: tuple[Quote, ...]
    """Sentences that the note has not quoted before."""
    words: tuple[Quote, ...]
    """Its sentences, whether quoted before or not; of the first readout that has it."""


class Theme(Frozen):
    """A theme of this call, of the last one, or of both."""

    change: Change
    now: tuple[Attributed, ...]
    """How this call's readouts word it; empty if dropped."""
    then: tuple[Attributed, ...]
    """How the last call's worded it; empty if new."""
    is_certain: bool
    """False where few words say that the two are one theme."""


class FollowUp(Frozen):
    """A commitment of the last call, and whether this one comes back to it."""

    row: LedgerRow
    """As the last call's note has it."""
    comes_up: ComesUp
    words: tuple[str, ...]
    """Shared words."""
    pointers: tuple[Pointer, ...]
    """Where this call speaks of it."""


class SinceLast(Frozen):
    """What changed since the last call of the same people in this set."""

    previous: str | None
    """Id of that call's note; null if it has none in these notes."""
    date: str | None
    """That call's, in words; null if no call is known to be earlier."""
    caution: str | None
    """What is not certain of the order of their calls, in words."""
    themes: tuple[Theme, ...]
    """Repeated, new, dropped; each in its articles' order."""
    commitments: tuple[FollowUp, ...]
    """All of the last call's, in its order."""


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
    has_calendar: bool
    """Some date ahead is a full one: `<id>.ics` stands beside the note."""
    since_last: SinceLast | None
    """Null if this is their only call in the set."""
    struck: tuple[Struck, ...]
    remarks: tuple[Attributed, ...]
    """What the checks found worth knowing."""
    sources: tuple[Source, ...]
    methods: tuple[Method, ...]
    status: RecordStatus
    reasons: tuple[str, ...]
    """How much was corrected, withheld and left to a person, in words."""
    parties: tuple[str, ...]
    """Countries and organisations on the line."""
    silent: tuple[str, ...]
    """Those of them without a readout in this set."""
    joined_because: tuple[str, ...]
    apart_because: tuple[str, ...]
    news: tuple[str, ...] = ()
    """What is new since the last version of this note, in an archive."""

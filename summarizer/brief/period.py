"""What the note on a whole set says, before it is Markdown, a page or a document.

One `PeriodBriefing` a run or selection: the calls by date, who spoke with whom, their themes, what
is still open, who is silent, and what stands in no call's note. Every text in it is plain.
"""

from summarizer.brief.briefing import LedgerRow, Struck
from summarizer.brief.parts import Attributed
from summarizer.records.base import Frozen
from summarizer.records.record import RecordStatus


class CallRef(Frozen):
    """A call's note."""

    id: str
    """The note's name without its ending."""
    date: str
    """In words."""


class TimelineCall(Frozen):
    """A call in the order of dates."""

    ref: CallRef
    bounds: str | None
    """What the text allows where the year is open."""
    first: str | None
    """First day that the date or its bounds allow (ISO 8601); null if nothing bounds it."""
    last: str | None
    """Last such day; null if it is open."""
    people: tuple[str, ...]
    """Names; empty if nobody is named."""
    readouts: tuple[Attributed, ...]
    """Whose readouts there are: a party's name, or 'side not shown'."""
    parties: tuple[str, ...]
    """Countries and organisations on the line."""
    silent: tuple[str, ...]
    """Those of them without a readout."""
    status: RecordStatus


class Pair(Frozen):
    """People who spoke with each other."""

    people: tuple[str, ...]
    calls: tuple[CallRef, ...]
    """In the order of dates."""


class PeriodTheme(Frozen):
    """A theme and the calls that have it."""

    name: str
    """Its shortest label, or two where neither is in all others."""
    calls: tuple[CallRef, ...]
    """In the order of dates."""


class OpenCommitment(Frozen):
    """A commitment that no readout of the set shows to be settled."""

    row: LedgerRow
    call: CallRef
    since: str
    """What later calls of the same people have on it, in words."""
    later: tuple[Attributed, ...]
    """Where they speak of it."""


class Silence(Frozen):
    """A party on the line that has published no readout in the set."""

    party: str
    count: str
    """'3 of 4 calls'."""
    calls: tuple[CallRef, ...]
    """Those without one, in the order of dates."""


class Part(Frozen):
    """The note on a part of a set that is too large for one page."""

    id: str
    """The note's name without its ending."""
    title: str
    calls: int


class PeriodBriefing(Frozen):
    """The note on the set, or on a part of it."""

    id: str
    """Its name without its ending: 'index', of a part 'index-2023'."""
    whole: str | None
    """Of a part: the name of the note on the whole set."""
    parts: tuple[Part, ...]
    """If there are some, they list the calls and what is open."""
    title: str
    """'Calls from 27 November 2023 to 16 September 2024'."""
    filter: str | None
    """What was asked for, in words; null for everything."""
    counts: str
    """How many articles, accounts and calls."""
    no_call: str | None
    """Why no call is listed; null if one is."""
    engines: tuple[str, ...]
    """What made the answers, each with its number of articles."""
    is_hand_written: bool
    """Some answer is a person's that stands in for a model."""
    calls: tuple[TimelineCall, ...]
    """By date, an open one by its bounds, what nothing dates last."""
    undated: str | None
    """How calls without a full date are placed, in words; null if there is none."""
    pairs: tuple[Pair, ...]
    """Most calls first."""
    pairs_left: str | None
    """How many pairs are not listed, in words."""
    themes: tuple[PeriodTheme, ...]
    """Of most calls first; those of several calls, unless the set has one call."""
    themes_left: str | None
    """How many themes are not listed, in words."""
    open: tuple[OpenCommitment, ...]
    """In the order of calls."""
    silences: tuple[Silence, ...]
    """Most silent first."""
    withheld: tuple[Struck, ...]
    """Calls that the checks withheld whole."""
    without_call: tuple[Attributed, ...]
    """Articles that report no completed call, and why."""
    unread: tuple[Attributed, ...]
    """Articles in languages that the rules do not read, and what is known of their calls."""

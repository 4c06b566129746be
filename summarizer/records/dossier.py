"""All readouts of one call, merged; disagreements kept and named."""

from typing import Literal

from summarizer.records.base import Frozen
from summarizer.records.record import CallRecord, Engine, Evidence
from summarizer.records.values import Person

ConflictField = Literal["date", "initiator", "channel", "office", "wording"]
"""What accounts differ on; `wording`: printings of nearly one text that differ in what they
claim."""


class Readout(Frozen):
    """One voice's account of the call."""

    article_id: str
    """Id of the article."""
    side: str | None
    """Whose account it is."""
    agency: str | None
    """Agency whose text it repeats: copies are one voice."""
    copies: tuple[str, ...]
    """Ids of articles with the same text."""
    published: str | None
    """Publication date of the article."""
    url: str | None
    """Its address."""
    source: str
    """Where it was read from."""
    engine: Engine
    """Which engine answered for this article, and with what."""
    call: CallRecord
    """The call as this article has it."""


class PossibleReadout(Frozen):
    """An account of another dossier that may be of the same call."""

    article_id: str
    """Id of the article."""
    source: str
    """Where it was read from."""
    side: str | None
    """Whose account it is."""
    why: str
    """Why it may be of this call, and what keeps it apart: 'same people, no date'."""


class Claimed(Frozen):
    """A value and which readouts claim it."""

    value: str | None
    """Null: that readout leaves it open."""
    articles: tuple[str, ...]
    """Article ids."""
    evidence: tuple[Evidence, ...]
    """The sentences."""


class Conflict(Frozen):
    """Readouts that do not say the same; never averaged."""

    field: ConflictField
    """Where they differ."""
    claims: tuple[Claimed, ...]
    """One for each value."""
    message: str
    """One sentence for a person."""


class Dossier(Frozen):
    """All readouts of the same call."""

    id: str
    """`<date>-<principals>`; stable from run to run, fit for a file name."""
    date: str | None
    """EDTF; the date most readouts support, `conflicts` has the others."""
    first_day: str | None = None
    """First day that the date allows, within the readouts' bounds where its year is open (ISO
    8601); null if nothing bounds it."""
    last_day: str | None = None
    """Last such day."""
    principals: tuple[Person, ...]
    """Accepted ones."""
    readouts: tuple[Readout, ...]
    """In order of publication, then id."""
    conflicts: tuple[Conflict, ...]
    """Empty if they agree."""
    joined_because: tuple[str, ...]
    """Why these readouts are taken for the same call."""
    possible: tuple[PossibleReadout, ...] = ()
    """Accounts that may be of this call, though nothing shows it; in their order."""
    apart_because: tuple[str, ...] = ()
    """Calls that might be the same one, and why they are kept apart."""

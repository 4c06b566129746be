"""The tables that researchers get, a record a row: its fields are the columns.

Owns names, types and descriptions of the columns (`docs/data.md` lists them, a test holds it to
this). Values that the checks withheld are in columns and rows that say so, never among the others.
"""

import datetime as dt
from typing import ClassVar, Literal

from summarizer.records.base import Frozen
from summarizer.records.grounding import DateStatus
from summarizer.records.record import (
    AnswerOrigin,
    EngineName,
    FactStatus,
    Origin,
    RecordStatus,
)
from summarizer.records.values import Act, Channel, CommitmentKind

TableName = Literal["calls", "principals", "statements", "commitments", "evidence"]
EvidenceKind = Literal["date", "initiator", "side", "principal", "statement", "commitment"]


class Keyed(Frozen):
    """What every row begins with."""

    call_id: str
    """The call as this article has it."""
    article_id: str
    """The article."""
    text_sha256: str
    """SHA-256 of the article's text; `start` and `end` count its characters."""


class Pointed(Frozen):
    """What a row ends with: where the value stands, the first sentence of perhaps several."""

    sentence: int | None
    """Number of the first sentence of evidence; empty if there is none."""
    start: int | None
    """Its first character in the article's text, counted from 0."""
    end: int | None
    """Behind its last character."""
    quote: str | None
    """The sentence, `text[start:end]`."""
    sentences: str | None
    """Numbers of all sentences of evidence, joined by `; `; table `evidence` has each."""


class CallRow(Pointed, Keyed):
    """One call as one article reports it. The evidence is that of the date."""

    table: ClassVar[TableName] = "calls"

    dossier_id: str | None
    """The conversation: readouts of the same call share it. Empty for a call that is withheld."""
    copy_of: str | None
    """The article whose text this one prints again: one voice, to be counted once."""
    place: int
    """Number of the call in its article, from 1."""
    source: str
    """File, or file and line, that the article was read from."""
    url: str | None
    """Its address, where it is known."""
    published_edtf: str | None
    """When it was published (EDTF)."""
    published_basis: str | None
    """How that is known: metadata, stamp, address, dateline."""
    language: str
    """ISO 639-1; `und` if undetermined."""
    agency: str | None
    """The agency whose text the article says it repeats."""
    date: dt.date | None
    """The day, where it is known in full."""
    date_edtf: str | None
    """The date as far as it is known (EDTF): `2023-11-27`, `2023-11`, `XXXX-04-03`."""
    date_earliest: dt.date | None
    """First day that date and text allow."""
    date_latest: dt.date | None
    """Last day that they allow."""
    date_status: DateStatus
    """Whether the text states the date, or `date_step` derives it, or it is unknown."""
    date_step: str
    """How the date is known, or why not."""
    date_origin: Origin
    """Who gave it."""
    date_checked: FactStatus
    """What the checks made of it."""
    date_withheld: str | None
    """The value that did not stand the checks; the columns above are empty then."""
    asserted_year: int | None
    """A year that only the model claims to know; no part of the date."""
    channel: Channel
    """How they spoke."""
    principals: str
    """Names (offices, where there is no name) of those on the line, joined by `; `."""
    countries: str
    """Their countries and organisations, each once, sorted, joined by `; `."""
    initiator: str | None
    """Who placed or asked for the call; empty if the text does not say."""
    initiator_country: str | None
    """The initiator's country or organisation."""
    initiator_origin: Origin
    """Who gave it."""
    initiator_checked: FactStatus
    """What the checks made of it."""
    initiator_withheld: str | None
    """The value that did not stand the checks."""
    side: str | None
    """Whose account the article gives: country or organisation."""
    side_origin: Origin
    """Who gave it."""
    side_checked: FactStatus
    """What the checks made of it."""
    side_withheld: str | None
    """The value that did not stand the checks."""
    status: RecordStatus
    """The call's status after the checks."""
    withheld: bool
    """The whole call did not stand the checks: leave it out of every count."""
    engine: EngineName
    """Which engine answered."""
    answer_origin: AnswerOrigin
    """`hand-written`: a person's reference answer that stands in for a model's."""
    model: str | None
    """The model's name."""


class PrincipalRow(Pointed, Keyed):
    """One person on the line."""

    table: ClassVar[TableName] = "principals"

    principal_id: str
    """Of this row."""
    field: str
    """Its address for `summarizer correct`."""
    name: str | None
    """Full name in English spelling; empty if only the office is given."""
    country: str | None
    """ISO 3166-1 alpha-2, or an organisation's short name."""
    office: str | None
    """Office at the time."""
    is_initiator: bool
    """Placed or asked for the call."""
    origin: Origin
    """Who gave the value."""
    status: FactStatus
    """`withheld`: did not stand the checks; leave it out of every count."""


class StatementRow(Pointed, Keyed):
    """What one principal, both, or a side is reported to have said."""

    table: ClassVar[TableName] = "statements"

    statement_id: str
    """Of this row."""
    field: str
    """Its address for `summarizer correct`."""
    speaker: str | None
    """A principal's name, `both`, a country (that side), or empty: attributed to nobody."""
    speaker_country: str | None
    """The speaker's country or organisation; empty for `both`."""
    claimed_by: str | None
    """Whose account it stands in: the side of the readout."""
    act: Act
    """PLOVER event type of the speech act."""
    gist: str
    """What was said, in one clause."""
    origin: Origin
    """Who gave the value."""
    status: FactStatus
    """`withheld`: did not stand the checks; leave it out of every count."""


class CommitmentRow(Pointed, Keyed):
    """What somebody asked, offered, agreed to, made conditional or refused."""

    table: ClassVar[TableName] = "commitments"

    commitment_id: str
    """Of this row."""
    field: str
    """Its address for `summarizer correct`."""
    by: str
    """Who asks, offers, agrees or refuses: a principal's name or a country."""
    by_country: str | None
    """Country or organisation of that person or side."""
    to: str | None
    """Towards whom, likewise."""
    to_country: str | None
    """Country or organisation of that person or side."""
    kind: CommitmentKind
    """Asked is not agreed."""
    what: str
    """What is asked, offered, agreed or refused."""
    condition: str | None
    """On which condition; empty if none is stated."""
    due: dt.date | None
    """When it is due, where that day is known in full."""
    due_edtf: str | None
    """When it is due, as far as it is known (EDTF)."""
    claimed_by: str | None
    """The side whose readout says so."""
    origin: Origin
    """Who gave the value."""
    status: FactStatus
    """`withheld`: did not stand the checks; leave it out of every count."""


class EvidenceRow(Keyed):
    """One sentence that carries a value."""

    table: ClassVar[TableName] = "evidence"

    fact_id: str
    """`principal_id`, `statement_id` or `commitment_id`; `call_id` for date, initiator and side."""
    kind: EvidenceKind
    """What it carries."""
    sentence: int
    """Its number in the article."""
    start: int
    """First character in the article's text, counted from 0."""
    end: int
    """Behind the last character."""
    quote: str
    """The sentence, `text[start:end]`."""


Row = CallRow | PrincipalRow | StatementRow | CommitmentRow | EvidenceRow
TABLES: tuple[type[Row], ...] = (CallRow, PrincipalRow, StatementRow, CommitmentRow, EvidenceRow)


def column_names(table: type[Row]) -> tuple[str, ...]:
    """Return the columns of a table in their order: keys, values, then where they stand."""
    last = Pointed.model_fields if issubclass(table, Pointed) else {}
    first = [name for name in table.model_fields if name not in last]
    return (*first, *last)

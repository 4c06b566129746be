"""The facts themselves, without their evidence: what answers, records and notes all speak of."""

from typing import Literal

from summarizer.records.base import Frozen

Act = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
"""PLOVER event types, https://github.com/openeventdata/PLOVER (codebook v2)."""

Channel = Literal["phone", "video"]
CommitmentKind = Literal["asked", "offered", "agreed", "conditional", "refused"]


class Person(Frozen):
    """Somebody on the line."""

    name: str | None
    """Full name in English spelling; null if only the office is given."""
    country: str | None
    """ISO 3166-1 alpha-2, or an organisation's short name (EU, UN, NATO)."""
    office: str | None
    """Office at the time, e.g. 'Secretary of State'."""


class Statement(Frozen):
    """What one principal, both, or a side is reported to have said."""

    speaker: str | None
    """A principal's name, 'both', a country code (that side), or null if attributed to nobody."""
    act: Act
    """PLOVER type. Wishes and praise are SUPPORT, an undertaking is AGREE."""
    gist: str
    """One clause; keep negations, conditions, numbers and names."""


class Commitment(Frozen):
    """What somebody asked, offered, agreed to, made conditional or refused."""

    by: str
    """Who asks, offers, agrees or refuses: a principal's name or a country code."""
    to: str | None
    """Towards whom, likewise."""
    kind: CommitmentKind
    """Asked is not agreed."""
    what: str
    """What is asked, offered, agreed or refused."""
    condition: str | None
    """On which condition; null if none is stated."""
    due: str | None
    """When it is due (EDTF)."""
    claimed_by: str | None
    """Country code of the side whose readout says so."""


class Event(Frozen):
    """A dated event other than the call."""

    date: str | None
    """EDTF; null if the text leaves it open."""
    what: str
    """What happens or happened then."""


class Topic(Frozen):
    """A theme of the call."""

    label: str
    """A noun phrase in the article's words."""

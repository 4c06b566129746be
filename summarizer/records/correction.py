"""What a person corrected in a record, kept beside it.

A stored record is never changed: a correction is laid over it whenever it is read.
"""

from pydantic import Field, JsonValue

from summarizer.records.base import Frozen
from summarizer.records.record import ArticleRecord


class Correction(Frozen):
    """One value of a record that a reader put in its place, and what it was made on."""

    id: str
    """A hash of all that follows."""
    article_id: str
    """The article."""
    text_sha256: str
    """Its text as it was then: of another text nobody has corrected anything."""
    call: str | None
    """Id of the call; null for a call that was missing."""
    people: tuple[str | None, ...] = ()
    """Who was on the line then: finds the call when its id has changed."""
    field: str
    """`date`, `principals.1.office`, `statements.3.speaker`, ..., counted from 1."""
    value: JsonValue
    """What it is; null for unknown."""
    was: JsonValue = None
    """The whole fact before: finds a statement when others have come before it."""
    at: tuple[int, ...] = ()
    """First characters of its sentences, likewise."""
    sentences: tuple[int, ...] = ()
    """Numbers of sentences that carry the new value; empty: those of the old one."""
    because: str = Field(min_length=1)
    """The reader's reason."""
    by: str = "reader"
    """Who corrected it."""


class CorrectedRecord(ArticleRecord):
    """A record with corrections laid over it; never stored."""

    corrections: tuple[Correction, ...]
    """Those that are in it."""

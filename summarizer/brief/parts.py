"""Pieces that every note is made of: pointers, quotations, lines, statements.

Every text in them is plain: whoever prints it escapes it. Whatever states a fact carries a
`Pointer` to the sentences that it rests on.
"""

from summarizer.records.base import Frozen
from summarizer.records.values import Act


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


class Attributed(Frozen):
    """A text and the sentences it rests on."""

    text: str
    """One clause."""
    pointers: tuple[Pointer, ...] = ()
    """One a readout; none where the text says that something is missing."""
    quotes: tuple[Quote, ...] = ()
    """Its sentences, where the line stands or falls by their words."""


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
    also: tuple[Pointer, ...] = ()
    """Further accounts of the same side that have it word for word."""
    was: str | None = None
    """What the answer had said, where the rules repaired it."""

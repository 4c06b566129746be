"""The pieces of a note are values."""

import pytest
from pydantic import ValidationError

from summarizer.brief.parts import Attributed, Pointer


def test_a_line_needs_no_pointer() -> None:
    """Where a line says that something is missing, nothing carries it."""
    line = Attributed(text="left open")
    assert (line.pointers, line.quotes) == ((), ())


def test_pieces_are_closed() -> None:
    """A field that no printer knows is refused."""
    with pytest.raises(ValidationError):
        Pointer.model_validate({"label": "a", "article_id": "a", "sentences": (), "page": 3})

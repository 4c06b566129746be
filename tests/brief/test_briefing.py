"""A briefing is a value: closed, frozen, and the same after it was stored."""

import pytest
from pydantic import ValidationError

from summarizer.brief.briefing import Briefing
from tests.brief.notes import make_briefings
from tests.merge.readouts import Article


def test_a_briefing_survives_storage() -> None:
    """Whoever prints it from JSON prints the same."""
    (briefing,) = make_briefings(Article("000_a"))
    assert Briefing.model_validate_json(briefing.model_dump_json()) == briefing


def test_a_briefing_is_closed_and_frozen() -> None:
    """No field is added or changed."""
    (briefing,) = make_briefings(Article("000_a"))
    with pytest.raises(ValidationError):
        Briefing.model_validate({**briefing.model_dump(), "mood": "good"})
    with pytest.raises(ValidationError):
        briefing.__setattr__("title", "Another")

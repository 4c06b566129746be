"""Corrections as they are kept."""

import pytest

from summarizer.correct import Request
from summarizer.correct.make import ID_LENGTH, make_correction
from summarizer.data import load_gazetteer
from summarizer.errors import SettingsError
from tests.correct.samples import RECORD, correct


def test_correction_knows_what_it_was_made_on() -> None:
    """Article and text, call and people, the value and its sentences: so that it is found again."""
    one = correct("statements.1.speaker", "Bo Ek")
    assert (one.article_id, one.text_sha256) == ("bridge", RECORD.text_sha256)
    assert (one.call, one.people) == ("bridge/0", ("Ada Lund", "Bo Ek"))
    assert one.was == {
        "speaker": "Ada Lund",
        "act": "REQUEST",
        "gist": "asked to reopen the bridge",
    }
    assert (one.value, one.at, one.by) == ("Bo Ek", (68,), "reader")


def test_same_correction_has_the_same_id() -> None:
    """Another value or reason has another."""
    first, again = correct("date", "2021-05-04"), correct("date", "2021-05-04")
    assert first == again
    others = {correct("date", "2021-05-05").id, correct("date", "2021-05-04", because="x").id}
    assert len(others | {first.id}) == 3
    assert len(first.id) == ID_LENGTH


def test_second_correction_of_a_fact_is_made_on_the_engines_value() -> None:
    """So that each finds its place without the other."""
    first = correct("statements.1.speaker", "Bo Ek")
    second = correct("statements.1.act", "AGREE", before=[first])
    assert second.was == first.was


@pytest.mark.parametrize(
    ("field", "value", "reason", "sentences", "expected"),
    [
        ("statements.9.act", "AGREE", "x", (), "the call has 3 statements; they count from 1"),
        ("date", "2021", " ", (), "say why, with --because"),
        ("date", "2021", "x", (4,), "no sentence 4; the article has S1 to S3"),
    ],
)
def test_what_is_not_there_is_refused(
    field: str, value: str, reason: str, sentences: tuple[int, ...], expected: str
) -> None:
    """With what there is."""
    with pytest.raises(SettingsError, match=expected):
        correct(field, value, because=reason, sentences=sentences)


def test_field_of_a_call_needs_a_call() -> None:
    """And a missing call an article."""
    request = Request("date", "2021", "x")
    with pytest.raises(SettingsError, match="name a call, or for"):
        make_correction(RECORD, None, None, request, load_gazetteer())

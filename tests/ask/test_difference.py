"""The first difference of two JSON values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from summarizer.ask.difference import first_difference

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("recorded", "sent", "said"),
    [
        ({"a": {"b": 1}}, {"a": {"b": 2}}, "$.a.b: recorded 1, would send 2"),
        ({"a": 1}, {}, "$.a: recorded 1, would send nothing"),
        ({}, {"a": "x"}, "$.a: recorded nothing, would send 'x'"),
        ([1, 2], [1], "$: recorded 2 items, would send 1 items"),
        (["same", "one"], ["same", "two"], "$[1], character 1: recorded 'one', would send 'two'"),
        ("abc", "abcd", "$, character 4: recorded 'abc', would send 'abcd'"),
        ([], {}, "$: recorded [], would send {}"),
        (None, 0, "$: recorded None, would send 0"),
    ],
)
def test_difference_is_said_with_its_place(recorded: JsonValue, sent: JsonValue, said: str) -> None:
    """Path, and what each has there."""
    assert str(first_difference(recorded, sent)) == said


def test_long_texts_are_shown_around_the_difference() -> None:
    """A changed word in a long prompt is seen at once."""
    before, after = "x" * 500, "y" * 500
    found = first_difference(before + "old" + after, before + "new" + after)
    assert found is not None
    assert found.path == "$, character 501"
    assert found.recorded.startswith("'…xxx")
    assert "old" in found.recorded
    assert "new" in found.sent
    assert len(found.recorded) < 70


@given(json_values, json_values)
def test_no_difference_means_equal(one: JsonValue, other: JsonValue) -> None:
    """Whatever is equal has no difference, and whatever differs has one."""
    assert first_difference(one, one) is None
    assert (first_difference(one, other) is None) == (one == other)

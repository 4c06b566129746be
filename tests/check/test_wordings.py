"""Words of calling, of direction and of joint speech are known."""

import pytest

from summarizer.check.wordings import names_a_call, names_a_direction, speaks_jointly


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They spoke by phone.", True),
        ("A video conference was held.", True),
        ("Biden rang Macron.", True),
        ("a telephonic talk", True),
        ("They met in Oslo.", False),
        ("He recalled the spring.", False),
    ],
)
def test_call(text: str, *, expected: bool) -> None:
    """A sentence that tells of a call has a word for it."""
    assert names_a_call(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lind phoned Ozols.", True),
        ("Ozols received a call from Lind.", True),
        ("The talk took place on the initiative of Riga.", True),
        ("Lind made a phone call to Ozols.", True),
        ("They held a phone call.", False),
        ("They spoke on the phone.", False),
    ],
)
def test_direction(text: str, *, expected: bool) -> None:
    """Only some words say who phoned."""
    assert names_a_direction(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The sides discussed fish.", True), ("Lind said fish is dear.", False)],
)
def test_joint(text: str, *, expected: bool) -> None:
    """Plural subjects and words of exchange can carry what both say."""
    assert speaks_jointly(text) is expected

"""What does not show in a text is found, what honest texts have is not."""

import pytest

from summarizer.text.disguise import find_mixed_words, find_unseen, is_disguised


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("abc \u202edef", ("U+202E",)),
        ("a \u2066b\u2069 \u2066c", ("U+2066", "U+2069")),
        ("tags \U000e0041\U000e0042", ("U+E0041", "U+E0042")),
        ("Bli\u200bnken and Ali\u2060yev", ("U+200B", "U+2060")),
        ("\ufeffThe co\u00adoperation", ()),
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", ()),
        ("\U0001f468\u200d\U0001f4bb at work", ()),
        ("plain", ()),
    ],
)
def test_unseen(text: str, codes: tuple[str, ...]) -> None:
    """Overrides, tags and whatever stands unseen inside a Latin word, each once."""
    assert find_unseen(text) == codes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("\u0412linken phoned Aliy\u0435v", ["\u0412linken", "Aliy\u0435v"]),
        ("\u0391ngela", ["\u0391ngela"]),
        ("\u0411\u0430\u0439\u0434\u0435\u043d (Biden)", []),
        ("St\u00f8re and \u00c7avu\u015fo\u011flu", []),
    ],
)
def test_mixed_words(text: str, words: list[str]) -> None:
    """A word of two scripts is odd; two words of one each are not."""
    assert list(find_mixed_words(text)) == words


@pytest.mark.parametrize(
    ("text", "disguised"),
    [
        ("was \u202ednuob\u202c to it", True),
        ("it is said.\U000e0041\U000e0042", True),
        ("in \u2066Riga\u2069 and \u202aOslo\u202c", False),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f won", False),
        ("plain", False),
    ],
)
def test_disguised(text: str, *, disguised: bool) -> None:
    """Backward words and unseen letters disguise a text; isolates and a flag do not."""
    assert is_disguised(text) is disguised
    assert not disguised or find_unseen(text)

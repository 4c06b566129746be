"""Text as classes of words: places are kept, what is glued to letters is no number."""

import pytest

from summarizer.text.dates.lexicon import CODE
from summarizer.text.dates.tokens import tokenise

NAMES = {code: name for name, code in CODE.items()}


def classes(text: str) -> list[str]:
    """Return the names of the classes of a text's tokens."""
    return [NAMES[kind] for kind in tokenise(text).kinds]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nov. 21", ["SHORTMONTH", "DOT", "DAY"]),
        ("21st of May", ["DAY", "ORDINAL", "OF", "MAYBE"]),
        ("may 32", ["LOWER", "PAIR"]),
        ("Mon mon Sun sun", ["SHORTDAY", "OTHER", "SHORTDAY", "OTHER"]),
        ("COP29", ["OTHER", "OTHER"]),
        ("9pm", ["OTHER", "OTHER"]),
        (
            "2023-11-27T10:30",
            ["YEAR", "DASH", "DAY", "DASH", "DAY", "OTHER", "OTHER", "OTHER", "DAY"],
        ),
        ("5,000 2,023", ["OTHER", "OTHER"]),
        ("September 11,2023", ["MONTH", "DAY", "COMMA", "YEAR"]),
        ("0 00 100 1899 2100", ["OTHER", "PAIR", "OTHER", "OTHER", "OTHER"]),
        ("27\u00a0Nov\u2013Dec", ["DAY", "SHORTMONTH", "DASH", "SHORTMONTH"]),
        ("Monday\u2019s", ["WEEKDAY", "QUOTE", "ESS"]),
        ("\u0662\u0667 \u0641\u0628\u0631\u0627\u064a\u0631", ["DAY", "FOREIGN"]),
        ("a\nb", ["ARTICLE", "NEWLINE", "OTHER"]),
        ("", []),
    ],
)
def test_words_have_their_classes(text: str, expected: list[str]) -> None:
    """Case, glue and separators decide what a word is to the grammar."""
    assert classes(text) == expected


@pytest.mark.parametrize("hidden", ["\u200b", "\u00ad", "\u200e", "\ufeff", "\0", "\u2066"])
def test_invisible_characters_hide_nothing(hidden: str) -> None:
    """A character without width inside a word or number does not break it, and offsets stay."""
    text = f"on Nov{hidden}ember 2{hidden}1"
    tokens = tokenise(text)
    assert [NAMES[kind] for kind in tokens.kinds] == ["ON", "MONTH", "DAY"]
    assert text[slice(*tokens.span(2))] == f"2{hidden}1"
    assert tokens.values == {1: 11, 2: 21}

"""The words of dates: every class has a character of its own, every language its months."""

# ruff: noqa: RUF001 - one word looks like another

import pytest

from summarizer.text.dates.lexicon import CAPITALISED, CLASSES, CODE, WORDS


def test_classes_do_not_share_characters() -> None:
    """A class is one character, and no two classes are the same."""
    assert len(set(CODE.values())) == len(CLASSES)
    assert {len(code) for code in CODE.values()} == {1}


@pytest.mark.parametrize(
    ("word", "month"),
    [("february", 2), ("sept", 9), ("fevrier", 2), ("enero", 1), ("мая", 5), ("ocak", 1),
     ("augusti", None), ("oktober", 10), ("սեպտեմբերի", 9), ("mаy", None)],
)  # fmt: skip
def test_months_are_known_in_several_languages(word: str, month: int | None) -> None:
    """Folded names give the number of the month; a look-alike does not."""
    found = WORDS.get(word)
    assert (found.value if found else None) == month


@pytest.mark.parametrize("word", ["may", "march", "august", "jan", "sun", "sat", "mon", "dec"])
def test_common_words_are_dates_only_with_a_capital(word: str) -> None:
    """What is an English word or a name besides is taken for a date only when it looks like one."""
    plain = WORDS.get(word)
    assert plain is None or plain.kind == CODE["LOWER"]
    assert CAPITALISED[word].kind in {
        CODE["MONTH"],
        CODE["SHORTMONTH"],
        CODE["MAYBE"],
        CODE["SHORTDAY"],
    }

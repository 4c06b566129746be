"""Terms are found whole, the longest first, with their case."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.text.fold import fold
from summarizer.text.lexicon import is_whole, make_lexicon


def found(text: str) -> list[tuple[str, str, str]]:
    """Return words, class and value of each term."""
    terms = make_lexicon(load_gazetteer()).find_terms(text, fold(text))
    return [(text[t.start : t.end], t.kind, t.value) for t in terms]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Turkey", [("Turkey", "C", "TR")]),
        ("a turkey", []),
        ("Turkeys", []),
        (
            "the Turkish foreign minister",
            [("Turkish", "D", "TR"), ("foreign minister", "O", "Foreign Minister")],
        ),
        ("tell us", []),
        ("U.S. officials", [("U.S.", "C", "US")]),
        ("President of the Council", [("President of the Council", "O", "Prime Minister")]),
        ("Mevlüt Çavuşoğlu", [("Mevlüt Çavuşoğlu", "K", "Mevlut Cavusoglu")]),
        ("Yun Byung-se", [("Yun Byung-se", "K", "Yun Byung-se")]),
    ],
    ids=["place", "bird", "inside a word", "two", "pronoun", "stops", "longest", "marks", "hyphen"],
)
def test_terms(text: str, expected: list[tuple[str, str, str]]) -> None:
    """A term is a whole word, written as it must be, and not part of a longer one."""
    assert found(text) == expected


def test_offsets_are_the_texts() -> None:
    """Letters that grow when they are made small move nothing."""
    assert found("İİİİ: Turkey") == [("Turkey", "C", "TR")]


def test_whole() -> None:
    """A stretch is whole where letters end, not where other signs do."""
    assert is_whole("the u.s. army", 4, 8)
    assert not is_whole("turkeys", 0, 6)


def test_one_lexicon_a_gazetteer() -> None:
    """The automaton is built once."""
    assert make_lexicon(load_gazetteer()) is make_lexicon(load_gazetteer())

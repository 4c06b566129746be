"""A sentence is reduced to letters, and the letters lead back to it."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.text.fold import fold
from summarizer.text.lexicon import make_lexicon
from summarizer.text.skeleton import Skeleton, is_title_case, parties, reduce_sentence


def reduce(text: str, known: set[str] | None = None) -> Skeleton:
    """Return a text reduced as one sentence."""
    folded = fold(text)
    terms = make_lexicon(load_gazetteer()).find_terms(text, folded)
    return reduce_sentence(text, folded, (0, len(text)), terms, known)


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Mr. Roe phoned Turkey's president.", "H X phoned C's O."),
        ("the Minister of Finance and Labour", "the O and M"),
        ("his Armenian counterpart Jane Roe", "his D R X"),
    ],
)
def test_letters(text: str, letters: str) -> None:
    """Each name, title and place is one letter of its class; the rest stays, folded."""
    assert reduce(text).letters == letters


def test_way_back() -> None:
    """A place in the letters is a place in the text."""
    text = "On Monday Jane Roe phoned Turkey."
    skeleton = reduce(text)
    place = skeleton.letters.index("X")
    piece = skeleton.piece_at(place)
    assert text[piece.start : piece.end] == "Jane Roe"
    assert skeleton.offset(place) == piece.start
    assert text[skeleton.offset(skeleton.letters.index("phoned")) :].startswith("phoned")
    assert parties(skeleton.pieces_in(0, len(skeleton.letters))) == ["TR"]


def test_known_words_where_capitals_mark_nothing() -> None:
    """In Title Case only words that are known to be names are names."""
    assert reduce("Turkish Minister Telephones Roe", {"roe"}).letters == "D O telephones X"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkish Minister Telephones Colleague In Cairo", True),
        ("Turkish minister telephones colleague in Cairo", False),
        ("Jane Roe Phoned John Doe Late Last Night.", False),
        ("Jane Roe", False),
    ],
    ids=["title case", "plain", "sentence", "too short"],
)
def test_title_case(text: str, expected: bool) -> None:
    """Nearly all long words are capitalised and no full stop ends it."""
    assert is_title_case(text) is expected

"""Whose word a sentence is."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.ground.sources import OWN, find_sources
from summarizer.text.fold import fold
from summarizer.text.lexicon import make_lexicon

LEXICON = make_lexicon(load_gazetteer())


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The press service of the President of Kyrgyzstan reports.", [("KG", 3)]),
        ("According to the French Foreign Ministry they spoke.", [("FR", 3)]),
        ("The official Armenian readout says so.", [("AM", 3)]),
        ("In the Armenian readout he spoke of it.", [("AM", 3)]),
        ("State Department Spokesperson Ned Price said so.", [("US", 3)]),
        ("The Kremlin said they spoke.", [("RU", 2)]),
        ("Downing Street, for its part, stated that.", [("GB", 2)]),
        ("Ankara said the talks were good.", [("TR", 1)]),
        ("The ministry said they spoke.", [(OWN, 2)]),
        ("His press service says they spoke.", [(OWN, 2)]),
        ("American version", [("US", 3)]),
        ("The EU's statement was welcomed by the minister.", []),
        ("The attack on the Iranian embassy was a crime.", []),
        ("The White House is white.", []),
        ("They spoke about Armenia.", []),
    ],
    ids=lambda value: value[:34] if isinstance(value, str) else "",
)
def test_sources(sentence: str, expected: list[tuple[str, int]]) -> None:
    """Institutions with a verb of reporting beside them; others are only talked about."""
    parties = {"KG", "FR", "AM", "US", "RU", "GB", "TR", "EU", "IR"}
    terms = LEXICON.find_terms(sentence, fold(sentence))
    found = find_sources(fold(sentence), 0, terms, parties)
    assert [(source.party, source.weight) for source in found] == expected


def test_only_parties_of_the_call() -> None:
    """A third state's ministry is no side."""
    sentence = "The Kremlin said they spoke."
    terms = LEXICON.find_terms(sentence, fold(sentence))
    assert list(find_sources(fold(sentence), 0, terms, {"US"})) == []

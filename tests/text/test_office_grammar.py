"""Offices and bodies that no table lists, by the grammar of titles."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.text.fold import fold
from summarizer.text.lexicon import make_lexicon
from summarizer.text.office_grammar import BODY, add_offices
from summarizer.text.term_forms import HONORIFIC, OFFICE_KINDS


def found(text: str) -> list[tuple[str, str, str]]:
    """Return the class, the words and the value of the offices, bodies and honorifics of a text."""
    folded = fold(text)
    terms = make_lexicon(load_gazetteer()).find_terms(text, folded)
    kept = {*OFFICE_KINDS, BODY, HONORIFIC}
    return [
        ("O" if t.kind in OFFICE_KINDS else t.kind, text[t.start : t.end], t.value)
        for t in add_offices(text, folded, (0, len(text)), terms)
        if t.kind in kept
    ]


@pytest.mark.parametrize(
    ("title", "value"),
    [
        ("deputy minister for civil protection", "Deputy Minister for Civil Protection"),
        ("Vice Minister of Transport", "Vice Minister of Transport"),
        ("Minister of Works and Supply", "Minister"),
        ("Secretary of Smart Mobility", "Secretary"),
        ("third deputy prime minister", "Deputy Prime Minister"),
        ("National Security Coordinator", "National Security Coordinator"),
        ("inspector general", "Inspector General"),
    ],
)
def test_unlisted_office(title: str, value: str) -> None:
    """Ranks, head and portfolio are one office; a listed office stays what it is."""
    assert found(f"{title} Jane Roe said") == [("O", title, value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the head of the table", [("O", "head", "Leader")]),
        ("they spoke chiefly of grain, of command and of direction", []),
        ("the Royal Navy sailed", [(BODY, "Royal Navy", "navy")]),
        (
            "the Foreign Minister, Ambassador Jane Roe",
            [
                ("O", "Foreign Minister", "Foreign Minister"),
                (HONORIFIC, "Ambassador", "Ambassador"),
            ],
        ),
    ],
    ids=["listed word", "ordinary word", "body", "style behind an office"],
)
def test_what_is_no_office(text: str, expected: list[tuple[str, str, str]]) -> None:
    """An ordinary word is no office, a force is a body, an envoy's style is an honorific."""
    assert found(text) == expected


def test_name_is_not_taken_for_a_portfolio() -> None:
    """A portfolio ends before the name that follows it."""
    ((_, words, _),) = found("Minister of Energy and Water Walid Hakim said")
    assert words == "Minister of Energy and Water"


def test_hostile_sentence_is_read_in_linear_time() -> None:
    """A sentence of a thousand titles is read like a thousand sentences of one."""
    text = "Deputy Minister of Trade and Director of the Sultan Police Agency in Oman, " * 1500
    assert len(found(text)) > 1500

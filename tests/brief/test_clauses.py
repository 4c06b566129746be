"""A claim keeps what the article's words around it say: verb, hearer, closing marks."""

import pytest

from summarizer.brief.clauses import (
    Place,
    close_quotation,
    hearer_phrase,
    trim_tail,
    verb_phrase,
)


def place(quote: str, claim: str, verb: str = "") -> Place:
    """Return a claim in its sentence."""
    start = quote.index(claim)
    return Place(quote, start, start + len(claim), verb)


@pytest.mark.parametrize(
    ("quote", "claim", "verb", "phrase"),
    [
        ("He told Roe of figs.", "figs", "told", "told Roe of figs"),
        ("He was telling Roe of figs.", "figs", "telling", "telling Roe of figs"),
        ("He spoke of figs.", "figs", "spoke", None),
        ("He told: of figs.", "figs", "told", None),
    ],
    ids=["finite", "participle", "no hearer needed", "no plain object"],
)
def test_a_verb_that_needs_its_hearer_keeps_it(
    quote: str, claim: str, verb: str, phrase: str | None
) -> None:
    """'Told' alone says nothing; other verbs stand for themselves."""
    assert hearer_phrase(place(quote, claim, verb)) == phrase


def test_a_claim_is_told_from_its_verb_on() -> None:
    """Few words between are kept, many are marked as left out."""
    assert verb_phrase(place("He spoke of figs.", "figs", "spoke")) == "spoke of figs"
    far = place("He spoke for a long while in the old hall of figs.", "figs", "spoke")
    assert verb_phrase(far) == "spoke … figs"
    assert verb_phrase(place("Figs were ripe.", "Figs were ripe")) is None


@pytest.mark.parametrize(
    ("quote", "claim", "closed"),
    [
        ("Ripe figs.", "Ripe figs", "Ripe figs"),
        ('Of "ripe figs."', 'Of "ripe figs', 'Of "ripe figs"'),
        ('Of "ripe" figs.', 'ripe" figs', '"ripe" figs'),
        ("Of (ripe figs.", "Of (ripe figs", None),
    ],
    ids=["closed", "closed behind", "opened before", "open"],
)
def test_a_quotation_closes(quote: str, claim: str, closed: str | None) -> None:
    """The mark beside a claim belongs to it; what stays open is refused."""
    assert close_quotation(claim, place(quote, claim)) == closed


def test_an_opening_mark_stands_at_the_claim_only() -> None:
    """Before a verb phrase it would quote the wrong words."""
    far = place('He spoke a while in the hall of "ripe" figs.', 'ripe" figs', "spoke")
    assert close_quotation('spoke … ripe" figs', far) is None


@pytest.mark.parametrize(
    ("claim", "left"),
    [
        ("the bridge is open, the ministry said", "the bridge is open"),
        ("the bridge is open, Fjord Wire reports", "the bridge is open"),
        ("the bridge is open, according to the harbour board", "the bridge is open"),
        ("peace has come; once more", "peace has come"),
        ("peace has come; it was long overdue, he added", "peace has come; it was long overdue"),
        ("figs, pears and what the minister said", "figs, pears and what the minister said"),
        ("he repeated what she said", "he repeated what she said"),
        ("; once more", "; once more"),
    ],
)
def test_a_claim_is_shown_without_its_tail(claim: str, left: str) -> None:
    """Who reports it and scraps of other clauses are no part of what was said."""
    assert trim_tail(claim) == left

"""Statements, pointers and commitments read as clauses."""

import pytest

from summarizer.brief.briefing import LedgerRow
from summarizer.brief.parts import Pointer, Quote, Said
from summarizer.brief.phrases import (
    print_party,
    print_pointer,
    print_quotes,
    print_said,
)

POINTER = Pointer(label="000", article_id="000_a", sentences=(8, 9))


def said(gist: str, *, verbatim: bool = False, reads_on: bool = False, **more: object) -> Said:
    """Return a statement as a note shows it."""
    values = {
        "who": "Jane Roe",
        "act": "SUPPORT",
        "gist": gist,
        "is_verbatim": verbatim,
        "reads_on": reads_on,
        "verb": None,
        "topics": (),
        "pointer": POINTER,
        "quotes": (),
    }
    return Said.model_validate({**values, **more})


def test_pointers_are_labels_with_sentences() -> None:
    """An article alone, or with its sentences; a hostile id is escaped."""
    assert print_pointer(POINTER) == "[000 S8, S9]"
    assert print_pointer(POINTER.model_copy(update={"sentences": ()})) == "[000]"
    assert print_pointer(POINTER.model_copy(update={"label": "](x)"})) == "[\\](x) S8, S9]"


@pytest.mark.parametrize(
    ("one", "whole"),
    [
        (said("figs are ripe"), "**Jane Roe**: figs are ripe [000 S8, S9]"),
        (said("figs are ripe", verbatim=True), "**Jane Roe**: “figs are ripe” [000 S8, S9]"),
        (
            said("figs are ripe", verbatim=True, verb="warned"),
            "**Jane Roe** (“warned”): “figs are ripe” [000 S8, S9]",
        ),
        (said("praises figs", reads_on=True), "**Jane Roe** praises figs [000 S8, S9]"),
    ],
    ids=["clause", "verbatim", "reporting verb", "verb"],
)
def test_statements_read_as_sentences(one: Said, whole: str) -> None:
    """A clause follows a colon, a verb its speaker, the article's words stand in marks."""
    assert print_said(one) == whole


def test_gaps_between_quoted_sentences_are_marked() -> None:
    """Sentences that follow each other read on; others show that something is left out."""
    quotes = [Quote(number=number, text=f"S{number}.") for number in (1, 2, 4)]
    assert print_quotes(quotes) == "S1. S2. […] S4."


@pytest.mark.parametrize(
    ("kind", "to", "printed"),
    [
        ("asked", "Baku", "**A** asks Baku"),
        ("agreed", "Baku", "**A** agrees with Baku"),
        ("conditional", None, "**A** agrees on a condition"),
    ],
)
def test_parties_of_a_commitment_read_as_a_clause(kind: str, to: str | None, printed: str) -> None:
    """Who does what towards whom, or towards nobody named."""
    row = LedgerRow.model_validate(
        {"by": "A", "to": to, "kind": kind, "what": "x", "condition": None, "due": None}
        | {"due_edtf": None, "claimed_by": "B", "pointer": POINTER, "quotes": (), "responses": ()}
    )
    assert print_party(row) == printed

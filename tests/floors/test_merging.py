"""Readouts of one call come together on labelled articles, and nothing else does."""

import pytest

from summarizer.merge import merge_calls
from summarizer.records.dossier import Dossier
from tests.floors.merging import (
    CORPUS,
    JOINED,
    ROOT,
    UNREAD,
    WITHOUT_CALL,
    merge_all,
    pairs_of,
    record_of,
    short,
    tagged_pairs,
)

with_corpus = pytest.mark.skipif(
    not CORPUS.is_file(), reason="needs ../shared/corpus, which is no part of this"
)


def members(dossiers: tuple[Dossier, ...]) -> list[tuple[str | None, list[str]]]:
    """Return date and articles of each dossier."""
    return [
        (one.date, sorted(short(readout.article_id) for readout in one.readouts))
        for one in dossiers
    ]


def test_the_seeds_are_six_accounts_of_five_calls() -> None:
    """The two readouts of one call are joined, the two calls of one article are not."""
    assert members(merge_calls(record_of(ROOT / "seeds"))) == [
        ("XXXX-04-03", ["001"]),
        ("2023-11-27", ["000", "004"]),
        ("2023-11-27", ["004"]),
        ("2024-06-20", ["002"]),
        ("2024-09-16", ["003"]),
    ]


@with_corpus
def test_every_tagged_pair_is_accounted_for() -> None:
    """No pair that the corpus names is left out of the lists."""
    assert tagged_pairs() <= JOINED | UNREAD | WITHOUT_CALL


@with_corpus
def test_pairs_of_the_corpus_are_joined_and_no_others() -> None:
    """Every pair that the rules can read is joined with its reason, none wrongly."""
    found = pairs_of(merge_all())
    assert found.keys() == JOINED
    assert all(found.values())


@with_corpus
def test_what_may_be_one_call_is_said_on_both_sides() -> None:
    """An account without a date and a call that it may be of name each other."""
    named = {
        (short(readout.article_id), short(other.article_id))
        for one in merge_all()
        for readout in one.readouts
        for other in one.possible
    }
    assert ("B_044", "A_039") in named
    assert named == {(other, one) for one, other in named}

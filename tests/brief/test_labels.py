"""Articles have short names that mean the same in every note."""

import pytest

from summarizer.brief.labels import Labels, Quoted
from summarizer.records.record import Evidence


@pytest.mark.parametrize(
    ("ids", "labels"),
    [
        pytest.param(["000_5ca36277", "001_ee799f12"], ["000", "001"], id="own beginnings"),
        pytest.param(["A_001", "A_002"], ["A_001", "A_002"], id="shared beginnings"),
        pytest.param(["000_a", "000_b"], ["000_a", "000_b"], id="not their own"),
        pytest.param(["az-17-x", "az-18-x"], ["az-17", "az-18"], id="two parts"),
        pytest.param(["readout-of-baku"], ["readout-of-baku"], id="no digit"),
        pytest.param(["1" * 30 + "_a"], ["1" * 30 + "_a"], id="long beginning"),
        pytest.param(["_1"], ["_1"], id="empty beginning"),
    ],
)
def test_labels_are_the_shortest_beginnings_of_their_own(ids: list[str], labels: list[str]) -> None:
    """A label is a beginning with a digit that no other article has, else the whole id."""
    found = Labels(ids)
    assert [found.of(one) for one in ids] == labels


def test_another_runs_article_keeps_its_id() -> None:
    """An id that is not of this run is not shortened."""
    assert Labels(["000_a"]).of("001_b") == "001_b"


def test_pointers_have_each_sentence_once() -> None:
    """Sentences are named in order, whatever the evidence's."""
    evidence = [Evidence(sentence=n, start=n, end=n + 1, quote="x") for n in (3, 1, 3)]
    assert Labels(["000_a"]).point("000_a", evidence).sentences == (1, 3)


@pytest.mark.parametrize(
    ("message", "shortened"),
    [
        ("000_a and 001_b agree.", "[000] and [001] agree."),
        ("(000_a, 001_b): 000_a.", "([000], [001]): [000]."),
        ("x000_a and 000_ab", "x000_a and 000_ab"),
        ("the article", "the article"),
    ],
)
def test_messages_have_labels_for_ids(message: str, shortened: str) -> None:
    """Whole ids are replaced; an id that is a mere word is left alone."""
    assert Labels(["000_a", "001_b", "the"]).shorten(message) == shortened


def test_a_sentence_is_quoted_once() -> None:
    """What a note has quoted it does not quote again; another article's sentence is another."""
    evidence = [Evidence(sentence=n, start=n, end=n + 1, quote=f"q{n}") for n in (2, 1)]
    quoted = Quoted()
    assert [quote.text for quote in quoted.fresh("a", evidence)] == ["q1", "q2"]
    assert quoted.fresh("a", evidence) == ()
    assert len(quoted.fresh("b", evidence)) == 2

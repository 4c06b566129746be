"""Texts that are nearly one are compared place by place."""

import pytest

from summarizer.merge.deviations import MOST_CHANGED, find_deviations
from summarizer.merge.marks import read_marked
from tests.merge.readouts import Article, build

FIRST = "Jane Roe told John Doe that the quota of 90 tons was kept by Sweden."
SECOND = "They will meet at the harbour in the spring and look at the boats."


def compare(left: tuple[str, ...], right: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Return kind and words of the deviations of two texts."""
    found = find_deviations(*(read_marked(build(Article("a", text))) for text in (left, right)))
    assert found is not None
    return [(one.kind, " ".join(one.left), " ".join(one.right)) for one in found]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (FIRST.replace("90", "70"), ("number", "90", "70")),
        (FIRST.replace("was kept", "was not kept"), ("negation", "", "not")),
        (FIRST.replace("Sweden", "Norway"), ("name", "Sweden", "Norway")),
        (FIRST.replace("90 tons", "tons"), ("number", "90", "")),
    ],
)
def test_a_deviation_names_the_words_of_both(changed: str, expected: tuple[str, str, str]) -> None:
    """What only one text has there is given, or nothing."""
    assert compare((FIRST, SECOND), (changed, SECOND)) == [expected]


def test_words_of_the_opposite_meaning_are_a_deviation() -> None:
    """'Baseless' for 'justified' contradicts without any 'not'."""
    one = "He called the complaint about the herring quota justified at once."
    other = one.replace("justified", "baseless")
    assert [kind for kind, *_ in compare((one,), (other,))] == ["negation"]


@pytest.mark.parametrize(
    "changed",
    [
        (FIRST, SECOND, "The harbour has 12 boats, none of them from Norway."),
        (SECOND, FIRST),
        (FIRST.replace("Jane Roe told", "She told"), SECOND),
        (FIRST.replace("kept", "observed"), SECOND),
        (FIRST.upper(), SECOND),
    ],
    ids=["a sentence more", "another order", "a pronoun", "a synonym", "capitals"],
)
def test_what_changes_no_substance_is_none(changed: tuple[str, ...]) -> None:
    """A printing may add, cut and reword."""
    assert compare((FIRST, SECOND), changed) == []


def test_a_sentence_that_is_split_is_compared_whole() -> None:
    """Two sentences of the one text stand for one of the other."""
    whole = "The quota of 90 tons was kept by Sweden and the boats of Norway stay at home."
    split = ("The quota of 90 tons was kept by Sweden.", "The boats of Norway stay at home.")
    assert compare((whole,), split) == []
    assert compare(split, (whole.replace("90", "80"),)) == [("number", "90", "80")]


def test_texts_with_too_many_changes_are_not_compared() -> None:
    """The work is bounded."""
    left = [
        f"Boat {number} lies at quay {number} of harbour." for number in range(MOST_CHANGED + 1)
    ]
    right = [f"{line} Today" for line in left]
    read = [read_marked(build(Article("a", text))) for text in (left, right)]
    assert find_deviations(*read) is None

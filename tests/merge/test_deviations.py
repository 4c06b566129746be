"""Texts that are nearly one are compared place by place."""

import pytest

from summarizer.merge.deviations import MOST_CHANGED, find_deviations
from summarizer.merge.marks import read_marked
from tests.merge.readouts import Article, build, ground

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
        (FIRST.replace("kept by", "kept after"), ("limit", "by", "after")),
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


CALL = (
    "On 3 May 2024, Norway's Foreign Minister Espen Barth Eide phoned Sweden's Foreign Minister"
    " Tobias Billstrom. Eide said that 30 sailors and 50 divers would leave before the thaw."
    " Billstrom promised to send boats. The harbour of the town is a quiet one."
)


def compare_calls(*changes: tuple[str, str]) -> list[tuple[str, bool, str, str]]:
    """Return kind, whether it is one of order, and words of the deviations of a changed readout."""
    changed = CALL
    for old, new in changes:
        assert old in changed
        changed = changed.replace(old, new)
    found = find_deviations(read_marked(ground(CALL)), read_marked(ground(changed)))
    assert found is not None
    return [(one.kind, one.is_order, ", ".join(one.left), ", ".join(one.right)) for one in found]


EIDE, BILLSTROM = (
    "Norway's Foreign Minister Espen Barth Eide",
    "Sweden's Foreign Minister Tobias Billstrom",
)


def test_who_phoned_whom_is_a_deviation() -> None:
    """The same names in another order say that another phoned."""
    swapped = (EIDE, "X"), (BILLSTROM, EIDE), ("X", BILLSTROM)
    caller, order = compare_calls(*swapped)
    assert caller == ("caller", False, "Espen Barth Eide", "Tobias Billstrom")
    assert order[:2] == ("name", True)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("phoned", "was phoned by", id="was phoned by"),
        pytest.param("phoned", "received a phone call from", id="received a call from"),
        pytest.param("phoned", "met", id="another word"),
        pytest.param("before the thaw", "after the thaw", id="after"),
        pytest.param("would leave", "could leave", id="could"),
        pytest.param("send boats", "stop boats", id="another promise"),
    ],
)
def test_another_word_in_a_claim_is_a_deviation(old: str, new: str) -> None:
    """One word turns the direction of a call, the order of events or an undertaking."""
    assert compare_calls((old, new))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            (("30", "X"), ("50", "30"), ("X", "50")),
            ("number", True, "30, 50", "50, 30"),
            id="numbers",
        ),
        pytest.param(
            (("sailors", "X"), ("divers", "sailors"), ("X", "divers")),
            ("word", True, "sailors, divers", "divers, sailors"),
            id="what is counted",
        ),
    ],
)
def test_what_changes_places_is_a_deviation(
    changes: tuple[tuple[str, str], ...], expected: tuple[str, bool, str, str]
) -> None:
    """The same marks in another order are another claim."""
    assert compare_calls(*changes) == [expected]


def test_another_speaker_is_a_deviation() -> None:
    """Also where the words that name him are a pronoun."""
    found = compare_calls(("Eide said", "Billstrom said"))
    assert ("speaker", False, "Espen Barth Eide", "Tobias Billstrom") in found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("On 3 May", "OSLO, 4 May 2024 (Fjord Wire) - On 3 May", id="dateline"),
        pytest.param("thaw.", "thaw, Fjord Wire reports.", id="agency"),
        pytest.param("Norway's", "Norway\u2019s", id="apostrophe"),
        pytest.param("quiet one.", "quiet one. Follow us for more.", id="boilerplate"),
        pytest.param("a quiet one", "a calm one", id="another word in no claim"),
        pytest.param("Tobias Billstrom", "Tobias Billstr\u00f6m", id="a name"),
        pytest.param("On 3 May 2024", "On May 3, 2024", id="a date"),
        pytest.param("Norway's Foreign Minister", "Norwegian Foreign Minister", id="an office"),
        pytest.param("send boats", "send 'boats'", id="quotes"),
        pytest.param("send boats", "send boats soon", id="a word more"),
    ],
)
def test_another_printing_of_a_call_deviates_in_nothing(old: str, new: str) -> None:
    """What outlets do to a text makes no second voice."""
    assert compare_calls((old, new)) == []

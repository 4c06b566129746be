"""Printings of nearly one text are voices of one call, and what they differ in is a conflict."""

from summarizer.merge import merge_calls
from tests.merge.readouts import Article, Call, build

TEXT = (
    "The two ministers spoke by telephone about the quota of 90 tons and the ferry to Oslo.",
    "Both were content with how quickly the harbour commission has worked since its last session.",
    "They agreed that the boats of the north would be back in the harbour before the thaw.",
)


def changed(old: str, new: str) -> tuple[str, ...]:
    """Return the text with something else in it."""
    return tuple(line.replace(old, new) for line in TEXT)


def test_a_variant_is_a_voice_of_the_same_call() -> None:
    """Both are shown, the difference with the words and sentences of each."""
    [dossier] = merge_calls(
        [
            build(Article("a", TEXT)),
            build(Article("b", changed("90", "80"))),
            build(Article("c", TEXT)),
        ]
    )
    assert [(one.article_id, one.copies) for one in dossier.readouts] == [("a", ("c",)), ("b", ())]
    [conflict] = dossier.conflicts
    assert conflict.field == "wording"
    assert [(one.value, one.articles) for one in conflict.claims] == [
        ("90", ("a",)),
        ("80", ("b",)),
    ]
    assert conflict.claims[1].evidence[0].quote == changed("90", "80")[0]
    assert conflict.message == (
        "Two printings of nearly one text differ in a number: “90” in a, “80” in b."
    )
    assert any("b prints nearly the text of a" in why for why in dossier.joined_because)


def test_a_word_that_only_one_has_is_told_as_missing() -> None:
    """The claim of the other is left open."""
    variant = Article("b", changed("would be back", "would not be back"))
    [dossier] = merge_calls([build(Article("a", TEXT)), build(variant)])
    assert dossier.conflicts[0].message == (
        "Two printings of nearly one text differ in a negation: none in a, “not” in b."
    )
    assert dossier.conflicts[0].claims[0].value is None


def test_variants_without_a_date_stay_together() -> None:
    """As copies did: nothing but the text tells of which call they are."""
    calls = (Call(date=None),)
    [dossier] = merge_calls(
        [build(Article("a", TEXT, calls)), build(Article("b", changed("90", "80"), calls))]
    )
    assert len(dossier.readouts) == 2


def test_variants_that_date_the_call_apart_are_one_call_in_dispute() -> None:
    """A slip of a day is a conflict of one call; the same text a month later is another call."""
    first = Article("a", (*TEXT, "It was on May 3."), (Call(date="2024-05-03"),))
    slip = Article("b", (*TEXT, "It was on May 4."), (Call(date="2024-05-04"),))
    later = Article("c", (*TEXT, "It was on June 4."), (Call(date="2024-06-04"),))
    one, other = merge_calls([build(article) for article in (first, slip, later)])
    assert [readout.article_id for readout in one.readouts] == ["a", "b"]
    assert "date" in {conflict.field for conflict in one.conflicts}
    assert [readout.article_id for readout in other.readouts] == ["c"]

"""Printings of nearly one text are voices of one call, and what they differ in is a conflict."""

from summarizer.merge import merge_calls
from tests.merge.readouts import Article, Call, build, ground

TEXT = (
    "The two ministers spoke by telephone about the quota of 90 tons and the ferry to Oslo.",
    "Both were content with how quickly the harbour commission has worked since its last session.",
    "They agreed that the boats of the north would be back in the harbour before the thaw.",
)

OTHER_THINGS = (
    "The two also went over the ferry timetable, the fish quota for the winter, the repairs of the"
    " lighthouse and the school exchange, which had been put off since the storm. They wished each"
    " other a calm season, thanked the pilots and the crews for their work, and left it to their"
    " deputies to find a week in which the mayors of both ports could sit together and look at the"
    " plans for the new pier, the slipway and the fish market."
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


def test_who_phoned_is_in_dispute_once() -> None:
    """A text that has the caller called is a voice of its own; `conflicts` names the callers."""
    text = " ".join(("On 3 May 2024, {} phoned {}.", *TEXT[1:], OTHER_THINGS))
    eide, billstrom = (
        "Norway's Foreign Minister Espen Barth Eide",
        "Sweden's Foreign Minister Tobias Billstrom",
    )
    one, other = text.format(eide, billstrom), text.format(billstrom, eide)
    [dossier] = merge_calls([ground(one, "a"), ground(other, "b")])
    assert [readout.article_id for readout in dossier.readouts] == ["a", "b"]
    callers, order = (conflict.message for conflict in dossier.conflicts)
    assert callers == (
        "The accounts differ on who phoned: Espen Barth Eide (a), Tobias Billstrom (b)."
    )
    assert order == (
        "Two printings of nearly one text differ in the order of names: “Norway”,"
        " “Espen Barth Eide”, “Sweden”, “Tobias Billstrom” in a, “Sweden”, “Tobias Billstrom”,"
        " “Norway”, “Espen Barth Eide” in b."
    )

"""Commitments that a sentence states outright."""

import pytest

from summarizer.ask.commitments import Parties, find_commitments
from summarizer.records.answer import CommitmentAnswer
from summarizer.records.grounding import Attribution
from tests.ask.samples import GROUNDING, TEXT, article

PARTIES = Parties({"p1": "Ada Baskerville", "p2": "Ole Holm"}, "RU")


def find(
    sentence: str, verb: str, clause: str, speaker: str | None = "p1", parties: Parties = PARTIES
) -> list[CommitmentAnswer]:
    """Find the commitments of one attributed sentence."""
    text = f"{TEXT}\n{sentence}"
    start = text.rindex(clause)
    said = Attribution(
        sentence=6,
        start=start,
        end=start + len(clause),
        speaker=speaker,
        verb=verb,
        act="CONSULT",
        call=0,
    )
    return list(find_commitments(article(text), (said,), parties))


@pytest.mark.parametrize(
    ("sentence", "verb", "clause", "kind", "what"),
    [
        ("She asked to open it.", "asked", "to open it", "asked", "open it"),
        ("She urged Holm to open it.", "urged", "Holm to open it", "asked", "Holm to open it"),
        ("She agreed to open it.", "agreed", "to open it", "agreed", "open it"),
        ("She accepted the plan.", "accepted", "the plan.", "agreed", "the plan"),
        ("She promised a lamp.", "promised", "a lamp", "agreed", "a lamp"),
        ("She offered help.", "offered", "help", "offered", "help"),
        ("She offered help.", "offered", "offered help", "offered", "help"),
        ("She refused to open it.", "refused", "to open it", "refused", "open it"),
        (
            "She agreed that all will go.",
            "agreed",
            "that all will go",
            "agreed",
            "that all will go",
        ),
    ],
)
def test_outright_wording_commits(
    sentence: str, verb: str, clause: str, kind: str, what: str
) -> None:
    """By the speaker towards the other, as that side's readout has it."""
    (found,) = find(sentence, verb, clause)
    assert (found.kind, found.what) == (kind, what)
    assert (found.by, found.to, found.claimed_by) == ("Ada Baskerville", "Ole Holm", "RU")
    assert (found.condition, found.due, found.evidence) == (None, None, (6,))


@pytest.mark.parametrize(
    ("sentence", "verb", "clause"),
    [
        ("She stressed the need to open it.", "stressed", "the need to open it"),
        ("She agreed that it is dark.", "agreed", "that it is dark"),
        ("She asked about the bridge.", "asked", "about the bridge"),
        ("She did not agree to open it.", "agree", "to open it"),
        ("She has never promised a lamp.", "promised", "a lamp"),
        ("She rejected the charge.", "rejected", "the charge"),
        ("She refused entry.", "refused", "entry"),
        ("She offered her deep condolences.", "offered", "her deep condolences"),
        ("She offered congratulations.", "offered", "offered congratulations"),
        ("She has accepted that.", "has accepted", "that."),
    ],
)
def test_wording_that_does_not_commit_is_left_alone(sentence: str, verb: str, clause: str) -> None:
    """Nothing is read between the lines."""
    assert find(sentence, verb, clause) == []


def test_condition_is_told_with_its_agreement() -> None:
    """What is agreed and on what, apart."""
    clause = "to open it on the condition that the tolls are lifted"
    (found,) = find(f"She agreed {clause}.", "agreed", clause)
    assert found.kind == "conditional"
    assert (found.what, found.condition) == ("open it", "the tolls are lifted")


@pytest.mark.parametrize("words", ["that", "to this", "this proposal", "to such a"])
def test_words_that_point_back_are_resolved(words: str) -> None:
    """What was asked just before is what is agreed to, and both sentences carry it."""
    text = f"{TEXT}\nHolm accepted {words}."
    asked, _ = GROUNDING.attributions
    start = text.rindex(words)
    accepted = Attribution(
        sentence=6,
        start=start,
        end=start + len(words),
        speaker="p2",
        verb="accepted",
        act="AGREE",
        call=0,
    )
    first, second = find_commitments(article(text), (asked, accepted), PARTIES)
    assert (second.by, second.kind, second.evidence) == ("Ole Holm", "agreed", (4, 6))
    assert (second.what, second.due) == (first.what, first.due)


def test_what_both_agree_binds_each() -> None:
    """One commitment for either."""
    found = find("They agreed to meet.", "agreed", "to meet", "both")
    assert [(one.by, one.to) for one in found] == [
        ("Ada Baskerville", "Ole Holm"),
        ("Ole Holm", "Ada Baskerville"),
    ]


def test_nobody_is_bound_by_impersonal_words() -> None:
    """Who is not named commits to nothing; a side is named."""
    assert find("It was agreed to meet.", "agreed", "to meet", None) == []
    (found,) = find("Baku agreed to meet.", "agreed", "to meet", "AZ")
    assert (found.by, found.to) == ("AZ", None)


def test_among_three_nobody_is_the_other() -> None:
    """Towards whom is left open."""
    three = Parties({**PARTIES.names, "p3": "Cy Brook"}, None)
    (found,) = find("She asked to open it.", "asked", "to open it", parties=three)
    assert (found.to, found.claimed_by) == (None, None)
    assert find("They agreed to meet.", "agreed", "to meet", "both", parties=three) == []


def test_coming_date_in_the_clause_is_when_it_is_due() -> None:
    """From grounding, not from the words."""
    (asked, _) = find_commitments(article(), GROUNDING.attributions, PARTIES)
    assert asked.due == "2024-05-20"

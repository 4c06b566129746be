"""Commitments that a sentence states outright."""

import pytest

from summarizer.ask.commitments import Parties, find_commitments
from summarizer.records.answer import CommitmentAnswer
from summarizer.records.grounding import Attribution, DateMention, Mention
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


@pytest.mark.parametrize(
    ("sentence", "verb", "clause", "to"),
    [
        ("She urged Holm to go.", "urged", "Holm to go", "Ole Holm"),
        ("She urged him to go.", "urged", "him to go", "Ole Holm"),
        ("She urged that all go.", "urged", "all go", "Ole Holm"),
        ("She urged Holm that all go.", "urged", "all go", "Ole Holm"),
        ("She urged the parties that all go.", "urged", "all go", None),
        ("She invited the parties to sign.", "invited", "the parties to sign", None),
        ("She asked Brook to go.", "asked", "Brook to go", None),
        ("All must go, she demanded.", "demanded", "All must go", "Ole Holm"),
    ],
    ids=str,
)
def test_whom_a_request_is_put_to(sentence: str, verb: str, clause: str, to: str | None) -> None:
    """To the other one only if the verb's object is he or if it has none."""
    (found,) = find(sentence, verb, clause)
    assert found.to == to


def test_offer_to_somebody_else_is_not_put_to_the_other() -> None:
    """Another's name behind the verb says who is offered it."""
    text = f"{TEXT}\nHolm offered Baskerville a lamp."
    clause = "Baskerville a lamp"
    start = text.rindex(clause)
    said = Attribution(
        sentence=6,
        start=start,
        end=start + len(clause),
        speaker="p3",
        verb="offered",
        act="SUPPORT",
        call=0,
    )
    named = Mention(start=start, end=start + len("Baskerville"), sentence=6)
    base = article(text)
    first, *others = base.grounding.persons
    people = (first.model_copy(update={"mentions": (named,)}), *others)
    grounding = base.grounding.model_copy(update={"persons": people})
    parties = Parties({"p3": "Cy Brook", "p2": "Ole Holm"}, None)
    (found,) = find_commitments(base.model_copy(update={"grounding": grounding}), (said,), parties)
    assert (found.by, found.to) == ("Cy Brook", None)


@pytest.mark.parametrize(
    ("sentence", "verb", "clause", "what"),
    [
        (
            "She invited Holm to the Elm forum.",
            "invited",
            "Holm to the Elm forum",
            "invited Holm to the Elm forum",
        ),
        ("She asked for more time.", "asked", "for more time", "asked for more time"),
        ("They agreed on a plan.", "agreed", "on a plan", "agreed on a plan"),
        (
            "She asked to end visits from the U.S.",
            "asked",
            "to end visits from the U.S",
            "end visits from the U.S.",
        ),
        (
            'She agreed to a "new and open start," it said.',
            "agreed",
            'to a "new and open start',
            'agreed to a "new and open start"',
        ),
        (
            "She agreed to call it \u201ca start\u201d.",
            "agreed",
            "to call it \u201ca start",
            "call it \u201ca start\u201d",
        ),
        ('She asked to "open it" at once.', "asked", 'to "open it" at once', '"open it" at once'),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_reads_by_itself(sentence: str, verb: str, clause: str, what: str) -> None:
    """A deed without its verb, anything else with it; no mark is lost at the end."""
    (found,) = find(sentence, verb, clause)
    assert found.what == what


def test_coming_date_in_the_clause_is_when_it_is_due() -> None:
    """From grounding, not from the words."""
    (asked, _) = find_commitments(article(), GROUNDING.attributions, PARTIES)
    assert asked.due == "2024-05-20"


def test_day_inside_a_condition_is_not_when_it_is_due() -> None:
    """The day by which the other is to act is part of the condition, and binds nobody else."""
    clause = "to lend pumps, provided that Ole asks by 9 May"
    text = f"{TEXT}\nShe offered {clause}."
    start, day = text.rindex(clause), text.rindex("9 May")
    date = DateMention(
        start=day, end=day + 5, sentence=6, value="2024-05-09", form="day month", step="",
        role="future",
    )  # fmt: skip
    said = Attribution(
        sentence=6, start=start, end=start + len(clause), speaker="p1", verb="offered",
        act="SUPPORT", call=0,
    )  # fmt: skip
    plain = article(text)
    grounding = plain.grounding.model_copy(update={"dates": (date,)})
    dated = plain.model_copy(update={"grounding": grounding})
    (offered,) = find_commitments(dated, (said,), PARTIES)
    assert (offered.what, offered.condition) == ("lend pumps", "Ole asks by 9 May")
    assert offered.due is None


@pytest.mark.parametrize("words", ["the request", "this appeal"])
def test_a_refused_request_is_what_was_asked_before(words: str) -> None:
    """The refusal is of what was asked, carried by both sentences, and is due on no day."""
    text = f"{TEXT}\nHolm refused {words}."
    asked, _ = GROUNDING.attributions
    start = text.rindex(words)
    refused = Attribution(
        sentence=6, start=start, end=start + len(words), speaker="p2", verb="refused",
        act="REJECT", call=0,
    )  # fmt: skip
    first, second = find_commitments(article(text), (asked, refused), PARTIES)
    assert (second.by, second.kind, second.evidence) == ("Ole Holm", "refused", (4, 6))
    assert (second.what, second.due) == (first.what, None)


def test_a_refused_request_that_nobody_told_keeps_its_words() -> None:
    """Without a request before it, the refusal stands in its own words."""
    (found,) = find("She rejected the proposal.", "rejected", "the proposal")
    assert (found.kind, found.what) == ("refused", "the proposal")


def test_month_that_is_not_to_be_reached_is_not_when_it_is_due() -> None:
    """'Before July' is over by July; 'in July' is July."""
    for words, due in (("before July", None), ("in July", "2024-07")):
        clause = f"to open the bridge {words}"
        text = f"{TEXT}\nShe asked {clause}."
        start = text.rindex(clause)
        month = text.rindex("July")
        july = DateMention(
            start=month, end=month + 4, sentence=6, value="2024-07", form="month", step="",
            role="future",
        )  # fmt: skip
        said = Attribution(
            sentence=6, start=start, end=start + len(clause), speaker="p1", verb="asked",
            act="CONSULT", call=0,
        )  # fmt: skip
        plain = article(text)
        grounding = plain.grounding.model_copy(update={"dates": (july,)})
        dated = plain.model_copy(update={"grounding": grounding})
        (asked,) = find_commitments(dated, (said,), PARTIES)
        assert asked.due == due


def test_what_was_not_said_is_no_part_of_a_promise() -> None:
    """'But did not give a date' is the writer's, not the speaker's."""
    clause = "to study it, but did not give a date"
    (found,) = find(f"She promised {clause}.", "promised", clause)
    assert found.what == "study it"


def test_a_vow_is_made_to_nobody() -> None:
    """Who vows to resist agrees on nothing with the other."""
    (found,) = find("She vowed to resist.", "vowed", "to resist")
    assert (found.by, found.to, found.what) == ("Ada Baskerville", None, "resist")

"""C1, C2: what the article has and the answer has not."""

import pytest

from tests.check.readout import (
    GROUNDING,
    faults,
    marks,
    regrounded,
    right_answer,
    told,
)
from tests.check.resentenced import resentenced


def test_call_left_out() -> None:
    """Every call that took place is answered."""
    found = faults({"calls": right_answer()["calls"][:1]})
    assert marks(found) == {"C1 error calls = Mara Lind and Kadri Saar, 2024-03-04"}
    assert found[0].sentences == (8,)


def test_no_call_answered() -> None:
    """An answer without calls leaves out all of them."""
    assert [finding.rule for finding in faults({"calls": []})] == ["C1", "C1"]


def test_why_a_call_is_not_counted() -> None:
    """A call that did not take place is noted with the reason."""
    [note] = [f for f in faults({}, notes=True) if f.rule == "C1"]
    assert note.severity == "note"
    assert "planned" in note.message


def test_call_of_one_person_is_only_doubted() -> None:
    """Where grounding itself has one principal only, a person should look."""
    first, second, third = GROUNDING.calls
    alone = second.model_copy(update={"principals": ("p4",)})
    found = faults({"calls": right_answer()["calls"][:1]}, regrounded(calls=(first, alone, third)))
    assert marks(found) == {"C1 warning calls = Kadri Saar, 2024-03-04"}


def test_sentences_that_no_statement_covers() -> None:
    """Attributed sentences are covered by a statement or a commitment, or listed."""
    statements = right_answer()["calls"][0]["statements"]
    found = faults({"calls.0.statements": statements[:1]}, notes=True)
    [note] = [f for f in found if f.rule == "C2"]
    assert (note.severity, note.field) == ("note", "calls[0].statements")
    assert note.sentences == (4, 5, 6)


def test_a_language_that_is_not_read_is_no_silence() -> None:
    """Nobody may take it for an article without a call."""
    [found] = faults({"calls": []}, regrounded(covered=False, language="ru", calls=()))
    assert (found.rule, found.severity, found.field) == ("C1", "warning", "calls")
    assert "ru" in found.message


@pytest.mark.parametrize(
    ("sentence", "listed"),
    [
        ("Herring quotas were not discussed.", True),
        ("The ministry denied that a loan came up.", True),
        ("The weather was fine.", False),
        ("They spoke not only of herring.", False),
    ],
)
def test_denials_that_no_statement_covers(sentence: str, *, listed: bool) -> None:
    """What is denied or left undiscussed is listed although it is attributed to nobody."""
    article = resentenced(4, sentence, attributed=False)
    statements = right_answer()["calls"][0]["statements"]
    others = [statements[0], statements[1], statements[3], statements[4]]
    found = faults({"calls.0.statements": others}, article, notes=True)
    notes = [f for f in found if f.rule == "C2"]
    assert [(f.message, f.sentences, f.field, f.severity) for f in notes] == (
        [("denied or refused, but in no statement: S4", (4,), "calls[0].statements", "note")]
        if listed
        else []
    )


@pytest.mark.parametrize("fact", ["commitments", "events"])
def test_a_denial_that_something_else_tells_is_covered(fact: str) -> None:
    """A commitment or an event that rests on the sentence tells of it."""
    article = resentenced(4, "Herring quotas were not discussed.", attributed=False)
    data = right_answer()["calls"][0]
    told = [*data[fact], data[fact][0] | {"evidence": [4]}]
    without = [one for one in data["statements"] if one["evidence"] != [4]]
    found = faults({"calls.0.statements": without, f"calls.0.{fact}": told}, article, notes=True)
    assert [f for f in found if f.rule == "C2"] == []


def test_a_denial_is_of_the_call_that_was_told_last() -> None:
    """Behind the second call's report it is the second call's, before the first it is none's."""
    article = resentenced(9, "Quotas were not discussed.", attributed=False)
    found = faults({"calls.1.statements": []}, article, notes=True)
    assert [(f.field, f.sentences) for f in found if f.rule == "C2"] == [
        ("calls[1].statements", (9,))
    ]
    ahead = resentenced(1, "No call was planned.", attributed=False)
    first, *others = ahead.grounding.calls
    calls = (first.model_copy(update={"sentences": (2,)}), *others)
    ahead = ahead.model_copy(
        update={"grounding": ahead.grounding.model_copy(update={"calls": calls})}
    )
    assert [f for f in faults({}, ahead, notes=True) if f.rule == "C2"] == []


def test_denials_are_read_in_english_only() -> None:
    """Elsewhere the words would mean something else."""
    article = resentenced(4, "Herring quotas were not discussed.", attributed=False)
    foreign = article.model_copy(
        update={"grounding": article.grounding.model_copy(update={"language": "lv"})}
    )
    statements = right_answer()["calls"][0]["statements"]
    others = [one for one in statements if one["evidence"] != [4]]
    found = faults({"calls.0.statements": others}, foreign, notes=True)
    assert [f for f in found if f.rule == "C2"] == []


def left_out(**changes: object) -> list[str]:
    """Return what is said of a second call that the answer leaves out."""
    first, second, third = GROUNDING.calls
    article = regrounded(calls=(first, second.model_copy(update=changes), third))
    found = faults({"calls": right_answer()["calls"][:1]}, article, notes=True)
    return [line for line in told(found) if line.startswith("C1")]


PLANNED = "C1 note calls: Mara Lind and Nils Berg: this call is only planned and is not counted S10"
LEFT_OUT = "C1 {} calls: the answer leaves out a call: Mara Lind and Kadri Saar, {} S8"


def test_what_is_said_of_a_call_left_out() -> None:
    """Who was on it and when, where it stands, and why it is not counted."""
    dated = "2024-03-04 = Mara Lind and Kadri Saar, 2024-03-04"
    assert left_out() == [LEFT_OUT.format("error", dated), PLANNED]
    open_date = "date open = Mara Lind and Kadri Saar"
    assert left_out(date=None) == [LEFT_OUT.format("error", open_date), PLANNED]
    assert left_out(principals=()) == [
        (
            "C1 warning calls: the answer leaves out a call: nobody named, 2024-03-04"
            " = nobody named, 2024-03-04 S8"
        ),
        PLANNED,
    ]


def test_call_in_passing_is_only_doubted() -> None:
    """Undated and with nothing said in it, a call may be background, unless it is the only one."""
    first, second, third = GROUNDING.calls
    undated = second.model_copy(update={"date": None})
    said = tuple(one for one in GROUNDING.attributions if one.call == 0)
    article = regrounded(calls=(first, undated, third), attributions=said)
    for answered, severity in ((1, "warning"), (0, "error")):
        changes: dict[str, object] = {"calls": right_answer()["calls"][:answered]}
        found = [one for one in faults(changes, article) if "Saar" in one.message]
        assert [one.severity for one in found] == [severity]


def test_calls_not_counted_are_each_noted() -> None:
    """One note a call, whatever stands between them."""
    first, second, third = GROUNDING.calls
    planned = third.model_copy(update={"principals": ("p1", "p4")})
    article = regrounded(calls=(planned, first, second, third))
    found = faults({"calls": right_answer()["calls"][:1]}, article, notes=True)
    said = [one.severity for one in found if one.rule == "C1"]
    assert said == ["note", "error", "note"]


def test_sentences_that_are_listed() -> None:
    """Attributed ones first, each by its number."""
    statements = right_answer()["calls"][0]["statements"]
    found = faults({"calls.0.statements": statements[:1]}, notes=True)
    assert [line for line in told(found) if line.startswith("C2")] == [
        "C2 note calls[0].statements: attributed, but in no statement: S4, S5, S6 S4 S5 S6"
    ]


def test_language_that_is_not_read_in_words() -> None:
    """The reader is told what is not known."""
    found = faults({"calls": []}, regrounded(covered=False, language="ru", calls=()))
    assert told(found) == [
        (
            "C1 warning calls: the rules do not read this article's language (ru): which calls it"
            " reports is not known without a reader"
        )
    ]

"""P1, P2, P3, P5: the people on the line, all of them and nobody else."""

from typing import Any

import pytest

from summarizer.records.grounding import GroundedArticle
from tests.check.readout import (
    GROUNDING,
    PERSONS,
    faults,
    marks,
    recalled,
    regrounded,
    right_answer,
    told,
)

LIND, OZOLS, SAAR = "calls.0.principals.0", "calls.0.principals.1", "calls.1.principals.1"


def person(
    name: str | None, country: str | None = None, office: str | None = None, *evidence: int
) -> dict[str, Any]:
    """Return a principal as an answer has them."""
    return {"name": name, "country": country, "office": office, "evidence": list(evidence or (1,))}


@pytest.mark.parametrize(
    ("who", "mark"),
    [
        (person("Nils Berg", "SE"), "P5 error calls[0].principals[1] = Janis Ozols"),
        (person("Erik Dahl"), "P5 error calls[0].principals[1] = Janis Ozols"),
        (person("Kadri Saar", "EE"), "P5 error calls[0].principals[1] = Janis Ozols"),
        (person("Olga Tamm", "EE"), "P1 error calls[0].principals[1] = Janis Ozols"),
        (person(None, "FI", "President"), "P1 error calls[0].principals[1] = Janis Ozols"),
    ],
    ids=["planned", "spokesman", "other call", "not in the text", "unnamed"],
)
def test_somebody_else_in_his_place(who: dict[str, Any], mark: str) -> None:
    """Whoever is put in a principal's place is found, and who belongs there is named."""
    assert mark in marks(faults({OZOLS: who}))


@pytest.mark.parametrize("name", ["Erik Dahl", "Nils Berg", "Kadri Saar"])
def test_one_too_many(name: str) -> None:
    """A spokesman, somebody planned for or of another call is not on the line."""
    people = [*right_answer()["calls"][0]["principals"], person(name)]
    assert marks(faults({"calls.0.principals": people})) == {"P5 error calls[0].principals[2]"}


@pytest.mark.parametrize(
    ("changes", "quiet"),
    [
        ({f"{OZOLS}.name": "Ozols"}, True),
        ({f"{OZOLS}.name": "Jānis Ozols"}, True),
        ({f"{OZOLS}.name": None}, True),
        ({f"{OZOLS}.office": "Minister of Foreign Affairs"}, True),
        ({f"{OZOLS}.name": "Mara Ozols"}, False),
    ],
    ids=["surname", "accents", "office alone", "other office title", "other first name"],
)
def test_other_words_for_a_principal(changes: dict[str, object], *, quiet: bool) -> None:
    """Spelling, a missing first name and other words for an office are no fault."""
    assert (faults(changes) == []) is quiet


def test_principal_dropped() -> None:
    """A call has all its principals."""
    alone = right_answer()["calls"][0]["principals"][:1]
    assert "P2 error calls[0].principals = Janis Ozols" in marks(
        faults({"calls.0.principals": alone})
    )


def test_one_alone_with_nobody_to_add() -> None:
    """Where grounding has only one principal too, the call is still one person's."""
    alone = right_answer()["calls"][0]["principals"][:1]
    found = marks(faults({"calls.0.principals": alone}, recalled(principals=("p1",))))
    assert "P2 error calls[0].principals" in found


def test_principal_named_twice() -> None:
    """Two names of one person are one person."""
    people = right_answer()["calls"][0]["principals"]
    found = marks(faults({"calls.0.principals": [*people, person("M. Lind", "NO")]}))
    assert found == {
        "P2 error calls[0].principals[2]",
        "P3 warning calls[0].principals[2].office = Foreign Minister",
    }


def test_all_of_one_party() -> None:
    """Principals whom the text has of two parties are not all of one."""
    found = marks(faults({f"{OZOLS}.country": "NO"}))
    assert found == {
        "P2 warning calls[0].principals",
        "P3 error calls[0].principals[1].country = LV",
    }


@pytest.mark.parametrize(
    ("changes", "mark"),
    [
        ({f"{OZOLS}.country": "EE"}, "P3 error calls[0].principals[1].country = LV"),
        ({f"{OZOLS}.country": None}, "P3 warning calls[0].principals[1].country = LV"),
        (
            {f"{OZOLS}.office": "Prime Minister"},
            "P3 error calls[0].principals[1].office = Foreign Minister",
        ),
        (
            {f"{OZOLS}.office": "Deputy Foreign Minister"},
            "P3 error calls[0].principals[1].office = Foreign Minister",
        ),
        (
            {f"{OZOLS}.office": None},
            "P3 warning calls[0].principals[1].office = Foreign Minister",
        ),
    ],
    ids=str,
)
def test_office_and_country(changes: dict[str, object], mark: str) -> None:
    """Office and country are the text's; what is left out is warned of."""
    assert marks(faults(changes)) == {mark}


def test_office_that_the_text_does_not_give() -> None:
    """An office that neither text nor gazetteer gives is doubted."""
    first, second, *rest = PERSONS
    article = regrounded(persons=(first, second.model_copy(update={"office": None}), *rest))
    assert marks(faults({}, article)) == {"P3 warning calls[0].principals[1].office"}


@pytest.mark.parametrize(
    ("place", "severity"), [([2], "error"), ([3], "warning"), ([1, 3], None)], ids=str
)
def test_pointer_that_puts_nobody_on_the_line(place: list[int], severity: str | None) -> None:
    """A principal's sentence names them and tells of the call; one that only names is doubted."""
    found = marks(faults({f"{OZOLS}.evidence": place}))
    mark = f"P1 {severity} calls[0].principals[1].evidence = S1"
    assert found == ({mark} if severity else set())


def test_call_that_nothing_reports() -> None:
    """A call of people who share none with any call of the text is made up."""
    made_up = right_answer()["calls"][0] | {
        "principals": [person("Olga Tamm", "EE", None, 6), person("Erik Dahl", None, None, 6)],
        "initiator": None,
        "statements": [],
        "commitments": [],
    }
    answer = [*right_answer()["calls"], made_up]
    assert "P1 error calls[2]" in marks(faults({"calls": answer}))


def test_call_that_grounding_may_have_missed() -> None:
    """A sentence of its own that tells of a call between the two speaks for the answer."""
    article = regrounded(calls=recalled().grounding.calls[:1])
    assert marks(faults({}, article)) == {"P1 warning calls[1]"}


def test_call_that_is_only_planned() -> None:
    """A planned call is no answer."""
    planned = right_answer()["calls"][1] | {
        "principals": [
            person("Mara Lind", "NO", "Foreign Minister", 10),
            person("Nils Berg", "SE", "Foreign Minister", 10),
        ],
        "date": {"value": "2024-03-09", "evidence": [10]},
        "statements": [],
        "topics": [],
    }
    answer = [*right_answer()["calls"], planned]
    assert "P1 error calls[2]" in marks(faults({"calls": answer}))


def test_language_that_is_not_read() -> None:
    """Where the rules do not read the language a person is asked to look, nothing is condemned."""
    article = regrounded(covered=False, language="fi", calls=(), persons=(), attributions=())
    assert {mark.split()[1] for mark in marks(faults({}, article)) if "calls[0]" in mark} <= {
        "warning"
    }


NOT_LIND = {"calls.0.principals.0.name": "A B", "calls.0.principals.0.country": None}
NEITHER = {**NOT_LIND, f"{OZOLS}.name": "C D", f"{OZOLS}.country": None}
UNREAD = regrounded(covered=False)


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"name": "Viktor Orban", "country": "HU"}, "P1 error {}: {} names Viktor Orban{}"),
        ({"name": None, "country": "HU", "office": "King"}, "P1 error {}: {} names King{}"),
        (
            {"name": None, "country": "HU", "office": None},
            "P1 error {}: {} names somebody unnamed{}",
        ),
    ],
    ids=["name", "office", "neither"],
)
def test_a_stranger_is_called_what_the_answer_has(changes: dict[str, object], line: str) -> None:
    """By name, else by office; whom the answer misses is the one expected."""
    found = faults({f"{OZOLS}.{part}": value for part, value in changes.items()})
    place, reports = "calls[0].principals[1]", "no sentence that reports the call"
    assert told(found) == [line.format(place, reports, " = Janis Ozols S1")]


def test_where_two_are_missing_none_is_expected() -> None:
    """Which of them the stranger stands for cannot be known."""
    first, *others = GROUNDING.calls
    three = first.model_copy(update={"principals": ("p1", "p2", "p4")})
    found = faults({f"{OZOLS}.name": "Viktor Orban"}, regrounded(calls=(three, *others)))
    assert told(found)[0] == (
        "P1 error calls[0].principals[1]: no sentence that reports the call names Viktor Orban S1"
    )


@pytest.mark.parametrize(
    ("name", "evidence", "line"),
    [
        ("Tallinn Forum", [1], "P1 error"),
        ("Mara Ozolina", [1], "P1 error"),
        ("riga", [2], "P1 warning"),
        ("Riga", [1, 2], "P1 warning"),
    ],
)
def test_in_a_language_that_is_not_read_a_name_may_be_somebody(
    name: str, evidence: list[int], line: str
) -> None:
    """Whoever stands in the sentences cited may have been on the line; whoever does not was not."""
    changes = {f"{OZOLS}.name": name, f"{OZOLS}.country": None, f"{OZOLS}.evidence": evidence}
    [found] = [one for one in faults(changes, UNREAD) if one.rule == "P1"]
    doubt = f"P1 warning calls[0].principals[1]: the rules cannot tell whether {name} was"
    sure = f"P1 error calls[0].principals[1]: no sentence that reports the call names {name}"
    expected = f"{doubt} on the line" if line == "P1 warning" else f"{sure} = Janis Ozols S1"
    assert told([found]) == [expected]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Erik Dahl", "speaks for somebody and was not on the line = Janis Ozols S6"),
        ("Nils Berg", "was on another call (planned, 2024-03-09) = Janis Ozols S10"),
        ("Kadri Saar", "was on another call (completed, 2024-03-04) = Janis Ozols S8 S9"),
    ],
)
def test_why_somebody_was_not_on_the_line(name: str, why: str) -> None:
    """Spokesman or on another call: with the sentences that show it."""
    assert told(faults({f"{OZOLS}.name": name})) == [
        f"P5 error calls[0].principals[1]: {name} {why}"
    ]


def test_who_is_only_mentioned_was_not_on_the_line() -> None:
    """On no call at all, or on one without a date."""
    first, second, third = GROUNDING.calls
    lines = told(faults({f"{OZOLS}.name": "Nils Berg"}, regrounded(calls=(first, second))))
    assert lines == [
        (
            "P5 error calls[0].principals[1]: Nils Berg is mentioned, but not on the line"
            " = Janis Ozols S10"
        )
    ]
    undated = third.model_copy(update={"date": None})
    lines = told(faults({f"{OZOLS}.name": "Nils Berg"}, regrounded(calls=(first, second, undated))))
    assert "was on another call (planned, date open)" in lines[0]


@pytest.mark.parametrize(
    ("article", "evidence", "line"),
    [
        (None, [1], "P1 error calls[0]: no sentence of the article reports this call S1"),
        (UNREAD, [1],
         ("P1 warning calls[0]: the rules find no such call; a person should read the sentences"
         " given S1")),
    ],
    ids=["read", "not read"],
)  # fmt: skip
def test_a_call_of_strangers(
    article: GroundedArticle | None, evidence: list[int], line: str
) -> None:
    """It is made up where the article is read, and left to a person where it is not."""
    changes = {**NEITHER, f"{OZOLS}.evidence": evidence}
    assert told(faults(changes, article or regrounded()))[0] == line


@pytest.mark.parametrize(
    ("sentence", "severity"), [(8, "warning"), (5, "error"), (3, "error")], ids=str
)
def test_a_call_that_grounding_missed_speaks_for_itself(sentence: int, severity: str) -> None:
    """A sentence with words of a call and two of its people is for a person to read."""
    first, *_ = GROUNDING.calls
    second = right_answer()["calls"][1]
    people = [one | {"evidence": [sentence]} for one in second["principals"]]
    article = regrounded(
        calls=(first.model_copy(update={"principals": ("p2", "p5")}),),
        sides=(),
    )
    found = faults({"calls": [second | {"principals": people}]}, article)
    assert [one.severity for one in found if one.rule == "P1"] == [severity]

"""P1, P2, P3, P5: the people on the line, all of them and nobody else."""

from typing import Any

import pytest

from tests.check.readout import PERSONS, faults, marks, recalled, regrounded, right_answer

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

"""What `--explain` says of each kind of value."""

import pytest

from summarizer.check.grounds import RULES_OF, list_grounds
from summarizer.check.outcome import check_answer
from summarizer.check.registry import list_rules
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered, ArticleRecord, Engine
from tests.check.readout import (
    ARTICLE,
    GROUNDING,
    PERSONS,
    SENTENCES,
    changed,
    recalled,
    regrounded,
    right_answer,
)

AGREED = f"says: S3: Janis Ozols 'agreed' (AGREE): {SENTENCES[2]}"
SUPPORT = "support: its sentences have {} of the claim's words by weight (least 0.45)"
NOT_THERE = "not in them: asks, Latvia, open, port, Ventspils, 300, trawlers, 15, April"


def record(
    changes: dict[str, object] | None = None, article: GroundedArticle = ARTICLE
) -> ArticleRecord:
    """Return the record of a changed answer."""
    answered = Answered(answer=changed(changes or {}), engine=Engine(name="model", origin="model"))
    checked = check_answer(article, answered)
    return ArticleRecord(
        version=1, text_sha256="", article=article, answered=answered, checked=checked
    )


def grounds(
    kind: str, place: int = 0, made: ArticleRecord | None = None, call: int = 0
) -> list[str]:
    """Return the account of a value, a line a ground."""
    return [f"{one.label}: {one.text}" for one in list_grounds(made or record(), call, kind, place)]


@pytest.mark.parametrize(
    ("kind", "place", "lines"),
    [
        (
            "date", 0,
            [
                "known: derived: weekday before publication",
                "bounds: open to 2024-03-05",
                "published: 2024-03-05, from the metadata",
                "weekday: 2024-03-04 is a Monday",
            ],
        ),
        (
            "principals", 0,
            [
                "person: Mara Lind: Foreign Minister, NO",
                "in the text: 'Mara Lind', 'Lind'",
                "named in: S1 S2 S8 S10",
                "role: on the line; the call is reported in S1",
                "gazetteer: does not have this person; office and country are the text's",
            ],
        ),
        (
            "initiator", 0,
            [
                "wording: has Mara Lind phone, in S1",
                "reported: 'Norwe' in S1",
                "principals: Mara Lind, Janis Ozols",
            ],
        ),
        ("side", 0, ["grounding: NO, by attribution, in S6"]),
        (
            "statements", 1,
            [
                AGREED,
                f"{SUPPORT.format('0.84')}; not in them: Norway",
                "degree: the words of its sentences: agreed",
            ],
        ),
        (
            "statements", 4,
            [
                f"says: S6: nobody 'said' (CONSULT): {SENTENCES[5]}",
                SUPPORT.format("1.00"),
                "degree: the words of its sentences: none",
            ],
        ),
        (
            "commitments", 1,
            [
                AGREED,
                SUPPORT.format("1.00"),
                "degree: the words of its sentences: agreed",
                "condition: S3: 'on the condition that Oslo lifts the ban on herring'",
            ],
        ),
        (
            "events", 0,
            [SUPPORT.format("1.00")],
        ),
        (
            "topics", 0,
            ["support: its sentences have 1.00 of the claim's words by weight (least 0.6)"],
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_each_kind_of_value(kind: str, place: int, lines: list[str]) -> None:
    """What grounding knows of it, then what the rules compute."""
    assert grounds(kind, place) == lines


@pytest.mark.parametrize(
    ("kind", "made", "line"),
    [
        ("initiator", record({}, recalled(initiator=None)),
         "wording: says of nobody that they phoned: 'Norwe' in S1"),
        ("side", record({}, regrounded(sides=())),
         "grounding: nothing in the article shows whose account it is"),
        ("date", record({}, regrounded(publication=None)), "published: unknown"),
        ("date", record({"calls.0.date.asserted_year": 2024}),
         "asserted: 2024, by the answer alone; no part of the date"),
        ("statements", record({"calls.0.statements.0.evidence": [10]}),
         "says: its sentences attribute nothing in this call"),
        ("statements", record({"calls.0.statements.0.evidence": [7]}),
         f"{SUPPORT.format('0.00')}; {NOT_THERE}"),
        ("events", record({"calls.0.events.0.evidence": [3]}), "dates: none in its sentences"),
    ],
    ids=["nobody phoned", "no side", "no publication", "asserted year",
         "unattributed", "furniture", "undated"],
)  # fmt: skip
def test_what_is_missing_is_said(kind: str, made: ArticleRecord, line: str) -> None:
    """Silence is reported as silence."""
    assert line in grounds(kind, 0, made)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Viktor Orban", "grounding: knows nobody of that name or office in the article"),
        ("Erik Dahl", "role: not on the line (spokesperson); the call is reported in S1"),
    ],
)
def test_who_was_not_on_the_line(name: str, line: str) -> None:
    """A principal too many is withheld, and said to be a stranger or what else they are."""
    person = {"name": name, "country": None, "office": None, "evidence": [1]}
    people = [*right_answer()["calls"][0]["principals"], person]
    assert line in grounds("principals", 2, record({"calls.0.principals": people}))


def test_a_call_that_grounding_has_not() -> None:
    """It is said of each of its values."""
    made = record({"calls.0.principals.0.name": "A B", "calls.0.principals.1.name": "C D"})
    assert grounds("initiator", 0, made)[0] == "grounding: has no such call"


def test_a_call_that_only_grounding_has() -> None:
    """Its values rest on the grounded call that the answer left out."""
    made = record({"calls": []})
    assert len(made.checked.calls) == 2
    assert grounds("initiator", 0, made)[0] == "wording: has Mara Lind phone, in S1"
    assert "role: on the line; the call is reported in S8" in grounds("principals", 1, made, 1)


def test_rules_are_those_there_are() -> None:
    """Each kind of value is looked at by rules of the register, in its order."""
    order = [rule.id for rule in list_rules()]
    for rules in RULES_OF.values():
        assert list(rules) == sorted(rules, key=order.index)
    assert {rule for rules in RULES_OF.values() for rule in rules} == set(order) - {"C1", "C2"}


def held(name: str, office: str | None, date: str | None) -> list[str]:
    """Return the terms of a first principal of another name, office and day."""
    changes = {"name": name, "office": office, "country": None, "aliases": (name, "Lind")}
    person = PERSONS[0].model_copy(update=changes)
    call = GROUNDING.calls[0].model_copy(update={"date": date})
    article = regrounded(persons=(person, *PERSONS[1:]), calls=(call, *GROUNDING.calls[1:]))
    made = record({"calls.0.principals.0.name": name, "calls.0.date.value": date}, article)
    lines = grounds("principals", 0, made)
    return [line for line in lines if line.startswith(("person: ", "gazetteer: "))]


def test_terms_of_office() -> None:
    """When an office was held, whether on the day of the call, and whether it is the text's."""
    assert held("Antony Blinken", "Secretary of State", "2024-03-04") == [
        "person: Antony Blinken: Secretary of State, no country",
        (
            "gazetteer: Secretary of State, US, 2021-01-26 to 2025-01-20 (holds on 2024-03-04;"
            " the office of the text)"
        ),
        (
            "gazetteer: Deputy Secretary of State, US, 2015-01-09 to 2017-01-20 (does not hold on"
            " 2024-03-04; not the office of the text)"
        ),
    ]
    assert held("Keir Starmer", None, None) == [
        "person: Keir Starmer: no office, no country",
        (
            "gazetteer: Prime Minister, GB, 2024-07-05 to open (holds on an open date; not the"
            " office of the text)"
        ),
    ]

"""Who says what: speakers, calls and clauses of whole articles."""

from dataclasses import replace

import pytest

from summarizer.data import load_gazetteer
from summarizer.ground.attributions import find_attributions
from tests.ground.marked import Marked, call, mark

CALL = "[p1:President Roe] spoke by phone with [p2:Secretary Doe]."


def said(marked: Marked) -> list[tuple[str | None, str, str]]:
    """Return speaker, verb and clause of each attribution."""
    found = find_attributions(marked.article, marked.persons, marked.calls, load_gazetteer())
    return [(one.speaker, one.verb, marked.cut(one.start, one.end)) for one in found]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "During the call [p1:Roe] said that ties are good.",
            [("p1", "said", "ties are good")],
        ),
        ("[p2:Doe] has accepted that.", [("p2", "has accepted", "that")]),
        (
            "[p2:The Secretary] has asked to allow the visit.",
            [("p2", "has asked", "to allow the visit")],
        ),
        (
            "Noting progress, [p1:the head of state] stressed that it lasts, adding that it must.",
            [
                ("p1", "Noting", "progress"),
                ("p1", "stressed", "it lasts"),
                ("p1", "adding", "it must"),
            ],
        ),
        (
            "[p1:Roe] hailed the talks, and thanked the hosts.",
            [("p1", "hailed", "hailed the talks"), ("p1", "thanked", "thanked the hosts")],
        ),
        (
            "According to [p1:Roe], the meeting will raise tension.",
            [("p1", "According to Roe", "the meeting will raise tension")],
        ),
        (
            "It was stated that the answer came late.",
            [(None, "was stated", "the answer came late")],
        ),
        (
            "It was emphasized that the American side took note of the letter.",
            [(None, "was emphasized", "the American side took note of the letter")],
        ),
        ("The American side rejected the claim.", [("US", "rejected", "the claim")]),
        (
            "The sides also exchanged views on trade.",
            [("both", "also exchanged", "exchanged views on trade")],
        ),
        (
            "Views on trade were exchanged.",
            [("both", "were exchanged", "Views on trade were exchanged")],
        ),
        (
            "Discussions also revolved around trade.",
            [
                (
                    "both",
                    "Discussions also revolved around",
                    "Discussions also revolved around trade",
                )
            ],
        ),
        (
            '"[p2:The Secretary] reaffirmed his support and outlined efforts," said [p3:Miller].',
            [
                ("p2", "reaffirmed", "his support"),
                ("p2", "outlined", "efforts"),
            ],
        ),
        (
            "Trade, [p1:Roe] remarked, is a bridge.",
            [("p1", "remarked", "Trade, Roe remarked, is a bridge")],
        ),
        ("Trade is a bridge, [p1:Roe] said.", [("p1", "said", "Trade is a bridge")]),
        (
            "[p1:Roe] and [p2:Doe] welcomed the truce.",
            [("both", "welcomed", "welcomed the truce")],
        ),
        (
            "[p1:Roe], for his part, was grateful for it.",
            [("p1", "was grateful", "was grateful for it")],
        ),
        (
            "The truce was welcomed by [p1:Roe].",
            [("p1", "was welcomed", "The truce was welcomed by Roe")],
        ),
    ],
    ids=lambda value: value[:34] if isinstance(value, str) else "",
)
def test_attributions_of_a_sentence(line: str, expected: list[tuple[str | None, str, str]]) -> None:
    """Each form has its speaker, its verb as it stands, and the clause that is said."""
    assert said(mark(CALL, line)) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Relations have been tense since 1991, when war broke out.",
        "In a statement on Nov. 21, the Foreign Ministry called on Armenia to talk.",
        "Delegations are expected to meet on Nov. 30 to discuss borders.",
        "At a hearing in Congress [p2:Doe] condemned the offensive.",
        "Last week [p2:Doe] rejected the claim.",
        "[p2:Doe] told reporters that the talks were good.",
        "[p2:Doe] had denied it earlier.",
        "[p3:Miller] said that the talks were good.",
        "A spokesman was asked about it, and he rejected the claim.",
        "[p1:Roe]'s minister rejected the claim.",
        "[p2:Doe] said he would talk to [p1:Roe] later.",
    ],
    ids=lambda line: line[:34],
)
def test_what_is_not_said_on_the_line(line: str) -> None:
    """Background, other people's words, and what a principal says elsewhere are left out."""
    assert said(mark(CALL, line)) == []


def test_reports_of_the_call_are_no_statements() -> None:
    """Neither the report, nor a principal's telling of it; what it was made for is one."""
    assert said(mark("[p1:Roe] and [p2:Doe] discussed trade on the phone.")) == []
    assert said(mark("[p1:Roe] said he had a telephone conversation with [p2:Doe].")) == []
    assert said(mark("[p1:Roe] rang [p2:Doe] to congratulate him on his victory.")) == [
        ("p1", "congratulate", "congratulate him on his victory")
    ]
    assert said(mark("[p1:Roe] spoke by phone with [p2:Doe] and urged restraint.")) == [
        ("p1", "urged", "restraint")
    ]


def test_he_is_the_last_subject() -> None:
    """Pronouns follow the principal who was the subject, over sentences and within one."""
    lines = ("[p2:Doe] welcomed the truce.", "He also urged restraint.", "[p1:Roe] thanked him.")
    assert [speaker for speaker, _, _ in said(mark(CALL, *lines))] == ["p2", "p2", "p1"]
    within = "Work is what [p2:Doe] called it, and he praised the hosts."
    assert [speaker for speaker, _, _ in said(mark(CALL, within))] == ["p2"]


def test_he_behind_a_received_call_is_open() -> None:
    """'P was phoned by Q. He congratulated him' is left open; 'Q, who offered' settles it."""
    received = "[p1:Roe] received a call from [p2:Doe]."
    told = mark(received, "He congratulated him.", calls=[call(1, initiator="p2")])
    assert said(told) == []
    offered = "[p1:Roe] was phoned by [p2:Doe], who offered his condolences."
    told = mark(offered, "He also urged restraint.", calls=[call(1, initiator="p2")])
    assert [speaker for speaker, _, _ in said(told)] == ["p2", "p2"]


def test_statements_find_their_call() -> None:
    """By the names in the sentence, else the call that was told of last."""
    marked = mark(
        "[p1:Roe] held separate calls with [p2:Doe] and [p3:Poe].",
        "[p1:Roe] thanked [p3:Poe].",
        "The sides exchanged views.",
        "[p1:Roe] spoke by phone with [p2:Doe].",
        "He urged restraint.",
        calls=[call(1, 4), call(1, principals=("p1", "p3"))],
    )
    found = find_attributions(marked.article, marked.persons, marked.calls, load_gazetteer())
    assert [(one.sentence, one.call) for one in found] == [(2, 1), (3, 1), (5, 0)]


def test_only_completed_calls_have_statements() -> None:
    """A planned call has none, and nothing follows from a sentence that tells of one."""
    planned = call(1, status="planned")
    assert said(mark(CALL, "[p1:Roe] said that ties are good.", calls=[planned])) == []
    both = [call(1), call(2, status="planned")]
    assert said(mark(CALL, "[p1:Roe] will ring [p2:Doe], he said.", calls=both)) == []


def test_headlines_and_furniture_are_not_read() -> None:
    """What a caption or a headline says is nobody's statement."""
    marked = mark("[p1:Roe] thanked [p2:Doe]", CALL, calls=[call(2)], headline=True)
    assert said(marked) == []


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("[p1:Roe] said that the claims are baseless.", "REJECT"),
        ("[p1:Roe] said that the neighbours violated the truce.", "ACCUSE"),
        ("[p1:Roe] said that both must act.", "REQUEST"),
        ("[p1:Roe] said that he supports the truce.", "SUPPORT"),
        ("[p1:Roe] said that it had rained.", "CONSULT"),
        ("[p1:Roe] condemned the attack.", "ACCUSE"),
        ("[p1:Roe] promised to help.", "AGREE"),
    ],
    ids=lambda value: value,
)
def test_acts(line: str, act: str) -> None:
    """The verb is the act, or where it leaves that open the clause."""
    marked = mark(CALL, line)
    (found,) = find_attributions(marked.article, marked.persons, marked.calls, load_gazetteer())
    assert found.act == act


@pytest.mark.parametrize(
    ("lines", "act"),
    [
        (("It was stated that the answer came in May.", "Thus, they delayed it."), "ACCUSE"),
        (("It was stated that the answer came in May.", "Then they delayed it."), "CONSULT"),
        (("It was stated that the answer came in May.", "", "Thus, they delayed it."), "CONSULT"),
        (("It was stated that the claim is baseless.", "Thus, they delayed it."), "REJECT"),
        (("[p2:Doe] said that it came in May.", "Thus, they delayed it."), "CONSULT"),
    ],
    ids=["concluded", "not a conclusion", "not next to it", "decided", "somebody speaks"],
)
def test_conclusion_decides_an_open_impersonal_act(lines: tuple[str, ...], act: str) -> None:
    """What follows from an impersonal statement tells what it was for, if it does not itself."""
    marked = mark(CALL, *(line or "It rained." for line in lines))
    (found,) = find_attributions(marked.article, marked.persons, marked.calls, load_gazetteer())
    assert (found.sentence, found.act) == (2, act)


def test_sides_are_called_what_the_given_gazetteer_says() -> None:
    """A people's name that a user's own table adds speaks for its side, as the known ones do."""
    marked = mark(CALL, "The Ruritanian side rejected the claim.")
    known = load_gazetteer()
    country = known.countries["US"]._replace(demonyms=("Ruritanian",))
    extended = replace(known, countries={**known.countries, "US": country})
    assert find_attributions(marked.article, marked.persons, marked.calls, known) == ()
    (found,) = find_attributions(marked.article, marked.persons, marked.calls, extended)
    assert found.speaker == "US"


def test_last_abbreviation_keeps_its_stop() -> None:
    """The stop of 'U.S.' belongs to it, that of a sentence to nothing that is said."""
    assert said(mark(CALL, "[p2:Doe] praised visits from the U.S.")) == [
        ("p2", "praised", "praised visits from the U.S.")
    ]

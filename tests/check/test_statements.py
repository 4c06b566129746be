"""Every text that claims something is listed with its place and its sentences."""

from summarizer.check.case import Case
from summarizer.check.statements import list_claims
from tests.check.readout import ARTICLE, changed


def test_claims_of_an_answer() -> None:
    """Gists, things undertaken, conditions, events and topics come in the answer's order."""
    fields = [claim.field for claim in list_claims(Case(ARTICLE, changed({})))]
    assert fields[:5] == [f"calls[0].statements[{place}].gist" for place in range(5)]
    assert fields[5:8] == [
        "calls[0].commitments[0].what",
        "calls[0].commitments[1].what",
        "calls[0].commitments[1].condition",
    ]
    assert fields[8:] == [
        "calls[0].events[0].what",
        "calls[0].events[1].what",
        "calls[0].topics[0].label",
        "calls[0].topics[1].label",
        "calls[1].statements[0].gist",
        "calls[1].topics[0].label",
    ]


def test_claims_without_sentences() -> None:
    """A claim whose pointers all fail is left to the rule on pointers."""
    case = Case(ARTICLE, changed({"calls.0.topics.0.evidence": [7, 99]}))
    assert "calls[0].topics[0].label" not in {claim.field for claim in list_claims(case)}


def test_people_of_a_claim() -> None:
    """Who speaks or undertakes, and towards whom, goes with the claim."""
    claims = {claim.field: claim.people for claim in list_claims(Case(ARTICLE, changed({})))}
    assert claims["calls[0].statements[0].gist"] == ("Mara Lind",)
    assert claims["calls[0].commitments[1].condition"] == ("Janis Ozols", "Mara Lind")
    assert claims["calls[0].topics[0].label"] == ()


def test_what_goes_with_a_claim() -> None:
    """Its call, its kind, its words, its sentences and its people, each kind of claim alike."""
    case = Case(ARTICLE, changed({}))
    claims = {claim.field: claim for claim in list_claims(case)}
    lind, ozols = "Mara Lind", "Janis Ozols"
    for field, expected in {
        "statements[3].gist": (
            "statement",
            "exchanged views on the fisheries forum in Tallinn on 20 March",
            (5,),
            ("both",),
        ),
        "commitments[0].what": (
            "commitment",
            "open the port of Ventspils to 300 trawlers",
            (2,),
            (lind, ozols),
        ),
        "commitments[1].what": ("commitment", "open the port", (3,), (ozols, lind)),
        "commitments[1].condition": (
            "condition",
            "Oslo lifts the ban on herring",
            (3,),
            (ozols, lind),
        ),
        "events[1].what": ("event", "hearing", (6,), ()),
        "topics[0].label": ("topic", "port of Ventspils", (2,), ()),
    }.items():
        claim = claims[f"calls[0].{field}"]
        assert (claim.kind, claim.text, claim.evidence, claim.people) == expected
        assert claim.call is case.calls[0]
    assert claims["calls[1].topics[0].label"].call is case.calls[1]


def test_claims_are_listed_once() -> None:
    """Rules that ask in turn are given the same list."""
    case = Case(ARTICLE, changed({}))
    assert list_claims(case) is list_claims(case)

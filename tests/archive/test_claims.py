"""A call's claims in one list."""

from summarizer.archive.claims import list_claims, name_person
from summarizer.records.values import Commitment, Event, Person, Topic
from tests.merge.readouts import Article, Call, Claim, build


def test_every_value_is_a_claim_with_its_evidence() -> None:
    """Nothing that a call states is left out, and each says what carries it."""
    deal = Commitment(
        by="AZ", to="US", kind="asked", what="grain", condition="if it rains", due=None,
        claimed_by=None,
    )  # fmt: skip
    call = Call(
        commitments=(Claim(deal, (2,)),),
        events=(Claim(Event(date="2024-01-01", what="a visit")),),
        topics=(Claim(Topic(label="roads"), status="withheld"),),
    )
    (made,) = build(Article("one", ("They spoke.", "Grain."), (call,))).checked.calls
    claims = list(list_claims(made))
    assert [(one.kind, one.place, one.text, one.type) for one in claims] == [
        ("date", 0, "2023-11-27", "stated"),
        ("principal", 0, "Antony Blinken", None),
        ("principal", 1, "Ilham Aliyev", None),
        ("initiator", 0, None, None),
        ("side", 0, None, None),
        ("commitment", 0, "grain (on condition: if it rains)", "asked"),
        ("event", 0, "a visit", "2024-01-01"),
        ("topic", 0, "roads", None),
    ]
    assert [one.quote for one in claims[5].evidence] == ["Grain."]
    assert claims[7].status == "withheld"


def test_a_person_without_a_name_is_named_by_office() -> None:
    """Somebody on the line always has words that stand for them."""
    assert name_person(Person(name=None, country="AZ", office="President")) == "AZ President"
    assert name_person(Person(name=None, country=None, office=None)) == "unnamed"

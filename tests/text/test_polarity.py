"""A negation that stands on one side only is found; wording apart, agreement is no finding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.polarity import compare_polarity

DENIED = [
    ("The forum is not directed against Riga.", "the forum is directed against Riga"),
    ("Oslo will not recognise the border.", "Oslo will recognise the border"),
    ("He refused to extend the truce.", "extends the truce"),
    ("Riga declined the offer of mediation.", "took the offer of mediation"),
    ("They have never accepted the quota.", "they have accepted the quota"),
    ("He ruled out a meeting.", "agreed to a meeting"),
    ("The remarks failed to reflect reality.", "the remarks reflect reality"),
    ("The proposal was rejected by Oslo.", "Oslo took up the proposal"),
    ("No agreement was reached on fish.", "an agreement on fish was reached"),
    ("Oslo didn't attend the forum.", "Oslo attended the forum"),
    ("Talks ended without a deal.", "talks ended with a deal"),
    ("Neither side wants war.", "either side wants war"),
    ("Oslo is not in favour of the border tax on fish.", "backs the border tax on fish"),
    ("The claims of Riga are completely baseless.", "the claims of Riga are completely true"),
    ("He turned down unilateral steps.", "welcomes unilateral steps"),
    ("This is unconnected to fish.", "this is connected to fish"),
    ("Oslo condemned the plan.", "Oslo supports the plan"),
    (
        "They were biased, failed to reflect facts and were rejected.",
        "reflected facts, were rejected",
    ),
    ("The ban was lifted by Oslo.", "Oslo imposed the ban"),
]


@pytest.mark.parametrize(("evidence", "claim"), DENIED, ids=[claim for _, claim in DENIED])
def test_dropped_negation(evidence: str, claim: str) -> None:
    """What the evidence denies cannot be claimed without the denial."""
    found = compare_polarity(claim, [evidence])
    assert found is not None
    assert found.fault == "dropped"


ADDED = [
    ("Oslo will recognise the border.", "Oslo will not recognise the border"),
    ("He welcomed progress in the talks.", "does not welcome progress in the talks"),
    ("Riga took the offer.", "Riga refuses the offer"),
    ("They stressed that peace exists in the region.", "peace exists nowhere, not in the region"),
    ("Oslo condemned the attack on the port.", "Oslo did not condemn the attack on the port"),
    ("He opens the road, not the border.", "will not open the road"),
    ("Riga supports the forum.", "Riga never supported the forum"),
    ("The unfounded ban will be lifted.", "the unfounded ban will not be lifted"),
    ("The claims are completely baseless.", "the claims are not completely baseless"),
    ("He said Oslo is keenly interested.", "Oslo is not keenly interested"),
    ("A cease-fire there was discussed.", "a cease-fire there was not discussed"),
    ("This is connected to fish.", "this is unconnected to fish"),
    ("He took note of attacks against crews.", "did not take note of attacks against crews"),
]


@pytest.mark.parametrize(("evidence", "claim"), ADDED, ids=[claim for _, claim in ADDED])
def test_added_negation(evidence: str, claim: str) -> None:
    """What the evidence states cannot be claimed with a denial."""
    found = compare_polarity(claim, [evidence])
    assert found is not None
    assert found.fault == "added"


SHARED = [
    ("The forum is not directed against Riga.", "the forum is not against Riga"),
    ("The remarks were biased and were rejected by Oslo.", "rejects the remarks as biased"),
    ("He said the claims are completely baseless.", "the claims are not true"),
    ("He did not rule out a meeting.", "is open to a meeting"),
    ("Oslo refuses to extend the truce.", "Oslo will not extend the truce"),
    ("The forum is not only about fish but about trade.", "the forum is about fish and trade"),
    ("He accused Oslo of not recognising the border and of posing a threat.", "Oslo is a threat"),
    ("Riga would spare no effort for the forum.", "Riga will spare no effort for the forum"),
    ("He opens the road, not the border.", "opens the road"),
    ("They must stop the attacks.", "attacks must not go on"),
    ("The delay lasted until no later than March.", "the delay lasted until March"),
    ("House No. 10 said so.", "House 10 said so"),
    ("He ruled out force and wanted talks on fish.", "wanted talks on fish"),
    ("Calls to stop arming Riga were heard.", "Riga should not be armed"),
    ("Welcomed the talks, but condemned the attack.", "welcomes the talks"),
    ("Oslo did not condemn the plan.", "Oslo supports the plan"),
    ("The quota was denied.", ""),
    ("", "not true"),
]


@pytest.mark.parametrize(("evidence", "claim"), SHARED, ids=[claim or "-" for _, claim in SHARED])
def test_shared_negation(evidence: str, claim: str) -> None:
    """Other words for the same, and negations of other clauses, are no finding."""
    found = compare_polarity(claim, [evidence] if evidence else ["He said it is false."])
    assert found is None


@given(st.text(alphabet="not never refuses open ,;.", max_size=60))
def test_a_text_agrees_with_itself(text: str) -> None:
    """No text contradicts itself."""
    assert compare_polarity(text, [text]) is None

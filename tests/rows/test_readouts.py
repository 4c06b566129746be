"""Which conversation a call is part of."""

from summarizer.merge import merge_calls
from summarizer.rows.readouts import Membership, place_calls
from tests.merge.readouts import Article, Call, build
from tests.rows.samples import EK, LED_BY, LUND

WHEN = "2021-05-03"
DOSSIER = "2021-05-03-ada-lund-bo-ek"


def test_readouts_of_one_call_share_its_dossier() -> None:
    """Two sides' articles are of one conversation; a withheld call is of none."""
    call = Call(people=(LUND, EK), date=WHEN)
    articles = [
        Article(id="one", sentences=LED_BY, calls=(call,)),
        Article(id="two", sentences=("They spoke.",), calls=(call, Call(withheld=True))),
    ]
    records = [build(article) for article in articles]
    places = place_calls(merge_calls(records), records)
    assert places == {"one/0": Membership(DOSSIER), "two/0": Membership(DOSSIER)}


def test_copies_are_of_the_same_call_and_say_so() -> None:
    """Who prints another's text is no second voice; of two calls each finds its own."""
    calls = (
        Call(people=(LUND, EK), date=WHEN),
        Call(people=(LUND, EK), date="2021-04-01"),
    )
    records = [
        build(Article(id=name, sentences=LED_BY, calls=calls)) for name in ("first", "second")
    ]
    places = place_calls(merge_calls(records), records)
    assert places["second/0"] == Membership(DOSSIER, "first")
    assert places["second/1"] == Membership("2021-04-01-ada-lund-bo-ek", "first")

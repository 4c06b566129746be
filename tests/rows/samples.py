"""Records whose rows the tests look at."""

from summarizer.records.values import Commitment, Person, Statement
from tests.merge.readouts import Article, Call, Claim

LED_BY = (
    "Minister Lund of Norway phoned Minister Ek of Sweden on 3 May 2021.",
    "Lund asked Sweden to reopen the bridge by 1 June.",
    "Ek did not agree.",
)
LUND = Person(name="Ada Lund", country="NO", office="Foreign Minister")
EK = Person(name="Bo Ek", country="SE", office="Foreign Minister")
ASKED = Statement(speaker="Ada Lund", act="REQUEST", gist="asked to reopen the bridge")
REFUSED = Statement(speaker="Bo Ek", act="REJECT", gist="did not agree")
NOBODYS = Statement(speaker=None, act="SUPPORT", gist="ties are good")
BRIDGE = Commitment(
    by="Ada Lund",
    to="SE",
    kind="asked",
    what="reopen the bridge",
    condition=None,
    due="2021-06-01",
    claimed_by="NO",
)
CALL = Call(
    people=(LUND, EK),
    date="2021-05-03",
    initiator="Ada Lund",
    side="NO",
    statements=(Claim(ASKED, (2,)), Claim(REFUSED, (3,), "withheld"), Claim(NOBODYS, (2, 3))),
    commitments=(Claim(BRIDGE, (2,)),),
)
ARTICLE = Article(id="bridge", sentences=LED_BY, calls=(CALL,), published="2021-05-04")

"""A readout of our own, grounded by hand, and a right answer to it: what the tests of rules break.

The people are made up. `S7` is furniture, `S8` tells of a second call and `S9` of one that is only
planned, so that every rule has something to hold an answer against.
"""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from summarizer.check.faults import find_faults
from summarizer.records.answer import Answer
from summarizer.records.article import FurnitureReason, RawArticle, Sentence
from summarizer.records.finding import Finding
from summarizer.records.grounding import (
    Attribution,
    CallStatus,
    DateMention,
    DateRole,
    GroundedArticle,
    GroundedCall,
    GroundedPerson,
    Grounding,
    Mention,
    PersonRole,
    PublicationDate,
    ReadoutSide,
)
from summarizer.records.values import Act

SENTENCES = (
    "Norwegian Foreign Minister Mara Lind phoned Latvian Foreign Minister Janis Ozols on Monday.",
    "Lind asked Riga to open the port of Ventspils to 300 trawlers by 15 April.",
    "Ozols agreed to open the port on the condition that Oslo lifts the ban on herring.",
    "He did not accept the quota and called it \u201ca hard blow\u201d for Latvian crews.",
    "The two ministers also exchanged views on the fisheries forum in Tallinn on 20 March.",
    "Spokesman Erik Dahl said that the hearing of 1 March had delayed the talks for 30 days.",
    "Similar news: Estonia and Finland hold drills on 2 March",
    "Later on Monday Lind spoke by phone with Estonian Prime Minister Kadri Saar.",
    "Saar welcomed the herring plan.",
    "A call between Lind and Swedish Foreign Minister Nils Berg is planned for 9 March.",
)
FURNITURE: dict[int, FurnitureReason] = {7: "related headlines"}
TEXT = "\n".join(SENTENCES)
STARTS = [sum(len(line) + 1 for line in SENTENCES[:place]) for place in range(len(SENTENCES))]


def _span(sentence: int, words: str) -> tuple[int, int]:
    start = STARTS[sentence - 1] + SENTENCES[sentence - 1].index(words)
    return start, start + len(words)


def _mention(sentence: int, words: str) -> Mention:
    start, end = _span(sentence, words)
    return Mention(start=start, end=end, sentence=sentence)


def _person(
    key: str,
    name: str,
    country: str | None,
    office: str,
    role: PersonRole,
    mentions: Mapping[int, str],
) -> GroundedPerson:
    return GroundedPerson(
        key=key,
        name=name,
        country=country,
        office=office,
        aliases=tuple(dict.fromkeys((name, *mentions.values()))),
        known=False,
        role=role,
        mentions=tuple(_mention(sentence, words) for sentence, words in mentions.items()),
    )


PERSONS = (
    _person("p1", "Mara Lind", "NO", "Foreign Minister", "principal",
            {1: "Mara Lind", 2: "Lind", 8: "Lind", 10: "Lind"}),
    _person("p2", "Janis Ozols", "LV", "Foreign Minister", "principal",
            {1: "Janis Ozols", 3: "Ozols", 4: "He"}),
    _person("p3", "Erik Dahl", None, "Spokesperson", "spokesperson", {6: "Erik Dahl"}),
    _person("p4", "Kadri Saar", "EE", "Prime Minister", "principal",
            {8: "Kadri Saar", 9: "Saar"}),
    _person("p5", "Nils Berg", "SE", "Foreign Minister", "bystander", {10: "Nils Berg"}),
)  # fmt: skip


def _date(sentence: int, words: str, value: str, role: DateRole, form: str) -> DateMention:
    start, end = _span(sentence, words)
    return DateMention(
        start=start,
        end=end,
        sentence=sentence,
        value=value,
        form=form,
        step="as written",
        role=role,
    )


DATES = (
    _date(1, "Monday", "2024-03-04", "call", "weekday"),
    _date(2, "15 April", "2024-04-15", "future", "day month"),
    _date(5, "20 March", "2024-03-20", "future", "day month"),
    _date(6, "1 March", "2024-03-01", "past", "day month"),
    _date(7, "2 March", "2024-03-02", "crawl", "day month"),
    _date(8, "Monday", "2024-03-04", "call", "weekday"),
    _date(10, "9 March", "2024-03-09", "future", "day month"),
)


def _call(
    status: CallStatus, principals: tuple[str, ...], sentences: tuple[int, ...]
) -> GroundedCall:
    first = sentences[0]
    planned = status != "completed"
    return GroundedCall(
        status=status,
        channel="phone",
        principals=principals,
        initiator="p1" if first == 1 else None,
        initiator_sentences=(1,) if first == 1 else (),
        date="2024-03-09" if planned else "2024-03-04",
        date_status="stated" if planned else "derived",
        date_step="weekday before publication",
        date_sentences=(first,),
        earliest=None,
        latest="2024-03-05",
        sentences=sentences,
        start=STARTS[first - 1],
        end=STARTS[first - 1] + 5,
    )


def _said(sentence: int, speaker: str | None, verb: str, act: Act, call: int = 0) -> Attribution:
    start, end = STARTS[sentence - 1], STARTS[sentence - 1] + len(SENTENCES[sentence - 1])
    return Attribution(
        sentence=sentence, start=start, end=end, speaker=speaker, verb=verb, act=act, call=call
    )


GROUNDING = Grounding(
    language="en",
    covered=True,
    publication=PublicationDate(date="2024-03-05", basis="metadata"),
    dates=DATES,
    persons=PERSONS,
    calls=(
        _call("completed", ("p1", "p2"), (1,)),
        _call("completed", ("p1", "p4"), (8,)),
        _call("planned", ("p1", "p5"), (10,)),
    ),
    attributions=(
        _said(2, "p1", "asked", "REQUEST"),
        _said(3, "p2", "agreed", "AGREE"),
        _said(4, "p2", "accept", "REJECT"),
        _said(5, "both", "exchanged", "CONSULT"),
        _said(6, None, "said", "CONSULT"),
        _said(9, "p4", "welcomed", "SUPPORT", call=1),
    ),
    sides=(ReadoutSide(side="NO", basis="attribution", sentences=(6,)),),
    syndication=None,
)
ARTICLE = GroundedArticle(
    raw=RawArticle(id="readout", source="readout.txt", text=TEXT, published="2024-03-05"),
    sentences=tuple(
        Sentence(
            number=place + 1,
            start=STARTS[place],
            end=STARTS[place] + len(line),
            furniture=FURNITURE.get(place + 1),
        )
        for place, line in enumerate(SENTENCES)
    ),
    grounding=GROUNDING,
)

_ANSWER: dict[str, Any] = {
    "calls": [
        {
            "channel": "phone",
            "date": {"value": "2024-03-04", "evidence": [1]},
            "principals": [
                {"name": "Mara Lind", "country": "NO", "office": "Foreign Minister",
                 "evidence": [1]},
                {"name": "Janis Ozols", "country": "LV", "office": "Foreign Minister",
                 "evidence": [1]},
            ],
            "initiator": {"value": "Mara Lind", "evidence": [1]},
            "side": {"value": "NO", "evidence": [6]},
            "statements": [
                {"speaker": "Mara Lind", "act": "REQUEST", "evidence": [2],
                 "gist": "asks Latvia to open the port of Ventspils to 300 trawlers by 15 April"},
                {"speaker": "Janis Ozols", "act": "AGREE", "evidence": [3],
                 "gist": "agrees to open the port if Norway lifts the ban on herring"},
                {"speaker": "Janis Ozols", "act": "REJECT", "evidence": [4],
                 "gist": "does not accept the quota, 'a hard blow' for Latvian crews"},
                {"speaker": "both", "act": "CONSULT", "evidence": [5],
                 "gist": "exchanged views on the fisheries forum in Tallinn on 20 March"},
                {"speaker": None, "act": "CONSULT", "evidence": [6],
                 "gist": "the hearing of 1 March delayed the talks for 30 days"},
            ],
            "commitments": [
                {"by": "Mara Lind", "to": "Janis Ozols", "kind": "asked", "condition": None,
                 "what": "open the port of Ventspils to 300 trawlers", "due": "2024-04-15",
                 "claimed_by": "NO", "evidence": [2]},
                {"by": "Janis Ozols", "to": "Mara Lind", "kind": "conditional",
                 "what": "open the port", "condition": "Oslo lifts the ban on herring",
                 "due": None, "claimed_by": "NO", "evidence": [3]},
            ],
            "events": [
                {"date": "2024-03-20", "what": "fisheries forum in Tallinn", "evidence": [5]},
                {"date": "2024-03-01", "what": "hearing", "evidence": [6]},
            ],
            "topics": [
                {"label": "port of Ventspils", "evidence": [2]},
                {"label": "ban on herring", "evidence": [3]},
            ],
        },
        {
            "channel": "phone",
            "date": {"value": "2024-03-04", "evidence": [8]},
            "principals": [
                {"name": "Mara Lind", "country": "NO", "office": "Foreign Minister",
                 "evidence": [8]},
                {"name": "Kadri Saar", "country": "EE", "office": "Prime Minister",
                 "evidence": [8]},
            ],
            "initiator": None,
            "side": {"value": "NO", "evidence": [8]},
            "statements": [
                {"speaker": "Kadri Saar", "act": "SUPPORT", "evidence": [9],
                 "gist": "welcomes the herring plan"},
            ],
            "topics": [{"label": "herring plan", "evidence": [9]}],
        },
    ],
}  # fmt: skip


def right_answer() -> dict[str, Any]:
    """Return the right answer as data, to be changed at will."""
    return deepcopy(_ANSWER)


def changed(changes: Mapping[str, object]) -> Answer:
    """Return the right answer with parts put in, e.g. `{"calls.0.date.value": "2024-03-05"}`."""
    data = right_answer()
    for path, value in changes.items():
        node: Any = data
        *way, last = [int(part) if part.isdigit() else part for part in path.split(".")]
        for part in way:
            node = node[part]
        node[last] = value
    return Answer.model_validate(data)


def faults(
    changes: Mapping[str, object], article: GroundedArticle = ARTICLE, *, notes: bool = False
) -> list[Finding]:
    """Return what the rules find in the changed answer, notes only if asked for."""
    found = find_faults(article, changed(changes))
    return [finding for finding in found if notes or finding.severity != "note"]


def marks(found: Sequence[Finding]) -> set[str]:
    """Return findings in short: `D1 error calls[0].date.value = 2024-03-04`."""
    return {
        f"{f.rule} {f.severity} {f.field}" + (f" = {f.expected}" if f.expected else "")
        for f in found
    }


def told(found: Sequence[Finding]) -> list[str]:
    """Return findings as they are read: place, words, what was expected, sentences."""
    return [
        f"{f.rule} {f.severity} {f.field}: {f.message}"
        + (f" = {f.expected}" if f.expected else "")
        + "".join(f" S{number}" for number in f.sentences)
        for f in found
    ]


def regrounded(**changes: object) -> GroundedArticle:
    """Return the article with parts of its grounding replaced."""
    return ARTICLE.model_copy(update={"grounding": GROUNDING.model_copy(update=changes)})


def recalled(**changes: object) -> GroundedArticle:
    """Return the article with its first grounded call changed."""
    first, *others = GROUNDING.calls
    return regrounded(calls=(first.model_copy(update=changes), *others))

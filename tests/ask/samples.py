"""A small article of our own and an answer to it."""

from collections.abc import Mapping

from summarizer.records.answer import Answer
from summarizer.records.article import FurnitureReason, RawArticle, Sentence
from summarizer.records.grounding import (
    Attribution,
    DateMention,
    DateRole,
    GroundedArticle,
    GroundedCall,
    GroundedPerson,
    Grounding,
    Mention,
    PublicationDate,
    ReadoutSide,
)
from summarizer.records.values import Act

LINES = (
    "Baskerville rings Holm",
    "12.05.2024 10:00",
    "On May 11, President Ada Baskerville of Ruritania made a phone call to Premier Ole Holm.",
    "She asked to open the Elm bridge before May 20.",
    "Holm agreed to open the bridge on the condition that the tolls are lifted.",
)
FURNITURE: dict[int, FurnitureReason] = {2: "stamp"}
TEXT = "\n".join(LINES)


def cut(text: str) -> tuple[Sentence, ...]:
    """Make each line of a text a sentence; the first is the headline, those named are furniture."""
    sentences: list[Sentence] = []
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        end = start + len(line)
        sentences.append(
            Sentence(
                number=number,
                start=start,
                end=end,
                furniture=FURNITURE.get(number),
                headline=number == 1,
            )
        )
        start = end + 1
    return tuple(sentences)


def place(words: str, text: str = TEXT) -> tuple[int, int]:
    """Find words that stand once in a text."""
    assert text.count(words) == 1, words
    start = text.index(words)
    return start, start + len(words)


def mention(words: str, sentence: int) -> Mention:
    """Mention a person."""
    start, end = place(words)
    return Mention(start=start, end=end, sentence=sentence)


def date(words: str, sentence: int, value: str, role: DateRole) -> DateMention:
    """Mention a date."""
    start, end = place(words)
    return DateMention(
        start=start,
        end=end,
        sentence=sentence,
        value=value,
        form="day month",
        step="year from publication",
        role=role,
    )


def said(words: str, sentence: int, speaker: str | None, verb: str, act: Act) -> Attribution:
    """Attribute a clause."""
    start, end = place(words)
    return Attribution(
        sentence=sentence, start=start, end=end, speaker=speaker, verb=verb, call=0, act=act
    )


CALL = GroundedCall(
    status="completed",
    channel="phone",
    principals=("p1", "p2"),
    initiator="p1",
    initiator_sentences=(3,),
    date="2024-05-11",
    date_status="derived",
    date_step="year from publication",
    date_sentences=(3,),
    earliest=None,
    latest=None,
    sentences=(1, 3),
    start=place("made a phone call")[0],
    end=place("made a phone call")[1],
)
ADA = GroundedPerson(
    key="p1",
    name="Ada Baskerville",
    country="RU",
    office="President",
    aliases=("President Ada Baskerville",),
    known=False,
    role="principal",
    mentions=(mention("Ada Baskerville", 3), mention("She", 4)),
)
OLE = GroundedPerson(
    key="p2",
    name="Ole Holm",
    country="NO",
    office="Premier",
    aliases=("Premier Ole Holm",),
    known=False,
    role="principal",
    mentions=(mention("Ole Holm", 3), mention("Holm agreed", 5)),
)
GROUNDING = Grounding(
    language="en",
    covered=True,
    publication=PublicationDate(date="2024-05-12", basis="stamp"),
    dates=(
        date("May 11", 3, "2024-05-11", role="call"),
        date("May 20", 4, "2024-05-20", role="future"),
    ),
    persons=(ADA, OLE),
    calls=(CALL,),
    attributions=(
        said("to open the Elm bridge before May 20", 4, "p1", "asked", act="REQUEST"),
        said(
            "to open the bridge on the condition that the tolls are lifted",
            5,
            "p2",
            "agreed",
            act="AGREE",
        ),
    ),
    sides=(ReadoutSide(side="RU", basis="wording", sentences=(3,)),),
    syndication=None,
)


def article(text: str = TEXT, *, article_id: str = "bridge", **changed: object) -> GroundedArticle:
    """Give the sample article, with another text or grounding if asked for."""
    return GroundedArticle(
        raw=RawArticle(id=article_id, source=f"{article_id}.txt", text=text),
        sentences=cut(text),
        grounding=GROUNDING.model_copy(update=changed),
    )


def regrounded(changed: Mapping[str, object]) -> GroundedArticle:
    """Give the sample article with another grounding."""
    return article().model_copy(update={"grounding": GROUNDING.model_copy(update=changed)})


ANSWER = Answer.model_validate(
    {
        "calls": [
            {
                "date": {"value": "2024-05-11", "evidence": [3]},
                "principals": [
                    {"name": n, "country": c, "office": o, "evidence": [3]}
                    for n, c, o in (
                        ("Ada Baskerville", "RU", "President"),
                        ("Ole Holm", "NO", "Premier"),
                    )
                ],
                "initiator": {"value": "Ada Baskerville", "evidence": [3]},
                "side": None,
            }
        ]
    }
)
ANSWER_JSON = ANSWER.model_dump_json()

"""The readout with other words in one of its sentences."""

from summarizer.records.grounding import GroundedArticle
from tests.check.readout import ARTICLE


def resentenced(
    number: int, words: str, article: GroundedArticle = ARTICLE, *, attributed: bool = True
) -> GroundedArticle:
    """Return the article with other words in one sentence, whose mentions and dates are gone.

    What stands behind it keeps its place: the words take the room of the old ones, blanks fill it.
    """
    sentence = article.sentences[number - 1]
    room = sentence.end - sentence.start
    assert len(words) <= room, f"S{number} has room for {room} characters"
    text = article.raw.text
    text = text[: sentence.start] + words.ljust(room) + text[sentence.end :]
    known = article.grounding
    persons = tuple(
        one.model_copy(update={"mentions": tuple(m for m in one.mentions if m.sentence != number)})
        for one in known.persons
    )
    kept = {
        "persons": persons,
        "dates": tuple(one for one in known.dates if one.sentence != number),
        "attributions": tuple(
            one for one in known.attributions if attributed or one.sentence != number
        ),
    }
    return article.model_copy(
        update={
            "raw": article.raw.model_copy(update={"text": text}),
            "grounding": known.model_copy(update=kept),
        }
    )

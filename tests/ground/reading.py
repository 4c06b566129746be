"""A text read for its people, for the modules that work on reduced sentences."""

from summarizer.data import load_gazetteer
from summarizer.ground.call_text import CallText
from summarizer.ground.persons import People, find_people
from tests.ground.dated import segmented

PUBLISHED = "2024-05-15"


def people_of(text: str, *, published: str | None = PUBLISHED, url: str | None = None) -> People:
    """Return everybody in a text."""
    return find_people(segmented(text, published=published, url=url), load_gazetteer(), published)


def texts_of(text: str) -> list[CallText]:
    """Return a text's sentences reduced."""
    people = people_of(text)
    return [CallText(read, people.folded) for read in people.sentences]


def names(text: CallText, start: int = 0, end: int | None = None) -> list[str | None]:
    """Return the names of who stands in a stretch of letters."""
    stop = len(text.letters) if end is None else end
    return [figure.name for figure in text.people(start, stop)]

"""What pronouns and left-out words refer to."""

from summarizer.ground.call_memory import Memory, officials
from tests.ground.reading import texts_of


def test_the_subject_is_remembered() -> None:
    """The first who stands behind no preposition is whom the next sentence goes on with."""
    memory = Memory()
    [text] = texts_of(
        "In Kigali, President William Ruto spoke of grain with President Paul Kagame."
    )
    memory.read(text)
    assert [f.name for f in memory.speaker(2)] == ["William Ruto"]


def test_he_goes_on() -> None:
    """A sentence that begins with 'he' has the subject of the one before it."""
    memory = Memory()
    for text in texts_of("President William Ruto spoke. He had President Paul Kagame beside him."):
        memory.read(text)
    assert [f.name for f in memory.speaker(3)] == ["William Ruto"]


def test_spokespersons_are_no_officials() -> None:
    """Who speaks for others is never on the line."""
    [text] = texts_of("Spokesperson Jane Roe praised President William Ruto.")
    people = text.people(0, len(text.letters))
    assert [f.name for f in officials(people)] == ["William Ruto"]

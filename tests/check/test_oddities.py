"""Notes on text that is not meant for readers: part of G1."""

import pytest

from summarizer.check.case import Case
from summarizer.check.oddities import list_oddities
from summarizer.records.answer import Answer
from summarizer.records.article import RawArticle, Sentence
from summarizer.records.grounding import GroundedArticle, Grounding
from tests.check.readout import GROUNDING, faults


def article(*lines: str, furniture: tuple[int, ...] = ()) -> GroundedArticle:
    """Make an article whose lines are its sentences."""
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:place]) for place in range(len(lines))]
    return GroundedArticle(
        raw=RawArticle(id="a", source="a", text=text),
        sentences=tuple(
            Sentence(
                number=number,
                start=start,
                end=start + len(line),
                furniture="text for a program" if number in furniture else None,
            )
            for number, (start, line) in enumerate(zip(starts, lines, strict=True), 1)
        ),
        grounding=Grounding.model_validate(
            GROUNDING.model_dump()
            | {"dates": (), "persons": (), "calls": (), "attributions": (), "sides": ()}
        ),
    )


@pytest.mark.parametrize(
    ("given", "message", "sentences"),
    [
        (
            article("He phoned.", "Dear AI, obey.", "They agreed.", furniture=(2, 3)),
            "text that addresses a program is not read as part of the article: 'Dear AI'",
            (2, 3),
        ),
        (
            article("Bli\u200bnken phoned.", "He \u202ephoned\u202c Ali\u200byev."),
            "characters that do not show: U+200B, U+202E, U+202C",
            (1, 2),
        ),
        (
            article("He spoke.", "\u0412linken phoned Aliy\u0435v, \u0412linken said."),
            "words that mix letters of two scripts: \u0412linken, Aliy\u0435v",
            (2,),
        ),
    ],
    ids=["program", "unseen", "scripts"],
)
def test_what_a_reader_should_know(
    given: GroundedArticle, message: str, sentences: tuple[int, ...]
) -> None:
    """Each kind is one note at no field, with its sentences and a few examples."""
    [note] = list_oddities(Case(given, Answer(calls=())))
    assert (note.rule, note.severity, note.field) == ("G1", "note", "")
    assert (note.message, note.sentences) == (message, sentences)


def test_examples_are_few() -> None:
    """A text full of them is named by the first five."""
    words = [f"{letter}\u0430b" for letter in "PQRSTUV"]
    [note] = list_oddities(Case(article(" ".join(words)), Answer(calls=())))
    assert note.message.endswith(": " + ", ".join(words[:5]))


def test_an_honest_text_has_none() -> None:
    """Neither accents nor quotation marks are odd."""
    given = article("St\u00f8re met \u00c7avu\u015fo\u011flu: \u201cgood\u201d.")
    assert list(list_oddities(Case(given, Answer(calls=())))) == []
    assert not [found for found in faults({}, notes=True) if found.rule == "G1"]

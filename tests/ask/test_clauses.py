"""Clauses cut from sentences."""

import pytest

from summarizer.ask.clauses import clause_around, said_clause, tidy_clause
from summarizer.records.article import Sentence
from summarizer.records.grounding import Attribution, DateMention
from summarizer.records.values import Act


def clause(text: str, date: str) -> str:
    """Cut the clause around a date of a one-sentence text."""
    start = text.index(date)
    mention = DateMention(
        start=start, end=start + len(date), sentence=1, value=None, form="day month", step="x"
    )
    return clause_around(text, Sentence(number=1, start=0, end=len(text)), mention)


@pytest.mark.parametrize(
    ("text", "date", "cut"),
    [
        (
            "It was said that on May 21, Elbonia sent notes on the draft, which was due in March.",
            "May 21",
            "on May 21, Elbonia sent notes on the draft",
        ),
        (
            "It was said that Elbonia answered the draft, which was handed over on March 11, 2024.",
            "March 11, 2024",
            "Elbonia answered the draft, which was handed over on March 11, 2024",
        ),
        (
            "He praised the work on the border, including the signing of the charter on May 3.",
            "May 3",
            "the signing of the charter on May 3",
        ),
        (
            "She recalled that the ministry spoke on May 16 and that all visits were off.",
            "May 16",
            "the ministry spoke on May 16",
        ),
        (
            "He heard that the talks of Elbonia, Ruritania, and Syldavia on May 5 cause concern.",
            "May 5",
            "the talks of Elbonia, Ruritania, and Syldavia on May 5 cause concern",
        ),
        ("They spoke of that meeting on May 5.", "May 5", "They spoke of that meeting on May 5"),
        ("On May 5, the board\n met.", "May 5", "On May 5, the board met"),
        ("The visit is due; talks begin on May 9.", "May 9", "talks begin on May 9"),
    ],
    ids=["reported", "relative", "including", "and that", "list", "determiner", "first", "stop"],
)
def test_clause_of_a_date_stands_by_itself(text: str, date: str, cut: str) -> None:
    """It holds the date and what happens then, in the article's words."""
    assert clause(text, date) == cut


@pytest.mark.parametrize(
    ("text", "verb", "clause", "act", "gist"),
    [
        ("He said it is late.", "said", "it is late", "CONSULT", "it is late"),
        ("He vowed to come soon.", "vowed", "to come soon", "CONSULT", "vowed to come soon"),
        ("He ruled out a new war.", "ruled out", "a new war", "REJECT", "ruled out a new war"),
        ("He has accepted that.", "has accepted", "that", "AGREE", "He has accepted that"),
        ("He asked, now, to come soon.", "asked", "to come soon", "REQUEST", "to come soon"),
        ("It was for him to come soon.", "absent", "to come soon", "REQUEST", "to come soon"),
    ],
    ids=["whole", "infinitive", "polarity", "empty", "verb elsewhere", "verb not there"],
)
def test_what_is_said_can_be_read_alone(
    text: str, verb: str, clause: str, act: Act, gist: str
) -> None:
    """With its verb, or the whole sentence, where the clause says nothing without."""
    start = text.index(clause)
    said = Attribution(
        sentence=1,
        start=start,
        end=start + len(clause),
        speaker=None,
        verb=verb,
        act=act,
        call=0,
    )
    assert said_clause(text, Sentence(number=1, start=0, end=len(text)), said) == gist


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        (' "peace is near," ', '"peace is near,"'),
        ('peace is near,"', "peace is near"),
        ("\u201cpeace is near", "peace is near"),
        ("a  b\n c.", "a b c"),
        ("with the U.S.", "with the U.S."),
        ("", ""),
        ('and on engagement," Brook added', "and on engagement"),
        ('"peace" and "calm," she said', '"peace" and "calm," she said'),
    ],
)
def test_ends_are_tidied(text: str, tidied: str) -> None:
    """A lost quotation mark goes, a whole quotation stays."""
    assert tidy_clause(text) == tidied


@pytest.mark.parametrize(
    ("text", "verb", "cut", "gist"),
    [
        (
            "Brook asked for boats and Holm rejected the request.",
            "rejected",
            "the request",
            "Holm rejected the request",
        ),
        ("Brook denied that ships had sailed.", "denied", "ships had sailed", None),
        ("Brook rejected it.", "rejected", "it", None),
    ],
)
def test_a_refusal_keeps_its_own_subject_and_verb(
    text: str, verb: str, cut: str, gist: str | None
) -> None:
    """Of two joined clauses the speaker's own is cut; a denial keeps 'denied that'."""
    start = text.index(cut)
    said = Attribution(
        sentence=1, start=start, end=start + len(cut), speaker="p2", verb=verb, act="REJECT", call=0
    )
    expected = gist or (text[:-1] if cut == "it" else "denied that ships had sailed")
    assert said_clause(text, Sentence(number=1, start=0, end=len(text)), said) == expected

"""Noun phrases that stand for people: where they end and what they say."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.text.fold import fold
from summarizer.text.lexicon import make_lexicon
from summarizer.text.person_phrases import PersonPhrase, find_phrases
from summarizer.text.skeleton import reduce_sentence


def phrases(text: str) -> list[PersonPhrase]:
    """Return the phrases of a sentence that say an office or a country."""
    folded = fold(text)
    terms = make_lexicon(load_gazetteer()).find_terms(text, folded)
    found = find_phrases(reduce_sentence(text, folded, (0, len(text)), terms))
    return [p for p in found if p.office or p.parties or p.honoured]


@pytest.mark.parametrize(
    ("phrase", "rest", "name", "office", "parties"),
    [
        ("Turkish President Jane Roe", " said", "Jane Roe", "President", "TR"),
        ("the President of Peru, Jane Roe", ", said", "Jane Roe", "President", "PE"),
        ("Jane Roe, President of the Republic of Peru", ", said", "Jane Roe", "President", "PE"),
        ("Peru's president, Jane Roe", ".", "Jane Roe", "President", "PE"),
        ("Peru's Jane Roe", " said", "Jane Roe", None, "PE"),
        ("his Omani counterpart Jane Roe", " said", "Jane Roe", "Counterpart", "OM"),
        ("Jane Roe, his counterpart in Muscat", ", said", "Jane Roe", "Counterpart", "OM"),
        ("the newly elected Omani foreign minister", " said", None, "Foreign Minister", "OM"),
        (
            "Secretary of Defense Jane J. Roe III",
            " said",
            "Jane J. Roe III",
            "Secretary of Defense",
            "",
        ),
        (
            "General Jane Roe, Chief of General Staff of the Omani Armed Forces",
            ", said",
            "Jane Roe",
            "Chief of the General Staff",
            "OM",
        ),
        ("His Excellency Mr. Jane Roe", " said", "Jane Roe", None, ""),
        (
            "Deputy Prime Minister and Foreign Minister Jane Roe",
            " said",
            "Jane Roe",
            "Deputy Prime Minister",
            "",
        ),
        (
            "Minister of Foreign Affairs and Trade Jane Roe",
            " said",
            "Jane Roe",
            "Foreign Minister",
            "",
        ),
        ("Foreign Minister Jane Roe of Peru", " said", "Jane Roe", "Foreign Minister", "PE"),
    ],
)
def test_one_person(
    phrase: str, rest: str, name: str | None, office: str | None, parties: str
) -> None:
    """Title, honorific, country and name are one phrase, in whatever order."""
    text = phrase + rest
    (found,) = phrases(text)
    assert text[found.start : found.end] == phrase
    assert (text[slice(*found.name)] if found.name else None) == name
    assert (found.office.value if found.office else None) == office
    assert list(found.parties) == parties.split()


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("the leaders of Peru, Chile and Oman met", ("PE", "CL", "OM")),
        ("the Peruvian and Omani foreign ministers met", ("PE", "OM")),
        ("his counterparts from Peru and Oman", ("PE", "OM")),
        ("the two foreign ministers in Lima met", ()),
    ],
    ids=["of a list", "two adjectives", "counterparts", "place is no party"],
)
def test_several_people(text: str, parties: tuple[str, ...]) -> None:
    """A plural has a country for each, and a place where they only stay is none."""
    (found,) = phrases(text)
    assert (found.plural, found.parties) == (True, parties)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "in a call with Jane Roe, Peru's Foreign Minister, Doe went on",
            ["Jane Roe, Peru's Foreign Minister"],
        ),
        (
            "President Roe, Prime Minister Doe and Chancellor Poe",
            ["President Roe", "Prime Minister Doe", "Chancellor Poe"],
        ),
        (
            "the Omani minister and US Secretary of State Jane Roe",
            ["the Omani minister", "US Secretary of State Jane Roe"],
        ),
        ("the late Jane Roe, the king said", ["the king"]),
    ],
    ids=["apposition before a name", "list", "two offices", "title with a verb"],
)
def test_where_a_phrase_ends(text: str, expected: list[str]) -> None:
    """A title belongs to the name that it names, not to the next one."""
    assert [text[p.start : p.end] for p in phrases(text)] == expected


def test_former_and_counterpart() -> None:
    """Who is no more in office is marked, and so is who is named by relation."""
    (former,) = phrases("former President Jane Roe said")
    (related,) = phrases("her Omani counterpart said")
    assert former.former
    assert related.is_counterpart
    assert related.determiner == "her"

"""People, countries and silence in words."""

import pytest

from summarizer.brief.sides import (
    adjective_of,
    capital_of,
    join_names,
    one_in_words,
    party_in_words,
    person_in_words,
    short_name,
    silent_parties,
    speaker_in_words,
)
from summarizer.data import load_gazetteer
from summarizer.merge import merge_calls
from summarizer.records.values import Person
from tests.merge.readouts import ALIYEV, BLINKEN, Article, Call, build

GAZETTEER = load_gazetteer()
SPANISH_MINISTER = Person(name=None, country="ES", office="Foreign Minister")


@pytest.mark.parametrize(
    ("person", "words", "short"),
    [
        (BLINKEN, "Antony Blinken, Secretary of State (United States)", "Antony Blinken"),
        (
            SPANISH_MINISTER,
            "Foreign Minister of Spain (name not given)",
            "Foreign Minister of Spain",
        ),
        (
            Person(name="Jane Roe", country=None, office=None),
            "Jane Roe, office not given",
            "Jane Roe",
        ),
        (
            Person(name=None, country=None, office="Envoy"),
            "Envoy (name not given)",
            "Envoy",
        ),
        (
            Person(name=None, country="ES", office=None),
            "a person of Spain (name not given)",
            "a person of Spain",
        ),
    ],
    ids=["full", "office only", "name only", "no country", "country only"],
)
def test_people_in_words(person: Person, words: str, short: str) -> None:
    """What is not given is said, never filled in."""
    assert person_in_words(person, GAZETTEER) == words
    assert short_name(person, GAZETTEER) == short


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        (None, "No speaker named"),
        ("both", "Both sides"),
        ("AZ", "The Azerbaijani side"),
        ("EU", "The EU side"),
        ("Jane Roe", "Jane Roe"),
    ],
)
def test_speakers_in_words(speaker: str | None, words: str) -> None:
    """Nobody, both, a side or a name."""
    assert speaker_in_words(speaker, GAZETTEER) == words


def test_parties_in_words() -> None:
    """Countries by name, organisations by short name, 'both' by what it means."""
    codes = ["AZ", "EU", "both", None, "Jane Roe"]
    found = [one_in_words(code, GAZETTEER) for code in codes]
    assert found == ["Azerbaijan", "EU", "both sides", None, "Jane Roe"]
    assert party_in_words(None, GAZETTEER) is None


def test_every_country_has_an_adjective_and_a_voice() -> None:
    """No country of the gazetteer is called by its code in a note."""
    for code in GAZETTEER.countries:
        assert adjective_of(code, GAZETTEER) != code
        assert code not in capital_of(code, GAZETTEER).split()


def test_silence_is_of_those_on_the_line_without_a_readout() -> None:
    """Each party on the line that no readout is of, once, in the order of people."""
    call = Call(people=(BLINKEN, ALIYEV, SPANISH_MINISTER), side="AZ")
    (dossier,) = merge_calls([build(Article("a", calls=(call,)))])
    assert silent_parties(dossier, GAZETTEER) == ("United States", "Spain")


@pytest.mark.parametrize(
    ("names", "listed"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_names_are_listed_as_a_person_does(names: list[str], listed: str) -> None:
    """Commas, and an 'and' before the last."""
    assert join_names(names) == listed

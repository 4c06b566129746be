"""An article with all that its text supports."""

import pytest

from summarizer.data import load_gazetteer
from summarizer.ground import ground_article
from summarizer.records.grounding import Grounding
from tests.ground.dated import segmented
from tests.ground.lines import grounded

TEXT = (
    "LIMA, May 14 (ABC) - Peru's Foreign Minister Jane Roe held a video call on Monday with her "
    "Omani counterpart John Doe at the latter's request, ministry spokeswoman Ann Poe said. "
    "Roe thanked Doe for his call."
)


def test_parts_fit_together() -> None:
    """Calls, people and attributions refer to one another by keys that exist."""
    grounding = grounded(TEXT)
    (call,) = grounding.calls
    people = {person.key: person for person in grounding.persons}
    assert [people[key].name for key in call.principals] == ["Jane Roe", "John Doe"]
    assert call.initiator
    assert people[call.initiator].name == "John Doe"
    assert (call.channel, call.status, call.date) == ("video", "completed", "2024-05-13")
    assert {person.role for person in people.values()} == {"principal", "spokesperson"}
    assert all(
        attribution.speaker in {*people, "both", None} for attribution in grounding.attributions
    )
    assert TEXT[call.start : call.end] == "video call"


def test_keys_follow_the_text() -> None:
    """People are numbered in order of first mention."""
    persons = grounded(TEXT).persons
    assert [person.key for person in persons] == ["p1", "p2", "p3"]
    starts = [person.mentions[0].start for person in persons]
    assert starts == sorted(starts)


def test_counterparts_office() -> None:
    """A counterpart whom nobody knows holds the other's office, as far as the words go."""
    doe = next(p for p in grounded(TEXT).persons if p.name == "John Doe")
    assert (doe.country, doe.office) == ("OM", "Foreign Minister")


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre des Affaires étrangères du Pérou a téléphoné lundi à son homologue d'Oman.",
        "Der Außenminister von Peru hat am Montag mit seinem Kollegen aus Oman telefoniert.",
    ],
    ids=["french", "german"],
)
def test_language_that_is_not_covered(text: str) -> None:
    """Of a language that the rules do not read nothing is asserted."""
    grounding = grounded(text)
    assert not grounding.covered
    assert (grounding.persons, grounding.calls, grounding.attributions) == ((), (), ())


@pytest.mark.parametrize(
    "text",
    ["", " \n ", "\x00" * 50, "(" * 5000, "\u202e\u200b" * 500, "President " * 500, "P and " * 500],
    ids=["empty", "blank", "nul", "brackets", "marks", "titles", "letters"],
)
def test_hostile_text(text: str) -> None:
    """Whatever the text, grounding gives a grounding, and no call out of nothing."""
    article = segmented(text)
    grounding: Grounding = ground_article(article, load_gazetteer()).grounding
    assert grounding.calls == ()


def test_offsets_survive_marks() -> None:
    """Letters that grow when folded and marks that are not seen shift nothing."""
    text = "\u202eİİ: " + TEXT
    for person in grounded(text).persons:
        assert all(alias in text for alias in person.aliases)

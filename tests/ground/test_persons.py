"""Officials that no table knows are found, with their country, and so is who of them phoned."""

from pathlib import Path
from typing import NamedTuple

import pytest

from summarizer.records.grounding import GroundedPerson
from summarizer.text.names import name_words
from tests.ground.lines import grounded

WORDINGS = Path(__file__).with_name("people_wordings.txt")
_MORE = " It has been raining in the north for days, and the roads are closed."
"""A sentence that tells nothing, so that a text of names and titles is known to be English."""


class Wording(NamedTuple):
    """A text and who is expected on the line."""

    people: tuple[tuple[str, str], ...]
    """The last word of each name as given, and the country."""
    caller: str | None
    text: str


def wordings() -> list[Wording]:
    """Return the sentences of the file."""
    return [
        _wording(row)
        for row in WORDINGS.read_text(encoding="utf-8").splitlines()
        if row and not row.startswith("#")
    ]


def _wording(row: str) -> Wording:
    people, caller, text = (cell.strip() for cell in row.split("|", 2))
    pairs = [entry.split(":") for entry in people.split()]
    return Wording(
        people=tuple((_word(name), country) for name, country in pairs),
        caller=None if caller == "-" else _word(caller),
        text=text.replace("\\n", "\n") + _MORE,
    )


def _word(name: str) -> str:
    return name_words(name)[-1]


def _is(person: GroundedPerson, word: str, country: str) -> bool:
    return word in name_words(person.name or "") and person.country == country


@pytest.mark.parametrize("wording", wordings(), ids=lambda w: w.text[:48])
def test_whoever_is_on_the_line_is_found(wording: Wording) -> None:
    """Each of the people on the line is found, with the country, and so is who rang."""
    grounding = grounded(wording.text)
    people = {person.key: person for person in grounding.persons}
    (call,) = [call for call in grounding.calls if call.status == "completed"]
    on_line = [people[key] for key in call.principals]
    missing = [each for each in wording.people if not any(_is(person, *each) for person in on_line)]
    assert (missing, len(on_line)) == ([], len(wording.people))
    caller = name_words(people[call.initiator].name or "") if call.initiator else ()
    assert (wording.caller in caller) if wording.caller else not caller


@pytest.mark.parametrize(
    ("subject", "office"),
    [
        ("President-elect Joe Biden", "President-elect"),
        ("US President-elect Joe Biden", "President-elect"),
        ("Former President Barack Obama", "Former President"),
        ("Acting Foreign Minister Péter Varga of Hungary", "Acting Foreign Minister"),
        ("Hungary's acting Foreign Minister, Péter Varga,", "Acting Foreign Minister"),
        ("Outgoing Prime Minister Mark Rutte", "Outgoing Prime Minister"),
        ("Japan's Prime Minister-designate Hana Mori", "Prime Minister-designate"),
        ("Deputy Foreign Minister Ida Lund of Norway", "Deputy Foreign Minister"),
    ],
)
def test_how_somebody_stands_to_an_office_is_kept(subject: str, office: str) -> None:
    """A call with a former, acting or future holder is found, and the office says which."""
    grounding = grounded(f"{subject} spoke by phone with French President Emmanuel Macron." + _MORE)
    (call,) = grounding.calls
    people = {person.key: person.office for person in grounding.persons}
    assert [people[key] for key in call.principals] == [office, "President"]


def test_the_president_is_not_whoever_is_elected() -> None:
    """A title without a name is not that of somebody who is still to take office."""
    grounding = grounded(
        "President-elect Joe Biden phoned French President Emmanuel Macron. The president thanked"
        " the president-elect." + _MORE
    )
    people = {person.name: len(person.mentions) for person in grounding.persons}
    assert people == {"Joe Biden": 2, "Emmanuel Macron": 2}

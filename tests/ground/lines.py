"""Who was on the line, and who phoned, in a text that is taken the whole way."""

from typing import NamedTuple

from summarizer.data import load_gazetteer
from summarizer.ground import ground_article
from summarizer.records.grounding import CallStatus, GroundedCall, GroundedPerson, Grounding
from summarizer.text.names import name_words
from tests.ground.dated import segmented

PUBLISHED = "2024-05-15"


class Line(NamedTuple):
    """A call: a word of each name (`?XX`: the unnamed official of XX), and of the caller's."""

    people: tuple[str, ...]
    caller: str | None = None


def line(people: str, caller: str | None = None) -> Line:
    """Return what is expected of a call: 'Roe Doe', 'Roe'."""
    return Line(tuple(people.split()), caller)


def grounded(text: str, *, published: str | None = PUBLISHED, url: str | None = None) -> Grounding:
    """Return what a text supports."""
    return ground_article(segmented(text, published=published, url=url), load_gazetteer()).grounding


def lines(grounding: Grounding, status: CallStatus = "completed") -> list[tuple[set[str], ...]]:
    """Return the words of the names on each line, the caller's last (empty if unknown)."""
    people = {person.key: person for person in grounding.persons}
    return [_words(call, people) for call in grounding.calls if call.status == status]


def _words(call: GroundedCall, people: dict[str, GroundedPerson]) -> tuple[set[str], ...]:
    names = [_name(people[key]) for key in call.principals]
    caller = _name(people[call.initiator]) if call.initiator else set[str]()
    return (*names, caller)


def _name(person: GroundedPerson) -> set[str]:
    return set(name_words(person.name)) if person.name else {f"?{person.country}"}


def differences(grounding: Grounding, expected: list[Line]) -> list[str]:
    """Return what is expected and not found, and what is found and not expected."""
    found = lines(grounding)
    missing: list[str] = []
    for want in expected:
        same = next((words for words in found if _fits(words, want)), None)
        if same is None:
            missing.append(f"missing {want}")
        else:
            found.remove(same)
    return missing + [f"unexpected {words}" for words in found]


def _fits(words: tuple[set[str], ...], want: Line) -> bool:
    *names, caller = words
    left = list(names)
    for word in want.people:
        holder = next((name for name in left if _said(word) in name), None)
        if holder is None:
            return False
        left.remove(holder)
    wanted_caller = {_said(want.caller)} if want.caller else set[str]()
    return not left and wanted_caller <= caller and bool(caller) == bool(want.caller)


def _said(word: str) -> str:
    return word if word.startswith("?") else name_words(word)[-1]

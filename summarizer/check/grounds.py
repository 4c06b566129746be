"""What a value rests on: what grounding knows of it, and the arithmetic of the rules.

Owns the account that `check --explain` gives of each kind of value. Takes a stored record and the
place of a value in it, gives labelled lines. Refuses to judge: findings do that.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from summarizer.check.call_dates import pointers
from summarizer.check.case import Case
from summarizer.check.offices import is_same_office
from summarizer.check.people import find_person, label_of
from summarizer.check.support import LEAST_OF_A_TOPIC, LEAST_SUPPORT
from summarizer.data import load_gazetteer
from summarizer.records.finding import RuleId
from summarizer.records.grounding import GroundedCall, GroundedPerson
from summarizer.records.record import ArticleRecord, CallRecord, Evidence
from summarizer.text.claims import meaning, read_words, support
from summarizer.text.conditions import find_conditions
from summarizer.text.dates.edtf import weekday_of
from summarizer.text.stems import read_tokens
from summarizer.text.undertakings import degrees_in

RULES_OF: Mapping[str, tuple[RuleId, ...]] = {
    "date": ("D1", "D2", "D3", "D4", "D5", "G1"),
    "principals": ("P1", "P2", "P3", "P5", "G1"),
    "initiator": ("P4", "G1"),
    "side": ("P6", "G1"),
    "statements": ("P6", "G1", "G2", "G3", "G4"),
    "commitments": ("D6", "P6", "G1", "G2", "G3", "G4"),
    "events": ("D6", "G1", "G2"),
    "topics": ("G1", "G2"),
}
"""The rules that look at each kind of value."""
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Ground(NamedTuple):
    """One line of the account."""

    label: str
    text: str


class _Asked(NamedTuple):
    """The value that is asked about, beside its article."""

    case: Case
    call: CallRecord
    known: GroundedCall | None
    number: int | None
    """Place of the grounded call."""
    place: int
    """Place of the value in its list; 0 for a single one."""

    def words(self, start: int, end: int) -> str:
        return " ".join(self.case.article.raw.text[start:end].split())


def list_grounds(record: ArticleRecord, call: int, kind: str, place: int = 0) -> Iterator[Ground]:
    """Say what a value rests on.

    Args:
        record: The article's.
        call: Place of the call.
        kind: `date`, `principals`, ...
        place: Place of the value where there are several.

    Yields:
        What grounding knows first, then what the rules compute from it.
    """
    case = Case(record.article, record.answered.answer)
    number = _grounded_place(case, record, call)
    known = None if number is None else case.grounding.calls[number]
    asked = _Asked(case, record.checked.calls[call], known, number, place)
    if known is None:
        yield Ground("grounding", "has no such call")
    yield from _KINDS[kind](asked)


def _grounded_place(case: Case, record: ArticleRecord, call: int) -> int | None:
    if call < len(case.calls):
        return case.calls[call].number
    answered = {one.number for one in case.calls}
    added = record.checked.calls[call]
    wanted = {one.sentence for fact in added.principals for one in fact.evidence}
    return next(
        (
            number
            for number, known in enumerate(case.grounding.calls)
            if number not in answered and wanted & set(known.sentences)
        ),
        None,
    )


def _date(asked: _Asked) -> Iterator[Ground]:
    call = asked.call
    yield Ground("known", f"{call.date_status}: {call.date_step}")
    yield Ground("bounds", f"{call.earliest or 'open'} to {call.latest or 'open'}")
    if call.asserted_year is not None:
        yield Ground("asserted", f"{call.asserted_year}, by the answer alone; no part of the date")
    published = asked.case.grounding.publication
    shown = f"{published.date}, from the {published.basis}" if published else "unknown"
    yield Ground("published", shown)
    weekday = weekday_of(call.date.value)
    if weekday is not None:
        yield Ground("weekday", f"{call.date.value} is a {_WEEKDAYS[weekday]}")


def _principal(asked: _Asked) -> Iterator[Ground]:
    value = asked.call.principals[asked.place].value
    person = find_person(asked.case.grounding.persons, value) if value else None
    if person is None:
        yield Ground("grounding", "knows nobody of that name or office in the article")
        return
    yield Ground("person", f"{label_of(person)}: {_of(person)}")
    yield Ground("in the text", ", ".join(f"'{alias}'" for alias in person.aliases))
    numbers = dict.fromkeys(mention.sentence for mention in person.mentions)
    yield Ground("named in", _pointers(numbers))
    if asked.known:
        on_the_line = person.key in asked.known.principals
        role = "on the line" if on_the_line else f"not on the line ({person.role})"
        yield Ground("role", f"{role}; the call is reported in {_pointers(asked.known.sentences)}")
    yield from _terms(asked, person)


def _of(person: GroundedPerson) -> str:
    return f"{person.office or 'no office'}, {person.country or 'no country'}"


def _terms(asked: _Asked, person: GroundedPerson) -> Iterator[Ground]:
    date = asked.known.date if asked.known else None
    terms = load_gazetteer().holders_named(person.name) if person.name else ()
    for term in terms:
        held = f"{term.start or 'open'} to {term.until or 'open'}"
        fits = "holds on" if term.is_possible_on(date) else "does not hold on"
        same = person.office and is_same_office(term.office, person.office)
        of_the_text = "the office of the text" if same else "not the office of the text"
        yield Ground(
            "gazetteer",
            f"{term.office}, {term.party}, {held} ({fits} {date or 'an open date'}; {of_the_text})",
        )
    if not terms:
        yield Ground("gazetteer", "does not have this person; office and country are the text's")


def _initiator(asked: _Asked) -> Iterator[Ground]:
    known = asked.known
    person = asked.case.person(known.initiator) if known else None
    if known is None:
        return
    if person is None:
        yield Ground("wording", f"says of nobody that they phoned: {_report(asked, known)}")
    else:
        where = _pointers(known.initiator_sentences)
        yield Ground("wording", f"has {label_of(person)} phone, in {where}")
        yield Ground("reported", _report(asked, known))
    people = [one for key in known.principals if (one := asked.case.person(key))]
    yield Ground("principals", ", ".join(label_of(one) for one in people) or "nobody")


def _report(asked: _Asked, known: GroundedCall) -> str:
    return f"'{asked.words(known.start, known.end)}' in {_pointers(known.sentences)}"


def _side(asked: _Asked) -> Iterator[Ground]:
    sides = [s for s in asked.case.grounding.sides if s.call in {None, asked.number}]
    for side in sides:
        yield Ground("grounding", f"{side.side}, by {side.basis}, in {_pointers(side.sentences)}")
    if not sides:
        yield Ground("grounding", "nothing in the article shows whose account it is")


def _statement(asked: _Asked) -> Iterator[Ground]:
    fact = asked.call.statements[asked.place]
    numbers = _numbers(fact.evidence)
    yield from _attributed(asked, numbers)
    if fact.value:
        yield _carried(asked, fact.value.gist, numbers, LEAST_SUPPORT)
    yield from _degrees(asked, numbers)


def _commitment(asked: _Asked) -> Iterator[Ground]:
    fact = asked.call.commitments[asked.place]
    numbers = _numbers(fact.evidence)
    yield from _attributed(asked, numbers)
    if fact.value:
        yield _carried(asked, fact.value.what, numbers, LEAST_SUPPORT)
    yield from _degrees(asked, numbers)
    for number in numbers:
        for found in find_conditions(asked.case.text(number)):
            yield Ground("condition", f"S{number}: '{found.cue} {found.stated}'")


def _event(asked: _Asked) -> Iterator[Ground]:
    fact = asked.call.events[asked.place]
    numbers = _numbers(fact.evidence)
    if not asked.case.dates(numbers):
        yield Ground("dates", "none in its sentences")
    if fact.value:
        yield _carried(asked, fact.value.what, numbers, LEAST_SUPPORT)


def _topic(asked: _Asked) -> Iterator[Ground]:
    fact = asked.call.topics[asked.place]
    if fact.value:
        yield _carried(asked, fact.value.label, _numbers(fact.evidence), LEAST_OF_A_TOPIC)


def _attributed(asked: _Asked, numbers: tuple[int, ...]) -> Iterator[Ground]:
    found = [one for one in asked.case.attributions(numbers) if one.call == asked.number]
    for one in found:
        person = asked.case.person(one.speaker)
        who = label_of(person) if person else one.speaker or "nobody"
        said = asked.words(one.start, one.end)
        yield Ground("says", f"S{one.sentence}: {who} '{one.verb}' ({one.act}): {said}")
    if not found:
        yield Ground("says", "its sentences attribute nothing in this call")


def _carried(asked: _Asked, claim: str, numbers: tuple[int, ...], least: float) -> Ground:
    wanted = read_words(claim).meanings
    usable = asked.case.usable(numbers)
    own = frozenset[str]().union(*(asked.case.words[n].meanings for n in usable))
    lacks = wanted - own
    missing = dict.fromkeys(t.text for t in read_tokens(claim) if meaning(t.key) in lacks)
    share = support(wanted, own, asked.case.weights)
    lacking = f"; not in them: {', '.join(missing)}" if missing else ""
    text = f"its sentences have {share:.2f} of the claim's words by weight (least {least}){lacking}"
    return Ground("support", text)


def _degrees(asked: _Asked, numbers: tuple[int, ...]) -> Iterator[Ground]:
    found = sorted({degree for n in numbers for degree in degrees_in(asked.case.text(n))})
    yield Ground("degree", f"the words of its sentences: {', '.join(found) or 'none'}")


def _numbers(evidence: tuple[Evidence, ...]) -> tuple[int, ...]:
    return tuple(one.sentence for one in evidence)


def _pointers(numbers: Iterable[int]) -> str:
    return pointers(tuple(numbers)) or "no sentence"


_KINDS: Mapping[str, Callable[[_Asked], Iterator[Ground]]] = {
    "date": _date,
    "principals": _principal,
    "initiator": _initiator,
    "side": _side,
    "statements": _statement,
    "commitments": _commitment,
    "events": _event,
    "topics": _topic,
}

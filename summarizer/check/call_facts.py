"""The facts of one call after the checks.

Owns how each kind of fact takes the value that a rule expects, and when a value counts as `both`,
the answer's and grounding's. Takes an answered call beside its grounded one, gives its facts.
"""

from collections.abc import Sequence

from summarizer.check.case import CallCase
from summarizer.check.offices import is_same_office
from summarizer.check.people import find_named, label_of
from summarizer.check.settling import NULL, Answered, Settlement
from summarizer.records.answer import CommitmentAnswer, NamedAnswer, StatementAnswer
from summarizer.records.grounding import GroundedPerson
from summarizer.records.record import Fact, Origin
from summarizer.records.values import Commitment, Event, Person, Statement, Topic


def person_of(person: GroundedPerson) -> Person:
    """Return a person as grounding knows them."""
    return Person(name=person.name, country=person.country, office=person.office)


class CallFacts:
    """The facts of one call, each settled when it is asked for."""

    def __init__(self, settlement: Settlement, call: CallCase, given: Origin) -> None:
        self._settlement = settlement
        self._case = settlement.case
        self._call = call
        self._known = call.grounded
        self._given: Origin = given
        self._agreed: Origin = given if given == "rules" else "both"

    def _origin(self, *, agrees: bool) -> Origin:
        return self._agreed if agrees else self._given

    def date(self) -> Fact[str]:
        """Return the date."""
        answer, known = self._call.answer.date, self._known
        answered = Answered(
            path=f"{self._call.path}.date",
            evidence=answer.evidence,
            origin=self._origin(agrees=known is not None and known.date == answer.value),
            grounded=known.date_sentences if known else (),
        )
        return self._settlement.settle(answer.value, answered, _whole)

    def principals(self) -> tuple[Fact[Person], ...]:
        """Return the principals; whom only grounding has is added to those that are left."""
        facts = [self._principal(place) for place in range(len(self._call.answer.principals))]
        held = [fact for fact in facts if fact.status != "withheld"]
        stands = {p.key for p, f in zip(self._call.people, facts, strict=True) if p and f in held}
        names = {fact.value.name for fact in held if fact.value}
        keys = self._known.principals if self._known else ()
        absent = [self._case.person(key) for key in keys if key not in stands]
        new = [person for person in absent if person and person.name not in names]
        field = f"{self._call.path}.principals"
        missing = [
            place
            for place, finding, part in self._settlement.on(field)
            if not part and finding.rule == "P2" and finding.expected
        ]
        if new and (missing or len(held) < len(facts)):
            facts += [self.added(person) for person in new]
        self._settlement.mark(missing, "repaired")
        return tuple(facts)

    def added(self, person: GroundedPerson) -> Fact[Person]:
        """Return a principal whom only grounding has."""
        return Fact[Person](
            value=person_of(person),
            evidence=self._settlement.quote(self._reporting(person)),
            origin="rules",
            status="repaired",
        )

    def _reporting(self, person: GroundedPerson | None) -> tuple[int, ...]:
        sentences = self._known.sentences if self._known else ()
        if person is None:
            return sentences
        return tuple(n for n in sentences if person.key in self._case.mentioned([n]))[:1]

    def _principal(self, place: int) -> Fact[Person]:
        answer, person = self._call.answer.principals[place], self._call.people[place]
        path = f"{self._call.path}.principals[{place}]"
        given = Person(name=answer.name, country=answer.country, office=answer.office)
        expected = [finding.expected for _, finding, part in self._settlement.on(path) if not part]
        other = next((self._named(name) for name in expected if name), None)
        answered = Answered(
            path=path,
            evidence=answer.evidence,
            origin=self._origin(agrees=person is not None and _is_same(given, person)),
            grounded=self._reporting(other) if other else (),
        )

        def amend(value: Person | None, part: str, wanted: str) -> Person | None:
            if not part:
                named = self._named(wanted)
                return person_of(named) if named else None
            return value.model_copy(update={part: wanted}) if value else None

        return self._settlement.settle(given, answered, amend)

    def _named(self, name: str) -> GroundedPerson | None:
        persons = self._case.grounding.persons
        return find_named(persons, name) or next((p for p in persons if label_of(p) == name), None)

    def initiator(self) -> Fact[str]:
        """Return who phoned."""
        known = self._case.person(self._known.initiator) if self._known else None
        answer = self._call.answer.initiator
        return self._one(
            "initiator",
            answer,
            agrees=_same_name(answer, label_of(known) if known else None),
            grounded=self._known.initiator_sentences if self._known else (),
        )

    def side(self) -> Fact[str]:
        """Return whose account it is."""
        answer = self._call.answer.side
        known = [
            side
            for side in self._case.grounding.sides
            if side.call in {None, self._call.number} and self._known
        ]
        return self._one(
            "side",
            answer,
            agrees=any(answer and side.side == answer.value for side in known)
            or (answer is None and not known),
            grounded=known[0].sentences if known else (),
        )

    def _one(
        self, name: str, answer: NamedAnswer | None, *, agrees: bool, grounded: tuple[int, ...]
    ) -> Fact[str]:
        answered = Answered(
            path=f"{self._call.path}.{name}",
            evidence=answer.evidence if answer else (),
            origin=self._origin(agrees=agrees),
            grounded=grounded,
        )
        return self._settlement.settle(answer.value if answer else None, answered, _whole)

    def statements(self) -> tuple[Fact[Statement], ...]:
        """Return the statements."""
        return tuple(
            self._settlement.settle(
                Statement(speaker=said.speaker, act=said.act, gist=said.gist),
                Answered(
                    path=f"{self._call.path}.statements[{place}]",
                    evidence=said.evidence,
                    origin=self._origin(agrees=self._is_attributed(said)),
                ),
                _amend_statement,
            )
            for place, said in enumerate(self._call.answer.statements)
        )

    def _is_attributed(self, said: StatementAnswer) -> bool:
        key = self._case.speaker_key(self._call, said.speaker) if said.speaker else None
        return any(
            found.speaker in {key, said.speaker} and found.act == said.act
            for found in self._case.attributions(said.evidence)
        )

    def commitments(self) -> tuple[Fact[Commitment], ...]:
        """Return the commitments."""
        return tuple(
            self._settlement.settle(
                _commitment(act),
                Answered(f"{self._call.path}.commitments[{place}]", act.evidence, self._given),
                _amend_commitment,
            )
            for place, act in enumerate(self._call.answer.commitments)
        )

    def events(self) -> tuple[Fact[Event], ...]:
        """Return the other dated events."""
        return tuple(
            self._settlement.settle(
                Event(date=event.date, what=event.what),
                Answered(f"{self._call.path}.events[{place}]", event.evidence, self._given),
                _amend_event,
            )
            for place, event in enumerate(self._call.answer.events)
        )

    def topics(self) -> tuple[Fact[Topic], ...]:
        """Return the topics."""
        return tuple(
            self._settlement.settle(
                Topic(label=topic.label),
                Answered(f"{self._call.path}.topics[{place}]", topic.evidence, self._given),
                _amend_nothing,
            )
            for place, topic in enumerate(self._call.answer.topics)
        )


def _is_same(given: Person, person: GroundedPerson) -> bool:
    offices = given.office == person.office or (
        given.office and person.office and is_same_office(given.office, person.office)
    )
    return given.country == person.country and bool(offices)


def _same_name(answer: NamedAnswer | None, known: str | None) -> bool:
    return (answer.value if answer else None) == known


def _whole(_: str | None, part: str, wanted: str) -> str | None:
    return wanted if part in {"", "value"} and wanted != NULL else None


def _amend_statement(value: Statement | None, part: str, wanted: str) -> Statement | None:
    if value is None or part not in {"speaker", "act"}:
        return None
    return value.model_copy(update={part: None if wanted == NULL else wanted})


def _amend_commitment(value: Commitment | None, part: str, wanted: str) -> Commitment | None:
    if value is None or part not in {"kind", "condition", "due", "claimed_by"}:
        return None
    changed: dict[str, str | None] = {part: None if wanted == NULL else wanted}
    if part == "condition" and wanted != NULL and value.kind == "agreed":
        changed["kind"] = "conditional"
    return value.model_copy(update=changed)


def _amend_event(value: Event | None, part: str, wanted: str) -> Event | None:
    return value.model_copy(update={"date": wanted}) if value and part == "date" else None


def _amend_nothing(_: Topic | None, __: str, ___: str) -> Topic | None:
    return None


def _commitment(act: CommitmentAnswer) -> Commitment:
    return Commitment(
        by=act.by,
        to=act.to,
        kind=act.kind,
        what=act.what,
        condition=act.condition,
        due=act.due,
        claimed_by=act.claimed_by,
    )


def names_of(facts: Sequence[Fact[Person]]) -> list[str | None]:
    """Return the names of principals, withheld ones included, in order."""
    return [fact.value.name for fact in facts if fact.value]

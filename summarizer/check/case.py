"""An answer beside its article: what every rule needs to know of both.

Owns the look-ups that rules share (text of a sentence, who is mentioned where, which grounded call
an answered one is) and works each out once. Takes a grounded article and an answer. Refuses to
judge: that is the rules' business.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from summarizer.check.matching import match_calls
from summarizer.check.people import find_named, find_person
from summarizer.data import load_gazetteer
from summarizer.records.answer import Answer, CallAnswer, Pointers
from summarizer.records.article import Sentence
from summarizer.records.grounding import (
    Attribution,
    DateMention,
    GroundedArticle,
    GroundedCall,
    GroundedPerson,
)
from summarizer.text.claims import Words, read_words, weigh_words
from summarizer.text.fold import fold
from summarizer.text.lexicon import Term, make_lexicon

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class CallCase:
    """An answered call beside its grounded one."""

    place: int
    """Its place in the answer."""
    answer: CallAnswer
    number: int | None
    """Place of the grounded call, None if grounding has none for it."""
    grounded: GroundedCall | None
    people: tuple[GroundedPerson | None, ...]
    """Its principals in order, each as grounding knows them."""

    @property
    def path(self) -> str:
        """Path of the call in the answer."""
        return f"calls[{self.place}]"

    @property
    def principal_keys(self) -> frozenset[str]:
        """Keys of its principals, those left out whom grounding does not know."""
        return frozenset(person.key for person in self.people if person)


class Case:
    """An article and the answer to it."""

    def __init__(self, article: GroundedArticle, answer: Answer) -> None:
        self.article = article
        self.answer = answer
        self.grounding = article.grounding
        self._usable: dict[Pointers, tuple[int, ...]] = {}
        self._terms: dict[int, list[Term]] = {}
        self._speakers: dict[tuple[int, str], str | None] = {}
        persons = self.grounding.persons
        people = [tuple(find_person(persons, p) for p in call.principals) for call in answer.calls]
        numbers = match_calls(answer.calls, people, self.grounding.calls)
        self.calls = tuple(
            CallCase(
                place=place,
                answer=call,
                number=number,
                grounded=None if number is None else self.grounding.calls[number],
                people=people[place],
            )
            for place, (call, number) in enumerate(zip(answer.calls, numbers, strict=True))
        )

    @property
    def is_read(self) -> bool:
        """Whether the words of claims can be compared with the article's: it is in English."""
        return self.grounding.language == ENGLISH

    def sentence(self, number: int) -> Sentence | None:
        """Return a sentence by its number, None if there is none."""
        if 1 <= number <= len(self.article.sentences):
            return self.article.sentences[number - 1]
        return None

    def usable(self, evidence: Pointers) -> tuple[int, ...]:
        """Return the pointers that exist and are article text, each once, in the order given."""
        known = self._usable.get(evidence)
        if known is None:
            known = self._usable[evidence] = tuple(
                number
                for number in dict.fromkeys(evidence)
                if (sentence := self.sentence(number)) and not sentence.furniture
            )
        return known

    def text(self, number: int) -> str:
        """Return the words of a sentence; nothing for one that does not exist."""
        sentence = self.sentence(number)
        return self.article.raw.text[sentence.start : sentence.end] if sentence else ""

    def texts(self, evidence: Pointers) -> tuple[str, ...]:
        """Return the words of the usable sentences."""
        return tuple(self.text(number) for number in self.usable(evidence))

    @cached_property
    def words(self) -> Mapping[int, Words]:
        """What counts of each sentence of the article, furniture left out."""
        return {
            sentence.number: read_words(self.text(sentence.number))
            for sentence in self.article.sentences
            if not sentence.furniture
        }

    @cached_property
    def keys(self) -> frozenset[str]:
        """All words of the article, folded, furniture left out."""
        return frozenset[str]().union(*(words.keys for words in self.words.values()))

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """How much each word of the article tells."""
        return weigh_words(words.meanings for words in self.words.values())

    def terms(self, number: int) -> list[Term]:
        """Return the gazetteer's strings in a sentence; their offsets count from its start."""
        known = self._terms.get(number)
        if known is None:
            text = self.text(number)
            known = make_lexicon(load_gazetteer()).find_terms(text, fold(text))
            self._terms[number] = known
        return known

    @cached_property
    def _attributions(self) -> Mapping[int, list[Attribution]]:
        found: dict[int, list[Attribution]] = defaultdict(list)
        for attribution in self.grounding.attributions:
            found[attribution.sentence].append(attribution)
        return found

    def attributions(self, evidence: Pointers) -> list[Attribution]:
        """Return who says what in the usable sentences."""
        return [
            attribution
            for number in self.usable(evidence)
            for attribution in self._attributions.get(number, ())
        ]

    @cached_property
    def _dates(self) -> Mapping[int, list[DateMention]]:
        found: dict[int, list[DateMention]] = defaultdict(list)
        for mention in self.grounding.dates:
            found[mention.sentence].append(mention)
        return found

    def dates(self, evidence: Iterable[int]) -> list[DateMention]:
        """Return the date expressions of sentences."""
        return [mention for number in evidence for mention in self._dates.get(number, ())]

    @cached_property
    def _mentioned(self) -> Mapping[int, set[str]]:
        found: dict[int, set[str]] = defaultdict(set)
        for person in self.grounding.persons:
            for mention in person.mentions:
                found[mention.sentence].add(person.key)
        return found

    def mentioned(self, evidence: Iterable[int]) -> set[str]:
        """Return the keys of the persons that sentences mention."""
        return {key for number in evidence for key in self._mentioned.get(number, ())}

    @cached_property
    def _persons(self) -> Mapping[str, GroundedPerson]:
        return {person.key: person for person in self.grounding.persons}

    def person(self, key: str | None) -> GroundedPerson | None:
        """Return a person by key."""
        return self._persons.get(key) if key else None

    def speaker_key(self, call: CallCase, name: str) -> str | None:
        """Return the key of a principal of the call by the name that the answer uses for them.

        Whom only grounding has on the line counts as well: leaving them out is one fault, not one
        for each of their statements.
        """
        asked = (call.place, name)
        if asked not in self._speakers:  # several rules ask for each
            self._speakers[asked] = self._find_speaker(call, name)
        return self._speakers[asked]

    def _find_speaker(self, call: CallCase, name: str) -> str | None:
        folded = fold(name)
        for principal, person in zip(call.answer.principals, call.people, strict=True):
            if person and principal.name and fold(principal.name) == folded:
                return person.key
        grounded = call.grounded.principals if call.grounded else ()
        known = [*call.people, *(self.person(key) for key in grounded)]
        found = find_named([person for person in known if person], name)
        return found.key if found else None

"""The rules' answerer: what grounding alone supports, in the article's own words.

Owns how grounding becomes an answer. Takes a grounded article, gives an answer of the same form as
a model's. Refuses to write: every gist and label is a slice of the text. Pure: the same article
always gives the same answer.
"""

from collections.abc import Iterator

from summarizer.ask.clauses import clause_around, said_clause
from summarizer.ask.commitments import Parties, find_commitments
from summarizer.ask.topics import find_topics
from summarizer.records.answer import (
    Answer,
    CallAnswer,
    DateAnswer,
    EventAnswer,
    NamedAnswer,
    PersonAnswer,
    StatementAnswer,
)
from summarizer.records.grounding import (
    Attribution,
    CallStatus,
    GroundedArticle,
    GroundedCall,
    GroundedPerson,
    ReadoutSide,
)
from summarizer.records.record import Answered, Engine

EVENT_ROLES = frozenset({"past", "future"})
SIDE_RANK = {"attribution": 0, "wording": 1, "outlet": 2}
NOT_CALLS: dict[CallStatus, str] = {
    "planned": "a call is planned",
    "attempted": "a call was attempted",
    "denied": "a call is denied, declined or not confirmed",
    "background": "a call is mentioned in passing",
}
NO_CALL = "no call between officials was found"


def _name(person: GroundedPerson) -> str:
    return person.name or person.office or ""


class _CallRules:
    """One call of an article and what belongs to it."""

    def __init__(self, article: GroundedArticle, index: int) -> None:
        self.article = article
        self.call: GroundedCall = article.grounding.calls[index]
        self._index = index
        people = {person.key: person for person in article.grounding.persons}
        self.principals = [people[key] for key in self.call.principals if key in people]
        self.names = {person.key: _name(person) for person in self.principals}
        self.attributions = tuple(
            said for said in article.grounding.attributions if self._belongs(said)
        )
        self.sentences = {*self.call.sentences, *(said.sentence for said in self.attributions)}

    def _belongs(self, said: Attribution) -> bool:
        # Whoever else is quoted (a spokesperson, a bystander) is not on the line.
        persons = {person.key for person in self.article.grounding.persons}
        stranger = said.speaker in persons and said.speaker not in self.names
        return said.call == self._index and not stranger

    def answer(self) -> CallAnswer:
        side = self._side()
        return CallAnswer(
            channel=self.call.channel,
            date=DateAnswer(value=self.call.date, evidence=self._date_evidence()),
            principals=tuple(self._person(person) for person in self.principals),
            initiator=self._initiator(),
            side=side,
            statements=tuple(self._statement(said) for said in self.attributions),
            commitments=find_commitments(
                self.article, self.attributions, Parties(self.names, side.value if side else None)
            ),
            events=tuple(self._events()),
            topics=find_topics(self.article, self.sentences),
        )

    def _date_evidence(self) -> tuple[int, ...]:
        return self.call.date_sentences or (self.call.sentences if self.call.date else ())

    def _person(self, person: GroundedPerson) -> PersonAnswer:
        mentioned = {mention.sentence for mention in person.mentions}
        evidence = tuple(number for number in self.call.sentences if number in mentioned)
        return PersonAnswer(
            name=person.name,
            country=person.country,
            office=person.office,
            evidence=evidence or self.call.sentences,
        )

    def _initiator(self) -> NamedAnswer | None:
        key = self.call.initiator
        if key is None or key not in self.names:
            return None
        evidence = self.call.initiator_sentences or self.call.sentences
        return NamedAnswer(value=self.names[key], evidence=evidence)

    def _side(self) -> NamedAnswer | None:
        def rank(side: ReadoutSide) -> tuple[bool, int]:
            return side.call is None, SIDE_RANK[side.basis]

        sides = [one for one in self.article.grounding.sides if one.call in {None, self._index}]
        if not sides:
            return None
        best = min(sides, key=rank)
        return NamedAnswer(value=best.side, evidence=best.sentences or self.call.sentences)

    def _statement(self, said: Attribution) -> StatementAnswer:
        sentence = self.article.sentences[said.sentence - 1]
        speaker = self.names.get(said.speaker, said.speaker) if said.speaker else None
        return StatementAnswer(
            speaker=speaker,
            act=said.act,
            gist=said_clause(self.article.raw.text, sentence, said),
            evidence=(said.sentence,),
        )

    def _events(self) -> Iterator[EventAnswer]:
        seen: set[str] = set()  # a meeting that is named three times is one event
        for mention in self.article.grounding.dates:
            belongs = mention.role in EVENT_ROLES and mention.sentence in self.sentences
            if not belongs or mention.value is None or mention.value in seen:
                continue
            seen.add(mention.value)
            sentence = self.article.sentences[mention.sentence - 1]
            what = clause_around(self.article.raw.text, sentence, mention)
            yield EventAnswer(date=mention.value, what=what, evidence=(mention.sentence,))


def _why_none(article: GroundedArticle) -> str:
    grounding = article.grounding
    reasons = dict.fromkeys(
        NOT_CALLS[call.status] for call in grounding.calls if call.status in NOT_CALLS
    )
    if reasons:
        return "; ".join(reasons)
    return NO_CALL if grounding.covered else f"the rules do not read {grounding.language}"


def answer_by_rules(article: GroundedArticle) -> Answered:
    """Answer from grounding alone.

    Args:
        article: As grounded.

    Returns:
        Every completed call that grounding found; why there is none, if there is none.
    """
    calls = tuple(
        _CallRules(article, index).answer()
        for index, call in enumerate(article.grounding.calls)
        if call.status == "completed"
    )
    reason = None if calls else _why_none(article)
    engine = Engine(name="rules", origin="rules")
    return Answered(answer=Answer(calls=calls, no_call_reason=reason), engine=engine)

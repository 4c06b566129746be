"""What each sentence tells of whose account it is.

Owns three kinds of evidence: whom the sentence quotes, whose principal tells of the call himself,
and whose country goes without saying ('the head of state', 'our country'). Takes an article with
its people and calls, gives evidence by call and basis. Refuses to weigh it.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.data import Gazetteer
from summarizer.ground.call_context import CallContext
from summarizer.ground.home import find_home
from summarizer.ground.sources import OWN, find_sources
from summarizer.records.article import SegmentedArticle, Sentence
from summarizer.records.grounding import GroundedCall, GroundedPerson, Mention, SideBasis
from summarizer.text.cued import CuedPattern
from summarizer.text.fold import fold_article
from summarizer.text.lexicon import PARTY_OFFICE, PEOPLE, PLACE, Term, make_lexicon

_POST = re.compile(r"\b(?:tweet(?:ed|ing|s)?|wrote|posted|facebook|truth social|telegram|on x)\b")
_TELLS = re.compile(
    r"[ ,]{0,2}(?:(?:also|has|had|later|further|then) ){0,2}"
    r"(?:said|told|wrote|tweeted|announced|posted|asserted|claimed)\b"
)
_CALL = re.compile(
    r"\b(?:tele)?phone|\bcall(?:s|ed)?\b|\bconversations?\b|\b(?:spoke|talked) (?:to|with)\b"
)
_OURS = CuedPattern(r"\bour (?:countr(?:y|ies)|nation|people|president|state)\b", "our_")
_POSSESSIVE = re.compile(
    r"\b(?:his|her) (?:\w+ ){0,2}(?:ministry|press|office|spokes\w+|adviser|aide)\b"
)
_BARE_HEAD = re.compile(r"(?:the )?head of (?:the )?state")
_TELLER = 3
_TOLD_CHARS = 120  # behind the verb, in which the call that he tells of is named
_BESIDE = 20  # ', the minister of' between a name and its country


class Evidence(NamedTuple):
    """What a sentence tells of whose account it is."""

    sentence: int
    basis: SideBasis
    party: str
    weight: int


class SideReader:
    """Reads an article for whose account it is."""

    def __init__(
        self,
        article: SegmentedArticle,
        persons: Sequence[GroundedPerson],
        calls: Sequence[GroundedCall],
        gazetteer: Gazetteer,
    ) -> None:
        self._article = article
        self._calls = calls
        self._folded = fold_article(article.raw.text)
        self._mentions = _people_by_sentence(persons)
        self._countries = {p.key: p.country for p in persons if p.country}
        terms = make_lexicon(gazetteer).find_terms(article.raw.text, self._folded)
        self._terms = _terms_by_sentence(article.sentences, terms)
        self._principals = {key for call in calls for key in call.principals}
        self._parties = {self._countries[k] for k in self._principals if k in self._countries}
        self.home = find_home(article, gazetteer, dict(self._terms), self._folded)
        """The country the article is written from."""
        starts = ((m.start, k) for k in self._principals for m in _mentions_of(persons, k))
        self.leading = min(starts, default=(0, None))[1]
        """The principal who is named first."""

    def evidence(self) -> dict[int, list[Evidence]]:
        """Return what tells whose account of each call the article gives, in text order."""
        found: dict[int, list[Evidence]] = defaultdict(list)
        context = CallContext(self._calls)
        completed = [i for i, call in enumerate(self._calls) if call.status == "completed"]
        alone = tuple(completed) if len(completed) == 1 else ()
        for sentence in self._article.sentences:
            if sentence.furniture or sentence.headline:
                continue
            named = [person.key for _, person in self._mentions.get(sentence.number, ())]
            current = context.turn(sentence.number, named) or alone
            if current:
                told = list(self._tell(sentence, reports=context.reported > 0))
                for index in current:
                    found[index] += told
        return found

    def first_named(self, number: int) -> str | None:
        """Return the principal that a sentence names first."""
        found = self._mentions.get(number, ())
        keys = [person.key for _, person in found if person.key in self._principals]
        return keys[0] if keys else None

    def names_all(self, number: int, keys: Sequence[str]) -> bool:
        """Return whether a sentence names everybody."""
        return {person.key for _, person in self._mentions.get(number, ())} >= set(keys)

    def country(self, key: str | None) -> str | None:
        """Return a person's party."""
        return self._countries.get(key) if key else None

    def _tell(self, sentence: Sentence, *, reports: bool) -> Iterator[Evidence]:
        folded = self._folded[sentence.start : sentence.end]
        terms = self._terms.get(sentence.number, [])
        for source in find_sources(folded, sentence.start, terms, self._parties):
            party = self._own(sentence, folded) if source.party == OWN else source.party
            if party:
                yield Evidence(sentence.number, "attribution", party, source.weight)
        for party in self._tellers(sentence, folded, reports=reports):
            yield Evidence(sentence.number, "attribution", party, _TELLER)
        for party in self._wording(sentence, folded, reports=reports):
            yield Evidence(sentence.number, "wording", party, 1)

    def _own(self, sentence: Sentence, folded: str) -> str | None:
        """Return whose 'the ministry' is: of the country written from, else of whom it is about."""
        if self.home in self._parties:
            return self.home
        possessive = _POSSESSIVE.search(folded)
        return self.country(self.first_named(sentence.number) if possessive else self.leading)

    def _tellers(self, sentence: Sentence, folded: str, *, reports: bool) -> Iterator[str]:
        """Yield the parties of spokespersons, and of principals who tell of the call themselves."""
        for mention, person in self._mentions.get(sentence.number, ()):
            if person.country is None:
                continue
            behind = self._folded[mention.end : min(mention.end + _TOLD_CHARS, sentence.end)]
            tells = _TELLS.match(behind) and (
                (reports and _CALL.search(behind)) or _POST.search(folded)
            )
            if person.role == "spokesperson" or (person.role == "principal" and tells):
                yield person.country

    def _wording(self, sentence: Sentence, folded: str, *, reports: bool) -> Iterator[str]:
        """Yield the parties whose country goes without saying."""
        for mention, person in self._mentions.get(sentence.number, ()):
            bare = _BARE_HEAD.fullmatch(self._folded, mention.start, mention.end)
            if bare and person.country:
                yield person.country
        own = self._own(sentence, folded) if _OURS.search(folded) and '"' not in folded else None
        if own:
            yield own
        if reports and any(sentence.number == call.sentences[0] for call in self._calls):
            yield from self._unplaced(sentence)

    def _unplaced(self, sentence: Sentence) -> list[str]:
        """Return the party of the one principal whom the report of the call gives no country."""
        placed: dict[str, bool] = {}
        places = [
            term.start
            for term in self._terms.get(sentence.number, [])
            if term.kind in {PLACE, PEOPLE, PARTY_OFFICE}
        ]
        for mention, person in self._mentions.get(sentence.number, ()):
            if person.country and person.role == "principal":
                near = range(mention.start - _BESIDE, mention.end + _BESIDE)
                is_placed = any(place in near for place in places)
                placed[person.country] = placed.get(person.country, False) or is_placed
        bare = [party for party, is_placed in placed.items() if not is_placed]
        return bare if len(bare) == 1 and len(placed) > 1 else []


def _mentions_of(persons: Sequence[GroundedPerson], key: str) -> Sequence[Mention]:
    return next((p.mentions for p in persons if p.key == key), ())


def _people_by_sentence(
    persons: Sequence[GroundedPerson],
) -> Mapping[int, list[tuple[Mention, GroundedPerson]]]:
    found: dict[int, list[tuple[Mention, GroundedPerson]]] = defaultdict(list)
    for person in persons:
        for mention in person.mentions:
            found[mention.sentence].append((mention, person))
    for people in found.values():
        people.sort(key=lambda one: one[0].start)
    return found


def _terms_by_sentence(
    sentences: Sequence[Sentence], terms: Sequence[Term]
) -> Mapping[int, list[Term]]:
    starts = [sentence.start for sentence in sentences]
    found: dict[int, list[Term]] = defaultdict(list)
    for term in terms:
        at = bisect_right(starts, term.start) - 1
        if at >= 0 and term.start < sentences[at].end:
            found[sentences[at].number].append(term)
    return found

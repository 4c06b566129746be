"""What a second printing of a text must not change: who phoned, who speaks, how many, when, 'not'.

Owns the reading of numbers, dates, names, negations, speech acts and other words out of a record's
sentences. Takes a record, gives each sentence with its marks in the order of the text; what a
printer may put differently is none: an outlet's dateline and 'X reports', offices, the spelling of
a country or of a person whom grounding knows, a date in other words.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import Literal, NamedTuple

from summarizer.data import Gazetteer, load_gazetteer
from summarizer.records.article import Sentence
from summarizer.records.grounding import GroundedPerson
from summarizer.records.record import ArticleRecord, Evidence
from summarizer.text.claims import numbers_of
from summarizer.text.diction import FUNCTION_WORDS
from summarizer.text.fold import fold
from summarizer.text.lexicon import (
    HOLDER,
    PARTY_OFFICE,
    PEOPLE,
    PLACE,
    Term,
    is_whole,
    make_lexicon,
)
from summarizer.text.negations import may_deny
from summarizer.text.stems import Token, read_tokens, stem

Kind = Literal[
    "number", "date", "name", "negation", "speech act", "caller", "speaker", "limit", "word"
]
"""`limit`: a word that turns what is said, as 'before'; `word`: any other word of a sentence."""

_SMALL_NUMBER_WORDS = """
two first second third fourth fifth sixth seventh eighth ninth tenth half dozen hundred thousand
million billion
"""
_SMALL_NUMBERS = frozenset(_SMALL_NUMBER_WORDS.split())
"""Numbers that `numbers_of` leaves out since they are often no counts; a copy keeps them too."""
_LIMIT_WORDS = """
before after until till since unless if against by from more less fewer most least only may might
can could must should
"""
_LIMITS = frozenset(_LIMIT_WORDS.split())
"""Function words with which a sentence says something else: 'after' for 'before', 'was phoned by'
for 'phoned', 'could' for 'would'."""
_SPELLINGS = tuple(
    (re.compile(british), american)
    for british, american in (
        (r"is(?=e[ds]?$|ing$|ations?$)", "iz"), (r"our(?!$)|(?<=\w{2})our$", "or"),
        (r"ence(?=s?$)", "ense"), (r"tre(?=s?$)", "ter"), (r"mme(?=s?$)", "m"),
        (r"ll(?=ed$|ing$)", "l"), (r"ogue(?=s?$)", "og"),
    )
)  # fmt: skip
"""Endings that British and American spelling write differently."""
_REPORTS = re.compile(
    r"\b(?:reports?|reported|informs?|citing|quoting|with reference to|referring to|source)\b"
)
_SEGMENT = re.compile(r"[^,;()\[\]/]+")
_MOST_REPORT_WORDS = 12
"""Words of 'AJMEDIA reports citing the presidential press service'."""
_HEAD_WORD = r"[A-Z(/\d][\w.'()/]{0,30}"
_DATELINE = re.compile(
    rf"(?:{_HEAD_WORD}[ ,]{{1,3}}){{0,8}}{_HEAD_WORD}[ ,]{{0,3}}(?:[\u2013\u2014]|--?|:)\s"
)
"""A city at the head of a text, up to the dash behind date and agency: capitals and numbers."""
_PAGE_ROLES = frozenset({"publication", "crawl"})
_NAMED_BY_TERM = frozenset({PLACE, PEOPLE, HOLDER})
"""Terms that name by themselves; 'U.S. Secretary of State' names its party, an office nobody."""


class Mark(NamedTuple):
    """Something in a sentence that a copy must not change."""

    kind: Kind
    value: str
    """What is compared."""
    words: str
    """As it stands in the text."""


class Marked(NamedTuple):
    """A sentence with what is compared of it."""

    evidence: Evidence
    keys: tuple[str, ...]
    """Its words, folded."""
    marks: tuple[Mark, ...]
    is_claim: bool
    """It reports a call, or what somebody says in one: another word there is another claim."""


class _Span(NamedTuple):
    start: int
    end: int
    mark: Mark | None
    """Null: words that are not compared."""


def read_marked(record: ArticleRecord) -> tuple[Marked, ...]:
    """Return the sentences of an article's own text with their marks, headlines left out."""
    reader = _Reader(record, load_gazetteer())
    return tuple(reader.read(one, is_first=not place) for place, one in enumerate(reader.sentences))


class _Reader:
    """Reads the sentences of one record."""

    def __init__(self, record: ArticleRecord, gazetteer: Gazetteer) -> None:
        self.text = record.article.raw.text
        self.sentences = [
            one for one in record.article.sentences if not one.furniture and not one.headline
        ]
        self._grounding = record.article.grounding
        self._gazetteer = gazetteer

    def read(self, sentence: Sentence, *, is_first: bool) -> Marked:
        """Return a sentence with its marks."""
        quote = self.text[sentence.start : sentence.end]
        tokens = read_tokens(quote)
        spans = self._spans(sentence, _printer(sentence, quote, is_first=is_first))
        free = [one for one in tokens if not _is_in(one, sentence.start, spans)]
        placed = [(span.start, span.mark) for span in spans if span.mark]
        placed += [
            (token.start + sentence.start, mark) for token in free if (mark := self._mark(token))
        ]
        marks = [mark for _, mark in sorted(placed, key=lambda one: one[0])]
        marks += (*self._acts(sentence), *self._callers(sentence))
        evidence = Evidence(
            sentence=sentence.number, start=sentence.start, end=sentence.end, quote=quote
        )
        return Marked(
            evidence,
            tuple(one.key for one in tokens),
            tuple(marks),
            is_claim=sentence.number in self._claims,
        )

    def _spans(self, sentence: Sentence, printer: Iterable[_Span]) -> list[_Span]:
        """Return what is read as one; where two overlap, the printer's words, dates, persons."""
        found = (
            *printer, *self._dates(sentence), *self._persons(sentence), *self._terms(sentence)
        )  # fmt: skip
        kept: list[_Span] = []
        for span in found:
            if not any(span.start < other.end and other.start < span.end for other in kept):
                kept.append(span)
        return kept

    def _dates(self, sentence: Sentence) -> Iterator[_Span]:
        for date in self._grounding.dates:
            if date.sentence == sentence.number:
                words = self.text[date.start : date.end]
                mark = Mark("date", date.value or fold(words), words)
                yield _Span(date.start, date.end, None if date.role in _PAGE_ROLES else mark)

    def _persons(self, sentence: Sentence) -> Iterator[_Span]:
        quote = fold(self.text[sentence.start : sentence.end])
        for form, value in self._forms:
            at = quote.find(form)
            while at >= 0:
                start, end = sentence.start + at, sentence.start + at + len(form)
                if is_whole(quote, at, at + len(form)):
                    yield _Span(start, end, Mark("name", value, self.text[start:end]))
                at = quote.find(form, at + len(form))

    @cached_property
    def _forms(self) -> list[tuple[str, str]]:
        """The forms in which the text has its persons, folded, longest first; whose each is."""
        holders: defaultdict[str, set[str]] = defaultdict(set)
        for person in self._grounding.persons:
            for form in person.aliases:
                if form:
                    holders[fold(form)].add(_called(person))
        whole = [(form, fold(min(held))) for form, held in holders.items() if len(held) == 1]
        return sorted(whole, key=lambda one: (-len(one[0]), one))

    def _terms(self, sentence: Sentence) -> Iterator[_Span]:
        """Yield names of the gazetteer; its offices and honorifics are not compared."""
        for term in self._all_terms:
            if sentence.start <= term.start and term.end <= sentence.end:
                words = self.text[term.start : term.end]
                name = _name_of(term)
                mark = Mark("name", fold(name), words) if name else None
                yield _Span(term.start, term.end, mark)

    @cached_property
    def _all_terms(self) -> list[Term]:
        return make_lexicon(self._gazetteer).find_terms(self.text, fold(self.text))

    @cached_property
    def _capitalised(self) -> frozenset[str]:
        """Words that have a capital where no sentence begins: names wherever they stand."""
        quotes = (self.text[one.start : one.end] for one in self.sentences)
        return frozenset(
            token.key
            for quote in quotes
            if not quote.isupper()
            for token in read_tokens(quote)
            if token.start and token.text[0].isupper() and token.key not in FUNCTION_WORDS
        )

    def _mark(self, token: Token) -> Mark | None:
        number = numbers_of((token,))
        if number or token.key in _SMALL_NUMBERS:
            return Mark("number", number[0] if number else token.key, token.text)
        if may_deny(frozenset({token.key})):
            return Mark("negation", stem(token.key), token.text)
        if token.key in self._capitalised and len(token.key) > 1:
            return Mark("name", token.key, token.text)
        if token.key in _LIMITS:
            return Mark("limit", token.key, token.text)
        if token.key in FUNCTION_WORDS or len(token.key) == 1:
            return None
        return Mark("word", stem(_spelling(token.key)), token.text)

    def _acts(self, sentence: Sentence) -> Iterator[Mark]:
        for one in self._grounding.attributions:
            if one.sentence == sentence.number:
                yield Mark("speech act", one.act, one.verb)
                name = self._names.get(one.speaker or "", one.speaker)
                if name:
                    yield Mark("speaker", fold(name), name)

    def _callers(self, sentence: Sentence) -> Iterator[Mark]:
        for call in self._grounding.calls:
            name = self._names.get(call.initiator or "")
            told = call.initiator_sentences[:1]
            if name and call.status == "completed" and sentence.number in told:
                yield Mark("caller", fold(name), name)

    @cached_property
    def _names(self) -> dict[str, str]:
        """What each person of the text is called, by key."""
        return {one.key: _called(one) for one in self._grounding.persons}

    @cached_property
    def _claims(self) -> frozenset[int]:
        """Numbers of the sentences that report a call, or what somebody says in one."""
        calls = (call.sentences for call in self._grounding.calls)
        said = (one.sentence for one in self._grounding.attributions)
        return frozenset((*said, *chain.from_iterable(calls)))


def _called(person: GroundedPerson) -> str:
    return person.name or f"{person.country} {person.office}"


def _spelling(key: str) -> str:
    """Return a word in its American spelling, whatever its own."""
    for british, american in _SPELLINGS:
        key = british.sub(american, key)
    return key


def _name_of(term: Term) -> str:
    """Return whom or what a term of the gazetteer names; empty for an office or an honorific."""
    if term.kind in _NAMED_BY_TERM:
        return term.value
    return term.party if term.kind == PARTY_OFFICE else ""


def _printer(sentence: Sentence, quote: str, *, is_first: bool) -> Iterator[_Span]:
    """Yield what an outlet puts around another's words: its dateline, 'AJMEDIA reports'."""
    dateline = _DATELINE.match(quote) if is_first else None
    if dateline:
        yield _Span(sentence.start, sentence.start + dateline.end(), None)
    for segment in _SEGMENT.finditer(quote):
        words = segment[0].split()
        if len(words) <= _MOST_REPORT_WORDS and _REPORTS.search(segment[0]):
            yield _Span(sentence.start + segment.start(), sentence.start + segment.end(), None)


def _is_in(token: Token, offset: int, spans: Iterable[_Span]) -> bool:
    return any(
        span.start < token.end + offset and token.start + offset < span.end for span in spans
    )

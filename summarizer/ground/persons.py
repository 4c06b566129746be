"""Who is mentioned where in an article.

Owns the reading of an article for people: the body first, since headlines shorten names, then the
titles that stand without a name. Takes a segmented article, gives for every sentence the phrases
and the persons they stand for. Refuses furniture, and capitalised words that nothing marks as a
person.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from summarizer.data import Gazetteer
from summarizer.ground.author import find_author
from summarizer.ground.cast import Cast, Figure
from summarizer.ground.holders import Clue, HolderIndex
from summarizer.ground.home import find_home
from summarizer.records.article import SegmentedArticle, Sentence
from summarizer.records.grounding import Mention
from summarizer.text.fold import fold_article
from summarizer.text.lexicon import Term, make_lexicon
from summarizer.text.names import name_words
from summarizer.text.office_grammar import add_offices
from summarizer.text.person_phrases import PersonPhrase, find_phrases
from summarizer.text.skeleton import is_title_case, reduce_sentence
from summarizer.text.standing import standing_around


class Reference(NamedTuple):
    """A phrase and the people it stands for."""

    phrase: PersonPhrase
    figures: tuple[Figure, ...]
    """None where nothing marks the phrase as a person."""


class ReadSentence(NamedTuple):
    """A sentence of the article's text and the references in it, in order."""

    sentence: Sentence
    references: tuple[Reference, ...]


class People(NamedTuple):
    """Everybody in the article."""

    cast: Cast
    sentences: tuple[ReadSentence, ...]
    """Article text only, furniture left out."""
    terms: dict[int, list[Term]]
    """The gazetteer's strings, by sentence."""
    folded: str


_indexes: dict[int, tuple[Gazetteer, HolderIndex]] = {}


def holder_index(gazetteer: Gazetteer) -> HolderIndex:
    """Return the index of a gazetteer's holders; the same one as long as the gazetteer lives."""
    known = _indexes.get(id(gazetteer))
    if known is None:
        known = _indexes[id(gazetteer)] = (gazetteer, HolderIndex(gazetteer))
    return known[1]


def find_people(article: SegmentedArticle, gazetteer: Gazetteer, on: str | None) -> People:
    """Return everybody that an article mentions.

    Args:
        article: Only its article text is read.
        gazetteer: Places, offices and their holders.
        on: Publication date (EDTF), where it is known.
    """
    index = holder_index(gazetteer)
    return _Reading(article, gazetteer, index, on).read()


class _Reading:
    """One pass over one article."""

    def __init__(
        self, article: SegmentedArticle, gazetteer: Gazetteer, index: HolderIndex, on: str | None
    ) -> None:
        self._text = article.raw.text
        self._folded = fold_article(self._text)
        self._index, self._on = index, on
        self._sentences = [s for s in article.sentences if s.furniture is None]
        terms = make_lexicon(gazetteer).find_terms(self._text, self._folded)
        self._terms = _by_sentence(self._sentences, terms)
        self._cast = Cast(index, on, find_home(article, gazetteer, self._terms, self._folded))
        self._author: Figure | None = None
        """Who says 'I', and so speaks of 'the Minister' as another."""

    def read(self) -> People:
        # Headlines say Blinken where the text says who that is, and In Title Case capitals mark
        # no names: such sentences are read last, with the names of the others known.
        plain = {s.number: not is_title_case(self._text[s.start : s.end]) for s in self._sentences}
        order = sorted(self._sentences, key=lambda s: (not plain[s.number], s.headline, s.number))
        found: dict[int, list[tuple[PersonPhrase, tuple[Figure, ...]]]] = {}
        for sentence in order:
            phrases = self._phrases(sentence, plain=plain[sentence.number])
            named = list(self._all_named(phrases))
            found[sentence.number] = self._with_companions(named)
        self._cast.settle_home()
        # Who is called by the bare name first may be told of with a title later.
        found = {
            number: [(phrase, named or self._named(phrase)) for phrase, named in phrases]
            for number, phrases in found.items()
        }
        self._author = self._find_author(found)
        read = [
            ReadSentence(s, tuple(self._references(s, found[s.number]))) for s in self._sentences
        ]
        return People(self._cast, tuple(read), self._terms, self._folded)

    def _find_author(
        self, found: dict[int, list[tuple[PersonPhrase, tuple[Figure, ...]]]]
    ) -> Figure | None:
        alone = {
            (phrase.start, phrase.end): (number, named[0])
            for number, phrases in sorted(found.items())
            for phrase, named in phrases
            if len(named) == 1
        }
        places = [(number, span) for span, (number, _) in alone.items()]
        author = find_author(self._folded, self._sentences, places)
        return alone[author][1] if author else None

    def _phrases(self, sentence: Sentence, *, plain: bool) -> list[PersonPhrase]:
        known = None if plain else _KnownWords(self._index, self._cast.name_words())
        span = sentence.start, sentence.end
        terms = add_offices(self._text, self._folded, span, self._terms[sentence.number])
        phrases = find_phrases(reduce_sentence(self._text, self._folded, span, terms, known))
        return [self._of_its_country(phrase) for phrase in phrases]

    def _of_its_country(self, phrase: PersonPhrase) -> PersonPhrase:
        """Return a phrase with a State Secretary's office as elsewhere, unless he is American."""
        office = phrase.office
        if office is None or self._folded[office.start : office.end] != "state secretary":
            return phrase
        if "US" in phrase.parties or phrase.holder or self._is_top_diplomat(phrase):
            return phrase
        return phrase._replace(office=office._replace(value="State Secretary", party=""))

    def _is_top_diplomat(self, phrase: PersonPhrase) -> bool:
        if phrase.name is None:
            return any(figure.party == "US" for figure in self._cast.figures)
        name = self._text[slice(*phrase.name)]
        return self._index.find(name, Clue("Secretary of State", "US"), self._on) is not None

    def _all_named(
        self, phrases: Iterable[PersonPhrase]
    ) -> Iterator[tuple[PersonPhrase, tuple[Figure, ...]]]:
        """Yield the phrases of a sentence with who is named; an aide's country is his chief's."""
        chief: tuple[int, str | None] = -1, None
        last: PersonPhrase | None = None
        for phrase in phrases:
            own = phrase
            if not phrase.parties and chief[0] == phrase.start and chief[1] and phrase.office:
                own = phrase._replace(parties=(chief[1],))
            named = self._named(own)
            if not named and last and self._continues(last.end, phrase):
                named = self._named(own, titled=True)
            last = phrase if named else None
            party = named[0].party if named else next(iter(own.parties), None)
            chief = (phrase.end + 3, party) if self._is_owner(phrase.end) else (-1, None)
            yield own, named

    def _with_companions(
        self, read: list[tuple[PersonPhrase, tuple[Figure, ...]]]
    ) -> list[tuple[PersonPhrase, tuple[Figure, ...]]]:
        """Return the phrases with full names that a person is listed with: 'Jane Poe and Roe'."""
        for at in range(len(read) - 2, -1, -1):
            (phrase, named), (after, companion) = read[at], read[at + 1]
            listed = companion and not named and self._continues(phrase.end, after, phrase)
            joined = listed and " and " in self._folded[phrase.end : after.start]
            if joined and not self._folded.startswith("the ", max(0, phrase.start - 4)):
                read[at] = phrase, self._named(phrase, titled=True)
        return read

    def _is_owner(self, end: int) -> bool:
        return self._folded.startswith("'s ", end)

    def _continues(self, end: int, phrase: PersonPhrase, named: PersonPhrase | None = None) -> bool:
        """Return whether a full name goes on a list of people: 'Roe, Doe and Jane Poe'.

        Args:
            end: Where what stands before ends.
            phrase: What stands behind.
            named: Which of them is the name; what stands behind, if not given.
        """
        name = (named or phrase).name
        return bool(
            name
            and _LISTED.fullmatch(self._folded, end, phrase.start)
            and len(name_words(self._text[slice(*name)])) > 1
        )

    def _named(self, phrase: PersonPhrase, *, titled: bool = False) -> tuple[Figure, ...]:
        if not phrase.name:
            return ()
        name = self._text[slice(*phrase.name)]
        if not name_words(name):
            return ()
        titled = titled or bool(
            phrase.office or phrase.honoured or (phrase.parties and " " in name)
        )
        if not titled and self._owns_a_name(phrase.name[1]):
            return ()
        figure = self._cast.named(name, phrase.holder, self._clue(phrase), titled=titled)
        if figure:
            figure.former = phrase.former if not figure.mentions else figure.former
            return (figure,)
        # 'the Putin-Erdogan call' names two.
        pair = [self._cast.named(n, None, _NO_CLUE, titled=False) for n in name.split("-")]
        return tuple(f for f in pair if f) if len(pair) == _PAIR and all(pair) else ()

    def _owns_a_name(self, end: int) -> bool:
        """Return whether a place rather than a person stands there: 'Scotland's John Swinney'."""
        return self._folded[end : end + 3] == "'s " and self._text[end + 3 : end + 4].isupper()

    def _references(
        self, sentence: Sentence, found: list[tuple[PersonPhrase, tuple[Figure, ...]]]
    ) -> Iterator[Reference]:
        for phrase, named in found:
            besides = self._author if self._is_told_of(sentence, phrase) else None
            figures = named or tuple(self._described(phrase, besides))
            for figure in figures:
                self._cast.see(figure)
                mention = Mention(start=phrase.start, end=phrase.end, sentence=sentence.number)
                figure.add(mention, self._form(phrase))
            yield Reference(phrase, figures)

    def _is_told_of(self, sentence: Sentence, phrase: PersonPhrase) -> bool:
        """Return whether a title tells of its holder: not in a label ('PRIME MINISTER: We are')."""
        first = max(sentence.start, phrase.start - len("the "))
        return not sentence.headline and "the " in self._folded[first : phrase.end]

    def _described(self, phrase: PersonPhrase, besides: Figure | None) -> Iterator[Figure]:
        if phrase.office is None:
            return
        for party in phrase.parties or (phrase.office.party or None,):
            if party is None and (phrase.plural or phrase.is_counterpart or phrase.former):
                return
            clue = Clue(phrase.office.value, party, self._standing(phrase))
            figure = self._cast.described(clue, create=True)
            if figure and figure is besides:
                figure = self._cast.described(clue, create=False, besides=besides)
            if figure:
                yield figure

    def _clue(self, phrase: PersonPhrase) -> Clue:
        office = phrase.office.value if phrase.office else None
        implied = phrase.office.party if phrase.office else ""
        party = phrase.parties[0] if phrase.parties else implied or None
        return Clue(office, party, self._standing(phrase))

    def _standing(self, phrase: PersonPhrase) -> str:
        if phrase.office is None:
            return ""
        return standing_around(self._folded, phrase.start, (phrase.office.start, phrase.office.end))

    def _form(self, phrase: PersonPhrase) -> str:
        return self._text[slice(*(phrase.name or (phrase.start, phrase.end)))]


_LISTED = re.compile(r",? and |, ")
_NO_CLUE = Clue(None, None)
_PAIR = 2


class _KnownWords:
    """The words that are names where capitals do not mark them."""

    def __init__(self, index: HolderIndex, words: set[str]) -> None:
        self._index = index
        self._words = words

    def __contains__(self, word: object) -> bool:
        return word in self._words or (isinstance(word, str) and self._index.is_name_word(word))


def _by_sentence(sentences: Iterable[Sentence], terms: list[Term]) -> dict[int, list[Term]]:
    grouped: dict[int, list[Term]] = {}
    at = 0
    for sentence in sentences:
        while at < len(terms) and terms[at].start < sentence.start:
            at += 1
        first = at
        while at < len(terms) and terms[at].end <= sentence.end:
            at += 1
        grouped[sentence.number] = terms[first:at]
    return grouped

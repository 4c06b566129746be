"""Which names a claim has that its sentences do not carry.

Owns the comparison of names: countries by any of their names, people by any mention that resolves
to them, everything else by its words. Takes a claim and the sentences it cites. Refuses to look at
a capital that only opens the claim.
"""

from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from summarizer.check.case import Case
from summarizer.check.people import BOTH
from summarizer.check.statements import ClaimAt
from summarizer.data import load_gazetteer
from summarizer.records.grounding import GroundedPerson
from summarizer.text.claims import meaning
from summarizer.text.fold import fold
from summarizer.text.lexicon import HOLDER, PEOPLE, PLACE, Term, make_lexicon
from summarizer.text.stems import Token, read_keys, read_tokens, stem

_SAME_SPELLING = 82
"""Least similarity (0-100) of two spellings of a name: Pashinyan and Pashinian have 89."""
_COMMON_PARTS = frozenset({"the", "of", "and", "united", "republic", "states"})
_SHORTEST_SIMILAR = 5
_BOTH_SIDES = frozenset(
    meaning(word) for word in ("bilateral", "both", "countries", "leaders", "mutual", "sides")
) | frozenset({"two", "they", "their", "both", "our", "we", "us"})
_OWN = frozenset({"our", "we", "my", "domestic"})


def missing_names(case: Case, claim: ClaimAt) -> Iterator[str]:
    """List the names of a claim that none of its sentences has.

    Yields:
        Each as written in the claim.
    """
    people = _people(case, claim)
    keys = _words(case, claim, people)
    tokens = read_tokens(claim.text)
    if all(token.key in keys for token in tokens if token.text[0].isupper()):
        return  # most claims: the look-ups below are only for names that are put in other words
    stems = frozenset(stem(key) for key in keys)
    terms = make_lexicon(load_gazetteer()).find_terms(claim.text, fold(claim.text))
    parties: set[str] | None = None
    for term in terms:
        written = claim.text[term.start : term.end]
        if term.kind in {PLACE, PEOPLE} and not _is_written(written, keys, stems):
            parties = _parties(case, claim, people) if parties is None else parties
            if term.value not in parties and not _is_shortened(case, written, keys):
                yield written
    for token in _names(claim.text, tokens, terms):
        if not _is_written(token.text, keys, stems):
            yield token.text


def _is_shortened(case: Case, name: str, keys: set[str]) -> bool:
    """Return whether the sentences have a part of a name that the article gives in full."""
    words = read_keys(name)
    return len(words) > 1 and words <= case.keys and bool(words & keys - _COMMON_PARTS)


def _people(case: Case, claim: ClaimAt) -> list[GroundedPerson]:
    """Return whom the sentences mention, and whose claim it is (P6 says whether rightly)."""
    keys = case.mentioned(claim.evidence)
    for name in claim.people:
        if name == BOTH:
            keys |= claim.call.principal_keys
        elif name and (key := case.speaker_key(claim.call, name)):
            keys.add(key)
    return [person for key in keys if (person := case.person(key))]


def _words(case: Case, claim: ClaimAt, people: list[GroundedPerson]) -> set[str]:
    keys = set[str]().union(*(case.words[number].keys for number in claim.evidence))
    for person in people:
        keys.update(*(_keys_of(form) for form in (person.name or "", *person.aliases)))
    return keys


@lru_cache(maxsize=2048)
def _keys_of(name: str) -> frozenset[str]:
    return read_keys(name)


def _parties(case: Case, claim: ClaimAt, people: list[GroundedPerson]) -> set[str]:
    """Return the countries and organisations that the sentences speak of, by whatever words."""
    found = {
        party
        for number in claim.evidence
        for term in case.terms(number)
        for party in ((term.value,) if term.kind in {PLACE, PEOPLE} else (term.party,))
    }
    found.update(person.country for person in people if person.country)
    found.update(name for name in claim.people if name)
    words = {key for number in claim.evidence for key in case.words[number].keys}
    if words & _BOTH_SIDES or {meaning(word) for word in words} & _BOTH_SIDES:
        found.update(p.country for p in claim.call.people if p and p.country)
    if words & _OWN:
        found.update(side.side for side in case.grounding.sides)
    return found


def _names(text: str, tokens: tuple[Token, ...], terms: list[Term]) -> Iterator[Token]:
    """Yield capitalised words that are no party, office or honorific, and do not open the text."""
    names = [(term.start, term.end) for term in terms if term.kind == HOLDER]
    covered = [(term.start, term.end) for term in terms if term.kind != HOLDER]
    for place, token in enumerate(tokens):
        is_named = any(start <= token.start < end for start, end in names)
        opens = place == 0 and not (len(tokens) > 1 and _is_capital(tokens[1], text))
        if not is_named and (opens or not _is_capital(token, text)):
            continue
        if not any(start <= token.start < end for start, end in covered):
            yield token


def _is_capital(token: Token, text: str) -> bool:
    return token.text[0].isupper() and (token.end >= len(text) or text[token.end] != ".")


def _is_written(name: str, keys: set[str], stems: frozenset[str]) -> bool:
    """Return whether every word of a name stands in the sentences, in any spelling."""
    return all(
        key in keys
        or stem(key) in stems
        or (
            len(key) >= _SHORTEST_SIMILAR
            and any(ratio(key, other) >= _SAME_SPELLING for other in keys)
        )
        for key in read_keys(name)
    )

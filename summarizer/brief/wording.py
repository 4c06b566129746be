"""How the bottom line words a claim: a sentence of English, in the article's words where it can.

Owns the wording of statements and commitments. Takes a claim with its evidence, gives a clause
without its full stop. Refuses a claim whose quotation marks or brackets stay open, and never parts
a verb from what it governs: 'told Zelensky of the decision' keeps its verb and its object.
"""

import re
from collections.abc import Iterator

from summarizer.brief.clauses import (
    Place,
    bare,
    close_quotation,
    find_clause,
    is_balanced,
    is_verbatim,
    starts_with_verb,
    verb_phrase,
)
from summarizer.brief.naming import Namer
from summarizer.records.record import ArticleRecord, Evidence
from summarizer.records.values import Commitment, CommitmentKind, Statement

FEWEST_WORDS_LEFT = 6
"""Words of a thing undertaken that a shortened one keeps."""
MOST_CUTS = 4
"""Adverbials that may go; it also bounds the work on a hostile text."""

_TAIL = re.compile(r" (?:in|on|at|during|with) ")
"""Where a thing undertaken may break off: what follows says when, where or with whom."""
_TURNS = frozenset(
    ["but", "except", "if", "neither", "never", "no", "not", "only", "unless", "until", "without"]
)
"""Words that turn what stands before them: a tail that has one is not left out."""
_TO = re.compile(r"\bto\s*$", re.IGNORECASE)
_CONDITIONAL_LINK = re.compile(r"\b(that|if|provided|unless|once|after|when)\s*$", re.IGNORECASE)
_KIND_IN_WORDS: dict[CommitmentKind, str] = {
    "asked": "asks",
    "offered": "offers",
    "agreed": "agrees",
    "conditional": "agrees",
    "refused": "refuses",
}
_UNDERTAKINGS = (
    "accept allow attend begin build carry cease close continue convene cooperate coordinate "
    "deliver discuss end ensure extend free give grant halt help hold host implement improve "
    "increase join keep launch leave lift maintain make meet open pay postpone prevent provide "
    "pursue receive recognize reduce refrain release remove resume return save send share sign "
    "speed start stay stop strengthen supply support suspend take talk visit withdraw work"
)
"""Verbs that open a thing undertaken in other words than the article's: 'send figs'."""


def word_statement(
    value: Statement, evidence: tuple[Evidence, ...], namer: Namer, record: ArticleRecord
) -> str | None:
    """Return a statement as a clause, or None if its quotation does not close."""
    gist = bare(value.gist)
    if not is_verbatim(value.gist, evidence):
        return _in_other_words(value, gist, namer) if is_balanced(gist) else None
    place = find_clause(value.gist, evidence, record)
    phrase = verb_phrase(place) if place else gist if starts_with_verb(gist) else None
    if phrase:
        closed = close_quotation(phrase, place)
        return closed and _read_on(value.speaker, closed, place, namer)
    closed = close_quotation(gist, place)
    return closed and _whole_clause(value.speaker, closed, place, namer)


def word_commitment(
    value: Commitment, evidence: tuple[Evidence, ...], namer: Namer, record: ArticleRecord
) -> tuple[str, ...]:
    """Return a commitment as a clause, the whole first, then shorter ones; none if none reads."""
    condition = _condition(value.condition, evidence)
    if not is_verbatim(value.what, evidence):
        what = bare(value.what)
        shown = f"{namer.name(value.by)} {_undertakes(value, what, namer)}{condition}"
        return (shown,) if is_balanced(shown) else ()
    place = find_clause(value.what, evidence, record)
    if place and _TO.search(place.quote[: place.start]) and value.what[:1].islower():
        verb = _towards(value, namer)
        return tuple(
            f"{namer.name(value.by)} {verb} to “{what}”{condition}"
            for what in _shorter(bare(value.what))
            if is_balanced(what)
        )
    phrase = verb_phrase(place) if place else None
    closed = close_quotation(phrase, place) if phrase else None
    return (f"{_read_on(value.by, closed, place, namer)}{condition}",) if closed else ()


def _in_other_words(value: Statement, gist: str, namer: Namer) -> str:
    if value.speaker is None:
        return gist[:1].upper() + gist[1:]
    says = "say that " if value.speaker == "both" else "says that "
    says = "" if starts_with_verb(gist) else says
    return f"{namer.name(value.speaker)} {says}{gist}"


def _read_on(speaker: str | None, phrase: str, place: Place | None, namer: Namer) -> str:
    """Return a clause that runs from whoever speaks into the article's verb phrase."""
    first, _, rest = phrase.partition(" ")
    if speaker is None:
        return f"It “{phrase}”" if first in {"was", "is", "has"} else f"“{phrase}”"
    who = namer.name(speaker)
    if first.casefold().endswith("ing") and rest:
        return f"{who} {'are' if speaker == 'both' else 'is'} reported {first.lower()} “{rest}”"
    start = place.quote.find(phrase) if place else -1
    if place and start > 0 and _TO.search(place.quote[:start]):
        return f"{who} spoke to “{phrase}”"
    return f"{who} “{phrase}”"


def _whole_clause(speaker: str | None, gist: str, place: Place | None, namer: Namer) -> str:
    """Return a clause that has its own subject, with whoever says it."""
    verb = place.verb if place else ""
    names = speaker not in (None, "both") and any(
        word in gist.split()[:4] for word in namer.name(speaker or "").split()[-1:]
    )
    if speaker is None or names or (speaker == "both" and gist[:1].isupper()):
        return f"“{gist}”"
    who = namer.name(speaker)
    if verb.casefold().startswith("according"):
        return f"According to {who}, “{gist}”"
    return f"{who}: “{gist}”"


def _condition(condition: str | None, evidence: tuple[Evidence, ...]) -> str:
    if not condition:
        return ""
    words = bare(condition)
    if not is_verbatim(condition, evidence):
        return f" (condition: {words})"
    for one in evidence:
        start = one.quote.find(condition.strip())
        link = _CONDITIONAL_LINK.search(one.quote[: max(start, 0)])
        if link:
            word = link[1].lower()
            return f" {'on condition that' if word == 'that' else word} “{words}”"
    return f" (condition: “{words}”)"


def _undertakes(value: Commitment, what: str, namer: Namer) -> str:
    if what.split(" ", maxsplit=1)[0] in _UNDERTAKINGS.split():
        return f"{_towards(value, namer)} to {what}"
    return f"{_KIND_IN_WORDS[value.kind]}: {what}"


def _towards(value: Commitment, namer: Namer) -> str:
    verb = _KIND_IN_WORDS[value.kind]
    return f"{verb} {namer.name(value.to)}" if value.kind == "asked" and value.to else verb


def _shorter(what: str) -> Iterator[str]:
    """Shorten a thing undertaken.

    Yields:
        It whole, then without its last adverbials, each cut marked.
    """
    yield what
    for found in reversed(list(_TAIL.finditer(what))[-MOST_CUTS:]):
        head, tail = what[: found.start()], what[found.start() :]
        if len(head.split()) >= FEWEST_WORDS_LEFT and _TURNS.isdisjoint(tail.lower().split()):
            yield f"{head}…"

"""Whom the sentences of a claim let speak.

Owns the choice among the attributions of the cited sentences: where a sentence has two speakers,
the one whose verb or clause is the claim's. Takes a statement with its call, gives the keys of its
speakers. Refuses to choose where the words fit both alike.
"""

from collections import defaultdict
from collections.abc import Sequence

from summarizer.check.case import CallCase, Case
from summarizer.records.answer import StatementAnswer
from summarizer.records.grounding import Attribution
from summarizer.text.claims import read_words, support
from summarizer.text.stems import read_tokens, stem

_OPENING_WORDS = 3
"""Words at the head of a gist among which its verb stands ('again asks for')."""
_CLEARLY_BETTER = 0.25
"""By how much one speaker's clause must carry a gist better than another's to be the one meant:
the clauses of one sentence share their names, so that a small lead tells nothing."""
_PRONOUNS = frozenset({"he", "she", "him", "her", "his", "hers", "i", "my"})


def own_attributions(
    case: Case, call: CallCase, statement: StatementAnswer
) -> tuple[list[Attribution], bool]:
    """Return the attributions of a statement's sentences in this call, and whether others have any.

    A sentence that reports another call and not this one is the other call's, attributed or not.
    """
    found = case.attributions(statement.evidence)
    own = [item for item in found if item.call == call.number]
    if found:
        return own, not own
    cited = set(case.usable(statement.evidence))
    others = {
        number
        for place, known in enumerate(case.grounding.calls)
        if place != call.number
        for number in known.sentences
    }
    here = set(call.grounded.sentences) if call.grounded else set[int]()
    return own, bool(cited) and cited <= others and not cited & here


def find_speakers(
    case: Case, statement: StatementAnswer, own: Sequence[Attribution]
) -> frozenset[str | None]:
    """Return the speakers whom a statement's sentences allow.

    Returns:
        Keys of persons, `both`, a country's code, None for nobody; empty without attributions.
    """
    by_speaker: dict[str | None, list[Attribution]] = defaultdict(list)
    for item in own:
        by_speaker[item.speaker].append(item)
    if len(by_speaker) < 2:  # noqa: PLR2004 - nothing to choose from
        return frozenset(by_speaker)
    opening = {stem(token.key) for token in read_tokens(statement.gist)[:_OPENING_WORDS]}
    by_verb = frozenset(
        speaker
        for speaker, items in by_speaker.items()
        if any(opening & _verb_stems(item) for item in items)
    )
    if by_verb and len(by_verb) < len(by_speaker):
        return by_verb
    wanted = read_words(statement.gist).meanings
    shares = {
        speaker: max(support(wanted, _clause_words(case, item), case.weights) for item in items)
        for speaker, items in by_speaker.items()
    }
    best = max(shares.values())
    return frozenset(s for s, share in shares.items() if share > best - _CLEARLY_BETTER)


def _verb_stems(item: Attribution) -> set[str]:
    return {stem(token.key) for token in read_tokens(item.verb)}


def _clause_words(case: Case, item: Attribution) -> frozenset[str]:
    words = f"{item.verb} {case.article.raw.text[item.start : item.end]}"
    return read_words(words).meanings


def is_quoted_by_another(case: Case, own: Sequence[Attribution], key: str) -> bool:
    """Return whether a clause that somebody else tells is about what this person did or said.

    'Erdogan said Trump was sorry' has Trump say so, by Erdogan's account.
    """
    person = case.person(key)
    starts = {mention.start for mention in person.mentions} if person else set[int]()
    return any(item.speaker != key and item.start in starts for item in own)


def absent_speaker(
    case: Case, call: CallCase, statement: StatementAnswer, key: str
) -> frozenset[str]:
    """Return who else is named where a speaker is not, in sentences without attribution.

    Returns:
        Keys of principals; empty if the speaker, their country or a pronoun stands there.
    """
    cited = case.usable(statement.evidence)
    named = case.mentioned(cited)
    person = case.person(key)
    country = person.country if person else None
    words = {word for number in cited for word in case.words[number].keys}
    if key in named or words & _PRONOUNS:
        return frozenset()
    if country and any(term.value == country for number in cited for term in case.terms(number)):
        return frozenset()
    return frozenset(call.principal_keys & named)

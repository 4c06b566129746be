"""Whom the sentences of a claim let speak.

Owns the choice among the attributions of the cited sentences: where a sentence has two speakers,
the one whose verb or clause is the claim's. Takes a statement with its call, gives the keys of its
speakers. Refuses to choose where the words fit both alike.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from summarizer.check.case import CallCase, Case
from summarizer.records.answer import StatementAnswer
from summarizer.records.grounding import Attribution, Mention
from summarizer.text.claims import read_words, support
from summarizer.text.stems import read_tokens, stem
from summarizer.text.verbs import verb_at

_OPENING_WORDS = 3
"""Words at the head of a gist among which its verb stands ('again asks for')."""
_CLEARLY_BETTER = 0.25
"""By how much one speaker's clause must carry a gist better than another's to be the one meant:
the clauses of one sentence share their names, so that a small lead tells nothing."""
_PRONOUNS = frozenset({"he", "she", "i"})
_GOVERNING_WORDS = """
about against asked at before behind between concerning for gave given in into let made met of on
over saw than to told toward towards upon via with without
"""
_GOVERNING = frozenset(_GOVERNING_WORDS.split())
"""Words behind which a name is no subject; 'by' and 'from' can name who speaks."""
_DAYS_AND_MONTHS = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december
"""
_TIMES = frozenset(_DAYS_AND_MONTHS.split())
"""A time before a name opens the clause and governs nothing: 'on Monday Lind said'."""
_QUOTING = frozenset({"quoted", "cited"})
_BEFORE_NAMES = frozenset({"the", "his", "her", "their", "counterpart", "colleague", "minister"})
# A verb right behind a name: 'Trump was sorry', 'Putin thanked'.
_ACTS = re.compile(r" (?:was|were|had|has|is|meant|said|told|wanted|[a-z]+ed)\b")
_OWNER = re.compile(r"['\u2019]s\b")
_VERB_WITHIN = 2
"""Words behind a country's name among which its verb stands ('Beijing also told')."""
_SUBORDINATING = frozenset({"if", "unless", "until", "once", "provided", "whether", "because"})
_SUBORDINATE_WITHIN = 2
"""Words before a country's name among which one makes it the subject of a clause that nobody
reports ('if the United States lifts the ban')."""
_APPOSITION = 3
"""Characters between two mentions of one person of which the second only explains the first."""


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
    text = case.article.raw.text
    ends = {mention.start: mention.end for mention in person.mentions} if person else {}
    return any(
        item.speaker != key and item.start in ends and _ACTS.match(text, ends[item.start])
        for item in own
    )


def other_subjects(
    case: Case, call: CallCase, statement: StatementAnswer, key: str
) -> frozenset[str]:
    """Return who else may speak where a speaker cannot, in sentences without attribution.

    A sentence may let somebody speak who stands in it as a subject or source: not behind a
    preposition or a verb, not as an owner. He, she and the speaker's country may stand for them.

    Returns:
        Keys of principals; empty if the speaker may speak, or if nobody may.
    """
    found: set[str] = set()
    person = case.person(key)
    for number in case.usable(statement.evidence):
        if case.words[number].keys & _PRONOUNS:
            return frozenset()
        if person and person.country and _speaks_as_country(case, number, person.country):
            return frozenset()
        found |= subjects(case, call, number)
    return frozenset() if key in found else frozenset(found)


def subjects(case: Case, call: CallCase, number: int) -> set[str]:
    """Return the keys of the principals who can be subjects or sources in a sentence."""
    found: set[str] = set()
    for person in call.people:
        last: Mention | None = None
        for mention in person.mentions if person else ():
            explains = (
                last is not None
                and last.sentence == mention.sentence
                and mention.start - last.end <= _APPOSITION
            )
            last = mention
            if (
                person
                and mention.sentence == number
                and not explains
                and _is_subject(case, number, mention.start, mention.end)
            ):
                found.add(person.key)
    return found


def _speaks_as_country(case: Case, number: int, country: str) -> bool:
    """Return whether a country is the subject of a reporting verb: 'Beijing told Lavrov'."""
    text = case.text(number)
    for term in case.terms(number):
        ahead = [token.key for token in read_tokens(text[: term.start])[-_SUBORDINATE_WITHIN:]]
        if term.value == country and _SUBORDINATING.isdisjoint(ahead):
            behind = [token.key for token in read_tokens(text[term.end :])[:_VERB_WITHIN]]
            if any(verb_at(behind, place) for place in range(len(behind))):
                return True
    return False


def _is_subject(case: Case, number: int, start: int, end: int) -> bool:
    """Return whether a name can be a subject, as far as the words around it tell."""
    sentence = case.sentence(number)
    text = case.article.raw.text
    if sentence is None or _OWNER.match(text, end):
        return False
    # Titles and possessives before the name belong to it ('told his Saudi counterpart'); what
    # stands before a comma does not.
    head = text[sentence.start : start]
    before = list(read_tokens(head[head.rfind(",") + 1 :]))
    while before and (before[-1].text[0].isupper() or before[-1].key in _BEFORE_NAMES):
        if before.pop().key in _TIMES:
            return True
    last = [token.key for token in before[-2:]]
    if not last or last == ["according", "to"] or last[-1] in _QUOTING:
        return True
    return last[-1] not in _GOVERNING and not last[-1].endswith("ed")

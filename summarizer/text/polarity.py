"""Whether a claim denies what its evidence denies, and nothing else.

Owns the table of negations and refusals and the reading of their scope, clause by clause, so that a
negation in another clause of the sentence does not count. Takes a claim and the sentences that are
to carry it, gives what was dropped or added. Refuses to weigh words that are negative in meaning
only ('baseless', 'stop'): those can answer for a negation but never demand one.

How a scope is found: a cue governs what follows it up to the end of its clause; its head is the
first word there that carries meaning. A passive refusal ('was rejected') governs what stands before
it. Two cues over the same head cancel out ('does not rule out').

References:
    Negation cue and scope as in the BioScope corpus (Vincze et al., 2008) and the *SEM 2012 shared
    task; negative implicatives ('fail to', 'refuse to') after Karttunen (1971). The tables below
    are the project's own.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from summarizer.text.claims import meaning
from summarizer.text.diction import FUNCTION_WORDS
from summarizer.text.stems import Token, read_tokens, stem

PolarityFault = Literal["dropped", "added"]

_PLAIN_NEGATIONS = """
not no never neither nor none nobody nothing nowhere without cannot non hardly barely scarcely
unable cant wont dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wouldnt shouldnt
couldnt mustnt neednt aint
"""
_REFUSALS = """
refuse refuses refused refusing refusal reject rejects rejected rejecting rejection deny denies
denied denying denial decline declines declined declining oppose opposes opposed opposing
rebuff rebuffs rebuffed dismiss dismisses dismissed dismissing veto vetoes vetoed disagree disagrees
disagreed objected objecting fail fails failed failing failure lack lacks lacked
lacking refrain refrains refrained abstain abstains abstained
"""
_REFUSING_PHRASES = (("rule", "out"), ("rules", "out"), ("ruled", "out"), ("ruling", "out"))
# Words that turn what they govern round without being negations.
_REVERSERS = """
stop cease end halt terminate cancel ban avoid prevent block prohibit forbid suspend abandon drop
renounce withdraw baseless unfounded groundless false untrue lie impossible absent absence against
contrary doubt unlikely unwilling impede hinder revoke boycott withhold void null stall delay
postpone
"""
# Words that only find fault: a claim may put one of them as 'not acceptable', never as 'not so'.
_FAULT_FINDING = (
    "wrong unacceptable condemn accuse blame biased regret criticise criticize denounce"
)
# Cues that deny nothing: the words of each, the cue among them.
_HARMLESS = (
    ("not", "only"),
    ("not", "just"),
    ("not", "merely"),
    ("not", "least"),
    ("not", "to", "mention"),
    ("no", "later"),
    ("no", "less"),
    ("no", "fewer"),
    ("no", "doubt"),
    ("nothing", "but"),
    ("whether", "or", "not"),
    ("if", "not"),
)
_CLAUSE_OPENERS = "but while whereas although though which who whom whose because since as so yet"
_CLAUSE_WORDS = frozenset(_CLAUSE_OPENERS.split())
_CLAUSE_MARKS = frozenset(",;:()\u2013\u2014\u2026")
_PASSIVE = frozenset({"be", "been", "being", "is", "are", "was", "were", "get", "got"})
_HEADS_AMONG_FUNCTION_WORDS = frozenset({"against", "need"})
_SHARED_WORDS = 2
"""Words beyond the head that claim and clause must share for the clause to be what is claimed."""
_SCOPE_WORDS = 4
"""Words of meaning behind a cue that it is taken to govern; a clause's object is rarely further."""


class Cue(NamedTuple):
    """A negation or refusal where it stands."""

    words: str
    """As written, with its head."""
    scope: tuple[str, ...]
    """Meanings it governs, its head first; never empty."""


class Clause(NamedTuple):
    """A stretch of a sentence between marks and conjunctions."""

    meanings: frozenset[str]
    cues: tuple[Cue, ...]
    reversers: frozenset[str]
    """Meanings of its words that turn something round."""
    is_negative: bool
    """It holds a cue, or a word that turns round or finds fault."""

    def is_denied(self, head: str) -> bool:
        """Return whether something in the clause may deny the word."""
        return any(head in cue.scope for cue in self.cues) or bool(self.reversers - {head})


class PolarityFinding(NamedTuple):
    """A negation that stands on one side only."""

    fault: PolarityFault
    words: str
    """The cue and its head, for a message."""


def compare_polarity(claim: str, evidence: Sequence[str]) -> PolarityFinding | None:
    """Find the first negation or refusal that claim and evidence do not share.

    Args:
        claim: What is claimed.
        evidence: The sentences that are to carry it.

    Returns:
        None if they agree as far as the words tell.

    Examples:
        >>> compare_polarity("the meeting is against Baku", ["It is not against Baku, he said."])
        PolarityFinding(fault='dropped', words='not against')
        >>> compare_polarity("will not open the road", ["He said Iran will open the road."])
        PolarityFinding(fault='added', words='not open')
        >>> compare_polarity("opens the road", ["He opens the road, not the border."])
    """
    claimed = read_clauses(claim)
    given = tuple(clause for sentence in evidence for clause in read_clauses(sentence))
    return _find_dropped(claimed, given) or _find_added(claimed, given)


def _find_dropped(claimed: tuple[Clause, ...], given: tuple[Clause, ...]) -> PolarityFinding | None:
    said = frozenset[str]().union(*(clause.meanings for clause in claimed))
    denied = {word for clause in claimed for cue in clause.cues for word in cue.scope}
    is_negative = any(clause.is_negative for clause in claimed)
    for clause in given:
        for cue in clause.cues:
            head, *rest = cue.scope
            if head in said:
                elsewhere = any(head in other.meanings for other in given if other is not clause)
                dropped = head not in denied and not elsewhere
            else:
                # The head is put in other words: what it governs and the lack of any negative word
                # tell as much, if the claim is about this clause in the main.
                shared = len(said & clause.meanings)
                dropped = (
                    not is_negative
                    and len(said.intersection(rest)) >= _SHARED_WORDS
                    and shared * 2 >= len(said)
                )
            if dropped:
                return PolarityFinding("dropped", cue.words)
    return None


def _find_added(claimed: tuple[Clause, ...], given: tuple[Clause, ...]) -> PolarityFinding | None:
    for clause in claimed:
        about = [other for other in given if other.meanings & clause.meanings] or given
        for cue in clause.cues:
            head = cue.scope[0]
            holding = [other for other in given if head in other.meanings]
            if holding:
                shared = any(other.is_denied(head) for other in holding)
            else:
                shared = any(other.is_negative for other in about)
            if not shared:
                return PolarityFinding("added", cue.words)
    return None


@lru_cache(maxsize=4096)
def read_clauses(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text with their negations."""
    return tuple(_read_clause(tokens) for tokens in _split_clauses(text))


def _split_clauses(text: str) -> list[list[Token]]:
    clauses: list[list[Token]] = [[]]
    end = 0
    for token in read_tokens(text):
        if token.key in _CLAUSE_WORDS or _CLAUSE_MARKS.intersection(text[end : token.start]):
            clauses.append([])
        clauses[-1].append(token)
        end = token.end
    return [clause for clause in clauses if clause]


def _read_clause(tokens: list[Token]) -> Clause:
    kinds = _find_cues([token.key for token in tokens])
    words = {place: meaning(token.key) for place, token in enumerate(tokens) if _has_meaning(token)}
    cues: list[Cue] = []
    for place, length in kinds.items():
        governed = _governed(tokens, words, place, place + length, kinds)
        if governed:
            written = " ".join(token.text for token in tokens[place : place + length])
            cues.append(
                Cue(f"{written} {tokens[governed[0]].text}", tuple(words[i] for i in governed))
            )
    stems = {stem(token.key) for token in tokens}
    return Clause(
        meanings=frozenset(words.values()),
        cues=tuple(cues),
        reversers=frozenset(meaning(t.key) for t in tokens if stem(t.key) in _REVERSER_STEMS),
        is_negative=bool(kinds) or not stems.isdisjoint(_NEGATIVE_STEMS),
    )


def _has_meaning(token: Token) -> bool:
    return token.key not in FUNCTION_WORDS or token.key in _HEADS_AMONG_FUNCTION_WORDS


def _find_cues(keys: list[str]) -> dict[int, int]:
    """Return place and length in words of each cue that denies something."""
    cues: dict[int, int] = {}
    for place, key in enumerate(keys):
        if _is_harmless(keys, place):
            continue
        if key in _CUES:
            cues[place] = 1
        elif tuple(keys[place : place + 2]) in _REFUSING_PHRASES:
            cues[place] = 2
    for place in [*cues]:
        follower = next(
            (i for i in range(place + 1, len(keys)) if keys[i] not in FUNCTION_WORDS), -1
        )
        if keys[place] in _NEGATIONS and place in cues and follower in cues:
            del cues[place], cues[follower]  # 'does not rule out': two make none
    return cues


def _is_harmless(keys: list[str], place: int) -> bool:
    if keys[place] == "no" and "".join(keys[place + 1 : place + 2]).isdigit():
        return True
    return any(
        tuple(keys[max(start, 0) : start + len(words)]) == words
        for words in _HARMLESS
        if keys[place] in words and (start := place - words.index(keys[place])) >= 0
    )


def _governed(
    tokens: list[Token], words: dict[int, str], start: int, end: int, cues: dict[int, int]
) -> list[int]:
    """Return the places of the words a cue governs, its head first."""
    is_passive = any(token.key in _PASSIVE for token in tokens[max(0, start - 2) : start])
    if is_passive and tokens[start].key not in _NEGATIONS:
        reach = [place for place in words if place < start and place not in cues]
    else:
        reach = [place for place in words if place >= end and place not in cues]
    reach = reach[:_SCOPE_WORDS]
    # A name is what the denial is about, seldom what is denied: 'no Armenian official'.
    heads = [place for place in reach if not tokens[place].text[0].isupper()]
    return heads[:1] + [place for place in reach if place not in heads[:1]]


_NEGATIONS = frozenset(_PLAIN_NEGATIONS.split())
_CUES = _NEGATIONS | frozenset(_REFUSALS.split())
_REVERSER_STEMS = frozenset(stem(word) for word in _REVERSERS.split())
_NEGATIVE_STEMS = _REVERSER_STEMS | {stem(word) for word in _FAULT_FINDING.split()}

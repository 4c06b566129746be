"""Whether a claim denies what its evidence denies, and nothing else.

Owns the comparison of a claim's negations with those of the sentences that are to carry it, clause
by clause, so that a negation in another clause of the sentence does not count. Gives what was
dropped or added. Refuses to weigh degrees: what is agreed, asked or done is the business of
`summarizer.text.undertakings`.

References:
    Contradiction by negation and by antonyms after de Marneffe, Rafferty and Manning (2008). The
    table of opposites is the project's own.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from summarizer.text.claims import meaning, read_words
from summarizer.text.negations import Clause, Cue, may_deny, read_clauses
from summarizer.text.stems import stem

PolarityFault = Literal["dropped", "added"]

# What contradicts without any negation: one side of a line against the other.
_OPPOSITES = """
true correct justified founded / baseless unfounded groundless false untrue
accept welcome support praise approve applaud / reject oppose condemn denounce criticise
increase expand / reduce decrease
open / close
lift remove / impose
"""
_NEGATIVE_PREFIXES = ("un", "non", "in", "im", "il", "ir", "dis")
_APART = frozenset({"non", "not"})
_SHORTEST_ROOT = 4
_SHARED_WORDS = 2
"""Words beyond the head that claim and clause must share for the clause to be what is claimed."""


class PolarityFinding(NamedTuple):
    """A negation that stands on one side only."""

    fault: PolarityFault
    words: str
    """The words of the one side that the other lacks."""


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
    ours = read_words(claim).keys
    theirs = frozenset[str]().union(*(read_words(sentence).keys for sentence in evidence))
    found: PolarityFinding | None = None
    if may_deny(ours) or may_deny(theirs):
        claimed = read_clauses(claim)
        given = _clauses(evidence)
        found = _find_dropped(claimed, given) or _find_added(claimed, given)
    return found or _find_prefix(ours, theirs) or _find_opposite(claim, evidence, ours, theirs)


def _clauses(evidence: Sequence[str]) -> tuple[Clause, ...]:
    return tuple(clause for sentence in evidence for clause in read_clauses(sentence))


def _meanings(clauses: Sequence[Clause]) -> frozenset[str]:
    return frozenset[str]().union(*(clause.meanings for clause in clauses))


def _find_dropped(claimed: tuple[Clause, ...], given: tuple[Clause, ...]) -> PolarityFinding | None:
    stems = {stem(key) for clause in claimed if not clause.cancels for key in clause.keys}
    for clause in given:
        for cue in clause.cues:
            if cue.is_refusal and cue.stem in stems:
                continue  # 'objects' for 'objected', though as a noun it would deny nothing
            if cue.scope[0] in _meanings(claimed):
                dropped = _is_said_freely(cue.scope[0], clause, claimed, given)
            else:
                dropped = _is_said_otherwise(cue, clause, claimed)
            if dropped:
                return PolarityFinding("dropped", cue.words)
    return None


def _is_said_freely(
    head: str, clause: Clause, claimed: tuple[Clause, ...], given: tuple[Clause, ...]
) -> bool:
    """Return whether the claim has a denied word without denial, though nothing else gives it."""
    if any(head in other.meanings for other in given if other is not clause):
        return False
    # What both turn round ('ended without a deal') is still to be denied.
    turned = head in clause.turned
    return not any(
        any(head in cue.scope for cue in other.cues) or (head in other.turned and not turned)
        for other in claimed
    )


def _is_said_otherwise(cue: Cue, clause: Clause, claimed: tuple[Clause, ...]) -> bool:
    """Return whether the claim has a denied thing in other words, and no negative word at all.

    The words that the cue governs and those of its clause tell what the claim is about.
    """
    said = _meanings(claimed)
    return (
        not any(other.is_negative for other in claimed)
        and len(said.intersection(cue.scope[1:])) >= _SHARED_WORDS
        and len(said & clause.meanings) * 2 >= len(said)
    )


def _find_added(claimed: tuple[Clause, ...], given: tuple[Clause, ...]) -> PolarityFinding | None:
    for clause in claimed:
        about = [other for other in given if other.meanings & clause.meanings] or given
        for cue in clause.cues:
            holding = [other for other in given if cue.scope[0] in other.meanings]
            if cue.is_refusal and any(other.refuses for other in given):
                continue
            if holding:
                shared = any(other.is_denied(cue.scope[0]) for other in holding)
            else:
                shared = any(other.is_negative for other in about)
            if not shared:
                return PolarityFinding("added", cue.words)
    return None


def _find_prefix(ours: frozenset[str], theirs: frozenset[str]) -> PolarityFinding | None:
    """Return 'unconnected' where the claim has 'connected', and the reverse."""
    sides: tuple[tuple[PolarityFault, frozenset[str], frozenset[str]], ...] = (
        ("dropped", ours, theirs),
        ("added", theirs, ours),
    )
    for fault, positive, negative in sides:
        prefixed = (word for word in negative - positive if word.startswith(_NEGATIVE_PREFIXES))
        for word in sorted(prefixed):
            root = _root(word)
            # 'Non-transparent' has the root as a word of its own.
            if root and root in positive - negative and _APART.isdisjoint(positive):
                return PolarityFinding(fault, word)
    return None


def _root(word: str) -> str | None:
    """Return what a word negates by its prefix, which it has."""
    prefix = next(prefix for prefix in _NEGATIVE_PREFIXES if word.startswith(prefix))
    root = word[len(prefix) :]
    return root if len(root) >= _SHORTEST_ROOT else None


def _find_opposite(
    claim: str, evidence: Sequence[str], ours: frozenset[str], theirs: frozenset[str]
) -> PolarityFinding | None:
    """Return 'baseless' where the claim has 'true', and the like."""
    said = frozenset(meaning(key) for key in ours) & _POLES
    if not said:
        return None
    told = frozenset(meaning(key) for key in theirs) & _POLES
    for pair in _PAIRS:
        for here, there in (pair, pair[::-1]):
            if said & here and told & there and not said & there and not told & here:
                word = min(told & there)
                if _is_contradicted(word, read_clauses(claim), _clauses(evidence)):
                    return PolarityFinding("dropped", word.lstrip("="))
    return None


def _is_contradicted(word: str, claimed: tuple[Clause, ...], given: tuple[Clause, ...]) -> bool:
    """Return whether a claim says the opposite of a word about the same thing, undenied."""
    clauses = [clause for clause in given if word in clause.meanings]
    same_thing = any((clause.meanings & _meanings(claimed)) - _POLES for clause in clauses)
    return same_thing and not any(clause.cues for clause in (*claimed, *clauses))


_PAIRS = tuple(
    tuple(frozenset(meaning(word) for word in side.split()) for side in line.split("/"))
    for line in _OPPOSITES.strip().splitlines()
)
_POLES = frozenset(word for pair in _PAIRS for side in pair for word in side)

"""Negations and refusals in a text, clause by clause, and what each of them governs.

Owns the table of words that deny and the reading of their scope. Takes a text, gives its clauses.
Refuses to count a word that is negative in meaning only ('stop') as a negation: it can answer for
one and turns round what follows it, but is no cue.

How a scope is found: a cue governs what follows it up to the end of its clause; its head is the
first word there that carries meaning. A passive refusal ('was rejected') governs its subject. Two
cues over the same head cancel out ('does not rule out').

References:
    Negation cue and scope as in the BioScope corpus (Vincze et al., 2008) and the *SEM 2012 shared
    task; negative implicatives ('fail to', 'refuse to') after Karttunen (1971). The tables below
    are the project's own.
"""

from functools import lru_cache
from typing import NamedTuple

from summarizer.text.claims import meaning
from summarizer.text.diction import FUNCTION_WORDS
from summarizer.text.stems import Token, read_tokens, stem

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
_REFUSING_PHRASES = frozenset(
    (form, particle)
    for forms, particle in (
        ("rule rules ruled ruling", "out"),
        ("turn turns turned turning", "down"),
    )
    for form in forms.split()
)
# Words that turn what follows them round without being negations.
_REVERSERS = """
stop cease end halt terminate cancel ban avoid prevent block prohibit forbid suspend abandon drop
renounce withdraw absence against doubt unwilling impede hinder revoke boycott withhold void stall
delay postpone
"""
# Adjectives that deny the whole clause where they are said of its subject ('are baseless').
_DENYING = (
    "baseless unfounded groundless false untrue impossible absent contrary unlikely null void"
)
# Words that only find fault: a claim may put one of them as 'not acceptable', never as 'not so'.
_FAULT_FINDING = (
    "wrong unacceptable condemn accuse blame biased regret criticise criticize denounce"
)
# Cues that deny nothing: the words of each, the cue among them.
_HARMLESS = (
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
_JUST_REACH = 4
"""'Not just and fair' denies, 'not just fish' does not."""
_CLAUSE_OPENERS = "but while whereas although though which who whom whose because since as so yet"
_CLAUSE_WORDS = frozenset(_CLAUSE_OPENERS.split())
_CLAUSE_MARKS = frozenset(",;:()\u2013\u2014\u2026")
_PASSIVE = frozenset({"be", "been", "being", "is", "are", "was", "were", "get", "got"})
_HEADS_AMONG_FUNCTION_WORDS = frozenset({"against", "need"})
_SCOPE_WORDS = 4
"""Words of meaning behind a cue that it is taken to govern; a clause's object is rarely further."""


_LONGEST_CLAUSE = 120
"""Words at which a clause is cut: prose has no longer ones, and scopes are sought word by word."""
_REVERSED_WORDS = 2
"""Words behind a reverser that it turns round ('stop the attacks on ports')."""
_JOINING = frozenset({"and", "or"})
_ENDING = _JOINING | {
    "will", "would", "shall", "must", "should", "can", "could", "may", "might",
    "is", "are", "was", "were", "has", "have", "had",
}  # fmt: skip
"""Words at which what a reverser turns round ends: 'the ban will be lifted'."""


class Cue(NamedTuple):
    """A negation or refusal where it stands."""

    words: str
    """As written, with its head."""
    stem: str
    """Of its first word: 'objects' is 'objected'."""
    scope: tuple[str, ...]
    """Meanings it governs, its head first; never empty."""
    is_refusal: bool


class Clause(NamedTuple):
    """A stretch of a sentence between marks and conjunctions."""

    keys: frozenset[str]
    """Its words, folded."""
    meanings: frozenset[str]
    cues: tuple[Cue, ...]
    turned: frozenset[str]
    """Meanings that a word turns round without denying them."""
    cancels: bool
    """It holds two cues that make none."""
    refuses: bool
    """It holds a refusal, whatever that governs."""
    is_negative: bool
    """It holds a cue, or a word that turns round or finds fault."""

    def is_denied(self, word: str) -> bool:
        """Return whether something in the clause denies the word or turns it round."""
        return word in self.turned or any(word in cue.scope for cue in self.cues)


def may_deny(keys: frozenset[str]) -> bool:
    """Return whether folded words have any that can deny something."""
    return not _CUES.isdisjoint(keys) or not _PHRASE_HEADS.isdisjoint(keys)


@lru_cache(maxsize=4096)
def read_clauses(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text with their negations."""
    return tuple(_read_clause(tokens) for tokens in _split_clauses(text))


def _split_clauses(text: str) -> list[list[Token]]:
    clauses: list[list[Token]] = [[]]
    end = 0
    for token in read_tokens(text):
        marked = token.start - end > 1 and _CLAUSE_MARKS.intersection(text[end : token.start])
        if marked or token.key in _CLAUSE_WORDS or len(clauses[-1]) == _LONGEST_CLAUSE:
            clauses.append([])
        clauses[-1].append(token)
        end = token.end
    return [clause for clause in clauses if clause]


def _read_clause(tokens: list[Token]) -> Clause:
    keys = [token.key for token in tokens]
    cues = _find_cues(keys)
    words = {place: meaning(token.key) for place, token in enumerate(tokens) if _has_meaning(token)}
    stems = {stem(key) for key in keys}
    return Clause(
        keys=frozenset(keys),
        meanings=frozenset(words.values()),
        cues=tuple(_read_cues(tokens, words, cues)),
        turned=_turned(keys, words),
        cancels=len(cues) < _count_cues(keys),
        refuses=any(keys[place] not in _NEGATIONS for place in cues),
        is_negative=bool(cues) or not stems.isdisjoint(_NEGATIVE_STEMS),
    )


def _has_meaning(token: Token) -> bool:
    return token.key not in FUNCTION_WORDS or token.key in _HEADS_AMONG_FUNCTION_WORDS


def _read_cues(tokens: list[Token], words: dict[int, str], cues: dict[int, int]) -> list[Cue]:
    found: list[Cue] = []
    for place, length in cues.items():
        governed = _governed(tokens, words, (place, place + length), cues)
        if governed:
            written = " ".join(token.text for token in tokens[place : place + length])
            found.append(
                Cue(
                    words=f"{written} {tokens[governed[0]].text}",
                    stem=stem(tokens[place].key),
                    scope=tuple(words[i] for i in governed),
                    is_refusal=tokens[place].key not in _NEGATIONS,
                )
            )
    return found


def _find_cues(keys: list[str]) -> dict[int, int]:
    """Return place and length in words of each cue that denies something."""
    cues: dict[int, int] = {}
    for place, key in enumerate(keys):
        if key in _CUES:
            if not _is_harmless(keys, place):
                cues[place] = 1
        elif key in _PHRASE_HEADS and tuple(keys[place : place + 2]) in _REFUSING_PHRASES:
            cues[place] = 2
    for place in [*cues]:
        behind = range(place + 1, len(keys))
        follower = next((i for i in behind if keys[i] not in FUNCTION_WORDS), -1)
        if keys[place] in _NEGATIONS and place in cues and follower in cues:
            del cues[place], cues[follower]  # 'does not rule out': two make none
    return cues


def _count_cues(keys: list[str]) -> int:
    return sum(key in _CUES for key in keys)


def _is_harmless(keys: list[str], place: int) -> bool:
    following = keys[place + 1 : place + 2]
    if keys[place] == "no" and "".join(following).isdigit():
        return True
    if keys[place] == "not" and following and following[0] in {"only", "just", "merely"}:
        return following[0] != "just" or "and" not in keys[place : place + _JUST_REACH]
    return any(
        tuple(keys[max(start, 0) : start + len(words)]) == words
        for words in _HARMLESS
        if keys[place] in words and (start := place - words.index(keys[place])) >= 0
    )


def _governed(
    tokens: list[Token], words: dict[int, str], cue: tuple[int, int], cues: dict[int, int]
) -> list[int]:
    """Return the places of the words a cue governs, its head first."""
    start, end = cue
    keys = [token.key for token in tokens]
    reach = [place for place in words if place not in cues]
    if keys[start] not in _NEGATIONS and not _PASSIVE.isdisjoint(keys[max(0, start - 2) : start]):
        joined = max((i for i in range(start) if keys[i] in _JOINING), default=-1)
        reach = [place for place in reach if joined < place < start]
    else:
        first = next((place for place in reach if place >= end), end)
        joined = next((i for i in range(first, len(keys)) if keys[i] == "and"), len(keys))
        reach = [place for place in reach if end <= place < joined]
    reach = reach[:_SCOPE_WORDS]
    # A name is what the denial is about, seldom what is denied ('no Armenian official'), and an
    # adverb only says how.
    heads = [
        place
        for place in reach
        if not tokens[place].text[0].isupper() and not keys[place].endswith("ly")
    ]
    return heads[:1] + [place for place in reach if place not in heads[:1]]


def _turned(keys: list[str], words: dict[int, str]) -> frozenset[str]:
    """Return the meanings that a word of the clause turns round."""
    found: set[str] = set()
    for place, key in enumerate(keys):
        base = stem(key)
        if base in _DENYING_STEMS and not _SAID_OF.isdisjoint(keys[max(0, place - 3) : place]):
            found.update(word for other, word in words.items() if other != place)
        elif base in _REVERSER_STEMS and keys[place + 1 : place + 2] != ["fire"]:
            end = next((i for i in range(place, len(keys)) if keys[i] in _ENDING), len(keys))
            behind = [word for other, word in words.items() if place < other < end]
            found.update(behind[:_REVERSED_WORDS])
    return frozenset(found)


_SAID_OF = _PASSIVE | {"as", "called", "calls", "call"}
_NEGATIONS = frozenset(_PLAIN_NEGATIONS.split())
_PHRASE_HEADS = frozenset(phrase[0] for phrase in _REFUSING_PHRASES)
_CUES = _NEGATIONS | frozenset(_REFUSALS.split())
_REVERSER_STEMS = frozenset(stem(word) for word in _REVERSERS.split())
_DENYING_STEMS = frozenset(stem(word) for word in _DENYING.split())
_NEGATIVE_STEMS = _REVERSER_STEMS | _DENYING_STEMS | {stem(word) for word in _FAULT_FINDING.split()}

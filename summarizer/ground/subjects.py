"""Who a verb's subject is, read leftwards from the verb.

Owns the skipping of auxiliaries, adverbs and insertions between the two, and the words that stand
for both sides, for one of them, or for nobody. Takes a sentence's words, gives the subject.
Refuses subjects behind a preposition ('relations with P improved') and of infinitives.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from summarizer.ground.sentence_words import OTHER, PRINCIPAL, Word

SubjectKind = Literal["person", "relative", "both", "side", "pronoun", "it", "other", "joined"]
"""`relative`: 'P, who'; `joined`: the verb goes on from the one before."""


class Subject(NamedTuple):
    """The subject of a verb."""

    kind: SubjectKind
    key: str | None
    """A person's key, or the country code of a side."""
    first: int
    """Index of its first word; for `joined` of the word that joins."""
    auxiliary: int
    """Index of the first auxiliary or adverb before the verb, or of the verb."""
    passive: bool
    """A form of 'be' stands before the verb."""
    perfect: bool
    """'had' stands before the verb."""


_ADVERBS = frozenset(
    """also too again then further furthermore moreover once more even still just now thus later
    likewise first instead meanwhile therefore hereby in turn not never yet once
    consistently jointly""".split()  # noqa: SIM905 - reads as what it is
)
_HAVE = frozenset({"has", "have", "had"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_MODALS = frozenset(
    {"will", "would", "can", "could", "may", "might", "should", "must", "shall", "to", "did", "do"}
)
_PREPOSITIONS = frozenset(
    """with to of between by from for about against on in at over than like towards toward upon
    into regarding concerning including""".split()  # noqa: SIM905 - as above
)
_GROUP = frozenset(
    """sides parties leaders ministers presidents diplomats interlocutors men women officials
    counterparts chiefs secretaries two pair heads chancellors""".split()  # noqa: SIM905 - as above
)
_DETERMINERS = frozenset({"the", "two", "both", "three", "all", "foreign", "prime", "defence"})
_JOINTS = frozenset({"and", ",", "or", "but", ";"})
_SINGLE: dict[str, SubjectKind] = {
    **dict.fromkeys(["he", "she"], "pronoun"),
    **dict.fromkeys(["they", "both", "all"], "both"),
    **dict.fromkeys(_JOINTS, "joined"),
    "it": "it",
}
_INSERTION = 40
"""Words between the commas of an insertion: 'Wang, who is also a member of ..., said'."""


def find_subject(words: Sequence[Word], verb: int, sides: Mapping[str, str]) -> Subject | None:
    """Find the subject that stands before a verb.

    Args:
        words: The sentence.
        verb: Index of the verb's first word.
        sides: Country code of each demonym whose side may speak ('azerbaijani': 'AZ').

    Returns:
        None if there is none before it, or the verb is an infinitive or behind a modal.
    """
    at, passive, perfect = verb - 1, False, False
    while at >= 0 and _is_between(words, at):
        text = words[at].text
        if text in _MODALS:
            return None
        passive, perfect = passive or text in _BE, perfect or text == "had"
        at -= 1
    first_auxiliary = at + 1
    at = _before_insertion(words, at)
    if at < 0:
        return None
    kind, key, first = _classify(words, at, sides)
    return Subject(kind, key, first, first_auxiliary, passive, perfect)


def _is_between(words: Sequence[Word], at: int) -> bool:
    text = words[at].text
    if text in {"both", "all", "each"}:  # 'they both want', but 'both want'
        before = words[at - 1] if at else None
        return before is not None and (bool(before.keys) or before.text in {"they"} | _GROUP)
    if text in _ADVERBS or text in _HAVE or text in _BE or text in _MODALS:
        return True
    if text == "and":  # 'jointly and flatly rejected'
        return words[at - 1].text.endswith("ly") and words[at + 1].text.endswith("ly")
    return text.endswith("ly") and len(text) > 4  # noqa: PLR2004 - 'rally', not 'fly'


def _before_insertion(words: Sequence[Word], at: int) -> int:
    """Return the index of what stands before ', for his part,' or '(...)', if that is a subject."""
    part = [word.text for word in words[max(0, at - 2) : at + 1]]
    if len(part) == 3 and part[2] in {"part", "side"} and part[1] in {"his", "her", "their", "its"}:  # noqa: PLR2004 - 'for his part'
        return at - 3 if words[at - 3].text != "," else at - 4
    if at < 1 or words[at].text not in {",", ")"}:
        return at
    if words[at].text == "," and words[at - 1].keys and _is_free(words, at - 1):
        return at - 1  # the insertion is part of the person: 'Roe, the minister, said'
    opening = "(" if words[at].text == ")" else ","
    for index in range(at - 1, max(0, at - _INSERTION), -1):
        if words[index].text == opening and words[index - 1].text in {
            PRINCIPAL,
            OTHER,
            "he",
            "she",
        }:
            return index - 1
    return at


def _is_free(words: Sequence[Word], at: int) -> bool:
    """Return whether a person is no object: at the head of the sentence or behind a sign."""
    return at == 0 or words[at - 1].text in {'"', ";", ":", "-", "that", "says", "said", "but"}


def _classify(
    words: Sequence[Word], at: int, sides: Mapping[str, str]
) -> tuple[SubjectKind, str | None, int]:
    word = words[at]
    if word.keys:
        return _classify_person(words, at)
    if word.text in _SINGLE:
        return _SINGLE[word.text], None, at
    if word.text == "who" and at > 1 and words[at - 1].text == ",":
        keys = words[at - 2].keys
        is_one = words[at - 2].text == PRINCIPAL and len(keys) == 1
        return ("relative", next(iter(keys)), at) if is_one else ("other", None, at)
    if word.text == "side" and at and words[at - 1].text in sides:
        return "side", sides[words[at - 1].text], max(0, at - 2)
    return _classify_group(words, at)


def _classify_group(words: Sequence[Word], at: int) -> tuple[SubjectKind, str | None, int]:
    """Return a group: 'the two leaders', 'both sides', 'the heads of state'."""
    first = at
    if words[at].text == "state" and at > 2 and words[at - 2].text == "heads":  # noqa: PLR2004 - 'the heads of state'
        first = at - 3
    elif words[at].text in _GROUP:
        while first and words[first - 1].text in _DETERMINERS:
            first -= 1
    free = first == 0 or words[first - 1].text not in _PREPOSITIONS
    return ("both" if free and first < at else "other"), None, first


def _classify_person(words: Sequence[Word], at: int) -> tuple[SubjectKind, str | None, int]:
    word = words[at]
    first = at
    keys = set(word.keys)
    kinds = {word.text}
    while (before := _listed_before(words, first, several=len(keys) > 1)) is not None:
        if keys & words[before].keys:  # 'rang R, and R thanked him' is no list
            break
        first = before
        keys |= words[first].keys
        kinds.add(words[first].text)
    if first and words[first - 1].text in _PREPOSITIONS:
        return "other", None, first
    if OTHER in kinds:
        return "other", None, first
    if len(keys) > 1 or kinds & {"he", "she"}:
        return "both", None, first
    return "person", next(iter(keys)), first


def _listed_before(words: Sequence[Word], first: int, *, several: bool) -> int | None:
    """Return the index of the person before in 'P, P and P', None if there is none."""
    joint = [word.text for word in words[max(0, first - 2) : first]]
    if joint == [",", "and"]:
        at = first - 3
    elif joint[-1:] == ["and"] or (several and joint[-1:] == [","]):
        at = first - 2
    else:
        return None
    is_person = at >= 0 and (words[at].keys or words[at].text in {"he", "she"})
    return at if is_person else None


def main_subject(words: Sequence[Word]) -> Word | None:
    """Return the first person of a sentence that stands free: whom its main clause is about.

    Not one behind a preposition, nor an owner ('P's office'). He or she may be it.
    """
    for at, word in enumerate(words):
        before = words[at - 1].text if at else ""
        after = words[at + 1].text if at + 1 < len(words) else ""
        is_subject = word.keys or word.text in {"he", "she", "they"}
        if is_subject and after != "'s" and before not in _PREPOSITIONS:
            return word
    return None

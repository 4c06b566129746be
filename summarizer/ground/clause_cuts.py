"""Where what is said begins and ends.

Owns the cutting of a sentence into clauses once its verbs and speakers are known. Takes verbs with
their places, gives stretches of words. Refuses clauses without a word, and reports of the call
that come as what somebody said ('P said they had spoken by telephone').
"""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.ground.clause_words import CALLING, CLAUSAL, ENDS, JOINTS, SIGNS
from summarizer.ground.sentence_words import OTHER, PRINCIPAL, Word
from summarizer.ground.subjects import Subject
from summarizer.records.values import Act
from summarizer.text.verbs import Verb

BOTH = "both"

_OBJECT_ACTS = frozenset({"REQUEST", "AGREE", "REJECT"})
"""Acts whose clause is what is asked, agreed or refused, not the verb with it."""
_THAT_REACH = 5
_ADDRESSED = frozenset({PRINCIPAL, OTHER, "him", "her", "them", "reporters", ",", "to"})
_ASIDE = frozenset({"for", "on", "his", "her", "their", "its", "part", "side", "counterpart"})
_ADDRESS_REACH = 7
_INSERTED = frozenset({"warn", "argue", "insist", "stress", "threaten", "claim", "emphasise"})
"""Verbs that stand in the middle of what is said: 'if the talks fail, P warned, Iran would ...'."""
_OPENING = frozenset({"in", "during", "on", "at", "for", "after", "before", "by", "with", "later"})
_TOLD = frozenset({"said", "says", "reported", "reports", "added", "noted"})
_TAIL = 12
"""Words of who is quoted, at most, behind what is said."""


class Found(NamedTuple):
    """A verb with its speaker; places are indexes of words."""

    speaker: str | None
    """None for 'it was stated'."""
    verb: Verb
    begin: int
    """Where subject and verb together begin: the clause before ends there."""
    auxiliary: int
    at: int
    postposed: bool
    """What is said stands before."""
    perfect: bool
    silent: bool
    """It reports the call and says no more; verbs may go on from it."""


class Said(NamedTuple):
    """What somebody is reported to have said; places are indexes of words, ends inclusive."""

    speaker: str | None
    act: Act | None
    """None where the clause decides."""
    verb_first: int
    verb_last: int
    first: int
    last: int
    perfect: bool = False
    """'had said': earlier than what the sentence tells."""


def is_postposed(texts: Sequence[str], subject: Subject, at: int, verb: Verb) -> bool:
    """Return whether what is said stands before: '..., P said.' or '..., P said, ...'."""
    after = at + verb.words
    head = texts[: subject.first]
    if all(text in SIGNS for text in head) or subject.kind == "joined":
        return False
    following = texts[after] if after < len(texts) else "."
    if head[-1] == following == "," and verb.lemma in _INSERTED and head[0] not in _OPENING:
        return True
    if verb.kind == "do" and verb.act != "AGREE":
        return False
    if following in ENDS and "that" not in texts[after : after + 2]:
        return verb.kind == "say" or (following != '"' and head[-1] not in {"say", "says", "said"})
    behind = head[-1] == '"' or (
        head[-1] == "," and following in {"also", "on", "in", "at", "last"}
    )
    return verb.kind == "say" and behind and "that" not in texts[after : after + _THAT_REACH]


def has_that(texts: Sequence[str], found: Found) -> bool:
    """Return whether a that-clause hangs on a verb, so that verbs behind may belong to it."""
    after = found.at + found.verb.words
    return found.verb.lemma in CLAUSAL or "that" in texts[after : after + _THAT_REACH]


def cut_clauses(words: Sequence[Word], found: Sequence[Found], *, reports: bool) -> list[Said]:
    """Cut the clauses: each ends where the next one's subject begins.

    Args:
        words: The sentence.
        found: Its verbs and speakers.
        reports: The sentence reports the call itself.

    Returns:
        What is said, in text order.
    """
    texts = [word.text for word in words]
    found = sorted(found, key=lambda one: one.at)
    ends = [*(one.begin for one in found[1:]), len(words)][: len(found)]
    said = (
        _cut(texts, one, end, reports=reports)
        for one, end in zip(found, ends, strict=True)
        if not one.silent
    )
    return [one for one in said if one is not None]


def _cut(texts: Sequence[str], found: Found, end: int, *, reports: bool) -> Said | None:
    first, last = _stretch(texts, found, end)
    while last > first and (texts[last] in SIGNS or texts[last] in JOINTS):
        last -= 1
    while first < last and texts[first] in SIGNS:
        first += 1
    if first > last or last >= len(texts) or texts[last] in SIGNS:
        return None
    if reports and found.verb.kind == "say" and _tells_of_call(texts, found, first, last):
        return None
    return Said(
        speaker=found.speaker,
        act=found.verb.act,
        verb_first=found.auxiliary,
        verb_last=found.at + found.verb.words - 1,
        first=first,
        last=last,
        perfect=found.perfect,
    )


def _stretch(texts: Sequence[str], found: Found, end: int) -> tuple[int, int]:
    after = found.at + found.verb.words
    if not found.postposed:
        first = _begin(texts, found)
        return first, _without_source(texts, first, end - 1)
    if texts[after : after + 1] == [","] and texts[found.begin - 1] == ",":  # ', P said, ...'
        if end <= after + 2:  # and then what P said has a verb of its own: ', P said, he asked'
            return 1, 0
        return _head(texts, found.begin), end - 1
    return _head(texts, found.begin), found.begin - 1


def _head(texts: Sequence[str], begin: int) -> int:
    """Return where the part of the sentence begins that a semicolon parts off."""
    stops = [at for at in range(begin) if texts[at] == ";"]
    return stops[-1] + 1 if stops else 0


def _without_source(texts: Sequence[str], first: int, last: int) -> int:
    """Return the last word without who is quoted: '..., "said Q.', '... again. (WIRE)'."""
    for at in range(first + 2, last):
        if texts[at - 1] == "," and texts[at] == '"':
            return at - 2
    for at in range(last, max(0, last - 5), -1):
        if texts[at] == "(" and texts[at - 1] in {".", '"'}:
            return at - 1
    return _without_tail(texts, first, last)


def _without_tail(texts: Sequence[str], first: int, last: int) -> int:
    """Return the last word without '..., officials said' and '..., according to two people'."""
    end = last
    while end > first and texts[end] in SIGNS:
        end -= 1
    for at in range(end - 1, max(first, end - _TAIL), -1):
        if texts[at] != ",":
            continue
        tail = texts[at + 1 : end + 1]
        told = tail[0] == "according" or tail[-1] in _TOLD
        return at - 1 if told and PRINCIPAL not in tail else last
    return last


def _tells_of_call(texts: Sequence[str], found: Found, first: int, last: int) -> bool:
    """Return whether what is said is the report of the call: 'he said they had spoken'."""
    after = found.at + found.verb.words
    if texts[after : after + 1] == [PRINCIPAL]:  # 'told Q, when they talked, that ...'
        return False
    return bool(CALLING & set(texts[first : last + 1]))


def _begin(texts: Sequence[str], found: Found) -> int:
    """Return where the clause begins: behind 'that', behind a request, else with the verb."""
    after = found.at + found.verb.words
    if found.verb.kind != "say" and found.verb.act not in _OBJECT_ACTS:
        return found.auxiliary if found.verb.form == "adjective" else found.at
    index = after
    while index < min(after + _ADDRESS_REACH, len(texts) - 2) and (
        texts[index] in _ADDRESSED or texts[index] in _ASIDE
    ):
        index += 1
    if texts[index : index + 1] == ["that"]:
        after = index + 1
        while after + 1 < len(texts) and texts[after] in SIGNS:
            after += 1
        if after == len(texts) or texts[after] in SIGNS:  # 'has accepted that.'
            after = index
    return min(after, len(texts) - 1)

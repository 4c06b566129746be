"""The words of a sentence that a date can hang on: of calls, of reports about them, of events.

Owns finding them, with what each is about. Takes a stretch of folded text and the places of the
words that report calls, gives heads in text order. `date_attachment` says which of them a date has.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.ground.date_words import KINDS, VERBS, WEAK, HeadKind, WordKind

# Nearly all words are of ASCII's letters alone, and for those one look is enough.
_WORD = re.compile(r"[a-z]++(?![^\x00-\x7f]|')|[^\W\d_]+(?:'[^\W\d_]+)?")
_CALL_AS_NOUN = re.compile(
    r"(?:an?|the|their|his|her)? ?(?:(?:separate|first|joint|brief|long|tele|video) ?)?"
    r"(?:(?:tele)?phone|telephonic|video|conference|calls?|conversations?|talks?|chats?)\b"
)
_HOW = re.compile(r" (?:(?:him|her|them|it|this) )?(?:\w+ly )?(?:(?:by|over|on|via) (?:the )?)?")
"""Between a verb of telling and the words of a telephone."""
_NO_CALL = re.compile(r" (?:on|upon|for|off|to|it|attention|into|itself)\b")
"""What follows 'call' where nobody is on the line."""
_IN_A_PLACE = re.compile(
    r" in (?!(?:an?|the|this|which|his|her|their|detail|depth|private|general)\b)[a-z]"
)
"""What follows talks for which somebody has travelled."""
_AT_A_DISTANCE = re.compile(r"\b(?:video|virtual|(?:tele)?phone|telephonic)[ -]\Z")
_AT_A_DISTANCE_REACH = len("telephonic ")
_GATHERINGS = frozenset({"conference", "conferences", "meeting", "meetings", "summit", "link"})
"""What is a call if it is held by video or telephone."""
_KNOWN = frozenset(KINDS) | _GATHERINGS | {"public"}


class Head(NamedTuple):
    """A word that a date can hang on."""

    start: int
    """First character, in the article."""
    end: int
    """Behind the last character."""
    kind: HeadKind
    """What a date that hangs on it dates."""
    verb: bool
    """Whether the sentence tells it, or only mentions it."""
    weak: bool = False
    """A matter of talk: a weekday looks past it."""


class Words(NamedTuple):
    """The words of a sentence that a date can hang on, found once and weighed for each call."""

    folded: str
    """The article's text, folded."""
    start: int
    """First character of the sentence."""
    end: int
    """Behind its last character."""
    heads: tuple[Head, ...]
    """In text order."""
    talks: tuple[Head, ...]
    """Talks and discussions: of a call only if something else in the sentence is."""


class DatedSentence(NamedTuple):
    """A sentence as the rules look at it."""

    folded: str
    """The article's text, folded."""
    start: int
    """First character of the sentence."""
    end: int
    """Behind its last character."""
    heads: tuple[Head, ...]
    """In text order."""


def _kind_of(folded: str, word: re.Match[str], base: str) -> WordKind | None:
    """Return what a word is about; 'called on' and 'made public' are known by what is beside."""
    kind = KINDS.get(base)
    if kind == "call" and base.startswith("call") and _NO_CALL.match(folded, word.end()):
        return None
    if base in _GATHERINGS:
        before = folded[max(0, word.start() - _AT_A_DISTANCE_REACH) : word.start()]
        return "call" if _AT_A_DISTANCE.search(before) else kind
    if base == "public" and folded.endswith("made ", max(0, word.start() - 5), word.start()):
        return "report"
    return kind


def find_words(folded: str, start: int, end: int) -> Words:
    """Return the words of a sentence that a date can hang on, whatever it reports.

    Args:
        folded: The article's text, folded.
        start: First character of the sentence.
        end: Behind its last character.
    """
    heads: list[Head] = []
    talks: list[Head] = []
    for word in _WORD.finditer(folded, start, end):
        base = word[0].partition("'")[0]
        if base not in _KNOWN:
            continue
        kind = _kind_of(folded, word, base)
        if kind == "talks" and not _IN_A_PLACE.match(folded, word.end()):
            talks.append(Head(*word.span(), "call", verb=False))
        elif kind is not None:
            is_verb = base in VERBS or base == "public"
            told: HeadKind = "event" if kind == "talks" else kind
            heads.append(Head(*word.span(), told, verb=is_verb, weak=base in WEAK))
    return Words(folded, start, end, tuple(heads), tuple(talks))


def find_heads(words: Words, calls: Sequence[tuple[int, int]] = ()) -> DatedSentence:
    """Return a sentence with its heads.

    Args:
        words: What `find_words` returns for it.
        calls: Where the words stand that report calls; they are heads whatever they are.
    """
    folded, start, end, found, talks = words
    heads = list(found)
    own = [_own_head(folded, *call) for call in calls if start <= call[0] < end]
    if own:
        heads = [head for head in heads if not any(_within(head, call) for call in own)] + own
    heads = [_by_phone(folded, head, own) for head in heads]
    on_the_phone = any(head.kind == "call" for head in heads)
    heads += [talk if on_the_phone else talk._replace(kind="event") for talk in talks]
    return DatedSentence(folded, start, end, tuple(sorted(set(heads))))


def _by_phone(folded: str, head: Head, own: Sequence[Head]) -> Head:
    """Return a verb of telling as a call's where it was done by phone: 'informed by phone P'."""
    if head.kind != "report" or not head.verb:
        return head
    said = any(_HOW.fullmatch(folded, head.end, call.start) for call in own)
    return head._replace(kind="call") if said else head


def _own_head(folded: str, start: int, end: int) -> Head:
    """Return the head of words that report a call: a noun ('a phone call') or a verb ('phoned')."""
    return Head(start, end, "call", verb=not _CALL_AS_NOUN.match(folded, start, end))


def _within(head: Head, call: Head) -> bool:
    return call.start <= head.start and head.end <= call.end

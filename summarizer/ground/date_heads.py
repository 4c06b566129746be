"""What a date expression belongs to in its sentence: a call, a report of one, another event.

Owns the words that a date can hang on (heads) and the rules by which it does, strongest first:

1. before a noun ('the November 15 hearing', 'yesterday's explosion') it belongs to that noun;
2. behind 'of' ('the crash of 19 May') to the noun before 'of';
3. behind 'since', 'until', 'after' it bounds something and dates nothing;
4. behind 'was held on', 'took place on' to the noun that was held;
5. else to the nearest head before it in its clause ('said on Tuesday that the two spoke');
6. or to a verb right behind it ('said Blinken today spoke to'), or where its clause begins with
   it, to the first verb behind it ('On Monday the two spoke').

Takes a sentence and the places of the words that report calls; gives the head of each expression.
Refuses to parse: where a clause boundary lies between, no head is better than the wrong one.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from summarizer.ground.date_words import KINDS, VERBS, WEAK, HeadKind, WordKind

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_REACH = 400
"""Characters between a head and its date: longer than any clause in the labelled articles, and a
bound for sentences that are not any."""
_NEXT_NOUN = 60

_CALL_AS_NOUN = re.compile(
    r"(?:an?|the|their|his|her)? ?(?:(?:separate|first|joint|brief|long|tele|video) ?)?"
    r"(?:(?:tele)?phone|telephonic|video|conference|calls?|conversations?|talks?|chats?)\b"
)
_NO_CALL = re.compile(r" (?:on|upon|for|off|to|it|attention|into|itself)\b")
"""What follows 'call' where nobody is on the line."""
_BOUNDARY = re.compile(
    r"[;:\"]|\b(?:that|which|who|whom|whose|where|when|while|as|because|since|after|before|until"
    r"|amid|following|although|though|but|so|if)\b"
)
"""Where a clause begins, in folded text."""
_OPENING = re.compile(r",? ?(?:(?:on|in|at|by|late|early|earlier|just) ){0,3}")
"""What may stand between the beginning of a clause and the date that opens it."""
_CLAUSE = 160
_BOUNDING = re.compile(
    r"\b(?:since|until|till|before|after|by|from|than|through|prior to|ahead of) \Z"
)
_OF = re.compile(r"\b(?!morning|afternoon|evening|night)([a-z-]+) of \Z")
_OCCURS = re.compile(
    r"\b(?:was|were|be|been|is|held|took place|occurred|happened|conducted)(?: (?:on|in|at))? \Z"
)
_DETERMINED = re.compile(r"(?:\b(?:an?|the|his|her|their|its|our)|'s) \Z")
_DETERMINED_LOOSELY = re.compile(r"\b(?:an?|the|his|her|their|its|our) [a-z-]{1,30} \Z")
_COORDINATED = re.compile(r",? (?:and|or)(?: on)? \Z|, \Z")
_NOUNS_AHEAD = re.compile(r"(?:'s?)?,? ?[\w '.-]*")
_AUXILIARY = re.compile(r" (?:(?:has|have|had|also|again|both|jointly) )*")
_NEXT_WORD = re.compile(r",? [a-z]")
_PREPOSITION = re.compile(r"\b(?:of|in|at|by|to|with|on|for|from|and|said|that)\b")
# A noun behind one of these is not what the sentence tells: 'the readout of the call'.
_SET_BACK = re.compile(
    r"\b(?:of|about|after|following|before|ahead of|since|on|regarding|from|until)"
    r" (?:[\w'-]{1,30} ){0,3}\Z"
)


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


def _kind_of(folded: str, word: re.Match[str]) -> WordKind | None:
    """Return what a word is about; 'called on' and 'made public' are known by what is beside."""
    base = word.group().partition("'")[0]
    kind = KINDS.get(base)
    if kind == "call" and base.startswith("call") and _NO_CALL.match(folded, word.end()):
        return None
    if base == "public" and folded.endswith("made ", max(0, word.start() - 5), word.start()):
        return "report"
    return kind


def find_heads(
    folded: str, start: int, end: int, calls: Sequence[tuple[int, int]] = ()
) -> DatedSentence:
    """Return a sentence with its heads.

    Args:
        folded: The article's text, folded.
        start: First character of the sentence.
        end: Behind its last character.
        calls: Where the words stand that report calls; they are heads whatever they are.
    """
    heads: list[Head] = []
    talks: list[Head] = []
    for word in _WORD.finditer(folded, start, end):
        kind = _kind_of(folded, word)
        if kind == "talks":
            talks.append(Head(*word.span(), "call", verb=False))
        elif kind is not None:
            base = word.group().partition("'")[0]
            is_verb = base in VERBS or base == "public"
            heads.append(Head(*word.span(), kind, verb=is_verb, weak=base in WEAK))
    own = [_own_head(folded, *call) for call in calls if start <= call[0] < end]
    heads = [head for head in heads if not any(_within(head, call) for call in own)] + own
    on_the_phone = any(head.kind == "call" for head in heads)
    heads += [talk if on_the_phone else talk._replace(kind="event") for talk in talks]
    return DatedSentence(folded, start, end, tuple(sorted(set(heads))))


def _own_head(folded: str, start: int, end: int) -> Head:
    """Return the head of words that report a call: a noun ('a phone call') or a verb ('phoned')."""
    return Head(start, end, "call", verb=not _CALL_AS_NOUN.match(folded, start, end))


def _within(head: Head, call: Head) -> bool:
    return call.start <= head.start and head.end <= call.end


def _before(sentence: DatedSentence, start: int, reach: int = 60) -> str:
    return sentence.folded[max(sentence.start, start - reach) : start]


def _nearest_before(sentence: DatedSentence, start: int) -> list[Head]:
    """Return the heads before a place, nearest first, as far as a clause can reach."""
    first = bisect_left(sentence.heads, (start - _REACH,))
    last = bisect_left(sentence.heads, (start,))
    return [head for head in reversed(sentence.heads[first:last]) if head.end <= start]


def _attributive(sentence: DatedSentence, start: int, end: int, *, spoken: bool) -> Head | None:
    """Return the noun that an expression stands before; an event if the noun is not known.

    An adjective between ('the unmediated July 16 meeting') is allowed for before a noun that is
    known; not before a weekday, where it may as well be a noun ('the Kremlin Monday said').
    """
    before = _before(sentence, start)
    genitive = sentence.folded.startswith("'s ", end) or "'s " in sentence.folded[start:end]
    strict = genitive or bool(_DETERMINED.search(before))
    if not strict and (spoken or not _DETERMINED_LOOSELY.search(before)):
        return None
    first = bisect_left(sentence.heads, (end,))
    ahead = sentence.heads[first : first + 1]
    if ahead and ahead[0].start - end <= _NEXT_NOUN and not ahead[0].verb:
        between = sentence.folded[end : ahead[0].start]
        if _NOUNS_AHEAD.fullmatch(between) and not _PREPOSITION.search(between):
            return _last_of_compound(sentence, first)
    unknown = genitive or (strict and _NEXT_WORD.match(sentence.folded, end))
    return Head(end, end, "event", verb=False) if unknown else None


def _last_of_compound(sentence: DatedSentence, index: int) -> Head:
    """Return the noun that counts in 'phone call meeting': the last of those side by side."""
    while (
        index + 1 < len(sentence.heads)
        and not sentence.heads[index + 1].verb
        and sentence.folded[sentence.heads[index].end : sentence.heads[index + 1].start] == " "
    ):
        index += 1
    return sentence.heads[index]


def _of(sentence: DatedSentence, start: int) -> Head | None:
    """Return the noun before 'of'."""
    before = _before(sentence, start)
    match = _OF.search(before)
    if match is None:
        return None
    at = start - len(before) + match.start(1)
    for head in _nearest_before(sentence, start)[:1]:
        if head.start <= at < head.end:
            return head
    return Head(at, at + len(match[1]), "event", verb=False)


def _held(sentence: DatedSentence, start: int) -> Head | None:
    """Return the noun that was held or took place on a date."""
    if not _OCCURS.search(_before(sentence, start)):
        return None
    nouns = (
        head
        for head in _nearest_before(sentence, start)
        if head.kind == "call" or not (head.verb or head.weak)
    )
    return next((noun for noun in nouns if noun.kind != "report"), None)


def _next_word(sentence: DatedSentence, end: int) -> Head | None:
    """Return the verb directly behind an expression, an auxiliary between them or not."""
    first = bisect_left(sentence.heads, (end,))
    for head in sentence.heads[first : first + 1]:
        if head.verb and _AUXILIARY.fullmatch(sentence.folded, end, head.start):
            return head
    return None


def _left(sentence: DatedSentence, start: int, *, spoken: bool) -> Head | None:
    """Return the nearest head before an expression, if no clause begins between."""
    heads = (head for head in _nearest_before(sentence, start) if not (spoken and head.weak))
    for head in islice(heads, 1):
        if not _BOUNDARY.search(sentence.folded, head.end, start):
            return head
    return None


def _clause_end(sentence: DatedSentence, start: int, end: int) -> int:
    """Return where the clause of an expression ends at the latest.

    Inside a subordinate clause ('Vance, who took office on November 1, phoned') that is the next
    comma; a clause that the expression itself opens goes on to the end of the sentence.
    """
    before = _before(sentence, start, _CLAUSE)
    opened = max((match.end() for match in _BOUNDARY.finditer(before)), default=None)
    if opened is None or _OPENING.fullmatch(before, opened):
        return sentence.end
    comma = sentence.folded.find(",", end, sentence.end)
    return sentence.end if comma < 0 else comma


def _right(sentence: DatedSentence, start: int, end: int) -> Head | None:
    """Return the first thing that the sentence tells behind an expression."""
    first = bisect_left(sentence.heads, (end,))
    stop = min(_clause_end(sentence, start, end), end + _REACH)
    for head in sentence.heads[first:]:
        if head.start > stop or ";" in sentence.folded[end : head.start]:
            return None
        if head.verb:
            return head
        set_back = _SET_BACK.search(_before(sentence, head.start, min(40, head.start - end)))
        if head.kind == "call" and not set_back:
            return head
    return None


def head_of(sentence: DatedSentence, start: int, end: int, *, spoken: bool = False) -> Head | None:
    """Return the head of an expression, or None if the sentence shows none.

    Args:
        sentence: The sentence with its heads.
        start: First character of the expression.
        end: Behind its last character.
        spoken: It is a weekday or counts from the day of writing, as news is told.

    Examples:
        >>> text = "the ministry said on tuesday that the two spoke"
        >>> sentence = find_heads(text, 0, len(text))
        >>> head_of(sentence, 21, 28).kind
        'report'
    """
    before = _before(sentence, start)
    found = _attributive(sentence, start, end, spoken=spoken) or _of(sentence, start)
    if found is not None:
        return found
    if _BOUNDING.search(before):
        return Head(start, start, "event", verb=False)
    found = _held(sentence, start) or _next_word(sentence, end)
    return found or _left(sentence, start, spoken=spoken) or _right(sentence, start, end)


def is_coordinated(sentence: DatedSentence, previous_end: int, start: int) -> bool:
    """Return whether an expression goes on a list of dates ('on March 1 and March 27')."""
    between = sentence.folded[previous_end:start]
    return len(between) <= len(", and on ") and bool(_COORDINATED.fullmatch(between))

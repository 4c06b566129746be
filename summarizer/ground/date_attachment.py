"""What a date expression belongs to in its sentence: a call, a report of one, another event.

Owns the rules by which a date hangs on a word (`date_heads`), strongest first:

1. before a noun ('the November 15 hearing', 'yesterday's explosion') it belongs to that noun;
2. behind 'of' ('the crash of 19 May') to the noun before 'of';
3. behind 'since', 'until', 'after' it bounds something and dates nothing;
4. behind 'was held on', 'took place on' to the noun that was held;
5. before a verb ('said Blinken today spoke to') to that verb;
6. before 'by phone', 'in a call' or 'took a call' to that;
7. behind 'and', before a subject and its verb ('and on Sunday he rang'), to that verb;
8. else to the nearest head before it in its clause ('said on Tuesday that the two spoke');
9. and where its clause begins with it, to the first verb behind it ('On Monday the two spoke').

Takes a sentence with its heads, gives the head of each expression. Refuses to parse: where a clause
boundary lies between, no head is better than the wrong one.
"""

import re
from bisect import bisect_left
from itertools import islice

from summarizer.ground.date_heads import DatedSentence, Head

_REACH = 400
"""Characters between a head and its date: longer than any clause in the labelled articles."""
_NEXT_NOUN = 60

_SUBORDINATE = (
    r"\b(?:that|which|who|whom|whose|where|when|while|because|since|after|before|until|amid"
    r"|following|although|though|but|so|if"
    r"|(?<!well )(?<!such )as"
    r"(?! (?:well|part|president|prime|foreign|secretary|minister|head)\b))\b"
)
_INTENDED = (
    r"\b(?:will|would|shall|to (?:travel|come|go|visit|pay|attend|hold|host|resume|return|begin"
    r"|start|open|convene|sign|send|deliver|launch|join|participate|take part))\b"
)
# Where a clause begins, or turns to what is to come.
_BOUNDARY = re.compile(rf";|:(?= )|{_SUBORDINATE}|{_INTENDED}")
_CLAUSE_START = re.compile(rf"[;\"]|:(?= )|{_SUBORDINATE}")
_NEXT_CLAUSE = re.compile(
    r"\b(?:and|but|then|while)(?: (?:then|later|on|in|at|late|early)){0,2} \Z"
)
_LEADS_ON = re.compile(r";|(?<!call )(?<!conversation )(?<!talk )\b(?:that|in which|how|whether)\b")
"""Behind it the sentence tells what was said on the day, not what was done."""
# Behind a noun: 'a conversation that the two had on Friday'.
_THAT_WAS_HAD = re.compile(
    r",? (?:(?:that|which) )?[^,;:]{1,60} (?:had|held|made|took|received|conducted)"
    r"(?: (?:late|early|on|by phone|over the phone)){0,3} "
)
_CLEFT = re.compile(r"\bit (?:was|is) (?:only )?(?:[oi]n )?\Z")
_CONJUNCTION = re.compile(r"\b(?:and|or|to|with)\b")
_SUBJECT = re.compile(r",? [\w .'-]{1,60} \Z")
_TIMED_BY = re.compile(r"\b(?:after|following|before|ahead of|since) (?:[\w'-]{1,30} ){0,3}\Z")
_CONDOLENCES = re.compile(r"\b(?:condolences?|sympath(?:y|ies)|mourn(?:ed)?)\b")
_LOSS = re.compile(r" (?:over|on|for|in|after|following) (?:the|an?) ")
_OPENING = re.compile(r",? ?(?:(?:on|in|at|by|late|early|earlier|just) ){0,3}")
"""What may stand between the beginning of a clause and the date that opens it."""
_CLAUSE = 160
_BOUNDING = re.compile(
    r"\b(?:since|until|till|before|after|by|from|than|through|prior to|ahead of) \Z"
)
_OF = re.compile(r"\b(?!(?:morning|afternoon|evening|night|hours|course)\b)([a-z-]+) of \Z")
_OCCURS = re.compile(
    r"\b(?:was|were|be|been|is|held|took place|occurred|happened|conducted)(?: (?:on|in|at))? \Z"
)
_DETERMINED = re.compile(r"(?:\b(?:an?|the|his|her|their|its|our)|'s) \Z")
_DETERMINED_LOOSELY = re.compile(r"\b(?:an?|the|his|her|their|its|our) [a-z-]{1,30} \Z")
_COORDINATED = re.compile(r",? (?:and|or)(?: on)? \Z|, \Z")
_NOUNS_AHEAD = re.compile(r"(?:'s?)?,? ?[\w '.-]*")
_BY_PHONE = re.compile(
    r"(?:,? (?:in|during|by|over|on|via)| (?:(?:has|have|had|also) )?(?:took|received|got|held|had"
    r"|made|placed|answered)) (?:(?:an?|the|his|her|their) )?(?:[a-z-]{1,20} ){0,2}"
)
_AUXILIARY = re.compile(r" (?:(?:has|have|had|also|again|both|jointly) )*")
_NEXT_WORD = re.compile(r",? [a-z]")
_PREPOSITION = re.compile(r"\b(?:of|in|at|by|to|with|on|for|from|and|said|that)\b")
# A noun behind one of these is not what the sentence tells: 'the readout of the call'. A determiner
# opens its phrase, so that 'of Ghana received a call' is none of it.
_SET_BACK = re.compile(
    r"\b(?:of|about|after|following|before|ahead of|since|on|regarding|from|until)"
    r" (?:(?:an?|the|this|that|his|her|their|its|our|both|[\w-]{1,30}'s?) )?"
    r"(?:(?!(?:an?|the|his|her|their|its|received|took|got|had|held|made|placed)\b)"
    r"[\w-]{1,30} ){0,2}\Z"
)


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
    own = sentence.folded[start:end].replace("new year's ", "").replace("women's ", "")
    genitive = sentence.folded.startswith("'s ", end) or "'s " in own
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


def _fronted(sentence: DatedSentence, start: int, end: int) -> Head | None:
    """Return the verb of a clause that a date begins: 'and on Sunday he rang'."""
    if not _NEXT_CLAUSE.search(_before(sentence, start)):
        return None
    first = bisect_left(sentence.heads, (end,))
    for head in sentence.heads[first : first + 1]:
        between = sentence.folded[end : min(head.start, end + _REACH)]
        breaks = _BOUNDARY.search(between) or _CONJUNCTION.search(between)
        if head.verb and _SUBJECT.fullmatch(between) and not breaks:
            return head
    return None


def _left(sentence: DatedSentence, start: int, *, spoken: bool) -> Head | None:
    """Return the nearest head before an expression, if no clause begins between."""
    heads = (head for head in _nearest_before(sentence, start) if not (spoken and head.weak))
    for head in islice(heads, 1):
        begins = _BOUNDARY.search(sentence.folded, head.end, start) and not (
            head.kind == "call" and _THAT_WAS_HAD.fullmatch(sentence.folded, head.end, start)
        )
        of_another = head.kind == "call" and (
            (spoken and _is_mourned(sentence, head.end, start))
            or (not head.verb and _is_past_the_call(sentence, head, start))
        )
        if not begins and not of_another and not _is_quoted_apart(sentence, head, start):
            return head
    return None


def _is_past_the_call(sentence: DatedSentence, call: Head, start: int) -> bool:
    """Return whether a day is told of what came after a call: 'after the call, he left on'."""
    comma = sentence.folded.find(",", call.end, start)
    return comma >= 0 and bool(_TIMED_BY.search(_before(sentence, call.start)))


def _is_mourned(sentence: DatedSentence, end: int, start: int) -> bool:
    """Return whether a day behind a call may be that of a loss over which it was made."""
    before = _before(sentence, start, _REACH)
    return bool(_LOSS.search(sentence.folded, end, start) and _CONDOLENCES.search(before))


def _is_quoted_apart(sentence: DatedSentence, head: Head, start: int) -> bool:
    """Return whether quotation marks open between a head and an expression."""
    before = sentence.folded.count('"', max(sentence.start, head.start - _REACH), head.start)
    return before % 2 == 0 and sentence.folded.count('"', head.end, start) % 2 == 1


def _in_the_call(sentence: DatedSentence, end: int) -> Head | None:
    """Return the call that the words behind an expression name: 'told him on Monday by phone'.

    So they do where a verb has the call for its object: 'on Monday took a call'.
    """
    phrase = _BY_PHONE.match(sentence.folded, end)
    if phrase is None:
        return None
    index = bisect_left(sentence.heads, (end,))
    for head in sentence.heads[index : index + 1]:
        if head.start <= phrase.end() and head.kind == "call":
            last = _last_of_compound(sentence, index)
            return last if last.kind == "call" else None
    return None


def _clause_end(sentence: DatedSentence, start: int, end: int) -> int:
    """Return where the clause of an expression ends at the latest.

    Inside a subordinate clause ('Vance, who took office on November 1, phoned') that is the next
    comma; a clause that the expression itself opens goes on to the end of the sentence.
    """
    before = _before(sentence, start, _CLAUSE)
    opened = max((match.end() for match in _CLAUSE_START.finditer(before)), default=None)
    if opened is None or _OPENING.fullmatch(before, opened):
        return sentence.end
    comma = sentence.folded.find(",", end, sentence.end)
    return sentence.end if comma < 0 else comma


def _right(sentence: DatedSentence, start: int, end: int) -> Head | None:
    """Return the first thing that the sentence tells behind an expression."""
    first = bisect_left(sentence.heads, (end,))
    stop = min(_clause_end(sentence, start, end), end + _REACH)
    cleft = _CLEFT.search(_before(sentence, start))
    for head in sentence.heads[first:]:
        leads_on = not cleft and _LEADS_ON.search(sentence.folded, end, head.start)
        if head.start > stop or leads_on:
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
        >>> from summarizer.ground.date_heads import find_heads, find_words
        >>> text = "the ministry said on tuesday that the two spoke"
        >>> sentence = find_heads(find_words(text, 0, len(text)))
        >>> head_of(sentence, 21, 28).kind
        'report'
    """
    before = _before(sentence, start)
    found = _attributive(sentence, start, end, spoken=spoken) or _of(sentence, start)
    if found is not None:
        return found
    if _BOUNDING.search(before):
        return Head(start, start, "event", verb=False)
    found = _held(sentence, start) or _next_word(sentence, end) or _in_the_call(sentence, end)
    if found is None:
        found = _fronted(sentence, start, end) or _left(sentence, start, spoken=spoken)
    return found or _right(sentence, start, end)


def is_coordinated(sentence: DatedSentence, previous_end: int, start: int, end: int) -> bool:
    """Return whether an expression goes on a list of dates ('on March 1 and March 27').

    Args:
        sentence: The sentence with its heads.
        previous_end: Behind the last character of the expression before.
        start: First character of the expression.
        end: Behind its last character.
    """
    between = sentence.folded[previous_end:start]
    is_listed = len(between) <= len(", and on ") and bool(_COORDINATED.fullmatch(between))
    return is_listed and _fronted(sentence, start, end) is None

"""Verbs with which accounts of calls report who said what, and what each of them does.

Owns the table of reporting verbs with their PLOVER act, their forms, and the nouns and adjectives
that take a verb's part ('expressed his gratitude', 'was grateful'). Takes words of a sentence,
gives the verb that begins there. Refuses words that only look like one ('the calls', 'phone
talks'): a verb counts only behind a subject, which the caller finds.

References:
    PLOVER codebook v2, https://github.com/openeventdata/PLOVER: wishes, praise and interest in
    closer ties are SUPPORT, undertakings AGREE, disapproval ACCUSE, talks CONSULT.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from summarizer.records.values import Act

Form = Literal["base", "present", "past", "ing", "adjective"]
Kind = Literal["say", "do", "talk"]
"""`say`: a that-clause follows, its content decides the act; `do`: the verb itself is the act;
`talk`: a theme follows."""


class Verb(NamedTuple):
    """A reporting verb as it stands in a sentence."""

    lemma: str
    act: Act | None
    """None where the clause decides."""
    kind: Kind
    form: Form
    words: int
    """How many words of the sentence belong to it."""


class _Entry(NamedTuple):
    lemma: str
    act: Act | None
    kind: Kind
    tail: tuple[frozenset[str], ...]
    """Words that must follow; each set stands for one word."""


_SAY = """say state note add stress emphasize emphasise underline underscore highlight mention
    remark observe recall remind reiterate repeat restate explain tell inform brief describe declare
    insist argue maintain believe consider think assert answer reply respond confirm affirm
    reaffirm recognize recognise acknowledge admit assess reference feel expect conclude clarify
    characterize characterise outline present report suggest elaborate
    point|out|to name set|out lay|out
    make|clear go|on take|note draw|attention detail state update voice|certainty see contend"""
_TALK = """discuss review exchange share touch|upon|on raise bring|up go|over|through|into take|up
    cover speak|of|about|out|up|against|favor|favour talk|of|about dwell|on|upon address focus|on
    examine compare swap look|at|into deal|with consult discuss revolve|around center|on centre|on
    turn|to move|to broach assess weigh"""
_DO: dict[Act, str] = {
    "SUPPORT": """welcome praise commend hail appreciate thank congratulate wish support back
        applaud hope trust extend convey value laud compliment greet endorse favour favor
        sympathize sympathise celebrate salute desire look|forward pass|on pay|tribute stand|up|by
        renew prize encourage""",
    "REQUEST": """ask urge request demand invite call|for|on|upon|in appeal press|for propose want
        seek push|for plead insist|on""",
    "AGREE": """agree accept pledge promise undertake commit assure consent vow settle|on guarantee
        resolve""",
    "REJECT": """reject refuse decline deny dismiss rule|out turn|down object oppose disagree
        rebuff refute""",
    "ACCUSE": """accuse blame criticize criticise condemn denounce deplore complain regret decry
        lament slam rebuke""",
    "PROTEST": "protest",
    "THREATEN": "threaten warn caution",
    "CONCEDE": "apologize apologise",
}
_OFFERED = """congratulations condolence condolences sympathy sympathies support thanks gratitude
    appreciation satisfaction hope hopes confidence readiness willingness interest solidarity wishes
    help assistance greetings regards certainty wish praise conviction admiration belief desire
    commitment optimism welcome sorrow sadness grief tribute assurance intention determination
    respect thankfulness joy"""
_LAMENTED = """concern concerns worry worries regret dissatisfaction alarm disappointment anger
    outrage opposition unease displeasure"""
_TOLD = (
    "account particulars briefing overview details update view views opinion opinions assessment"
)
_NOUN_VERBS = frozenset(["express", "voice", "offer", "give", "extend", "convey", "have"])
_REACH = 7
"""Words between such a verb and its noun: 'expressed once more his country's deep gratitude'."""
_ADJECTIVES: dict[str, Act] = {
    "grateful": "SUPPORT",
    "thankful": "SUPPORT",
    "confident": "SUPPORT",
    "certain": "SUPPORT",
    "convinced": "SUPPORT",
    "satisfied": "SUPPORT",
    "pleased": "SUPPORT",
    "glad": "SUPPORT",
    "ready": "SUPPORT",
    "willing": "SUPPORT",
    "hopeful": "SUPPORT",
    "concerned": "ACCUSE",
    "worried": "ACCUSE",
    "uneasy": "ACCUSE",
    "dissatisfied": "ACCUSE",
}
_IRREGULAR = {
    "say": "said",
    "tell": "told",
    "think": "thought",
    "feel": "felt",
    "speak": "spoke spoken",
    "go": "went gone",
    "take": "took taken",
    "bring": "brought",
    "make": "made",
    "draw": "drew drawn",
    "give": "gave given",
    "have": "had",
    "seek": "sought",
    "undertake": "undertook undertaken",
    "see": "saw seen",
    "set": "set",
    "lay": "laid",
    "pay": "paid",
    "stand": "stood",
    "dwell": "dwelt dwelled",
    "deal": "dealt",
    "commit": "committed",
    "rebuff": "rebuffed",
    "plead": "pleaded pled",
}
_DOUBLING = frozenset({"commit", "swap", "slam", "set", "regret", "admit"})


def _entries() -> dict[str, list[_Entry]]:
    found: dict[str, list[_Entry]] = {}
    done: list[tuple[str, Act | None, Kind]] = [(words, act, "do") for act, words in _DO.items()]
    said: tuple[str, Act | None, Kind] = (_SAY, None, "say")
    talked: tuple[str, Act | None, Kind] = (_TALK, "CONSULT", "talk")
    for words, act, kind in (said, talked, *done):
        for word in words.split():
            lemma, *tail = word.split("|")
            ends = (frozenset(tail),) if tail else ()
            found.setdefault(lemma, []).append(_Entry(lemma, act, kind, ends))
    return found


def _forms(lemma: str) -> dict[str, Form]:
    """Return the forms of a verb, a past participle as its past."""
    stem = lemma[:-1] if lemma.endswith("e") and lemma != "see" else lemma
    if lemma in _DOUBLING:
        stem += lemma[-1]
    y_stem = lemma[:-1] if lemma.endswith("y") and lemma[-2] not in "aeiou" else ""
    sibilant = lemma.endswith(("s", "sh", "ch", "x", "o"))
    present = y_stem + "ies" if y_stem else lemma + ("es" if sibilant else "s")
    regular = y_stem + "ied" if y_stem else stem + "ed"
    forms: dict[str, Form] = {lemma: "base", present: "present", stem + "ing": "ing"}
    for past in _IRREGULAR.get(lemma, regular).split():
        forms[past] = "past"
    return forms


_TABLE = _entries()
_BY_FORM: dict[str, tuple[str, Form]] = {
    form: (lemma, kind) for lemma in (*_TABLE, *_NOUN_VERBS) for form, kind in _forms(lemma).items()
}
_BE = frozenset({"is", "are", "was", "were", "be", "been"})
_NOUNS: dict[str, Act] = {
    **dict.fromkeys(_OFFERED.split(), "SUPPORT"),
    **dict.fromkeys(_LAMENTED.split(), "ACCUSE"),
    **dict.fromkeys(_TOLD.split(), "CONSULT"),
}
REPORTING_WORDS = frozenset(_BY_FORM) | frozenset(_ADJECTIVES)
"""The words that a reporting verb can begin with: no other needs to be asked for."""
_ADVERBS = frozenset({"also", "as", "well", "too", "further"})
_PARTED = 3
"""Words between a verb and its particle: 'made it clear', 'brought the matter up'."""


def verb_at(words: Sequence[str], index: int) -> Verb | None:
    """Return the reporting verb that begins at a word.

    Args:
        words: Folded words of a sentence.
        index: Where to look.

    Examples:
        >>> verb_at("he expressed his deep gratitude".split(), 1)
        Verb(lemma='express', act='SUPPORT', kind='do', form='past', words=1)
        >>> verb_at("he pointed out that".split(), 1).words, verb_at(["he", "left"], 1)
        (2, None)
    """
    word = words[index]
    if word in _ADJECTIVES and index and words[index - 1] in _BE:
        return Verb(word, _ADJECTIVES[word], "do", "adjective", 1)
    found = _BY_FORM.get(word)
    if not found:
        return None
    lemma, form = found
    if lemma == "offer" and words[index + 1 : index + 2] == ["to"]:  # 'offered to host the talks'
        return Verb(lemma, "SUPPORT", "do", form, 1)
    if lemma in _NOUN_VERBS:
        act = _act_of_object(words, index)
        if act:
            return Verb(lemma, act, "do", form, 1)
    for entry in _TABLE.get(lemma, ()):
        length = _tail_length(words, index, entry)
        if length is not None:
            return Verb(lemma, entry.act, entry.kind, form, 1 + length)
    return None


def _act_of_object(words: Sequence[str], index: int) -> Act | None:
    for word in words[index + 1 : index + 1 + _REACH]:
        if word in _NOUNS:
            return _NOUNS[word]
        if word in {"that", "to", ".", ";"}:
            break
    return None


def _tail_length(words: Sequence[str], index: int, entry: _Entry) -> int | None:
    """Return how many words behind the verb belong to it, None if the particle is missing."""
    if not entry.tail:
        return 0
    (particles,) = entry.tail
    following = words[index + 1 : index + 1 + _PARTED]
    for length, word in enumerate(following, 1):
        if word in particles:
            return length
        if word not in _ADVERBS:
            break
    parted = entry.lemma in {"make", "take", "draw", "bring"}
    return 0 if parted and particles & set(following) else None

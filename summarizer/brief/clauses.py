"""A claim inside its sentence: its verb, whom that verb addresses, the marks that close it.

Owns what the article's own words say around a claim taken from them. Takes a claim and its
evidence, gives stretches of the article. Refuses a stretch whose quotation or brackets stay open.
"""

import re
from typing import NamedTuple

from summarizer.records.record import ArticleRecord, Evidence
from summarizer.text.claims import even_out
from summarizer.text.stems import read_tokens

MOST_GAP_WORDS, MOST_HEARER_WORDS = 6, 25
"""Words between verb and claim that are quoted with them (more are left out with a mark), and those
behind a verb that needs its hearer."""
_NEEDS_HEARER = re.compile(r"\b(?:assur|inform|notif|remind|tell|told)\w*$", re.IGNORECASE)
_EDGES = " .;,"
_REPORTING = "said|says|reported|reports|added|adds|noted|stated|announced|informed|informs"
_REPORTED = re.compile(
    rf", (?:(?:the|a|an|its|his|her|their) )?[\w.'\u2019-]{{1,30}}(?: [\w.'\u2019-]{{1,30}}){{0,3}}"
    rf" (?:{_REPORTING})\.?$|, (?:according to|citing) [^,;:]{{2,40}}$"
)
"""', the ministry said' behind a claim: who reports it, not what was said."""
_SCRAP = re.compile(r"; ?\w+(?: \w+){0,2}$")
"""Up to three words behind a semicolon: where another clause begins, cut from its verb."""
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
_OPENING_MARKS = '"“«'
_CLOSING = re.compile(r"[.,;]?([\"”»])")
_GAP_BREAKS = frozenset(".;:()")
# Gists that open with such a verb read on from the speaker's name; others are what was said.
_VERBS = (
    "accept accuse add affirm agree appreciate ask assure back call commend condemn confirm "
    "congratulate convey decline demand deny describe discuss emphasize exchange express hail "
    "highlight hope inform insist invite mention note oppose outline pledge point praise promise "
    "propose raise reaffirm recall receive recognize reference refuse regret reiterate reject "
    "remind repeat report request speak state stress suggest support thank threaten touch "
    "underline underscore urge value voice want warn welcome wish"
)
_OPENING = 60
"""Characters of a gist in which its verb stands if it opens with one."""
_AUXILIARIES = frozenset({"also", "further", "had", "has", "have", "jointly"})
_NOUNS = frozenset(
    [
        "backs",
        "calls",
        "demands",
        "exchanges",
        "hopes",
        "mentions",
        "notes",
        "points",
        "promises",
        "reports",
        "requests",
        "states",
        "supports",
        "values",
        "voices",
        "wants",
        "wishes",
    ]
)
"""Forms that open a gist as a noun as well: 'reports of shelling were denied'. Followed by one of
`_BEHIND_VERBS` they are the verb."""
_BEHIND_VERBS = frozenset(["a", "an", "his", "its", "that", "the", "their", "to"])


def _finite_forms() -> frozenset[str]:
    forms = {"spoke", "regretted"}
    for verb in _VERBS.split():
        stem = verb.removesuffix("e")
        forms |= {f"{verb}s", f"{verb}es", f"{stem}ed"}
        if verb.endswith("y") and verb[-2] not in "aeiou":
            forms |= {f"{verb[:-1]}ies", f"{verb[:-1]}ied"}
    return frozenset(forms)


_SAYING_VERBS = _finite_forms()


class Place(NamedTuple):
    """A claim inside its sentence."""

    quote: str
    start: int
    end: int
    verb: str
    """The article's verb for it; empty if none is known."""


def is_verbatim(gist: str, evidence: tuple[Evidence, ...]) -> bool:
    """Return whether a gist is words of its sentences as they stand."""
    words = even_out(gist)
    return bool(words) and any(words in even_out(one.quote) for one in evidence)


def starts_with_verb(gist: str) -> bool:
    """Return whether a gist reads on from the name of its speaker.

    Examples:
        >>> starts_with_verb("welcomes the progress"), starts_with_verb("the ban is unfounded")
        (True, False)
    """
    keys = [token.key for token in read_tokens(gist[:_OPENING])]
    while keys and keys[0] in _AUXILIARIES:
        keys.pop(0)
    if not keys or keys[0] not in _SAYING_VERBS:
        return False
    return keys[0] not in _NOUNS or not _BEHIND_VERBS.isdisjoint(keys[1:2])


def find_clause(words: str, evidence: tuple[Evidence, ...], record: ArticleRecord) -> Place | None:
    """Return where words stand, with the verb of the clause that overlaps them most."""
    for one in evidence:
        start = one.quote.find(words.strip())
        if start < 0:
            continue
        end = start + len(words.strip())
        over = [
            (min(one.start + end, said.end) - max(one.start + start, said.start), said.verb)
            for said in record.article.grounding.attributions
            if said.sentence == one.sentence
        ]
        overlap, verb = max(over, default=(0, ""))
        return Place(one.quote, start, end, verb if overlap > 0 else "")
    return None


def verb_phrase(place: Place) -> str | None:
    """Return the claim from its verb on, or None if no verb stands before it."""
    if not place.verb:
        gist = place.quote[place.start : place.end]
        return bare(gist) if starts_with_verb(gist) else None
    at = place.quote.rfind(place.verb, 0, place.start + len(place.verb))
    if at < 0 or place.verb.casefold().startswith("according"):
        gist = place.quote[place.start : place.end]
        return bare(gist) if starts_with_verb(gist) else None
    gap = place.quote[at + len(place.verb) : place.start]
    most = MOST_HEARER_WORDS if _NEEDS_HEARER.search(place.verb) else MOST_GAP_WORDS
    if len(gap.split()) <= most and _GAP_BREAKS.isdisjoint(gap):
        return bare(place.quote[at : place.end])
    that = "that " if gap.rstrip().endswith(" that") else ""
    return f"{place.verb} … {that}{bare(place.quote[place.start : place.end])}"


def close_quotation(text: str, place: Place | None) -> str | None:
    """Return words with the mark that opens or closes their quotation, or None if none does."""
    if is_balanced(text) or place is None:
        return text if is_balanced(text) else None
    found = _CLOSING.match(place.quote, place.end)
    closed = f"{text}{found[1]}" if found else text
    if is_balanced(closed):
        return closed
    before = place.quote[place.start - 1 : place.start]
    is_claim = place.quote.startswith(text, place.start)
    opened = f"{before}{text}" if is_claim and before and before in _OPENING_MARKS else text
    return opened if is_balanced(opened) else None


def hearer_phrase(place: Place) -> str | None:
    """Return a claim from its verb on where that verb needs its hearer: 'told Roe of the ban'."""
    if not _NEEDS_HEARER.search(place.verb):
        return None
    phrase = verb_phrase(place)
    return None if phrase is None or " … " in phrase else phrase


def is_balanced(text: str) -> bool:
    """Return whether every quotation and bracket that opens closes."""
    pairs = all(text.count(one) == text.count(other) for one, other in _PAIRS)
    return pairs and text.count('"') % 2 == 0


def bare(text: str) -> str:
    """Return text on one line, without the marks that end a sentence and without its tail."""
    return trim_tail(" ".join(text.split()).rstrip(_EDGES))


def trim_tail(text: str) -> str:
    """Return a claim without who reports it at its end, and without the scrap of another clause.

    The note names the speaker and points to the article.

    Examples:
        >>> trim_tail("the bridge is open, the ministry said"), trim_tail("it is open; once more")
        ('the bridge is open', 'it is open')
        >>> trim_tail("figs, pears and what the minister said")
        'figs, pears and what the minister said'
    """
    found = _REPORTED.search(text) or _SCRAP.search(text)
    return text[: found.start()] if found and found.start() else text

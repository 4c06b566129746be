"""Offices that no table lists, from the grammar of titles: head, portfolio, body.

Owns the words that head a title (minister, director, commandant), the ranks of deputies before
them, and how far a portfolio or the name of a body goes: 'first deputy minister for civil
protection', 'Coast Guard'. Takes a sentence with the gazetteer's terms, gives the terms with such
offices and bodies among them. Refuses a head without a portfolio where it is an ordinary word.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.text.cued import OpeningPattern
from summarizer.text.lexicon import Term
from summarizer.text.name_words import BODY_WORDS, PORTFOLIO_WORDS
from summarizer.text.term_forms import HOLDER, HONORIFIC, OFFICE, OFFICE_KINDS, PEOPLE, PLACE

BODY = "B"
"""Class of a service, agency, house or force, which is nobody's name: Coast Guard, Royal Navy."""

_HEAD = OpeningPattern(
    r"\b(?:(?P<alone>chief secretary|federal councill?or|state councill?or|commandant|commissar"
    r"|(?:comptroller|inspector|surgeon|auditor|solicitor|quartermaster)[ -]general"
    r"|chief (?:justice|negotiator|executive officer)|state secretary|permanent secretary"
    r"|parliamentary secretary|(?:vice[ -]?|deputy )minister|sub-?secretary|under[ -]?secretary"
    r"|ombuds(?:man|woman|person)|national coordinator|prosecutor|grand vizier)\b"
    r"|(?P<word>minister(?:[ -]delegate| of state)?|secretary(?: of state)?|commissioner"
    r"|director(?:[ -]general)?|advis[eo]r|co-?ordinator|commander|chief|head|governor|chair"
    r"|chair(?:man|woman|person)|president|rector|administrator|negotiator|envoy|representative"
    r"|speaker)\b)",
    "chief federal state commandant commissar comptroller inspector surgeon auditor solicitor",
    "quartermaster permanent parliamentary vice deputy minister subsecretary sub-secretary",
    "undersecretary under_secretary under-secretary ombuds national prosecutor grand secretary",
    "commissioner director advis coordinator co-ordinator commander head governor chair president",
    "rector administrator negotiator envoy representative speaker",
)
_LINK = re.compile(
    r",? (?:(?:of|for|on|in|to)|in charge of|responsible for|at the ministry (?:of|for)"
    r"|in the ministry (?:of|for)) (?:the )?"
)
_BODY = OpeningPattern(
    r"\b(?:agency|committee|commission|service|authority|administration|department|directorate"
    r"|bureau|council|institute|organi[sz]ation|corporation|bank|fund|union|forces?|guards?|navy"
    r"|army|police|senate|chamber|assembly|house|corps|ministry|secretariat|headquarters|cabinet"
    r"|office|board|company|staff|region|province|oblast|governorate|prefecture|county|canton"
    r"|command|coastguard|militia|federation|duma|congress|presidency)\b",
    "agency committee commission service authority administration department directorate bureau",
    "council institute organi corporation bank fund union force guard navy army police senate",
    "chamber assembly house corps ministry secretariat headquarters cabinet office board company",
    "staff region province oblast governorate prefecture county canton command coastguard militia",
    "federation duma congress presidency",
)
_OF_PORTFOLIO = re.compile(r" (?:of|for|on) (?:the )?")
_TOKEN = re.compile(
    r"(?P<join>(?:,? and |, | & | of the | of | for |/|[ -])(?:the )?)(?P<word>[^\W\d_]+)"
)
_FIRST = re.compile(r"[^\W\d_]+")
_LEFT = re.compile(r"(?P<word>[^\W\d_]+)(?P<join> and | & |, |[ -])$")
_RANKS_WORDS = """
first second third senior deputy vice assistant associate junior principal parliamentary state
federal union cabinet executive permanent special national chief presidential lead general regional
provincial
"""
_RANKS = frozenset(_RANKS_WORDS.split())
_NEUTRAL_WORDS = """
first second third fourth senior coordinating additional transitional transition interim acting
caretaker outgoing provisional military executive principal
"""
_NEUTRAL = frozenset(_NEUTRAL_WORDS.split())
"""Ranks that leave an office what it is: 'third deputy prime minister'."""
_PORTFOLIO = PORTFOLIO_WORDS | BODY_WORDS
_REACH = 60
_UNLISTED = 3
"""So many words that are in no list may stand before one that is: 'Smart New Economy'."""
_STYLE = re.compile(r"\b(?:dr|mr|eng|prof)\.? \Z")
_STYLE_REACH = 6
_TITLE_END = re.compile(r"(?: (?:of|for|to|on) [^,.;:]{1,30})?, ")
_STYLES = frozenset({"Ambassador", "Senator", "Congressman", "Member of Parliament"})
_SMALL = frozenset({"of", "for", "and", "the", "in", "to", "on", "at", "charge", "responsible"})


class _Around(NamedTuple):
    """A sentence, and how far to either side a title may go."""

    text: str
    folded: str
    low: int
    high: int


def add_offices(
    text: str, folded: str, span: tuple[int, int], terms: Sequence[Term]
) -> Sequence[Term]:
    """Return the terms of a sentence with unlisted offices and bodies among them.

    Args:
        text: The whole text as written.
        folded: Its fold.
        span: The sentence's offsets.
        terms: The gazetteer's terms inside it, in order.
    """
    terms = [t for t in terms if not _is_first_name(folded, t)]
    added = [*_offices(text, folded, span, terms)]
    added += _styles(folded, sorted([*terms, *added]))
    listed = _without(terms, added)
    bodies = _bodies(text, folded, span, sorted([*listed, *added]))
    return sorted([*listed, *added, *bodies])


def _without(terms: Sequence[Term], added: Sequence[Term]) -> list[Term]:
    """Return the terms that no added one covers."""
    kept: list[Term] = []
    at = 0
    added = sorted(added)
    for term in terms:
        while at < len(added) and added[at].end <= term.start:
            at += 1
        if at == len(added) or term.end <= added[at].start:
            kept.append(term)
    return kept


def _is_first_name(folded: str, term: Term) -> bool:
    """Return whether a title is a name: 'Dr. Sultan Al Jaber'."""
    before = max(0, term.start - _STYLE_REACH), term.start
    return term.value == "Sultan" and bool(_STYLE.search(folded, *before))


def _offices(
    text: str, folded: str, span: tuple[int, int], terms: Sequence[Term]
) -> Iterator[Term]:
    last = span[0]
    starts = [t.start for t in terms]
    for found in _HEAD.finditer(folded, *span):
        if found.start() < last:
            continue
        near = _near(terms, starts, found.span())
        around = _bounded(text, folded, span, found.span(), near)
        if around is None:
            continue
        start, end = _leftwards(around, found.start()), _rightwards(around, found.end())
        inside = [t for t in near if t.start < end and t.end > start]
        start = _leftwards(around, min([start, *(t.start for t in inside)]))
        end = max([end, *(t.end for t in inside)])
        term = _office(text, found, start, end, inside)
        if term:
            last = term.end
            yield term


def _near(terms: Sequence[Term], starts: list[int], words: tuple[int, int]) -> Sequence[Term]:
    """Return the terms around some words that a title can reach."""
    first = bisect_left(starts, words[0] - 2 * _REACH)
    return terms[first : bisect_left(starts, words[1] + 2 * _REACH)]


def _styles(folded: str, terms: Sequence[Term]) -> Iterator[Term]:
    """Yield the offices that are a mere style behind another: 'the minister, Ambassador X'."""
    offices = [t for t in terms if t.kind in OFFICE_KINDS]
    for before, term in pairwise(offices):
        if term.value not in _STYLES or before.end > term.start:
            continue
        if _TITLE_END.fullmatch(folded, before.end, term.start):
            article = 4 if folded.startswith(" the ", term.end) else 0
            yield Term(term.start, term.end + article, HONORIFIC, term.value)


def _bounded(
    text: str,
    folded: str,
    span: tuple[int, int],
    head: tuple[int, int],
    terms: Sequence[Term],
) -> _Around | None:
    """Return how far a title may go: to the next name or country, not across it."""
    low, high = max(span[0], head[0] - _REACH), min(span[1], head[1] + _REACH)
    for term in terms:
        if term.start <= head[0] < term.end and term.kind not in OFFICE_KINDS:
            return None
        if term.kind in {PLACE, PEOPLE, HOLDER, HONORIFIC} and not _is_adjective(folded, term):
            if term.end <= head[0]:
                low = max(low, term.end)
            elif term.start >= head[1]:
                high = min(high, term.start)
        elif term.kind in OFFICE_KINDS and not (term.start < head[1] and head[0] < term.end):
            if term.end <= head[0]:
                low = max(low, term.end)
            else:
                high = min(high, term.start)
    return _Around(text, folded, low, high)


def _is_adjective(folded: str, term: Term) -> bool:
    """Return whether a people's name belongs to a portfolio: 'for African Affairs'."""
    ahead = _FIRST.match(folded, term.end + 1)
    return term.kind == PEOPLE and bool(
        ahead and ahead[0] in {"affairs", "integration", "relations", "cooperation"}
    )


def _rightwards(around: _Around, end: int) -> int:
    """Return where the portfolio behind a head ends; the head's own end if it has none."""
    link = _LINK.match(around.folded, end, around.high)
    first = _FIRST.match(around.folded, link.end(), around.high) if link else None
    if not first:
        return end
    listed = first[0] in _PORTFOLIO
    reached = first.end() if listed else end
    at, unlisted = first.end(), 0 if listed else 1
    while token := _TOKEN.match(around.folded, at, around.high):
        at = token.end()
        if token["word"] in _PORTFOLIO:
            reached, unlisted = at, 0
            continue
        unlisted += 1
        strange = not around.text[token.start("word")].isupper() and token["word"] not in _RANKS
        ended = token["join"] in {" ", "-"} if reached > end else "," in token["join"]
        if unlisted > _UNLISTED or strange or ended:
            break
    return reached


def _leftwards(around: _Around, start: int) -> int:
    """Return where the portfolio or the rank before a head begins."""
    at = start
    while found := _LEFT.search(around.folded, max(around.low, at - 30), at):
        word, place = found["word"], found.start("word")
        same_case = around.text[place].isupper() == around.text[start].isupper()
        listed = word in _PORTFOLIO and (same_case or around.text[start].islower())
        rank = (word in _RANKS or word in _NEUTRAL) and found["join"] in {" ", "-"}
        if not (listed or rank) or (found["join"] in {", ", " and ", " & "} and at == start):
            break
        at = place
    return at


def _office(
    text: str, head: re.Match[str], start: int, end: int, inside: Sequence[Term]
) -> Term | None:
    """Return the title as a term, or None where it is listed or no title at all."""
    known = [t for t in inside if t.kind in OFFICE_KINDS]
    if known and known[0].start == start and known[-1].end == end and len(known) == 1:
        return None
    around_head = [t for t in inside if t.start < head.start() or t.end > head.end()]
    if any(t.kind not in {*OFFICE_KINDS, PEOPLE} for t in around_head):
        return None
    grown = start < head.start() or end > head.end()
    following = text[head.end() : head.end() + 4]
    titled = text[head.start()].isupper() or following.startswith((" of", " for", " at"))
    if not (grown or head["alone"] or (titled and not known)):
        return None
    if known and known[0].start == start:
        # It goes on behind a listed office: 'Minister of Economy and Smart Cities'.
        return Term(start, end, known[0].kind, known[0].value, known[0].party)
    ranks = text[start : known[0].start].lower().replace("-", " ").split() if known else []
    if known and known[-1].end == end and len(known) == 1 and _NEUTRAL.issuperset(ranks):
        return Term(start, end, known[0].kind, known[0].value, known[0].party)
    return Term(start, end, OFFICE, _canonical(text[start:end]))


def _canonical(title: str) -> str:
    words = " ".join(title.split()).split(" ")
    return " ".join(w if w.lower() in _SMALL else w[:1].upper() + w[1:] for w in words)


def _bodies(text: str, folded: str, span: tuple[int, int], terms: Sequence[Term]) -> Iterator[Term]:
    last = span[0]
    starts = [t.start for t in terms]
    for found in _BODY.finditer(folded, *span):
        near = _near(terms, starts, found.span())
        if found.start() < last or any(
            t.start < found.end() and found.start() < t.end for t in near
        ):
            continue
        around = _between(text, folded, span, found.span(), near)
        start = _leftwards(around, found.start())
        end = found.end()
        link = _OF_PORTFOLIO.match(folded, end, around.high)
        if link:
            end = _rightwards(around, end)
        last = end
        if text[found.start()].isupper() or start < found.start():
            yield Term(start, end, BODY, found[0])


def _between(
    text: str,
    folded: str,
    span: tuple[int, int],
    words: tuple[int, int],
    terms: Sequence[Term],
) -> _Around:
    low = max([span[0], words[0] - _REACH, *(t.end for t in terms if t.end <= words[0])])
    high = min([span[1], words[1] + _REACH, *(t.start for t in terms if t.start >= words[1])])
    return _Around(text, folded, low, high)

"""Whose word a sentence is, as far as its own words tell: 'the Kremlin said', 'his ministry said'.

Owns the words for institutions that speak for a side, for accounts, and for reporting. Takes a
sentence with the places in it, gives the parties that it quotes. Refuses institutions and
statements that are only talked about: a verb of reporting must stand beside them.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from summarizer.text.cued import CuedPattern
from summarizer.text.lexicon import PARTY_OFFICE, PEOPLE, PLACE, Term

OWN = "own"
"""Stands for the side that needs no name: 'the ministry said', 'the press service reports'."""


class Source(NamedTuple):
    """A party whose word a sentence is."""

    party: str
    """Country code, organisation, or `OWN`."""
    weight: int
    """3 for a readout or an institution by name, 2 for one without its country, 1 for a capital."""


_SAYS = (
    r"(?:said|says?|reports?|reported|stated?|announce[sd]?|adds?|added|told|tells|confirm(?:s|ed)"
    r"|disclosed|issued|published|posted|put out|put it|has it|made public|informs?|informed|noted"
    r"|released|goes on|speaks?|runs|reads|has|have|did not|does not)"
)
_FROM = (
    r"(?:according to|citing|reference to|learned from|attribut(?:ed|able) to|quoting|told by"
    r"|as per|per|by|in|from|of) (?:the |a |an |its |his |her )?"
)
_REPORTING = re.compile(
    rf"\b(?:{_SAYS}|according to|readout|reference to|learned from|attribut\w+)\b"
)
_INSTITUTION = (
    r"(?:ministry|press service|press office|press centre|press center|office|government|presidency"
    r"|administration|directorate|embassy|department|cabinet|chancellery|palace|spokesman"
    r"|spokeswoman|spokesperson|foreign office|side|media|news agenc(?:y|ies)|state agency)"
)
_ACCOUNT = (
    r"(?:readout|read-out|account|version|statement|communique|press release|press brief|report"
    r"|summary)"
)
_QUALIFIER = (
    r"(?:official|own|state|foreign|presidential|prime|defence|defense|general|joint|chiefs"
    r"|communications|minister's|president's|leader's|news|main|deputy|acting|affairs|of"
    r"|government(?:'s)?|ministry(?:'s)?)"
)
_AFTER = re.compile(
    rf"(?:'s?)?,? (?:{_QUALIFIER} ){{0,4}}(?:{_INSTITUTION}|(?P<account>{_ACCOUNT}))\b"
)
_BEFORE = CuedPattern(
    rf"\b(?:{_INSTITUTION}|(?P<account>{_ACCOUNT})|mfa)"
    r"(?: (?:of|for|the|foreign|external|defen[cs]e|internal|affairs|and|international|cooperation"
    r"|expatriates|prime|minister|president|secretary-general|state|in|republic|kingdom|islamic"
    r"|federation),?){0,10} \Z",
    "ministry press_ office government presidency administration directorate embassy department",
    "cabinet chancellery palace spokes side media agenc read account version statement mfa",
    "communique report summary",
)
_SAYS_BEHIND = re.compile(rf"[^.;\"]{{0,50}}?\b{_SAYS}\b")
_NO_COMMENT = re.compile(
    r"[^.;:\"]{0,30}?\b(?:(?:did|does|do|has|have|had|would|could|was|were)(?: not|n't)"
    r" (?:\w+ly |yet |been )*(?:comment|respond|repl(?:y|ied)|react|answer|available|reached)"
    r"|(?:declin|refus)(?:ed|es|ing) (?:to (?:comment|respond|answer)|comment)"
    r"|(?:had|has|have|made|offered|gave) no (?:\w+ )?comment|(?:has|have|had) yet to (?:comment"
    r"|respond))"
)
"""Behind an institution that says nothing: silence is nobody's account."""
_FROM_BEFORE = re.compile(rf"\b(?:{_FROM}|{_SAYS} )(?:[\w'.-]+ ){{0,3}}\Z")
_MAX_WORDS_BETWEEN = 6
_HEADING = 40  # characters: 'American version' above a paragraph
_OWN = CuedPattern(
    r"\b(?:the|his|her|its|their|a|presidential) (?:foreign |defen[cs]e |presidential |official "
    r"|joint |government |military's )?(?:ministry|press service|press office|press centre|office"
    r"|presidency|media wing|directorate|spokes(?:man|woman|person)|diwan|cabinet|(?:special )?"
    r"adviser|aide)\b|\bministry of (?:foreign|external) affairs\b|\bministry spokes\w+"
    r"|\bpresidential (?:spokes\w+|aide)",
    "ministry press_ office presidency media_wing directorate spokes diwan cabinet adviser aide",
)
_SEATS = re.compile(
    r"kremlin|white house|state department|pentagon|downing street|no\.? ?10|number ten|elysee"
    r"|wisma putra|quai d'orsay|foggy bottom|smolenskaya|berlaymont|south block|farnesina"
    r"|itamaraty|torre tagle|vatican|holy see|blue house|akorda|bestepe|aksaray|matignon"
    r"|zhongnanhai"
)
"""Seats that speak for their side by themselves; a capital does so less surely."""
_DIRECTLY = re.compile(r",? (?:says|said|reported|stated|announced|added|confirmed)\b")


def find_sources(
    folded: str, start: int, terms: Iterable[Term], parties: Collection[str]
) -> Iterator[Source]:
    """Find whose word a sentence is.

    Args:
        folded: The sentence, folded.
        start: Where it stands in the text.
        terms: The gazetteer's strings in it.
        parties: Whose word it can be: the parties of the article's calls.

    Yields:
        Parties, perhaps one several times; `OWN` where an institution has no country.
    """
    named = False
    ours = [(_party_of(t), t) for t in terms if t.kind in _OF_PARTIES and _party_of(t) in parties]
    weighed = [(p, _weight(folded, t.start - start, t.end - start, t.kind)) for p, t in ours]
    for party, weight in weighed if any(w for _, w in weighed) and _is_reporting(folded) else ():
        named = named or weight > 1
        if weight:
            yield Source(party, weight)
    own = None if named else _OWN.search(folded)
    if own and _is_quoted(folded, own.start(), own.end()):
        yield Source(OWN, 2)


_ACCOUNT_ALONE = re.compile(rf"\b{_ACCOUNT}\b")
_OF_PARTIES = frozenset({PLACE, PEOPLE, PARTY_OFFICE})


def _party_of(term: Term) -> str:
    return term.party if term.kind == PARTY_OFFICE else term.value


def _is_reporting(folded: str) -> bool:
    return bool(_REPORTING.search(folded) or _ACCOUNT_ALONE.search(folded))


def _weight(folded: str, first: int, last: int, kind: str) -> int:
    words = folded[first:last]
    if kind == PARTY_OFFICE:
        return 3 if "spokes" in words else 0
    after = _AFTER.match(folded, last)
    before = _BEFORE.search(folded, max(0, first - 110), first)
    found = after or before
    if found:
        begin, end = (first, after.end()) if after else (found.start(), last)
        heading = bool(found["account"]) and len(folded) < _HEADING
        return 3 if heading or _is_quoted(folded, begin, end) else 0
    if _SEATS.search(words):
        return 2 if _is_quoted(folded, first, last) else 0
    return 1 if kind == PLACE and _DIRECTLY.match(folded, last) else 0


def _is_quoted(folded: str, begin: int, end: int) -> bool:
    """Return whether a verb of reporting stands behind it, or 'according to' before."""
    if _NO_COMMENT.match(folded, end):
        return False
    behind = _SAYS_BEHIND.match(folded, end)
    if behind and behind[0].count(" ") <= _MAX_WORDS_BETWEEN:
        return True
    return bool(_FROM_BEFORE.search(folded[max(0, begin - 60) : begin]))

"""Who only kept a principal company on the line: aides and colleagues of one's own side.

Owns the words of company: `was joined on the call by P`, `accompanied by P`, `also on the call was
P`. Takes a reduced sentence and those read off it, gives them without such company. Refuses to take
a colleague from a third country for company: he was on the line like the two.
"""

import re

from summarizer.ground.call_text import CallText, People
from summarizer.text.call_words import GROUP

_THE_CALL = (
    r"(?:the|that|this|a) (?:[a-z-]+ ){0,2}(?:call|line|conversation|phone|telephone|discussion)"
)
_COMPANY = re.compile(
    r"\b(?:joined|accompanied|assisted|flanked|supported)\b[^PG.;:!?]{0,60}?\bby"
    rf" (?:the |his |her |their )?(?P<by>{GROUP})"
    rf"|\b(?:joining|accompanying|assisting) [^.;:!?]{{0,80}}?\b(?:was|were) (?P<with>{GROUP})"
    rf"|\balso (?:present )?(?:on|in|during) {_THE_CALL} (?:was|were) (?P<also>{GROUP})"
    rf"|(?P<there>{GROUP}),? (?:also |both |too )?(?:joined|attended|listened in (?:on|to)"
    rf"|sat in on|took part in|participated in|(?:was|were) (?:also )?(?:on|in)) {_THE_CALL}\b"
)
_GROUPS = ("by", "with", "also", "there")


def without_company(text: CallText, people: People) -> People:
    """Return who was on the line without those who only kept somebody company.

    Args:
        text: The reduced sentence.
        people: Who may be on the line by its words.
    """
    company = {
        figure
        for found in _COMPANY.finditer(text.letters)
        for group in _GROUPS
        if found[group]
        for figure in text.named(found, group, 0)
    }
    if not company:
        return people
    hosts = [f for f in text.people(0, len(text.letters)) if f not in company]
    own = {None, *(f.party for f in hosts)}
    left = tuple(f for f in people if f not in company or f.party not in own)
    if len({f.party for f in left if f.party}) > 1:
        return left
    # All that are left are of one side: nobody of the other is told of here.
    return tuple(f for f in left if f in hosts)[:1]

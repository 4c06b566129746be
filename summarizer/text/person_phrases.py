"""Noun phrases that stand for people: names with their titles, titles without a name.

Owns the patterns over skeletons that say where such a phrase begins and ends and what it says of
office and country. Takes a skeleton, gives phrases in text order. Refuses to say who it is: that
is settled for the whole article in `summarizer.ground`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.text.cued import OpeningPattern
from summarizer.text.lexicon import Term
from summarizer.text.skeleton import NAME, Piece, Skeleton, parties
from summarizer.text.term_forms import COUNTERPART, HOLDER, HONORIFIC, OFFICE_KINDS

_DET = "(?:the |his |her |its |their |our |my |a |an |both |same )"
_ADJ = (
    "(?:(?:[0-9]{1,2}-year-old|newly|new|just|installed|elected|re-elected|reelected|appointed"
    "|named|incumbent|former"
    "|ex|late|outgoing|incoming|current|then|visiting|senior|veteran|brother|brotherly|sisterly"
    "|friendly|fellow|dear|own|esteemed|two|three|four|several|respective|main|state|federal"
    "|likely|next|prospective|presumptive|would-be|interim|acting|caretaker"
    "|deputy|first|vice|assistant|special|neighbouring|neighboring)[ -])"
)
_PARTY = "(?:[CD](?:'s?)?[ -])"
_GLOSS = r"(?: \([^()]{1,40}\))?"
_STATE = f"(?:the |his |her |its |our )?{_ADJ}{{0,2}}(?:(?:state|republic|kingdom) of (?:the )?)?"
_BODY = (
    "(?:the )?(?:[CD](?:'s)? )?(?:X |armed |defen[cs]e |general |ground )?"
    "(?:forces?|army|staff|military|government|parliament|diplomacy|council|state|people)"
)
_OF = f"(?: (?:of|for|to) (?:{_STATE}C(?![CDOJWKX])|{_BODY}))"
# A counterpart is in or from a place; ministers who are 'in Washington' only stay there.
_FROM = f"(?: (?:of|from|in|at) (?:the )?{_STATE}C)"
_COMPLEMENT = (
    r"(?:(?:,| for| of| on|,? and| &|/) ?(?:the )?(?:[DC] )?M"
    r"(?! ?(?:ministry|department|council|committee|minister|[OJQRSW]))){0,5}"
)
# 'Commander Royal Navy of Oman', 'director of the Omani Migration Agency', 'speaker of Peru's X'.
_AT_BODY = (
    f"(?:,? (?:(?:of|for|to|at|in) )?(?:the )?{_PARTY}?(?:X )?B(?: (?:of|for|in) {_STATE}C(?!'s))?"
    r"|,? (?:of|for|at) (?:the )?(?:C's C(?!'s)|C's X(?=[,.;:()]|$)|X of (?:the )?C))"
)
_NAME_AHEAD = r"(?:H[.,]? )*[KX]"
_ALSO = "(?: and|, and| &|,|/) ?"
# A W is an office with its party in its words (US Secretary of State): never a second office of
# somebody from elsewhere, as in 'the Azerbaijani minister and US Secretary of State'.
_TO_COME = "(?:[- ]elect|[- ]designate)?"
_ONE = f"[ORJ]{_TO_COME}{_GLOSS}"
# A J is held along with another office: 'Deputy Prime Minister and Foreign Minister Roe' is one.
_OFFICE = (
    f"(?:J{_GLOSS}{_ALSO})?(?:{_ONE}|W{_TO_COME}{_GLOSS})"
    f"(?:{_ALSO}{_ONE}(?! {_NAME_AHEAD})){{0,2}}"
    f"(?:{_ALSO}J(?= {_NAME_AHEAD}))?"
    f"{_COMPLEMENT}(?:(?<=R){_FROM}|{_AT_BODY}|{_OF})?"
)
_ORGAN_WORD = (
    "(?:foreign|defen[cs]e|interior|finance|presidential|state|government|ministry|department"
    "|office)"
)
_ORGAN = (
    "(?:(?:M|foreign|defen[cs]e|interior|finance|presidential|state|government) "
    "(?:ministry|department|office|council)(?:'s)? (?:of M(?: and M)? )?"
    "|(?:ministry|department|office) of (?:the )?(?:M|foreign|defen[cs]e)"
    "(?: M| and M| affairs){0,2} )"
)
_TITLE = (
    f"{_DET}?{_ADJ}{{0,3}}(?:X )?{_PARTY}?(?:B of (?:the )?C(?:'s?)? )?{_ADJ}{{0,3}}"
    f"(?:{_ORGAN}|B(?:'s)? )?{_OFFICE}"
)
_TITLE_ONLY = f"{_DET}?{_ADJ}{{0,3}}{_PARTY}?{_ADJ}{{0,3}}{_OFFICE}"
_HONORIFICS = r"(?:H[.,]?(?: \(retd?\.?\))? (?:the )?){0,4}"
_NAMED = (
    rf"{_HONORIFICS}(?:(?:X )?K(?: (?:(?:bin|ibn|bint) )?X)?|X(?: \"X\" X| H(?: X)?(?![a-z]))?)"
    r"(?:,? (?:jr|sr)\.?(?:,(?= ))?)?(?:,? \(?re?te?d\.?\)?)?"
)
# A name behind a title and a comma is the title's unless a verb follows it:
# 'the Turkish minister, Roe, said' but 'in a call with the Turkish minister, Roe said'.
_CLOSED = (
    r"(?=[,.;:()\"?!]|$| (?:and|or|with|on|in|at|to|about|by|from|over|of|for|after|before|during"
    r"|today|yesterday|late|early|this|last|also|phoned by)\b)"
)
# A title behind a name and a comma is the name's unless a verb follows it, likewise.
_AFTER = (
    # 'A, B and C, a spokesman for D, E, said' tells what E is.
    rf"(?:{_GLOSS}(?:, (?!an? [^,]{{0,60}}, {_NAME_AHEAD},? [a-z])"
    r"(?:who (?:is|was|has been|serves as) (?:also )?)?|(?P<close> (?:the |who (?:is|was) )))"
    rf"(?>{_TITLE_ONLY})(?(close)|{_CLOSED})(?! ?{_NAME_AHEAD})(?!'s? ))"
)
_AND = "(?:, and |, | and | & )"
# A list without 'and' is a headline's: three or more bare names.
_STATES = (
    f"(?:(?:(?:{_STATE}C, ){{0,8}}{_STATE}C,? (?:and|&) )?{_STATE}C(?!, C, C)|(?:C, ){{2,8}}C)"
)
_SEVERAL = (
    f"(?:{_DET}|{_ADJ}){{0,4}}(?:(?:[CD](?:'s?)?{_AND}){{0,8}}{_PARTY})?{_ADJ}{{0,2}}"
    f"(?:S(?: (?:of|from|in) {_STATES})?|Q(?: (?:of|from) {_STATES})?)"
)
# A place begins nothing by itself: an adjective, a letter or one more place follows.
_OPENED = (
    rf"(?:[ABE-Z]|[CD](?:'s?)?(?:[ -](?:[A-Z]|{_ADJ}|{_ORGAN_WORD}|and |& )|, (?:[CD]|and ))"
    rf"|{_ORGAN_WORD})"
)
_OTHER_OPENINGS = (
    "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z",
    "0 1 2 3 4 5 6 7 8 9 likely next prospective presumptive would-be",
    "new just installed elected re-elected reelected appointed named incumbent former ex_ ex- late",
    "outgoing incoming current then visiting senior veteran brother sisterly friendly fellow dear",
    "own esteemed two three four several respective main state federal interim acting caretaker",
    "deputy first vice assistant special neighbo",
    "foreign defen interior finance presidential government ministry department office",
)
_DETERMINERS = (
    "the_",
    "his_",
    "her_",
    "its_",
    "their_",
    "our_",
    "my_",
    "a_",
    "an_",
    "both_",
    "same_",
)
_OPENINGS = " ".join(_OTHER_OPENINGS).split()
_PHRASE = OpeningPattern(
    # What begins a phrase has a letter, or the word for an organ, behind its articles and
    # adjectives: one look decides that before the alternatives are tried.
    rf"\b(?=(?:{_DET}|{_ADJ}){{0,9}}+{_OPENED})(?:(?P<plural>{_SEVERAL})"
    rf"|(?:(?:D (?=(?:H )*K))?{_HONORIFICS}(?:{_TITLE}(?P<comma>,)? )?|C's {_ADJ}{{0,2}})"
    rf"(?P<named>{_NAMED})(?(comma){_CLOSED})(?: of (?:the )?C(?!'s?))?{_AFTER}?"
    rf"|{_TITLE_ONLY})",
    *_OPENINGS,
    # Most articles stand before an ordinary word.
    *(one + two for one in _DETERMINERS for two in (*_DETERMINERS, *_OPENINGS)),
)
_SENT = frozenset({"Ambassador", "Special Envoy", "Special Representative", "High Commissioner"})
"""Offices whose 'to' and 'for' name the place of the mission: a UN envoy for Syria is no Syrian."""
_THEN = "then "
_AND_THEN = re.compile(r"(?:,|\band|;) then \Z")
"""Before a title with a name: what came next, and nobody who held it then."""
_NO_MORE = re.compile(r"\b(?:former|ex|late|then)[ -]")


class PersonPhrase(NamedTuple):
    """A noun phrase that stands for one person, or for several holders of one office."""

    start: int
    end: int
    name: tuple[int, int] | None
    """Where the bare name stands, honorifics left out."""
    holder: str | None
    """The gazetteer's spelling, where the name is a holder's in full."""
    office: Term | None
    """The first office it gives; its party only where the words themselves imply one."""
    parties: tuple[str, ...]
    """The countries or organisations it gives: one, or one each where it is plural."""
    determiner: str
    """Its first word, where that is an article, a possessive or a number: `the`, `his`, `two`."""
    honoured: bool
    """An honorific stands before the name."""
    plural: bool
    former: bool

    @property
    def is_counterpart(self) -> bool:
        """It names somebody by relation: his Turkish counterpart."""
        return bool(self.office and self.office.value == COUNTERPART)


def find_phrases(skeleton: Skeleton) -> Iterator[PersonPhrase]:
    """Find the phrases that stand for people in a sentence.

    Yields:
        Phrases in text order, not overlapping; a bare capitalised word is one, too.
    """
    for found in _PHRASE.finditer(skeleton.letters):
        pieces = skeleton.pieces_in(*found.span())
        if pieces:
            phrase = _phrase(skeleton, found, pieces)
            if phrase.name and _is_next(skeleton.letters, found.start()):
                phrase = phrase._replace(
                    start=skeleton.offset(found.start() + len(_THEN)),
                    former=bool(_NO_MORE.search(found[0][len(_THEN) :])),
                )
            yield phrase


def _is_next(letters: str, start: int) -> bool:
    """Return whether 'then' before a title tells what came next: 'Roe and then President Doe'."""
    return letters.startswith(_THEN, start) and bool(
        _AND_THEN.search(letters[: start + len(_THEN)])
    )


def _phrase(skeleton: Skeleton, found: re.Match[str], pieces: list[Piece]) -> PersonPhrase:
    named = found.span("named")
    names = _bare(skeleton.pieces_in(*named)) if named[0] >= 0 else []
    outside = [p for p in pieces if p not in names]
    first_word = found[0].split(" ", 1)[0]
    return PersonPhrase(
        start=skeleton.offset(found.start()),
        end=skeleton.offset(found.end() - 1) + _last_length(skeleton, found.end() - 1),
        name=(names[0].start, names[-1].end) if names else None,
        holder=next((p.term.value for p in names if p.term and p.kind == HOLDER), None),
        office=_first_office(outside),
        parties=tuple(_parties(outside)),
        determiner=first_word if first_word.islower() else "",
        honoured=any(p.kind == HONORIFIC for p in outside),
        plural=bool(found["plural"]),
        former=bool(_NO_MORE.search(found[0])),
    )


def _bare(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces of a name without the honorifics before it: 'General Zaw Min Tun'."""
    first = next((i for i, p in enumerate(pieces) if p.kind in {NAME, HOLDER}), len(pieces))
    return pieces[first:]


def _parties(pieces: list[Piece]) -> list[str]:
    """Return whose official it is; an envoy's own words come before where he is sent."""
    sent = next((p for p in pieces if p.term and p.term.value in _SENT), None)
    if sent and sent.term:
        own = [p for p in pieces if p.start < sent.start]
        return parties(own) or ([] if sent.kind in OFFICE_KINDS else parties(pieces))
    return parties(pieces)


def _last_length(skeleton: Skeleton, place: int) -> int:
    letter = skeleton.letters[place]
    if not letter.isupper():
        return 1
    piece = skeleton.piece_at(place)
    return piece.end - piece.start


def _first_office(pieces: list[Piece]) -> Term | None:
    return next((p.term for p in pieces if p.term and p.kind in OFFICE_KINDS), None)

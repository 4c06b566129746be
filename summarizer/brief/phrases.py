"""Pointers, statements and commitments as a note prints them.

Owns the short forms that note and index share. Takes parts of a briefing, gives Markdown.
"""

from collections.abc import Sequence

from summarizer.brief.briefing import LedgerRow, ReadoutSection, Verdict
from summarizer.brief.markdown import Markdown, escape, fill, print_message
from summarizer.brief.parts import Attributed, Pointer, Quote, Said
from summarizer.brief.sides import BOTH_SIDES
from summarizer.records.values import Act, CommitmentKind

MOST_POINTERS = 6
"""Readouts that a line points to before it counts the rest."""
ACT_IN_WORDS: dict[Act, str] = {
    "AGREE": "undertaking",
    "CONSULT": "discussion",
    "SUPPORT": "support",
    "CONCEDE": "concession",
    "COOPERATE": "cooperation",
    "AID": "aid",
    "RETREAT": "retreat",
    "REQUEST": "request",
    "ACCUSE": "accusation",
    "REJECT": "rejection",
    "THREATEN": "threat",
    "PROTEST": "protest",
    "SANCTION": "sanctions",
    "MOBILIZE": "mobilization",
    "COERCE": "coercion",
    "ASSAULT": "assault",
}
_KIND_IN_WORDS: dict[CommitmentKind, tuple[str, str]] = {
    "asked": ("asks", " "),
    "offered": ("offers", " "),
    "agreed": ("agrees", " with "),
    "conditional": ("agrees on a condition", " with "),
    "refused": ("refuses", " "),
}
VERDICT_IN_WORDS: dict[Verdict, str] = {
    "confirmed": "confirms it",
    "contradicted": "contradicts it",
    "mentioned": "speaks of the subject",
    "silent": "silent",
}


def print_pointer(pointer: Pointer) -> Markdown:
    """Return a pointer as a note prints it.

    Square brackets need no escape here: no line puts a parenthesis or a colon where it would
    make a link or a link's definition of them.

    Examples:
        >>> str(print_pointer(Pointer(label="000", article_id="000_a", sentences=(8, 9))))
        '[000 S8, S9]'
    """
    numbers = ", ".join(f"S{number}" for number in pointer.sentences)
    inside = f"{escape(pointer.label)} {numbers}" if numbers else escape(pointer.label)
    return Markdown(f"[{inside}]")


def print_at(*pointers: Pointer) -> Markdown:
    """Return pointers with a space before each, the first of many."""
    shown = "".join(f" {print_pointer(one)}" for one in pointers[:MOST_POINTERS])
    left = len(pointers) - MOST_POINTERS
    return Markdown(f"{shown} and {left} more" if left > 0 else shown)


def print_told(value: Attributed) -> Markdown:
    """Return a line with its pointers."""
    return fill("{text}{at}", text=print_message(value.text), at=print_at(*value.pointers))


def print_said(said: Said) -> Markdown:
    """Return a statement with its speaker, whole."""
    verb = f" (“{escape(said.verb)}”)" if said.verb else ""
    gist = _gist(said, said.gist)
    at = print_at(said.pointer, *said.also)
    return Markdown(f"**{escape(said.who)}**{verb}{gist}{at}")


def print_quotes(quotes: Sequence[Quote]) -> Markdown:
    """Return sentences one after the other; what is left out between them is marked."""
    text = ""
    for place, quote in enumerate(quotes):
        follows = place and quote.number == quotes[place - 1].number + 1
        gap = "" if not place else " " if follows else " […] "
        text += gap + escape(quote.text)
    return Markdown(text)


def word_kind(row: LedgerRow) -> tuple[str, str]:
    """Return what somebody does, and what stands before whomever it concerns."""
    verb, link = _KIND_IN_WORDS[row.kind]
    head, space, rest = verb.partition(" ")
    plural = f"{head.removesuffix('s')}{space}{rest}"
    return plural if row.by == BOTH_SIDES else verb, link


def opening(who: str) -> str:
    """Return whoever acts as the first word of a line."""
    return who[:1].upper() + who[1:] if who == BOTH_SIDES else who


def print_party(row: LedgerRow) -> Markdown:
    """Return who does what towards whom."""
    verb, link = word_kind(row)
    own = f" (“{escape(row.verb)}”)" if row.verb else ""
    to = f"{link}{escape(row.to)}" if row.to else ""
    return Markdown(f"**{escape(opening(row.by))}** {verb}{own}{to}")


def repeated_in_words(readout: ReadoutSection) -> str:
    """Return how much an account repeats of earlier ones of its side, up to their pointers."""
    count = readout.repeated
    more = "more " if readout.statements else ""
    return f"{count} {more}{'statement' if count == 1 else 'statements'}, word for word as in"


def _gist(said: Said, gist: str) -> str:
    shown = f"“{escape(gist)}”" if said.is_verbatim else escape(gist)
    return f" {shown}" if said.reads_on else f": {shown}"

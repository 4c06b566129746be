"""Pointers, statements and commitments as a note prints them.

Owns the short forms that note and index share. Takes parts of a briefing, gives Markdown.
"""

from collections import Counter
from collections.abc import Sequence

from summarizer.brief.briefing import LedgerRow, Pointer, Quote, Said
from summarizer.brief.markdown import Markdown, escape, fill
from summarizer.records.values import Act, CommitmentKind

BRIEF_WORDS, THEME_WORDS, MOST_TOPICS = 20, 12, 2
"""Words of a statement that the comparison repeats from the section above it: where readouts meet,
and where only its theme is listed; themes that stand for a statement."""
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
KIND_IN_WORDS: dict[CommitmentKind, tuple[str, str]] = {
    "asked": ("asks", " "),
    "offered": ("offers", " "),
    "agreed": ("agrees", " with "),
    "conditional": ("agrees on a condition", " with "),
    "refused": ("refuses", " "),
}
"""What somebody does, and what stands before whomever it concerns."""


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


def print_said(said: Said) -> Markdown:
    """Return a statement with its speaker, whole."""
    verb = f" (“{escape(said.verb)}”)" if said.verb else ""
    gist = _gist(said, said.gist)
    return Markdown(f"**{escape(said.who)}**{verb}{gist} {print_pointer(said.pointer)}")


def print_briefly(said: Said) -> Markdown:
    """Return a statement in one line: a long gist breaks off, its pointer leads to the whole."""
    gist = _break_off(said.gist, BRIEF_WORDS)
    return Markdown(f"{escape(said.who)}{_gist(said, gist)} {print_pointer(said.pointer)}")


def print_themes(statements: Sequence[Said]) -> tuple[Markdown, ...]:
    """Return what each statement is about: its themes if they tell it apart, else its words."""
    labels = [", ".join(said.topics[:MOST_TOPICS]) for said in statements]
    starts = [_break_off(said.gist, THEME_WORDS) for said in statements]
    counts, opened = Counter(labels), Counter(starts)
    return tuple(
        fill(
            "{who}: {about} {at}",
            who=said.who,
            about=(label if counts[label] == 1 else "")
            or (start if opened[start] == 1 else said.gist),
            at=print_pointer(said.pointer),
        )
        for said, label, start in zip(statements, labels, starts, strict=True)
    )


def _break_off(text: str, most: int) -> str:
    words = text.split()
    return " ".join(words[:most]) + (" …" if len(words) > most else "")


def print_quotes(quotes: Sequence[Quote]) -> Markdown:
    """Return sentences one after the other; what is left out between them is marked."""
    text = ""
    for place, quote in enumerate(quotes):
        follows = place and quote.number == quotes[place - 1].number + 1
        gap = "" if not place else " " if follows else " […] "
        text += gap + escape(quote.text)
    return Markdown(text)


def print_party(row: LedgerRow) -> Markdown:
    """Return who does what towards whom."""
    verb, link = KIND_IN_WORDS[row.kind]
    to = f"{link}{escape(row.to)}" if row.to else ""
    return Markdown(f"**{escape(row.by)}** {verb}{to}")


def _gist(said: Said, gist: str) -> str:
    shown = f"“{escape(gist)}”" if said.is_verbatim else escape(gist)
    return f" {shown}" if said.reads_on else f": {shown}"

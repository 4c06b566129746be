"""Statements, commitments and withheld claims as blocks.

Owns how a claim reads in a page and a DOCX. Takes parts of a briefing, gives lines and tables.
"""

from collections.abc import Iterator, Sequence

from summarizer.brief.briefing import LedgerRow, ReadoutSection, Response, Struck
from summarizer.brief.document import Item, Line, Own, Table, Told, point, told
from summarizer.brief.parts import Attributed, Pointer, Quote, Said
from summarizer.brief.phrases import (
    ACT_IN_WORDS,
    VERDICT_IN_WORDS,
    opening,
    repeated_in_words,
    word_kind,
)
from summarizer.records.values import Act

_NEAR_COMMITMENTS: dict[Act, str] = {
    "REQUEST": "requests are reported in",
    "AGREE": "undertakings are reported in",
}


def attributed_line(value: Attributed) -> Line:
    """Return a clause and where it stands."""
    return told(value.text, value.pointers)


def said_item(said: Said) -> Item:
    """Return a statement with its speaker, whole, and its sentences if they say more."""
    verb: Line = (Own(" (“"), Told(said.verb), Own("”)")) if said.verb else ()
    gist: Line = (Own("“"), Told(said.gist), Own("”")) if said.is_verbatim else (Told(said.gist),)
    line: Line = (
        Told(said.who, "strong"),
        *verb,
        Own(" " if said.reads_on else ": "),
        *gist,
        *point(said.pointer, *said.also),
        Own(" "),
        Own(ACT_IN_WORDS[said.act], "tag"),
    )
    below: tuple[Line, ...] = (corrected(said.was),) if said.was else ()
    return Item(line, below=below if said.is_verbatim else (*below, *quotes_line(said.quotes)))


def corrected(was: str) -> Line:
    """Return what an answer had said before the rules corrected it."""
    return (
        Own("corrected by the rules; the answer had: ", "soft"),
        Told(was, "soft"),
    )


def quotes_line(quotes: Sequence[Quote]) -> tuple[Line, ...]:
    """Return sentences one after the other as a line; what is left out between them is marked."""
    text = ""
    for place, quote in enumerate(quotes):
        follows = place and quote.number == quotes[place - 1].number + 1
        gap = "" if not place else " " if follows else " […] "
        text += gap + quote.text
    return ((Told(text, "quote"),),) if text else ()


def struck_item(claim: Struck) -> Item:
    """Return a withheld claim, struck, with its reason."""
    return Item(
        (
            Told(claim.text, "struck"),
            Own(f" ({claim.kind})"),
            *point(claim.pointer),
            Own(": "),
            Told(claim.reason),
        )
    )


def ledger_table(rows: Sequence[LedgerRow], *, has_others: bool) -> Table:
    """Return who asked, offered, agreed to or refused what."""
    titles = ("Who", "What", "Condition", "Due", "Who says so")
    return Table(
        about="Commitments, and who says so",
        columns=(*titles, "Other readouts") if has_others else titles,
        rows=tuple(
            (*_cells(row), _others(row)) if has_others else tuple(_cells(row)) for row in rows
        ),
    )


def party_line(row: LedgerRow) -> Line:
    """Return who does what towards whom."""
    verb, link = word_kind(row)
    own: Line = (Own(" (“"), Told(row.verb), Own("”)")) if row.verb else ()
    to: Line = (Own(link), Told(row.to)) if row.to else ()
    return (Told(opening(row.by), "strong"), Own(f" {verb}"), *own, *to)


def _cells(row: LedgerRow) -> Iterator[tuple[Line, ...]]:
    yield (party_line(row),)
    yield ((Told(row.what),), *((corrected(row.was),) if row.was else ()))
    yield ((Told(row.condition) if row.condition else Own("none stated", "soft"),),)
    yield ((Told(row.due) if row.due else Own("not stated", "soft"),),)
    yield (told(row.claimed_by, (row.pointer, *row.also)),)


def _others(row: LedgerRow) -> tuple[Line, ...]:
    return tuple(map(_response, row.responses))


def _response(response: Response) -> Line:
    perhaps = "" if response.is_certain else "perhaps "
    verdict = Own(f": {perhaps}{VERDICT_IN_WORDS[response.verdict]}")
    because: Line = (Own(" ("), Told(response.because), Own(")")) if response.because else ()
    return (Told(response.title), verdict, *point(*response.pointers), *because)


def repeated_line(readout: ReadoutSection) -> Line:
    """Return how much an account repeats of earlier ones of its side."""
    return (Own(repeated_in_words(readout)), *point(*readout.repeats), Own("."))


def without_commitment(readouts: Sequence[ReadoutSection]) -> Line:
    """Return that no commitment is on record, and where the statements ask or agree.

    A statement that asks names no thing asked of somebody; below it 'nothing' would deny it.
    """
    line: Line = (Own("No commitment is on record"),)
    between = "; "
    for act, name in _NEAR_COMMITMENTS.items():
        pointers = tuple(dict.fromkeys(_pointers(readouts, act)))
        if pointers:
            line = (*line, Own(f"{between}{name}"), *point(*pointers))
            between = ", "
    return (*line, Own("."))


def _pointers(readouts: Sequence[ReadoutSection], act: Act) -> Iterator[Pointer]:
    for readout in readouts:
        yield from (said.pointer for said in readout.statements if said.act == act)

"""What the sides say, in Markdown: readout by readout, or side by side where there are several.

Owns the statements of a note as they are printed. A comparison has every statement of its sides, so
the readouts themselves are printed only where nothing compares them.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from summarizer.brief.briefing import Briefing, Comparison, ComparisonRow, ReadoutSection, Reason
from summarizer.brief.markdown import Markdown, fill, join
from summarizer.brief.parts import Attributed, Quote, Said
from summarizer.brief.phrases import (
    ACT_IN_WORDS,
    print_at,
    print_quotes,
    print_said,
    print_told,
    repeated_in_words,
)

BOTH = 2
_SUBJECT_ONLY = "Rows are matched by the words in parentheses: one subject, not one claim."


def render_accounts(note: Briefing) -> Iterator[str]:
    """Yield the lines of what the sides say."""
    alone = [one for one in note.readouts if not (note.comparison and one.side)]
    if note.comparison:
        yield from ("## Readouts compared", "", *_comparison(note.comparison))
    if alone:
        yield from ("## What each side says", "")
    for readout in alone:
        yield from (*_readout(readout), "")


def _readout(readout: ReadoutSection) -> Iterator[str]:
    told = Attributed(text=readout.title, pointers=(readout.pointer,))
    yield fill("### {title}, {length}", title=print_told(told), length=readout.length)
    yield ""
    for said in readout.statements:
        yield from _said(said, Markdown(""))
    if readout.repeated:
        yield fill(
            "- {words}{at}.", words=repeated_in_words(readout), at=print_at(*readout.repeats)
        )
    elif not readout.statements:
        yield (
            "No statement is on record that stood the checks."
            if readout.has_withheld
            else "No statement is on record."
        )


def _said(said: Said, before: Markdown) -> Iterator[str]:
    yield f"- {before}{print_said(said)} *({ACT_IN_WORDS[said.act]})*"
    if said.was:
        yield fill("  (corrected by the rules; the answer had: {was})", was=said.was)
    if not said.is_verbatim:
        yield from print_quoted(said.quotes)


def print_quoted(quotes: tuple[Quote, ...]) -> Iterator[str]:
    """Yield sentences as a quotation below a line of a list."""
    if quotes:
        yield f"  > {print_quotes(quotes)}"


def _comparison(comparison: Comparison) -> Iterator[str]:
    lengths = (
        fill("{title}: {length}", title=side.title, length=side.length) for side in comparison.sides
    )
    matched = any(row.kind in {"both", "uncertain"} for row in comparison.rows)
    yield fill("{lengths}.", lengths=join(lengths, "; ")) + (f" {_SUBJECT_ONLY}" if matched else "")
    yield ""
    shared = [row for row in comparison.rows if row.kind != "only"]
    for title, rows in groupby(shared, lambda row: _title(row, len(comparison.sides))):
        yield from (f"### {title}", "")
        for row in rows:
            yield from _row(row, comparison)
        yield ""
    for place in range(len(comparison.sides)):
        yield from _alone(place, comparison)


def _alone(place: int, comparison: Comparison) -> Iterator[str]:
    """Yield what only one side has, or that no statement is its own."""
    title = comparison.sides[place].title
    rows = [row for row in comparison.rows if row.kind == "only"]
    said = [one for row in rows for one in row.cells[place].statements]
    if said:
        yield from (fill("### Only in the {title}", title=title), "")
        for one in said:
            yield from _said(one, Markdown(""))
    elif any(row.cells[place].statements for row in comparison.rows):
        yield fill("No statement on record is in the {title} alone.", title=title)
    else:
        yield fill("No statement of the {title} is on record.", title=title)
    yield ""


def _title(row: ComparisonRow, sides: int) -> Markdown:
    if row.kind == "conflicting":
        return fill("Conflicting: {what}", what=row.subject or _shared(row.reason))
    is_all = all(cell.statements for cell in row.cells)
    where = ("In both" if sides == BOTH else "In all") if is_all else "In several"
    if row.kind == "uncertain":
        where += ", perhaps"
    return fill("{where} ({words})", where=where, words=_shared(row.reason))


def _shared(reason: Reason) -> Markdown:
    topics = f"theme {join(reason.topics, ', ')}; " if reason.topics else ""
    return Markdown(f"{topics}{join((*reason.names, *reason.words), ', ')}")


def _row(row: ComparisonRow, comparison: Comparison) -> Iterator[str]:
    for side, cell in zip(comparison.sides, row.cells, strict=True):
        whose = fill("*{title}:* ", title=side.title)
        for said in cell.statements:
            yield from _said(said, whose)
        yield from _claims(cell.claims, whose)


def _claims(claims: Iterable[Attributed], whose: Markdown) -> Iterator[str]:
    for claim in claims:
        yield f"- {whose}{print_told(claim)}"
        yield from print_quoted(claim.quotes)

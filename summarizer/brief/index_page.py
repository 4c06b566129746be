"""The index of a run's notes in Markdown.

Owns the table of notes and the lists below it. Takes an index, gives text.
"""

from collections.abc import Iterator

from summarizer.brief.index import Index, IndexRow
from summarizer.brief.markdown import Markdown, fill, join
from summarizer.brief.parts import Attributed
from summarizer.brief.phrases import print_pointer

_HAND_WRITTEN = (
    "> **Some notes are made from hand-written reference answers, not a model's.** They stand in"
    " for a capable model and went through the same checks."
)
_COLUMNS = ("Date", "Call", "Readouts", "No readout by", "Status")


def render_index(index: Index) -> str:
    """Return the index of a run's notes."""
    lines = ["# Notes", ""]
    if index.is_hand_written:
        lines += [_HAND_WRITTEN, ""]
    engines = join(index.engines, "; ")
    lines += [fill("{counts}. Answers: {engines}.", counts=index.counts, engines=engines), ""]
    lines += [*_table(index), *_withheld(index), *_without_call(index), *_unread(index)]
    return "\n".join(lines) + "\n"


def _table(index: Index) -> Iterator[str]:
    if not index.rows:
        yield _no_call(index)
        return
    yield f"| {' | '.join(_COLUMNS)} |"
    yield f"| {' | '.join('---' for _ in _COLUMNS)} |"
    for row in index.rows:
        yield f"| {join(_cells(row), ' | ')} |"


def _no_call(index: Index) -> str:
    """Return why the table is empty; a withheld call and an unread article are no silence."""
    if index.withheld:
        return "No call stood the checks; those that were withheld are listed below."
    if index.unread:
        return "No call is on record; some articles were not read (see below)."
    return "No call is on record."


def _cells(row: IndexRow) -> Iterator[str]:
    yield row.date
    # Ids are letters, digits and hyphens: they make no address but their own.
    yield Markdown(f"[{fill('{people}', people=row.people or 'nobody named')}]({row.id}.md)")
    yield join((fill("{text} {at}", text=one.text, at=_at(one)) for one in row.readouts), ", ")
    yield row.silent or "none missing"
    yield row.status


def _withheld(index: Index) -> Iterator[str]:
    if index.withheld:
        yield from ("", "## Calls withheld", "")
    for claim in index.withheld:
        yield fill(
            "- ~~{text}~~ {at}: {reason}",
            text=claim.text,
            at=print_pointer(claim.pointer),
            reason=claim.reason,
        )


def _without_call(index: Index) -> Iterator[str]:
    if index.without_call:
        yield from ("", "## Articles without a call", "")
    for article in index.without_call:
        yield fill("- {at} {text}", at=_at(article), text=article.text)


def _unread(index: Index) -> Iterator[str]:
    if index.unread:
        yield from ("", "## Languages that the rules do not read", "")
    for article in index.unread:
        yield fill("- {at} {text}", at=_at(article), text=article.text)


def _at(value: Attributed) -> Markdown:
    return join(map(print_pointer, value.pointers), " ")

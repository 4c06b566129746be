"""`summarizer search`: sentences and claims of an archive by their words."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from summarizer.archive import look_into
from summarizer.archive.search import Find, Query, search
from summarizer.cli.stores import find_store, store_option
from summarizer.text.printable import printable

MARK = "**"
"""Around found words where the output is no terminal."""


def mark_words(find: Find) -> str:
    """Show a sentence with the words that were found.

    Returns:
        One line; found words are bold on a terminal, between asterisks elsewhere.
    """
    shown, at = "", 0
    for start, end in find.spans:
        word = printable(find.text[start:end])
        shown += printable(find.text[at:start]) + click.style(word, bold=True, fg="yellow")
        at = end
    return " ".join((shown + printable(find.text[at:])).split())


def _plain(find: Find) -> str:
    shown, at = "", 0
    for start, end in find.spans:
        shown += f"{find.text[at:start]}{MARK}{find.text[start:end]}{MARK}"
        at = end
    return " ".join(printable(shown + find.text[at:]).split())


def describe_find(find: Find, *, styled: bool) -> Iterator[str]:
    """Show a find.

    Yields:
        The call, the claims that rest on the sentence, the sentence.
    """
    if find.call is None:
        yield f"{printable(find.article)}: no call found"
    else:
        when = find.call.date or "date open"
        yield printable(f"{when}  {find.call.people}  (call {find.call.id})")
    for claim in find.claims:
        kind = f"{claim.kind} {claim.type}" if claim.type else claim.kind
        who = f"{claim.speaker}: " if claim.speaker else ""
        struck = " [withheld]" if claim.status == "withheld" else ""
        yield printable(f"  {kind}: {who}{claim.text}{struck}")
    words = mark_words(find) if styled else _plain(find)
    yield f"  [{printable(find.article)} S{find.sentence}] {words}"


def find_as_json(find: Find) -> str:
    """Return a find as one line of JSON."""
    row = {
        **find._asdict(),
        "call": find.call._asdict() if find.call else None,
        "claims": [claim._asdict() for claim in find.claims],
    }
    return json.dumps(row, ensure_ascii=False)


def read_period(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """Read the period that is asked for.

    Returns:
        First and last day; null where none is given.
    """
    if since is None and until is None:
        return None, None
    # The grammar of dates takes as long to import as the rest of a search.
    from summarizer.cli.days import parse_day  # noqa: PLC0415

    first, last = parse_day("--from", since), parse_day("--to", until, last=True)
    return first.isoformat() if first else None, last.isoformat() if last else None


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--person", help="Words of a principal's name, or their beginnings.")
@click.option("--from", "since", help="First day, month or year of the call.")
@click.option("--to", "until", help="Last day, month or year of the call.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, help="Most finds [20].")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@store_option
def command(
    words: tuple[str, ...],
    person: str | None,
    since: str | None,
    until: str | None,
    limit: int,
    store: Path | None,
    *,
    as_json: bool,
) -> None:
    """Find sentences and claims by their WORDS, those of the newest calls first.

    All words must stand in one sentence or its claims, in any of their English forms.
    "two words" in quotation marks are found side by side, delimit* finds what begins so;
    everything else is looked for as it stands. A call whose date is open is in every period.
    """
    query = Query(" ".join(words), person, *read_period(since, until))
    with look_into(find_store(store)) as connection:
        finds = search(connection, query, limit)
    styled = sys.stdout.isatty()
    for find in finds:
        if as_json:
            click.echo(find_as_json(find))
        else:
            click.echo("\n".join(describe_find(find, styled=styled)) + "\n")
    if not as_json:
        more = f"; there may be more: --limit {limit * 5}" if len(finds) == limit else ""
        click.echo(f"{len(finds)} found{more}", err=True)

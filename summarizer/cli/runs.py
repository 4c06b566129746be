"""`summarizer runs`: what was done to an archive."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from summarizer.archive import RunRow, list_runs, open_to_read
from summarizer.cli.stores import find_store, store_option
from summarizer.text.printable import printable

MOST_ERRORS = 5
"""Errors of a run that are listed; all are in the table and in --json."""


def describe_run(row: RunRow) -> Iterator[str]:
    """Show a run.

    Yields:
        Lines: when and how it ended, who answered, with which versions, what it did and cost.
    """
    done = row.totals
    ended = f"{row.status}: {row.message}" if row.message else row.status
    yield f"run {row.run}, {row.started} to {row.finished or '?'}: {ended}"
    yield f"  engine {row.engine}"
    yield f"  versions {', '.join(f'{name} {value}' for name, value in row.versions.items())}"
    counts = f"{done.stored} new or changed, {done.unchanged} unchanged, {done.failed} failed"
    yield f"  articles {counts}, {done.stale} left stale"
    if done.tokens_in + done.tokens_out or done.cost_usd:
        cost = "cost unknown" if done.cost_usd is None else f"${done.cost_usd:.4f}"
        tokens = f"{done.tokens_in} tokens in, {done.tokens_out} out"
        yield f"  requests {done.requests}, {tokens}, {cost}"
    for source, error in row.errors[:MOST_ERRORS]:
        yield f"  failed {error if error.startswith(source) else f'{source}: {error}'}"
    if (more := len(row.errors) - MOST_ERRORS) > 0:
        yield f"  and {more} more failed"


def run_as_json(row: RunRow) -> str:
    """Return a run as one line of JSON."""
    errors = [{"source": source, "error": error} for source, error in row.errors]
    shown = {**row._asdict(), "totals": row.totals._asdict(), "errors": errors}
    return json.dumps(shown, ensure_ascii=False)


@click.command("runs")
@click.option("--limit", type=click.IntRange(1), default=20, help="Most runs [20].")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@store_option
def command(limit: int, store: Path | None, *, as_json: bool) -> None:
    """List the runs of an archive, the newest first."""
    with open_to_read(find_store(store)) as archive:
        rows = list_runs(archive.connection, limit)
    for row in rows:
        if as_json:
            click.echo(run_as_json(row))
        else:
            click.echo("\n".join(map(printable, describe_run(row))))

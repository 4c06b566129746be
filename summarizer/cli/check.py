"""`summarizer check`: the rules again over records that exist."""

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import click

from summarizer.output import FACTS, RECORDS, OutputFolder, read_records
from summarizer.pipeline import Outcome, make_record
from summarizer.records.record import ArticleRecord, Checked


def describe_changes(before: Checked, after: Checked) -> Iterator[str]:
    """Say what the rules of today make of a record that they did not before.

    Yields:
        One line a change; nothing if the record stays as it is.
    """
    if before.status != after.status:
        yield f"status: {before.status} -> {after.status}"
    old, new = set(before.findings), set(after.findings)
    for sign, findings in (("-", old - new), ("+", new - old)):
        for finding in sorted(findings, key=lambda item: (item.rule, item.field, item.message)):
            yield f"{sign} {finding.rule} {finding.severity} {finding.field}: {finding.message}"
    if not old ^ new and before.calls != after.calls:
        yield "values changed without a finding"


def _show(record: ArticleRecord, after: Checked) -> bool:
    changes = list(describe_changes(record.checked, after))
    click.echo(f"{after.status:12}  {record.article.raw.id}")
    for finding in after.findings:
        place = f" {finding.field}" if finding.field else ""
        click.echo(f"    {finding.rule} {finding.severity}{place}: {finding.message}")
    if changes:
        click.echo("  changes:")
        for change in changes:
            click.echo(f"    {change}")
    return bool(changes)


@click.command("check")
@click.option("--out", type=click.Path(path_type=Path), default=Path("out"), help="Folder [out].")
@click.option("--write", is_flag=True, help="Store the records as the rules leave them now.")
@click.option("--strict", is_flag=True, help="Exit 1 if a record needs review.")
def command(out: Path, *, write: bool, strict: bool) -> None:
    """Run the rules over stored records, without a model, and show what would change."""
    changed = review = count = 0
    with OutputFolder(out, (RECORDS, FACTS)) if write else nullcontext() as output:
        for record in read_records(out / RECORDS):
            again = make_record(record.article, record.answered)
            changed += _show(record, again.checked)
            review += again.checked.status == "needs review"
            count += 1
            if output:
                output.add(Outcome(again.article.raw.source, again, None))
        if output:
            output.commit()
    click.echo(f"{count} records, {changed} changed, {review} need review")
    if changed and not write:
        click.echo("nothing was stored; --write does")
    click.get_current_context().exit(int(strict and review > 0))

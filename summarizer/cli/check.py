"""`summarizer check`: the rules again over records that exist."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import click

from summarizer.cli.explain import explain_fact
from summarizer.cli.paths import show_path
from summarizer.corrections import Corrections, read_corrected
from summarizer.earlier import set_aside
from summarizer.errors import SettingsError
from summarizer.output import FACTS, RECORDS, OutputFolder, hold_folder, read_records
from summarizer.pipeline import Outcome, make_record
from summarizer.records.record import ArticleRecord, Checked
from summarizer.records.versions import Provenance
from summarizer.settings import load_settings
from summarizer.text.printable import printable
from summarizer.versions import current_versions

LISTED = 5
"""Articles that an error names as possible."""


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
            where = show_path(finding.field)
            yield f"{sign} {finding.rule} {finding.severity} {where}: {finding.message}"
    if not old ^ new and before.calls != after.calls:
        yield "values changed without a finding"


def _show(record: ArticleRecord, after: Checked) -> bool:
    changes = list(describe_changes(record.checked, after))
    click.echo(f"{after.status:12}  {printable(record.article.raw.id)}")
    for finding in after.findings:
        place = f" {show_path(finding.field)}" if finding.field else ""
        line = f"    {finding.rule} {finding.severity}{place}: {finding.message}"
        click.echo(printable(line))
    if changes:
        click.echo("  changes:")
        for change in changes:
            click.echo(printable(f"    {change}"))
    return bool(changes)


def _explain(out: Path, field: str) -> None:
    article_id, _, path = field.rpartition(":")
    chosen: ArticleRecord | None = None
    count, names = 0, list[str]()
    for record in read_corrected(out, Corrections.of(out)):
        if record.checked.calls:
            names.append(record.article.raw.id)
        if article_id in {"", record.article.raw.id}:
            chosen, count = record, count + 1
    if chosen is None or count > 1:
        message = f"--explain {field}: {_hint(article_id if not count else '', path, names)}"
        raise SettingsError(message)
    for line in explain_fact(chosen, path):
        click.echo(printable(line))


def _hint(article_id: str, path: str, names: Sequence[str]) -> str:
    """Say which articles can be named.

    Returns:
        Those with a call, since the others have no value.
    """
    more = f" and {len(names) - LISTED} more" if len(names) > LISTED else ""
    wrong = f"no article {article_id} is on record" if article_id else "name one article"
    listed = ", ".join(names[:LISTED]) or "none"
    return f"{wrong}, as ID:{path}; articles with a call: {listed}{more}"


@click.command("check")
@click.option("--out", type=click.Path(path_type=Path), help="Folder [out].")
@click.option("--write", is_flag=True, help="Store the records as the rules leave them now.")
@click.option("--strict", is_flag=True, help="Exit 1 if a record needs review.")
@click.option("--explain", metavar="FIELD", help="Say all about one value: [ID:]calls.1.date.")
def command(out: Path | None, explain: str | None, *, write: bool, strict: bool) -> None:
    """Run the rules over stored records, without a model, and show what would change."""
    folder = load_settings(out=out).out
    if explain is not None:
        _explain(folder, explain)
        return
    next(read_records(folder / RECORDS), None)  # known to be there before anything is made
    if write:
        amend = Corrections.of(folder).apply
        with ExitStack() as held:
            held.enter_context(hold_folder(folder))
            set_aside(folder)  # what a stopped run has left is for the next run
            output = held.enter_context(OutputFolder(folder, (RECORDS, FACTS), amend))
            review = _check(folder, output)
            output.commit()
    else:
        review = _check(folder, None)
    click.get_current_context().exit(int(strict and review > 0))


def _checked_now(provenance: Provenance | None) -> Provenance | None:
    if provenance is None:
        return None
    versions = provenance.versions.model_copy(update={"rules": current_versions().rules})
    return provenance.model_copy(update={"versions": versions})


def _check(out: Path, output: OutputFolder | None) -> int:
    """Check the records of a folder.

    Returns:
        How many need review.
    """
    changed = review = count = 0
    corrections = Corrections.of(out)
    for record in read_records(out / RECORDS):
        again = make_record(record.article, record.answered, _checked_now(record.provenance))
        corrected = corrections.apply(again)
        changed += _show(corrections.apply(record), corrected.checked)
        review += corrected.checked.status == "needs review"
        count += 1
        if output:
            output.add(Outcome(again.article.raw.source, again, None))
    for line in corrections.lost():
        click.echo(printable(line), err=True)
    click.echo(f"{count} records, {changed} changed, {review} need review")
    if changed and not output:
        click.echo("nothing was stored; --write does")
    return review

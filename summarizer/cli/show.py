"""`summarizer show`: a call of an archive, with every claim and its sentence."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from summarizer.archive import StoredDossier, find_dossier, list_claims, open_to_read
from summarizer.cli.stores import find_store, store_option
from summarizer.records.dossier import Readout
from summarizer.text.printable import printable


def describe_dossier(found: StoredDossier) -> Iterator[str]:
    """Show a dossier.

    Yields:
        Lines: who and when, the history, the disagreements, then readout by readout every claim
        with the sentence that carries it.
    """
    dossier = found.dossier
    yield f"{dossier.id} (version {found.version})"
    yield f"date: {dossier.date or 'open'}"
    for person in dossier.principals:
        parts = (person.name or "not named", person.office, person.country)
        yield f"on the line: {', '.join(filter(None, parts))}"
    yield from (f"since the last version: {line}" for line in found.changes)
    yield from (f"disagreement: {one.message}" for one in dossier.conflicts)
    yield from (f"joined: {reason}" for reason in dossier.joined_because)
    yield from (f"kept apart: {reason}" for reason in dossier.apart_because)
    for readout in dossier.readouts:
        yield ""
        yield from _readout(readout)


def _readout(readout: Readout) -> Iterator[str]:
    side = f"readout of {readout.side}" if readout.side else "side not shown"
    yield f"{readout.article_id}: {side}, from {readout.url or readout.source}"
    if readout.copies:
        yield f"  the same text: {', '.join(readout.copies)}"
    for claim in list_claims(readout.call):
        if claim.text is None:
            continue
        kind = f"{claim.kind} {claim.type}" if claim.type else claim.kind
        who = f"{claim.speaker}: " if claim.speaker else ""
        state = "" if claim.status == "accepted" else f" [{claim.status}]"
        yield f"  {kind}: {who}{claim.text}{state}"
        for one in claim.evidence:
            yield f"    S{one.sentence} {' '.join(one.quote.split())}"


@click.command("show")
@click.argument("call")
@click.option("--json", "as_json", is_flag=True, help="The dossier as JSON.")
@store_option
def command(call: str, store: Path | None, *, as_json: bool) -> None:
    """Show a CALL of an archive: its readouts, claims and sentences.

    CALL is the id of its note or the beginning of it, a call's id as `search` gives it, or an
    article's.
    """
    with open_to_read(find_store(store)) as archive:
        found = find_dossier(archive.connection, call)
    if as_json:
        shown = {"version": found.version, "changes": found.changes}
        click.echo(json.dumps({**shown, **found.dossier.model_dump()}, ensure_ascii=False))
        return
    for line in describe_dossier(found):
        click.echo(printable(line))

"""`summarizer correct`: a person's corrections of records."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click
from pydantic import JsonValue, TypeAdapter, ValidationError

from summarizer.cli.correctable import list_fields
from summarizer.correct import Request, make_correction
from summarizer.corrections import (
    CORRECTIONS,
    Corrections,
    read_corrections,
    write_corrections,
)
from summarizer.data import Gazetteer, load_gazetteer
from summarizer.errors import SettingsError
from summarizer.output import RECORDS, hold_folder, read_records
from summarizer.records.correction import Correction
from summarizer.records.record import ArticleRecord, CallRecord
from summarizer.settings import load_settings
from summarizer.text.printable import printable

LISTED = 8
"""Calls that an error names as possible."""
AGAIN = (
    "`summarizer brief` writes notes and facts with it, and tables if --format names them;"
    " an archive shows it after the next `run --store`"
)
_ROW = TypeAdapter(dict[str, JsonValue])
_ROW_FIELDS = ("record", "field", "value", "because", "by", "sentences")


class Found(NamedTuple):
    """What a person means by RECORD."""

    record: ArticleRecord
    call: str | None
    """Id of the call; null: the article, which has none or several."""


def find_record(out: Path, name: str) -> Found:
    """Find a call by its id, or an article by its id and with it its only call.

    Returns:
        The stored record.

    Raises:
        SettingsError: There is none, and what there is.
    """
    seen: list[str] = []
    corrections = Corrections.of(out)
    for record in read_records(out / RECORDS):
        calls = corrections.apply(record).checked.calls
        if any(call.id == name for call in calls):
            return Found(record, name)
        if record.article.raw.id == name:
            return Found(record, calls[0].id if len(calls) == 1 else None)
        seen += [f"{call.id} ({record.article.raw.id})" for call in calls]
    more = f" and {len(seen) - LISTED} more" if len(seen) > LISTED else ""
    listed = ", ".join(seen[:LISTED]) or "none"
    message = f"{name}: no call or article of that id in {out}; calls: {listed}{more}"
    raise SettingsError(message)


def _call_of(record: ArticleRecord, call_id: str | None) -> CallRecord | None:
    return next((call for call in record.checked.calls if call.id == call_id), None)


class Desk:
    """Takes corrections one after another, each on top of those before."""

    def __init__(self, out: Path, gazetteer: Gazetteer) -> None:
        self._out = out
        self._gazetteer = gazetteer
        self.corrections = list(read_corrections(out))

    def add(self, name: str, request: Request) -> Correction:
        """Add one.

        Returns:
            It; the same one again changes nothing.

        Raises:
            SettingsError: There is no such record or field, or the value cannot be there.
        """
        found = find_record(self._out, name)
        wants_article = request.field.strip() == "calls.add"
        laid = Corrections(self.corrections).apply(found.record)
        corrected = None if wants_article else _call_of(laid, found.call)
        if corrected is None and not wants_article:
            ids = ", ".join(call.id for call in laid.checked.calls) or "none"
            message = f"{name}: name one of its calls: {ids}"
            raise SettingsError(message)
        stored = _call_of(found.record, found.call)
        made = make_correction(found.record, corrected, stored, request, self._gazetteer)
        if made.id not in {one.id for one in self.corrections}:
            self.corrections.append(made)
        return made


def read_requests(path: Path) -> Iterator[tuple[str, str, Request | Correction]]:
    """Read a file of corrections.

    Args:
        path: JSON lines with record, field, value, because; or those of another folder.

    Yields:
        Place of the line, the record it names, and what it wants.

    Raises:
        SettingsError: It cannot be read, or a line is neither.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")  # JSON may hold U+2028
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: cannot be read as UTF-8 ({error})"
        raise SettingsError(message) from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            where = f"{path}:{number}"
            yield (where, *_read_request(line, where))


def _read_request(line: str, where: str) -> tuple[str, Request | Correction]:
    try:
        row = _ROW.validate_json(line)
        if "article_id" in row:
            kept = Correction.model_validate(row)
            return kept.article_id, kept
        if unknown := sorted(set(row) - set(_ROW_FIELDS)):
            message = f"{where}: no field {', '.join(unknown)}; there are: {', '.join(_ROW_FIELDS)}"
            raise SettingsError(message)
        sentences = TypeAdapter(tuple[int, ...]).validate_python(row.get("sentences", ()))
        request = Request(
            str(row["field"]),
            row["value"],
            str(row["because"]),
            str(row.get("by", "reader")),
            sentences,
        )
        return str(row["record"]), request
    except (ValidationError, KeyError) as error:
        message = f"{where}: expected an object with record, field, value and because ({error})"
        raise SettingsError(message) from error


def _add_file(desk: Desk, path: Path) -> int:
    count = len(desk.corrections)
    for where, name, wanted in read_requests(path):
        if isinstance(wanted, Correction):
            if wanted.id not in {one.id for one in desk.corrections}:
                desk.corrections.append(wanted)
            continue
        try:
            desk.add(name, wanted)
        except SettingsError as error:
            message = f"{where}: {error}; nothing of the file was stored"
            raise SettingsError(message) from error
    return len(desk.corrections) - count


def describe_correction(one: Correction) -> str:
    """Say in one line what a correction changes.

    Returns:
        Its id, where, what, why.
    """
    value = "unknown" if one.value is None else one.value
    shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    place = one.call or "new call"
    return f"{one.id}  {one.article_id} {place} {one.field} = {shown}  ({one.by}: {one.because})"


def _list(out: Path) -> None:
    kept = read_corrections(out)
    corrections = Corrections(kept)
    for record in read_records(out / RECORDS):
        corrections.apply(record)
    for one in kept:
        click.echo(printable(describe_correction(one)))
    for line in corrections.lost():
        click.echo(printable(line))
    click.echo(f"{len(kept)} correction{'s' * (len(kept) != 1)} in {out / CORRECTIONS}")


def _undo(out: Path, wanted: str) -> None:
    kept = read_corrections(out)
    left = [one for one in kept if one.id != wanted]
    if len(left) == len(kept):
        listed = ", ".join(one.id for one in kept[:LISTED]) or "none"
        message = f"--undo {wanted}: no correction of that id; there are: {listed}"
        raise SettingsError(message)
    write_corrections(out, left)
    (gone,) = (one for one in kept if one.id == wanted)
    click.echo(printable(f"taken back: {describe_correction(gone)}"))
    click.echo(AGAIN.replace("with it", "without it").replace("shows it", "lets go of it"))


def _show(out: Path, name: str) -> None:
    found = find_record(out, name)
    record = Corrections.of(out).apply(found.record)
    calls = [call for call in record.checked.calls if found.call in {None, call.id}]
    for call in calls:
        for line in list_fields(call):
            click.echo(printable(line))
    if not calls:
        click.echo(f"{name}: no call; calls.add adds one that is missing")


def _read_arguments(
    record: str | None, field: str | None, value: str | None, because: str | None
) -> tuple[str, Request]:
    if record is None or field is None or value is None or not because:
        message = "expected RECORD FIELD VALUE --because WHY; or --file, --list, --undo"
        raise click.UsageError(message)
    return record, Request(field, value, because)


def _add(out: Path, name: str, request: Request) -> None:
    desk = Desk(out, load_gazetteer())
    made = desk.add(name, request)
    write_corrections(out, desk.corrections)
    click.echo(printable(describe_correction(made)))
    click.echo(AGAIN)


def _add_all(out: Path, path: Path) -> None:
    desk = Desk(out, load_gazetteer())
    count = _add_file(desk, path)
    write_corrections(out, desk.corrections)
    click.echo(f"{count} new correction{'s' * (count != 1)}; {AGAIN}")


@click.command("correct")
@click.argument("record", required=False)
@click.argument("field", required=False)
@click.argument("value", required=False)
@click.option("--because", help="Why: shown wherever the value is.")
@click.option("--by", default="reader", show_default=True, help="Who corrects.")
@click.option(
    "--sentence", "sentences", type=int, multiple=True, help="Sentence that says so (the n of Sn)."
)
@click.option("--file", "path", type=click.Path(path_type=Path), help="Corrections as JSON lines.")
@click.option("--list", "lists", is_flag=True, help="List the corrections.")
@click.option("--undo", metavar="ID", help="Take a correction back.")
@click.option("--out", type=click.Path(path_type=Path), help="Folder [out].")
def command(
    record: str | None,
    field: str | None,
    value: str | None,
    because: str | None,
    by: str,
    sentences: tuple[int, ...],
    path: Path | None,
    undo: str | None,
    out: Path | None,
    *,
    lists: bool,
) -> None:
    """Correct a value of a record; it stays corrected, whatever runs come.

    RECORD is the id of a call or an article; alone, it lists the FIELDs that can be corrected.
    VALUE is what is right, or `unknown`; for a FIELD.status: accepted or withheld.
    """
    folder = load_settings(out=out).out
    next(read_records(folder / RECORDS), None)  # known to be there before anything is made
    if lists:
        _list(folder)
        return
    if record and field is None and not (path or undo):
        _show(folder, record)
        return
    with hold_folder(folder):
        if undo:
            _undo(folder, undo)
        elif path:
            _add_all(folder, path)
        else:
            name, request = _read_arguments(record, field, value, because)
            _add(folder, name, request._replace(by=by, sentences=sentences))

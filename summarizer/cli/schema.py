"""`summarizer schema`: JSON Schemas of the records, for people in other languages."""

import json
from pathlib import Path

import click

from summarizer.errors import NoteError, SettingsError
from summarizer.records.answer import Answer
from summarizer.records.base import Frozen
from summarizer.records.descriptions import DescribedSchema
from summarizer.records.dossier import Dossier
from summarizer.records.record import ArticleRecord

PUBLISHED: dict[str, type[Frozen]] = {
    "answer": Answer,
    "article-record": ArticleRecord,
    "dossier": Dossier,
}
"""File stem and record; what is listed here is a promise to people outside."""


def render_schemas() -> dict[str, str]:
    """Generate every published schema.

    Returns:
        JSON text by file name; the same records always give the same bytes.
    """
    return {
        f"{name}.schema.json": json.dumps(
            {"$schema": "https://json-schema.org/draft/2020-12/schema"}
            | record.model_json_schema(mode="serialization", schema_generator=DescribedSchema),
            indent=2,
            ensure_ascii=False,
        )
        + "\n"
        for name, record in PUBLISHED.items()
    }


@click.command("schema")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if a file is not up to date.")
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("schemas"), help="Folder [schemas]."
)
def command(*, check: bool, out: Path) -> None:
    """Write the JSON Schemas of answer, record and dossier."""
    if check:
        _require_folder(out)
    stale: dict[str, str] = {}
    for name, text in render_schemas().items():
        path = out / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale[name] = _describe(path) if check else "written"
        if not check:
            _write(path, text)
    for name, state in stale.items():
        click.echo(f"{out / name}: {state}")
    if not stale:
        click.echo(f"{out}: up to date")
    elif check:
        click.echo("run `summarizer schema` to write them anew", err=True)
        click.get_current_context().exit(1)


def _require_folder(out: Path) -> None:
    if not out.is_dir():
        message = (
            f"{out}: no such folder, so there is nothing to check; name the one that has the"
            " schemas with --out, or write them with `summarizer schema`"
        )
        raise SettingsError(message)


def _describe(path: Path) -> str:
    return "differs from the records" if path.is_file() else "is missing"


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror}); choose a folder with --out"
        raise NoteError(message) from error

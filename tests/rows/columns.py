"""The generated parts of docs/data.md: `python -m tests.rows.columns` writes them."""

from summarizer.records.descriptions import read_descriptions
from summarizer.rows.parquet import make_schema
from summarizer.rows.plover import LEFT_EMPTY
from summarizer.rows.tables import TABLES, column_names
from tests.repo.layout import ROOT

PAGE = ROOT / "docs" / "data.md"


def render_columns() -> str:
    """List the columns of every table with type and description."""
    parts: list[str] = []
    for table in TABLES:
        about, schema = read_descriptions(table), make_schema(table)
        lines = [f"### {table.table}", "", (table.__doc__ or "").strip(), ""]
        lines += ["| column | type | what it is |", "| --- | --- | --- |"]
        for name in column_names(table):
            field = schema.field(name)
            kind = str(field.type).partition("[")[0] + ("" if field.nullable else ", never empty")
            lines.append(f"| `{name}` | {kind} | {about[name]} |")
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def render_empty() -> str:
    """List the columns of POLECAT that are left empty, and why."""
    rows = [f"| `{name}` | {why} |" for name, why in LEFT_EMPTY.items()]
    return "\n".join(["| column | why |", "| --- | --- |", *rows])


def update(text: str) -> str:
    """Put the generated parts between their markers."""
    for name, part in (("columns", render_columns()), ("plover", render_empty())):
        head, begun, rest = text.partition(f"<!-- begin: {name} -->\n")
        _, ended, tail = rest.partition(f"<!-- end: {name} -->")
        assert begun, name
        assert ended, name
        text = f"{head}{begun}{part}\n{ended}{tail}"
    return text


if __name__ == "__main__":
    PAGE.write_text(update(PAGE.read_text(encoding="utf-8")), encoding="utf-8")

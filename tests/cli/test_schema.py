"""`summarizer schema`: published schemas follow the records."""

import json
from pathlib import Path

from summarizer.cli.schema import PUBLISHED, render_schemas
from tests.cli.commands import Command

ROOT = Path(__file__).parents[2]


def test_published_schemas_are_up_to_date() -> None:
    """Whoever changes a record publishes its schema in the same commit."""
    for name, text in render_schemas().items():
        assert (ROOT / "schemas" / name).read_text(encoding="utf-8") == text


def test_schemas_are_closed_and_described() -> None:
    """No unknown field passes, and every field says what it is."""
    for text in render_schemas().values():
        for definition in json.loads(text)["$defs"].values():
            if definition.get("type") == "object":
                assert definition["additionalProperties"] is False
                assert all("description" in field for field in definition["properties"].values())


def test_drift_is_an_error_that_names_the_file(command: Command) -> None:
    """--check writes nothing; without it the file is made anew."""
    assert command("schema").exit_code == 0
    assert len(list(Path("schemas").iterdir())) == len(PUBLISHED)
    changed = Path("schemas/answer.schema.json")
    changed.write_text("{}", encoding="utf-8")
    done = command("schema", "--check")
    assert done.exit_code == 1
    assert f"{changed}: differs from the records" in done.output
    assert changed.read_text(encoding="utf-8") == "{}"
    changed.unlink()
    assert f"{changed}: is missing" in command("schema", "--check").output
    assert command("schema").exit_code == 0
    assert command("schema", "--check").exit_code == 0


def test_a_folder_that_cannot_be_written_is_named(command: Command) -> None:
    """A file in the way is an error with the way out."""
    Path("schemas").write_text("", encoding="utf-8")
    done = command("schema")
    assert done.exit_code == 2
    assert "--out" in done.output


def test_a_check_without_schemas_says_where_to_look(command: Command) -> None:
    """Outside a checkout there is no folder: that is no drift."""
    done = command("schema", "--check")
    assert done.exit_code == 2
    assert "schemas: no such folder, so there is nothing to check" in done.output

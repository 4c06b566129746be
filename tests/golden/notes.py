"""Makes the notes of the seeds from the answers that ship, in the forms that are compared."""

from pathlib import Path

from click.testing import CliRunner

from summarizer.cli import main

GOLDEN = Path(__file__).parent / "notes"
FORMS = ("md", "html")
"""Forms of the notes that are compared byte for byte."""


def make_notes(out: Path) -> dict[str, bytes]:
    """Run the program over the seeds.

    Args:
        out: An empty folder.

    Returns:
        Names and contents of the notes.
    """
    arguments = ["run", "--engine", "replay", "--format", ",".join(FORMS), "--out", str(out)]
    done = CliRunner().invoke(main, arguments)
    if done.exit_code:
        raise AssertionError(done.output)
    return {path.name: path.read_bytes() for path in (out / "notes").glob("[!.]*")}

"""Rewrite the golden notes: `python -m tests.golden`. What changes is to be read anew."""

import sys
import tempfile
from pathlib import Path

from tests.golden.notes import GOLDEN, make_notes


def main() -> None:
    """Write the notes of today in the place of the golden ones and name those that changed."""
    with tempfile.TemporaryDirectory() as folder:
        made = make_notes(Path(folder))
    GOLDEN.mkdir(exist_ok=True)
    for path in GOLDEN.iterdir():
        if path.name not in made:
            path.unlink()
            sys.stdout.write(f"gone: {path.name}\n")
    for name, content in sorted(made.items()):
        path = GOLDEN / name
        if not path.is_file() or path.read_bytes() != content:
            path.write_bytes(content)
            sys.stdout.write(f"changed, to be read against its article: {name}\n")


if __name__ == "__main__":
    main()

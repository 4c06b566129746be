"""Where the checkout is and which of its files git tracks, for the tests of this folder."""

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "summarizer"


def package_modules() -> list[Path]:
    """Return the package's modules, relative to the checkout, in order."""
    return sorted(path.relative_to(ROOT) for path in PACKAGE.rglob("*.py"))


@cache
def tracked_files() -> tuple[Path, ...]:
    """Return the files that git tracks and that exist; skip the test where there is no git."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("needs git and a checkout: it reads the tracked files")
    listing = subprocess.run(  # noqa: S603 (fixed arguments, git's own path)
        [git, "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    paths = (ROOT / name for name in listing.split("\0") if name)
    return tuple(path for path in paths if path.is_file())

"""What an installation gets: pinned as tested, and complete away from the checkout."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.repo.layout import ROOT

SHIPPED = ("cassettes/reference", "prompts", "schemas", "seeds")


def requirement_name(requirement: str) -> str:
    """Return a requirement's package name as registries compare it."""
    match = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert match, requirement
    return re.sub(r"[-_.]+", "-", match[0]).lower()


def test_what_ci_tested_is_pinned() -> None:
    """Every direct dependency has its exact version in constraints.txt."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {requirement_name(line) for line in lines if "==" in line}
    assert {requirement_name(item) for item in wanted} - pinned == set()


@pytest.fixture(scope="module")
def wheel_names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Build the wheel and list what is in it."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(  # noqa: S603 (fixed arguments)
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize("folder", SHIPPED)
def test_wheel_carries_what_the_program_reads(folder: str, wheel_names: set[str]) -> None:
    """Prompts, seeds, schemas and reference cassettes travel inside the package, each of them."""
    files = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
    expected = {f"summarizer/shipped/{path.relative_to(ROOT).as_posix()}" for path in files}
    assert any(not Path(name).name.startswith(".") for name in expected)
    assert expected - wheel_names == set()


def test_wheel_is_typed_and_licensed(wheel_names: set[str]) -> None:
    """Types, licence and the notice about the articles' owners are in the wheel."""
    assert "summarizer/py.typed" in wheel_names
    assert {Path(name).name for name in wheel_names} >= {"LICENSE", "NOTICE"}


def test_notice_names_every_seed() -> None:
    """No article is shipped without a word on whose it is."""
    notice = (ROOT / "seeds" / "NOTICE").read_text(encoding="utf-8")
    assert [path.name for path in (ROOT / "seeds").glob("*.txt") if path.name not in notice] == []

"""Tests mirror modules: summarizer/ground/dates.py is tested in tests/ground/test_dates.py."""

import ast
from pathlib import Path

import pytest

from tests.repo.layout import ROOT, package_modules

# Module -> where its promises are tested instead, and why there.
TESTED_ELSEWHERE: dict[str, str] = {
    "summarizer/__main__.py": "tests/cli: it only calls the command line",
}

# Folders of tests/ that promise something about the whole and so mirror no module.
WHOLE = {"browser", "faults", "floors", "golden", "hostile", "properties", "replay", "repo"}


def has_code(module: Path) -> bool:
    """Tell whether a module defines a function or a method; tables and plain records do not."""
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in ast.walk(tree))


def mirror_of(module: Path) -> Path:
    """Name the test file of a module; a package's own code is tested under the package's name."""
    folder = Path("tests", *module.parts[1:-1])
    if module.stem == "__init__":
        return folder / f"test_{module.parent.name}.py"
    return folder / f"test_{module.stem}.py"


WITH_CODE = [
    module
    for module in package_modules()
    if has_code(module) and module.as_posix() not in TESTED_ELSEWHERE
]
TEST_FILES = sorted(
    path.relative_to(ROOT)
    for path in (ROOT / "tests").rglob("test_*.py")
    if path.relative_to(ROOT / "tests").parts[0] not in WHOLE
)


@pytest.mark.parametrize("module", WITH_CODE, ids=str)
def test_module_has_its_tests(module: Path) -> None:
    """Each module that does something has a test file where one looks for it."""
    assert (ROOT / mirror_of(module)).is_file(), f"{module} should be tested in {mirror_of(module)}"


@pytest.mark.parametrize("test_file", TEST_FILES, ids=str)
def test_test_file_has_its_module(test_file: Path) -> None:
    """No test file outlives the module that it tests."""
    assert test_file in {mirror_of(module) for module in package_modules()}


def test_exceptions_are_still_needed() -> None:
    """A module named as tested elsewhere exists and has no mirror after all."""
    for name in TESTED_ELSEWHERE:
        assert (ROOT / name).is_file(), name
        assert not (ROOT / mirror_of(Path(name))).exists(), name

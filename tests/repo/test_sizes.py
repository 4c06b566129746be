"""Code stays small enough to read."""

import ast
from pathlib import Path
from statistics import quantiles

import pytest

from tests.repo.layout import ROOT, package_modules

# Calibrated on well-kept code bases: the median function has 7 to 17 lines there, and what is
# hard to read is in the tail.
MODULE_LINES = 300
FUNCTION_LINES = 50
FUNCTION_LINES_P90 = 30


def function_sizes(module: Path) -> dict[str, int]:
    """Return each function's length in lines, docstring included, by place."""
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    return {
        f"{module}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


SIZES = {
    place: size for module in package_modules() for place, size in function_sizes(module).items()
}


@pytest.mark.parametrize("module", package_modules(), ids=str)
def test_module_is_short(module: Path) -> None:
    """A module fits in the head."""
    assert len((ROOT / module).read_text(encoding="utf-8").splitlines()) <= MODULE_LINES


def test_functions_are_short() -> None:
    """No function is longer than a screen, and nine of ten are far shorter."""
    assert {place: size for place, size in SIZES.items() if size > FUNCTION_LINES} == {}
    assert quantiles(SIZES.values(), n=10)[-1] <= FUNCTION_LINES_P90

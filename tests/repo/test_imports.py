"""The import contract of pyproject.toml."""

import logging
from collections.abc import Generator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from tests.repo.layout import ROOT


@pytest.fixture(autouse=True)
def loggers_kept() -> Generator[None]:
    """Import-linter sets up logging for a process of its own, and switches the others' off."""
    before = {name: logging.getLogger(name).disabled for name in logging.root.manager.loggerDict}
    yield
    for name, disabled in before.items():
        logging.getLogger(name).disabled = disabled


def run_contracts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """Check a checkout's own package against its own contracts, as `lint-imports` does there."""
    monkeypatch.chdir(folder)
    return lint_imports(config_filename="pyproject.toml", no_cache=True)


def test_contracts_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    """Layers import downwards only, stages never one another, only ask names the model."""
    assert run_contracts(ROOT, monkeypatch) == 0

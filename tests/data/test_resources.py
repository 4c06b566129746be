"""The program finds its own files wherever it is installed."""

from pathlib import Path

import pytest

from summarizer.data import resources
from summarizer.data.resources import seeds_folder, shipped_folder
from summarizer.errors import SettingsError


def test_prompts_and_seeds_are_found() -> None:
    """Both are there in a checkout and in a wheel."""
    assert (shipped_folder("prompts") / "summarise.md").is_file()
    assert len(list(shipped_folder("seeds").glob("*.txt"))) == 5


def test_the_packages_own_folder_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a wheel carries is taken before a folder that happens to lie beside the package."""
    package = tmp_path / "summarizer"
    (package / "shipped" / "seeds").mkdir(parents=True)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "prompts").mkdir()

    def files(_: str) -> Path:
        return package

    monkeypatch.setattr(resources, "files", files)
    assert shipped_folder("seeds") == package / "shipped" / "seeds"
    assert shipped_folder("prompts") == tmp_path / "prompts"


def test_missing_folder_says_what_to_do() -> None:
    """An installation that lost its files is named as such."""
    with pytest.raises(SettingsError, match="install the package again"):
        shipped_folder("no such folder")


def test_seeds_of_the_folder_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere the five that ship with the program are taken."""
    monkeypatch.chdir(tmp_path)
    assert len(list(seeds_folder().glob("*.txt"))) == 5
    (tmp_path / "seeds").mkdir()
    assert seeds_folder() == Path("seeds")

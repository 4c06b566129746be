"""The versions that a record is made with: each changes when what it names does."""

import shutil
from pathlib import Path

import pytest

from summarizer import versions
from summarizer.errors import SettingsError
from summarizer.versions import changed_versions, current_versions, hash_source, hash_tables
from tests.repo.layout import PACKAGE


def put_in_place(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let a folder be the program's."""

    def files(_: str) -> Path:
        return folder

    patch.setattr(versions, "files", files)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the program's files that a test may change."""
    copy = tmp_path / "summarizer"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    put_in_place(monkeypatch, copy)
    return copy


def test_they_are_computed_once() -> None:
    """Asking again costs nothing."""
    assert current_versions() is current_versions(())


def test_same_files_elsewhere_have_the_same_name(package: Path) -> None:
    """An installed copy of the same release reads what this one has stored."""
    assert (package / "check").is_dir()
    copied = hash_source("check", "text"), hash_tables()
    assert copied == (current_copy("check", "text"), current_versions().gazetteer)


def current_copy(*packages: str) -> str:
    """Hash the program's own files, whatever a fixture put in their place."""
    with pytest.MonkeyPatch.context() as patch:
        put_in_place(patch, PACKAGE)
        return hash_source(*packages)


def test_a_changed_line_changes_its_package_only(package: Path) -> None:
    """A rule's change is no change of grounding."""
    before = hash_source("check"), hash_source("ground")
    with (package / "check" / "people.py").open("a") as module:
        module.write("# one more\n")
    after = hash_source("check"), hash_source("ground")
    assert [old == new for old, new in zip(before, after, strict=True)] == [False, True]


def test_a_renamed_module_is_another(package: Path) -> None:
    """The same bytes under another name are other code."""
    before = hash_source("segment")
    (package / "segment" / "sentences.py").rename(package / "segment" / "phrases.py")
    assert hash_source("segment") != before


def test_tables_are_named_by_content(package: Path, tmp_path: Path) -> None:
    """The shipped ones and the user's own; a file of one's own that is gone is named."""
    own = tmp_path / "own.tsv"
    own.write_text("one")
    plain, with_own = hash_tables(), hash_tables([own])
    own.write_text("other")
    assert len({plain, with_own, hash_tables([own])}) == 3
    with (package / "data" / "offices.tsv").open("a") as table:
        table.write("\n")
    assert hash_tables() != plain
    own.unlink()
    with pytest.raises(SettingsError, match=r"own\.tsv: No such file.*--gazetteer"):
        hash_tables([own])


@pytest.mark.parametrize("table", ["prices.tsv", "alpha3.tsv"])
def test_tables_of_costs_and_rows_shape_no_record(package: Path, table: str) -> None:
    """Another price makes no record anew."""
    before = hash_tables()
    with (package / "data" / table).open("a") as shipped:
        shipped.write("\n")
    assert hash_tables() == before


def test_what_has_changed_is_named() -> None:
    """In the order of the fields; nothing if nothing has."""
    now = current_versions()
    before = now.model_copy(update={"rules": "0", "prompt": "0"})
    assert changed_versions(before, now) == ("prompt", "rules")
    assert changed_versions(now, now) == ()

"""A call is found by whatever somebody has of its name."""

from pathlib import Path

import pytest

from summarizer.archive.dossiers import find_dossier
from summarizer.errors import ArchiveError
from tests.archive.samples import keep, merge, new_archive
from tests.merge.readouts import BLINKEN, PASHINYAN, Article, Call, build

NAME = "2023-11-27-antony-blinken-ilham-aliyev"


@pytest.mark.parametrize("name", [NAME, "2023-11-27-antony-blinken-i", "one/0", "one"])
def test_a_call_is_found(name: str, tmp_path: Path) -> None:
    """The note's id or its beginning, a call's id, an article's."""
    with new_archive(tmp_path) as archive:
        keep(archive, build(Article("one")))
        keep(archive, build(Article("two", ("Other.",), (Call(people=(BLINKEN, PASHINYAN)),))))
        merge(archive)
        found = find_dossier(archive.connection, name)
        assert (found.dossier.id, found.version, found.changes) == (NAME, 1, ())


@pytest.mark.parametrize(
    ("name", "message"),
    [("2023", "several calls fit.*aliyev, 2023.*pashinyan"), ("%", "no such call")],
)
def test_what_fits_none_or_several_is_said(name: str, message: str, tmp_path: Path) -> None:
    """The error lists what it could be; wildcards of SQL are none here."""
    with new_archive(tmp_path) as archive:
        keep(archive, build(Article("one")))
        keep(archive, build(Article("two", ("Other.",), (Call(people=(BLINKEN, PASHINYAN)),))))
        merge(archive)
        with pytest.raises(ArchiveError, match=message):
            find_dossier(archive.connection, name)

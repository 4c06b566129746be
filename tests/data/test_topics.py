"""The table of themes."""

import pytest

from summarizer.data import topics
from summarizer.data.topics import load_topics
from summarizer.errors import SettingsError


def test_table_holds_themes_with_forms() -> None:
    """Every theme is there once and has words of its own."""
    themes = load_topics()
    assert len(themes) > 100
    assert len({theme.name for theme in themes}) == len(themes)
    assert all(theme.forms for theme in themes)


def test_form_of_two_themes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then it would tell neither; the line is named."""

    class Folder:
        def joinpath(self, _: str) -> "Folder":
            return self

        def read_text(self, encoding: str) -> str:
            assert encoding == "utf-8"
            return "one\ta|b\ntwo\tc|B\n"

    def files(_: str) -> Folder:
        return Folder()

    monkeypatch.setattr(topics, "files", files)
    load_topics.cache_clear()
    with pytest.raises(SettingsError, match=r"topics\.tsv:2: 'B' belongs to 'one' already"):
        load_topics()
    load_topics.cache_clear()

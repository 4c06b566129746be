"""Where settings come from and what is refused."""

import os
from pathlib import Path

import pytest

from summarizer.errors import SettingsError
from summarizer.settings import Settings, load_settings, settings_hidden

KEY = "sk-planted-key"


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without settings files and an environment without variables of ours."""
    monkeypatch.chdir(tmp_path)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL", "SUMMARIZER_TIMEOUT_S"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_defaults_need_nothing() -> None:
    """Without any setting the engine is chosen at run time and no endpoint is assumed."""
    settings = load_settings()
    assert (settings.engine, settings.base_url, settings.api_key) == ("auto", None, None)


def test_flags_win_over_environment_over_files(
    empty_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each source is used for what those before it leave open."""
    (empty_folder / "pyproject.toml").write_text(
        '[tool.summarizer]\nmodel = "d"\nbase_url = "d"\nattempts = 4\ntimeout_s = 4.0\n'
    )
    (empty_folder / "summarizer.toml").write_text('model = "c"\nbase_url = "c"\nattempts = 3\n')
    monkeypatch.setenv("SUMMARIZER_MODEL", "b")
    monkeypatch.setenv("OPENAI_BASE_URL", "b")
    settings = load_settings(model="a", engine=None)
    assert settings.model == "a"
    assert settings.base_url == "b"
    assert settings.attempts == 3
    assert settings.timeout_s == 4.0


def test_flag_beats_the_endpoints_own_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    """`--base-url` is stronger than OPENAI_BASE_URL although it has another name."""
    monkeypatch.setenv("OPENAI_BASE_URL", "http://from-environment/v1")
    assert load_settings(base_url="http://from-flag/v1").base_url == "http://from-flag/v1"


def test_key_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the settings nor an error about them print the key."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    assert KEY not in repr(load_settings())
    with pytest.raises(SettingsError) as caught:
        load_settings(timeout_s=-1)
    assert KEY not in str(caught.value)
    assert caught.value.__suppress_context__


@pytest.mark.parametrize(
    ("content", "named"),
    [
        pytest.param("modell = 'x'\n", "modell", id="unknown key"),
        pytest.param("timeout_s = 'soon'\n", "timeout_s", id="wrong type"),
        pytest.param("concurrency = 0\n", "concurrency", id="out of range"),
        pytest.param("model = \n", "TOML", id="no TOML"),
    ],
)
def test_wrong_settings_are_named(empty_folder: Path, content: str, named: str) -> None:
    """An error says which setting it is about."""
    (empty_folder / "summarizer.toml").write_text(content)
    with pytest.raises(SettingsError, match=named):
        load_settings()


def test_answers_are_kept_where_the_platform_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """XDG_CACHE_HOME moves the cache."""
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    assert Settings().cache_dir == Path("/somewhere/summarizer")


def test_others_variables_are_no_endpoint(monkeypatch: pytest.MonkeyPatch) -> None:
    """Common names that other programs use send nothing anywhere."""
    monkeypatch.setenv("API_KEY", KEY)
    monkeypatch.setenv("BASE_URL", "http://elsewhere/v1")
    settings = load_settings()
    assert (settings.api_key, settings.base_url) == (None, None)


def test_own_variables_are_an_endpoint(monkeypatch: pytest.MonkeyPatch) -> None:
    """The prefix works for the endpoint too; the usual names come first."""
    monkeypatch.setenv("SUMMARIZER_BASE_URL", "http://own/v1")
    assert load_settings().base_url == "http://own/v1"
    monkeypatch.setenv("OPENAI_BASE_URL", "http://usual/v1")
    assert load_settings().base_url == "http://usual/v1"


def test_unknown_variable_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A typing error in a variable is not a silent default either."""
    monkeypatch.setenv("SUMMARIZER_ENGNE", "rules")
    with pytest.raises(SettingsError, match="SUMMARIZER_ENGNE"):
        load_settings()


def test_gazetteers_are_listed_as_paths_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable holds several files as PATH does, a settings file a list."""
    monkeypatch.setenv("SUMMARIZER_GAZETTEER", f"a.tsv{os.pathsep}b.tsv")
    assert load_settings().gazetteer == (Path("a.tsv"), Path("b.tsv"))
    assert load_settings(gazetteer=("c.tsv",)).gazetteer == (Path("c.tsv"),)


def test_variable_that_cannot_be_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a source cannot take apart is an error of ours, not a traceback."""
    monkeypatch.setenv("SUMMARIZER_EXTRA", "no JSON")
    with pytest.raises(SettingsError, match="extra"):
        load_settings()


@pytest.mark.parametrize("given", ["html, DOCX,html", ["html", "docx"]], ids=["text", "list"])
def test_formats_are_names_each_once(given: object) -> None:
    """As the command line and the environment have them, or as a file has."""
    assert load_settings(format=given).format == ("html", "docx")


@pytest.mark.parametrize("given", ["md,pdf", "", ",", ["pdf"]])
def test_what_is_no_format_is_named_with_those_there_are(given: object) -> None:
    """The error repeats it and lists the others."""
    with pytest.raises(SettingsError, match=r"no format; there are: md, html") as caught:
        load_settings(format=given)
    assert ("'pdf'" in str(caught.value)) is ("pdf" in given)  # type: ignore[operator] # text or list


def test_processes_inherit_no_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys and addresses with passwords are for this process alone; afterwards all is there."""
    secret = {"OPENAI_API_KEY": "k", "OPENAI_BASE_URL": "http://a:b@x/v1", "SUMMARIZER_EXTRA": "{}"}
    for name, value in secret.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("OPENAI_ORG_ID", "the library's own")
    with settings_hidden():
        assert not secret.keys() & os.environ.keys()  # noqa: TID251 - what children would get
        assert "OPENAI_ORG_ID" in os.environ  # noqa: TID251 - as above
    assert secret.items() <= os.environ.items()  # noqa: TID251 - as above

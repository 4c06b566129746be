"""Settings: flags over environment over `summarizer.toml` over `[tool.summarizer]`.

The sole reader of the environment. The endpoint's variables keep the names that every
OpenAI-compatible tool uses (`OPENAI_API_KEY`, `OPENAI_BASE_URL`); all others begin with
`SUMMARIZER_`. Refuses unknown keys in a settings file, so that a typing error is not a silent
default.
"""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tomllib import TOMLDecodeError
from typing import Annotated, Literal, get_args

from pydantic import AliasChoices, Field, JsonValue, SecretStr, ValidationError, field_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    PyprojectTomlConfigSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)
from pydantic_settings import SettingsError as SourceError
from typing_extensions import override

from summarizer.errors import SettingsError
from summarizer.records.formats import DEFAULT_FORMATS, FormatName
from summarizer.remote import address_of, without_user

EngineChoice = Literal["auto", "model", "replay", "rules"]
PREFIX = "SUMMARIZER_"
ModeChoice = Literal["auto", "json-schema", "tools", "json-object", "json"]


def default_cache_dir() -> Path:
    """Name the folder that keeps answers from run to run.

    Returns:
        `$XDG_CACHE_HOME/summarizer`, else `~/.cache/summarizer`.

    References:
        https://specifications.freedesktop.org/basedir-spec/latest/
    """
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "summarizer"


class Settings(BaseSettings):
    """Everything that can be set; each field is a flag of `run`, a variable and a TOML key."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        populate_by_name=True,
        toml_file="summarizer.toml",
        pyproject_toml_table_header=("tool", "summarizer"),
    )

    engine: EngineChoice = "auto"
    """Who answers."""
    model: str | None = None
    """Name of the model; may be left out where the server has just one."""
    base_url: str | None = Field(
        default=None, validation_alias=AliasChoices("OPENAI_BASE_URL", "SUMMARIZER_BASE_URL")
    )
    """Address of the endpoint, up to and with `/v1`."""
    api_key: SecretStr | None = Field(
        default=None, validation_alias=AliasChoices("OPENAI_API_KEY", "SUMMARIZER_API_KEY")
    )
    """Key of the endpoint; local servers need none."""
    mode: ModeChoice = "auto"
    """How the server is asked for JSON; auto: the first of the others that it takes."""
    temperature: float = Field(default=0.0, ge=0, le=2)
    """Sampling temperature."""
    max_tokens: int = Field(default=8192, gt=0)
    """Longest answer, in tokens."""
    extra: dict[str, JsonValue] = Field(default_factory=dict[str, JsonValue])
    """Further fields of every request that the server understands, as JSON."""
    timeout_s: float = Field(default=120.0, gt=0)
    """Seconds to wait for an answer."""
    attempts: int = Field(default=5, ge=1, le=20)
    """How often an endpoint that is unavailable is asked."""
    concurrency: int = Field(default=8, ge=1, le=256)
    """How many articles wait for an answer at once."""
    max_requests: int | None = Field(default=None, ge=1)
    """Most requests that a run may send, repeated and failed ones included."""
    max_cost_usd: float | None = Field(default=None, gt=0)
    """Most US dollars that a run may cost."""
    prices: Path | None = None
    """A table of prices of your own, in the form of `prices.tsv`."""
    cache_dir: Path = Field(default_factory=default_cache_dir)
    """Where answers are kept."""
    cache: bool = True
    """Whether answers are kept at all."""
    cassettes: Path | None = None
    """Folder of recorded answers; unset: the reference answers that ship with the program."""
    gazetteer: Annotated[tuple[Path, ...], NoDecode] = ()
    """Tables of office holders of your own, in the form of `holders.tsv`."""
    out: Path = Path("out")
    """Where notes and records go."""
    format: Annotated[tuple[FormatName, ...], NoDecode] = DEFAULT_FORMATS
    """In which forms; as one text, they are separated by commas."""
    store: Path | None = None
    """An archive that keeps every run's articles and records (SQLite); unset: none is kept."""
    processes: int | None = Field(default=None, ge=0, le=256)
    """Worker processes on this machine; unset: some, once there is much to do."""
    dask: str | None = None
    """Address of a dask scheduler whose workers work for the run, or `local`."""
    allow_private: bool = False
    """Whether pages are fetched from this machine and its network, too."""
    max_entries: int = Field(default=200, ge=1)
    """Most pages of one feed."""
    strict: bool = False
    """Exit 1 as well if a record needs review."""

    @field_validator("gazetteer", mode="before")
    @classmethod
    def _split_paths(cls, value: object) -> object:
        """Take a variable's value apart as PATH is.

        Returns:
            Paths; what is no text is left to validation.
        """
        return tuple(value.split(os.pathsep)) if isinstance(value, str) else value

    @field_validator("store")
    @classmethod
    def _refuse_remote_store(cls, value: Path | None) -> Path | None:
        """Refuse an archive that is not on this machine.

        Returns:
            The path.

        Raises:
            PydanticCustomError: It is an address.
        """
        if value is not None and (address := address_of(value)) is not None:
            kind = "store"
            problem = {"address": without_user(address)}
            text = (
                "{address}: an archive is a SQLite file, which needs the locks of a disk of this"
                " machine; keep it here and copy it there when a run is through (docs/archive.md)"
            )
            raise PydanticCustomError(kind, text, problem)
        return value

    @field_validator("format", mode="before")
    @classmethod
    def _split_formats(cls, value: object) -> object:
        """Take names apart and refuse those that are none.

        Returns:
            Names, each once; what is neither text nor a list is left to validation.

        Raises:
            PydanticCustomError: A name is no format's, or there is none.
        """
        names = value.split(",") if isinstance(value, str) else value
        if not isinstance(names, list | tuple):
            return value
        wanted = [str(name).strip().lower() for name in names]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] # a file's values
        known = get_args(FormatName)
        unknown = [name for name in wanted if name not in known]
        if unknown or not wanted:
            kind = "format"
            problem = {"named": ", ".join(map(repr, unknown or [""])), "known": ", ".join(known)}
            raise PydanticCustomError(kind, "{named} is no format; there are: {known}", problem)
        return tuple(dict.fromkeys(wanted))

    @override
    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Put the sources in their order; `.env` and secret files are not read.

        Returns:
            The first one that knows a setting wins.
        """
        return (
            init_settings,
            env_settings,
            TomlConfigSettingsSource(settings_cls),
            PyprojectTomlConfigSettingsSource(settings_cls),
        )


@contextmanager
def settings_hidden() -> Generator[None]:
    """Let processes that are begun inside inherit no setting, and so no secret.

    Not even the operating system's list of a process's variables has it then.
    """
    ours = [name for name in os.environ if name.startswith(PREFIX)]
    ours += [name for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL") if name in os.environ]
    hidden = {name: os.environ.pop(name) for name in ours}
    try:
        yield
    finally:
        os.environ.update(hidden)


def _refuse_unknown_variables() -> None:
    known = {f"{PREFIX}{name}".upper() for name in Settings.model_fields}
    unknown = sorted(name for name in os.environ if name.startswith(PREFIX) and name not in known)
    if unknown:
        message = f"settings: {', '.join(unknown)}: there is no such setting"
        raise SettingsError(message)


def load_settings(**flags: object) -> Settings:
    """Read the settings of this run.

    Args:
        **flags: What the command line gave; None means not given.

    Returns:
        Settings, each from its first source.

    Raises:
        SettingsError: A value is not what it should be, a key or variable is unknown, or a file is
            no TOML.
    """
    _refuse_unknown_variables()
    given = {name: value for name, value in flags.items() if value is not None}
    try:
        return Settings(**given)  # type: ignore[arg-type] # checked by pydantic, that is its job
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(str(part) for part in problem['loc'])}: {problem['msg']}"
            for problem in error.errors(include_input=False, include_url=False)
        )
        message = f"settings: {problems} (flags, environment, summarizer.toml, [tool.summarizer])"
        raise SettingsError(message) from None  # the cause would print the values, keys too
    except SourceError as error:
        message = f"settings: {error}"
        raise SettingsError(message) from None
    except (TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"settings: summarizer.toml or pyproject.toml is no TOML: {error}"
        raise SettingsError(message) from error

"""Labelled articles, as people write them: read leniently, since labels carry more than is scored.

Two forms are read. JSON lines: one article a line with `text` and `gold`. JSON: an object whose
`articles` carry the labels, the texts being files named after their ids.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    JsonValue,
    TypeAdapter,
    ValidationError,
    field_validator,
)

from summarizer.errors import SettingsError
from summarizer.records.article import RawArticle


class Lenient(BaseModel):
    """A label: what is not scored is passed over, null lists are empty ones."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    @field_validator("*", mode="before")
    @classmethod
    def _empty_for_null(cls, value: object, info: object) -> object:
        name = getattr(info, "field_name", "")
        field = cls.model_fields.get(name)
        return () if value is None and field is not None and field.default == () else value


class GoldPerson(Lenient):
    """A labelled participant."""

    name: str | None = None
    """Null or '(unnamed)' where the text gives the office only."""
    country: str | None = None
    """ISO 3166-1 alpha-2 or an organisation's short name."""
    aliases: tuple[str, ...] = ()
    """Other names that count."""


class GoldStatement(Lenient):
    """A labelled statement."""

    speaker: str | None = None
    """A participant's name, 'both', or null if attributed to nobody."""
    evidence: str
    """Words of the article."""


class GoldCall(Lenient):
    """A labelled call."""

    date: str | None = None
    """YYYY-MM-DD or null."""
    date_partial: str | None = None
    """What an undated call may be given instead."""
    date_accept: tuple[str | None, ...] = ()
    """Other dates that count; null: leaving it open counts."""
    participants: tuple[GoldPerson, ...] = ()
    """Those on the line."""
    initiator: str | None = None
    """Who phoned."""
    initiator_accept: tuple[str | None, ...] = ()
    """Other answers that count."""
    optional: bool = False
    """Neither a miss nor a false alarm."""
    statements: tuple[GoldStatement, ...] = ()
    """Empty where statements are not labelled."""


_OBJECT = TypeAdapter(dict[str, JsonValue])
_NAMES_OR_PEOPLE = TypeAdapter(list[str | dict[str, JsonValue]])


class GoldBackground(Lenient):
    """A call mentioned in passing: counted neither way."""

    participants: tuple[GoldPerson, ...] = ()
    """Those on the line."""

    @field_validator("participants", mode="before")
    @classmethod
    def _names_are_people(cls, value: object) -> object:
        names = _NAMES_OR_PEOPLE.validate_python(value)
        return [{"name": item} if isinstance(item, str) else item for item in names]


class GoldLabels(Lenient):
    """All labels of an article."""

    calls: tuple[GoldCall, ...] = ()
    """Completed calls."""
    background_calls: tuple[GoldBackground, ...] = ()
    """Calls in passing."""


class GoldArticle(Lenient):
    """An article with its labels."""

    id: str
    """As in the file."""
    language: str = "en"
    """ISO 639-1."""
    gold: GoldLabels
    """What is right."""


class _LabelFile(Lenient):
    articles: list[JsonValue]


class LabelledArticle(BaseModel):
    """What the program may read of an article, and what it is scored against."""

    model_config = ConfigDict(frozen=True)

    raw: RawArticle
    """Id, text, published, url, language: nothing of the labels."""
    gold: GoldArticle
    """The labels."""


def read_labelled(path: Path, texts: Path) -> tuple[LabelledArticle, ...]:
    """Read labelled articles of either form.

    Args:
        path: `.jsonl` or `.json`.
        texts: Folder of `<id>.txt`, for the form that has no texts.

    Returns:
        In the order of the file.

    Raises:
        SettingsError: The file cannot be read or is of neither form; the text says where.
    """
    try:
        content = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            return tuple(_from_lines(path, content.split("\n")))
        return tuple(_from_object(path, json.loads(content), texts))
    except OSError as error:
        message = f"{error.filename}: {error.strerror}"
        raise SettingsError(message) from error
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        message = f"{path}: no JSON ({error})"
        raise SettingsError(message) from error


def _what_is_wrong(error: Exception) -> str:
    """Say it in the terms of the file, not of the library that noticed.

    Returns:
        Half a sentence.
    """
    if isinstance(error, ValidationError):
        first = error.errors(include_input=False, include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "line"
        return f"`{field}`: {first['msg'].lower()}"
    if isinstance(error, KeyError):
        return f"`{error.args[0]}`: field required"
    if isinstance(error, json.JSONDecodeError):
        return f"no JSON: {error}"
    return "no object with `id`, `text` and `gold`"


def _from_lines(path: Path, lines: Iterable[str]) -> Iterable[LabelledArticle]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            raw = RawArticle(
                id=row["id"],
                source=f"{path}:{number}",
                text=row["text"],
                published=row.get("published"),
                url=row.get("url"),
                language=row.get("language"),
            )
            yield LabelledArticle(raw=raw, gold=GoldArticle.model_validate(row))
        except (json.JSONDecodeError, KeyError, TypeError, ValidationError) as error:
            message = f"{path}:{number}: no labelled article ({_what_is_wrong(error)})"
            raise SettingsError(message) from error


def _from_object(path: Path, content: object, texts: Path) -> Iterable[LabelledArticle]:
    try:
        articles = _LabelFile.model_validate(content).articles
    except ValidationError as error:
        message = f"{path}: expected an object with a list of `articles`"
        raise SettingsError(message) from error
    for row in articles:
        try:
            labels = _OBJECT.validate_python(row)
            gold = GoldArticle.model_validate({**labels, "gold": labels})
        except ValidationError as error:
            message = f"{path}: no labelled article ({_what_is_wrong(error)})"
            raise SettingsError(message) from error
        source = texts / f"{gold.id}.txt"
        text = source.read_bytes().decode("utf-8")
        yield LabelledArticle(raw=RawArticle(id=gold.id, source=str(source), text=text), gold=gold)


class Prediction(BaseModel):
    """A predicted call in the flat form of `facts.jsonl`."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    date: str | None = None
    """EDTF or null."""
    participants: tuple[GoldPerson, ...] = Field(default=())
    """Those on the line."""
    initiator: str | None = None
    """Name of one of them."""

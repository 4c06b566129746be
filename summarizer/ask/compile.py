"""Hand-written answers: a readable file an article, its evidence quoted words.

Owns the file's form: `article:` names the article, the rest is an `Answer` whose `evidence` lists
words of the article in place of sentence numbers. Takes a file and the grounded article, gives the
answer with numbers. Refuses words that no sentence has, that several have, or that are furniture:
each with file, field and words.
"""

import re
from pathlib import Path
from typing import NamedTuple, cast

import yaml
from pydantic import JsonValue, ValidationError

from summarizer.errors import SettingsError
from summarizer.records.answer import Answer
from summarizer.records.grounding import GroundedArticle

EVIDENCE = "evidence"


class _PlainLoader(yaml.SafeLoader):
    """YAML whose only special word is `null`: 2023-11-27 is no date here and NO no truth value."""


_PlainLoader.yaml_implicit_resolvers = {
    first: kept
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    if (kept := [(tag, regexp) for tag, regexp in resolvers if tag == "tag:yaml.org,2002:null"])
}


class WrittenAnswer(NamedTuple):
    """A file as it was written."""

    path: Path
    article_id: str
    answer: dict[str, JsonValue]
    """As in the file: evidence is words."""


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _problem(path: Path, field: str, problem: str) -> str:
    return f"{path}: {field.removeprefix('.')}: {problem}"


def read_answer(path: Path) -> WrittenAnswer:
    """Read a hand-written answer.

    Args:
        path: The file.

    Returns:
        What stands in it; nothing is looked up yet.

    Raises:
        SettingsError: It is no YAML mapping, or names no article.
    """
    try:
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=_PlainLoader)  # noqa: S506
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SettingsError(_problem(path, "file", f"cannot be read as YAML: {error}")) from error
    if not isinstance(loaded, dict):
        raise SettingsError(_problem(path, "file", "must be a mapping with article and calls"))
    answer = cast("dict[str, JsonValue]", loaded)
    article_id = answer.pop("article", None)
    if not isinstance(article_id, str):
        raise SettingsError(_problem(path, "article", "must name the article's id"))
    return WrittenAnswer(path, article_id, answer)


class _Compiler:
    """Turns words into numbers for one file and its article."""

    def __init__(self, path: Path, article: GroundedArticle) -> None:
        self._path = path
        self._sentences = [
            (sentence, _squeeze(article.raw.text[sentence.start : sentence.end]))
            for sentence in article.sentences
        ]

    def _number(self, words: JsonValue, field: str) -> int:
        if not isinstance(words, str):
            raise SettingsError(_problem(self._path, field, f"must be quoted words, is {words!r}"))
        wanted = _squeeze(words)
        holding = [sentence for sentence, text in self._sentences if wanted in text]
        shown = [sentence for sentence in holding if sentence.furniture is None]
        if len(shown) == 1:
            return shown[0].number
        if shown:
            where = ", ".join(f"S{sentence.number}" for sentence in shown)
            problem = f"stands in {where}; quote more of the one that is meant: {words!r}"
        elif holding:
            problem = (
                f"stands only where the page is no article ({holding[0].furniture}): {words!r}"
            )
        else:
            problem = f"stands in no sentence: {words!r}"
        raise SettingsError(_problem(self._path, field, problem))

    def _numbers(self, quotes: JsonValue, field: str) -> JsonValue:
        if not isinstance(quotes, list) or not quotes:
            raise SettingsError(_problem(self._path, field, "must list at least one quotation"))
        numbers = (self._number(words, f"{field}[{n}]") for n, words in enumerate(quotes))
        return list(dict.fromkeys(numbers))

    def compile(self, node: JsonValue, field: str = "") -> JsonValue:
        """Turn all words below a node into numbers.

        Returns:
            New data.
        """
        if isinstance(node, list):
            return [self.compile(item, f"{field}[{n}]") for n, item in enumerate(node)]
        if not isinstance(node, dict):
            return node
        return {
            key: (self._numbers if key == EVIDENCE else self.compile)(value, f"{field}.{key}")
            for key, value in node.items()
        }


def compile_answer(written: WrittenAnswer, article: GroundedArticle) -> Answer:
    """Turn a hand-written answer's words into sentence numbers.

    Args:
        written: As read.
        article: The article it is about, segmented as it will be sent.

    Returns:
        The answer; where two quotations are of one sentence its number stands once.

    Raises:
        SettingsError: Words are not found, or in several sentences, or it is no answer.
    """
    data = _Compiler(written.path, article).compile(written.answer)
    try:
        return Answer.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = re.sub(r"\.(\d+)", r"[\1]", ".".join(str(part) for part in first["loc"]))
        raise SettingsError(_problem(written.path, field, first["msg"])) from error

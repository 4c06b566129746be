"""What a worker does with a shard of articles; it runs in another process, maybe elsewhere.

Owns the form in which work travels: plain values there, stored lines back, so that nothing depends
on how another process would build an object. Refuses to work for a run that another program, table
or Python would give other records.
"""

import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from summarizer.ask import answer_by_rules
from summarizer.data import Gazetteer, load_gazetteer
from summarizer.errors import ArticleError, SummarizerError, WorkersError
from summarizer.pipeline import make_record, prepare_article
from summarizer.records.article import RawArticle
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered
from summarizer.records.versions import Provenance, Versions
from summarizer.versions import changed_versions, current_versions


class Expected(NamedTuple):
    """What a run expects of a worker; nothing in it is secret."""

    python: str
    """Such as `3.11`: another one may know other letters."""
    versions: dict[str, str]
    gazetteer: tuple[str, ...]
    """Paths of the user's own tables."""


class Order(NamedTuple):
    """One article and what is to be made of it."""

    raw: dict[str, str | None]
    is_finished: bool
    """A record is wanted, not only the grounding."""
    made_by: str | None = None
    grounded: str | None = None
    """JSON, where it is known."""
    answered: str | None = None
    """JSON, where it is known; else the rules answer."""


class Failed(NamedTuple):
    """Why there is nothing of an article."""

    reason: str


Result = str | Failed
"""A line of JSON, or why there is none."""


def own_python() -> str:
    """Name the Python that runs here.

    Returns:
        Such as `3.11`.
    """
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def expect(gazetteer: Sequence[Path]) -> Expected:
    """Say what a worker needs to be like this process.

    Args:
        gazetteer: The user's own tables.

    Returns:
        Versions, and where the tables lie: absolute, since a worker runs in a folder of its own.
    """
    paths = tuple(path.absolute() for path in gazetteer)
    versions: dict[str, str] = current_versions(paths).model_dump()
    return Expected(own_python(), versions, tuple(map(str, paths)))


def _refuse_unlike(expected: Expected) -> None:
    here = f"worker {platform.node()} (process {os.getpid()})"
    if own_python() != expected.python:
        message = f"{here} runs Python {own_python()}, this run {expected.python}; use the same"
        raise WorkersError(message)
    try:
        own = current_versions([Path(path) for path in expected.gazetteer])
    except SummarizerError as error:
        message = f"{here}: {error}; tables must lie at the same place on every machine"
        raise WorkersError(message) from None
    if others := changed_versions(Versions(**expected.versions), own):
        message = (
            f"{here} has another {', '.join(others)} (summarizer {own.program}, this run"
            f" {expected.versions['program']}); install the same program there, and the same tables"
        )
        raise WorkersError(message)


def _make(order: Order, raw: RawArticle, gazetteer: Gazetteer) -> str:
    if order.grounded is None:
        article = prepare_article(raw, gazetteer)
    else:
        article = GroundedArticle.model_validate_json(order.grounded)
    if not order.is_finished:
        return article.model_dump_json()
    if order.answered is None:
        answered = answer_by_rules(article)
    else:
        answered = Answered.model_validate_json(order.answered)
    made_by = Provenance.model_validate_json(order.made_by) if order.made_by else None
    return make_record(article, answered, made_by).model_dump_json()


def work_through(orders: Sequence[Order], expected: Expected) -> list[Result]:
    """Do what is ordered.

    Args:
        orders: Any number.
        expected: What the run is made with.

    Returns:
        A result an order; what an article throws is its own result.

    Raises:
        WorkersError: This process would make other records than the run's own.
    """
    _refuse_unlike(expected)
    gazetteer = load_gazetteer([Path(path) for path in expected.gazetteer])
    results: list[Result] = []
    for order in orders:
        raw = RawArticle.model_validate(order.raw)
        try:
            results.append(_make(order, raw, gazetteer))
        except SummarizerError as error:
            results.append(Failed(str(error)))
        # As in the pipeline: one article must not cost those that lie beside it in the shard.
        except Exception as error:  # noqa: BLE001 - see above
            results.append(Failed(ArticleError.of_defect(raw.source, error).reason))
    return results

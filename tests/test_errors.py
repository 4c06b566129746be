"""The tree of errors: what is caught as what, and what a person reads."""

import inspect

import pytest

from summarizer import errors
from summarizer.errors import (
    ArticleError,
    CassetteError,
    ModelError,
    SummarizerError,
    Unavailable,
    Unusable,
)

ALL = [item for _, item in inspect.getmembers(errors, inspect.isclass)]


@pytest.mark.parametrize("error", ALL, ids=lambda error: error.__name__)
def test_every_error_is_of_the_tree_and_drawn_in_it(error: type[Exception]) -> None:
    """One base catches all, and the module's picture leaves none out."""
    assert issubclass(error, SummarizerError)
    assert errors.__doc__ is not None
    assert error.__name__ in errors.__doc__


def test_an_article_is_named_first() -> None:
    """Whoever reads a hundred lines sees which article each is about."""
    error = ArticleError("a.jsonl:12", "broken JSON")
    assert str(error) == "a.jsonl:12: broken JSON"
    assert (error.source, error.reason) == ("a.jsonl:12", "broken JSON")


def test_an_endpoint_is_named_first_and_attempts_are_kept() -> None:
    """What was tried is known to whoever counts."""
    error = Unavailable("http://x/v1", "is overloaded", attempts=5, retry_after_s=2.5)
    assert str(error) == "http://x/v1: is overloaded"
    assert (error.attempts, error.retry_after_s) == (5, 2.5)


@pytest.mark.parametrize("error", [Unusable, CassetteError])
def test_only_unavailable_may_be_asked_again(error: type[ModelError]) -> None:
    """The others are no kind of it, so nothing retries them."""
    assert issubclass(error, ModelError)
    assert not issubclass(error, Unavailable)

"""Public names: sorted, real, documented; each stage offers its verb."""

import importlib
import inspect

import pytest

import summarizer
from tests.repo.layout import package_modules

# Stages are verbs with one public function each.
VERBS = {
    "read": "read_articles",
    "clean": "clean_article",
    "segment": "split_sentences",
    "ground": "ground_article",
    "ask": "ask_model",
    "check": "check_answer",
    "merge": "merge_calls",
    "brief": "write_notes",
}


MODULES = sorted(
    ".".join(path.with_suffix("").parts).removesuffix(".__init__")
    for path in package_modules()
    if path.stem != "__main__"
)


@pytest.mark.parametrize("name", MODULES)
def test_exports_are_sorted_and_real(name: str) -> None:
    """`__all__` is in order, names nothing twice and nothing that is not there."""
    module = importlib.import_module(name)
    exports = list(getattr(module, "__all__", ()))
    assert exports == sorted(set(exports))
    assert [export for export in exports if not hasattr(module, export)] == []


@pytest.mark.parametrize("name", MODULES)
def test_exported_functions_and_classes_are_documented(name: str) -> None:
    """Whatever is exported says what it is for."""
    module = importlib.import_module(name)
    exports = [getattr(module, export) for export in getattr(module, "__all__", ())]
    definitions = [item for item in exports if inspect.isfunction(item) or inspect.isclass(item)]
    assert [item.__qualname__ for item in definitions if not inspect.getdoc(item)] == []


@pytest.mark.parametrize(("stage", "verb"), VERBS.items(), ids=VERBS)
def test_stage_offers_its_verb(stage: str, verb: str) -> None:
    """A stage's function is found under the stage's own name."""
    module = importlib.import_module(f"summarizer.{stage}")
    assert verb in module.__all__
    assert inspect.isfunction(getattr(module, verb))


def test_package_says_its_version() -> None:
    """The version is part of what the package exports."""
    assert "__version__" in summarizer.__all__

"""Statement figures against labels."""

from pathlib import Path

import pytest

from summarizer.ask import answer_by_rules
from summarizer.data import load_gazetteer
from summarizer.errors import SettingsError
from summarizer.evaluate import LabelledArticle, score_statements
from summarizer.evaluate.gold import GoldArticle
from summarizer.evaluate.statements import is_same_speaker
from summarizer.pipeline import make_record, prepare_article
from summarizer.records.article import RawArticle
from summarizer.records.record import ArticleRecord

TEXT = (
    "On 7 May 2023 Prime Minister Jonas Gahr Støre of Norway phoned Swedish Prime Minister Ulf "
    "Kristersson. Støre said Norway supports Sweden. Kristersson thanked him for the support."
)
RAW = RawArticle(id="a", source=str(Path("a.txt")), text=TEXT)


def labelled(*statements: tuple[str | None, str]) -> LabelledArticle:
    """Label statements of the article."""
    rows = [{"speaker": speaker, "evidence": evidence} for speaker, evidence in statements]
    gold = GoldArticle.model_validate({"id": "a", "gold": {"calls": [{"statements": rows}]}})
    return LabelledArticle(raw=RAW, gold=gold)


@pytest.fixture(scope="module")
def records() -> dict[str, ArticleRecord]:
    """What the rules make of the article."""
    grounded = prepare_article(RAW, load_gazetteer())
    return {"a": make_record(grounded, answer_by_rules(grounded))}


def test_found_wrong_and_missed(records: dict[str, ArticleRecord]) -> None:
    """Right words and speaker are found; right words in another's mouth are the worst error."""
    gold = labelled(
        ("Jonas Gahr Støre", "Norway supports Sweden"),
        ("Jonas Gahr Støre", "thanked him for the support"),
        (None, "On 7 May 2023"),
    )
    figures = score_statements([gold], records)
    assert figures["gold_statements"] == 3
    assert figures["statements_found_%"] == 33.3
    assert figures["statements_wrong_speaker"] == 1
    assert figures["statements_matching_none_%"] == 0.0


def test_an_article_without_record_has_found_none() -> None:
    """A failure does not raise the share of what is left."""
    figures = score_statements([labelled(("Jonas Gahr Støre", "Norway supports Sweden"))], {})
    assert figures["statements_found_%"] == 0.0


def test_a_label_that_is_not_in_the_article_is_named(records: dict[str, ArticleRecord]) -> None:
    """Words that nobody wrote cannot be found."""
    with pytest.raises(SettingsError, match="no such words"):
        score_statements([labelled(("A", "Norway supports Denmark"))], records)


def test_without_labels_there_are_no_figures(records: dict[str, ArticleRecord]) -> None:
    """Nothing to count is no zero."""
    assert score_statements([labelled()], records) == {}


@pytest.mark.parametrize(
    ("gold", "predicted", "same"),
    [
        pytest.param("Ana Lind", "A. Lind", True, id="initial"),
        pytest.param("Ana Lind", None, False, id="nobody"),
        pytest.param(None, None, True, id="impersonal"),
        pytest.param(None, "NO", True, id="a side is nobody in particular"),
        pytest.param(None, "Ana Lind", False, id="somebody for nobody"),
        pytest.param("both", "both", True, id="both"),
        pytest.param("both", "NO", False, id="a side is not both"),
    ],
)
def test_speakers_are_compared(gold: str | None, predicted: str | None, same: bool) -> None:
    """Impersonal words may be given to a side, never to a person."""
    assert is_same_speaker(gold, predicted) is same

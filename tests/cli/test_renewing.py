"""Stored records made anew without asking anybody."""

from summarizer.ask import answer_by_rules
from summarizer.cli.renewing import renew
from summarizer.data import load_gazetteer
from summarizer.pipeline import make_record, prepare_article
from summarizer.records.article import RawArticle
from summarizer.records.record import ArticleRecord, Engine
from summarizer.records.versions import Provenance
from summarizer.settings import Settings
from summarizer.versions import current_versions
from tests.cli.commands import CALL

MODEL = Engine(name="model", origin="model", model="m", prompt="p", schema_hash="s")


def stored(engine: Engine | None, **old: str) -> ArticleRecord:
    """Return a record that was made with other versions."""
    raw = RawArticle(id="a", source="a.txt", text=CALL)
    article = prepare_article(raw, load_gazetteer())
    answered = answer_by_rules(article)
    if engine:
        answered = answered.model_copy(update={"engine": engine})
    versions = current_versions(()).model_copy(update=old)
    return make_record(article, answered, Provenance(article="h", asked="a", versions=versions))


def test_a_models_answer_is_kept() -> None:
    """Its versions are today's after that, and what was asked stays on record."""
    old = stored(MODEL, rules="old", grounding="old")
    new = renew(old, Settings())
    assert new is not None
    assert new.provenance is not None
    assert (new.answered, new.provenance.asked) == (old.answered, "a")
    assert new.provenance.versions == current_versions(())


def test_a_model_that_would_be_asked_otherwise_is_not_guessed() -> None:
    """The stored article was shown with another first line."""
    old = stored(MODEL, grounding="old")
    first = old.article.sentences[0].model_copy(update={"headline": True})
    shown = old.article.model_copy(update={"sentences": (first, *old.article.sentences[1:])})
    assert renew(old.model_copy(update={"article": shown}), Settings()) is None


def test_without_provenance_nothing_is_known() -> None:
    """A record that does not say what made it may have been asked for with anything."""
    assert renew(stored(MODEL).model_copy(update={"provenance": None}), Settings()) is None


def test_the_rules_answer_again() -> None:
    """Whatever is stored of their old answer."""
    old = stored(None, answering="old")
    empty = old.answered.answer.model_copy(update={"calls": ()})
    wrong = old.model_copy(update={"answered": old.answered.model_copy(update={"answer": empty})})
    new = renew(wrong, Settings())
    assert new is not None
    assert new.answered == old.answered

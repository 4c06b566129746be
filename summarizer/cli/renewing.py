"""Stored records made anew where nobody need be asked.

Owns the choice between the rules' answer, which costs nothing, and a model's, which is kept as long
as the same would be asked today. Takes records, gives records; refuses to send anything.
"""

from summarizer.ask import answer_by_rules, article_message
from summarizer.cli.engines import hash_rules
from summarizer.data import Gazetteer, load_gazetteer
from summarizer.pipeline import GROUNDED_BY, make_record, prepare_article
from summarizer.records.record import ArticleRecord
from summarizer.records.versions import Provenance, Versions
from summarizer.settings import Settings
from summarizer.text.digest import article_sha256
from summarizer.versions import current_versions


def renew(record: ArticleRecord, settings: Settings) -> ArticleRecord | None:
    """Make a stored record anew as far as nobody need be asked.

    Args:
        record: As it was made.
        settings: Of this run.

    Returns:
        The record; null where a model would have to be asked something else.
    """
    gazetteer = load_gazetteer(settings.gazetteer)
    versions = current_versions(settings.gazetteer)
    if record.answered.engine.name != "rules":
        return _keep_answer(record, gazetteer, versions)
    article = prepare_article(record.article.raw, gazetteer)
    asked = hash_rules(versions)
    made_by = Provenance(article=article_sha256(article.raw), asked=asked, versions=versions)
    return make_record(article, answer_by_rules(article), made_by)


def _keep_answer(
    record: ArticleRecord, gazetteer: Gazetteer, now: Versions
) -> ArticleRecord | None:
    """Ground and check again with a model's answer.

    Returns:
        The record; null where the model would be asked otherwise.
    """
    if record.provenance is None:
        return None
    then, article = record.provenance.versions, record.article
    if any(getattr(then, name) != getattr(now, name) for name in GROUNDED_BY):
        article = prepare_article(record.article.raw, gazetteer)
        if article_message(record.article) != article_message(article):
            return None
    made_by = record.provenance.model_copy(update={"versions": now})
    return make_record(article, record.answered, made_by)

"""Stored records made anew where nobody need be asked.

Owns the choice between the rules' answer, which costs nothing, and a model's, which is kept as long
as the same would be asked today. Takes records, gives records; refuses to send anything.
"""

from summarizer.ask import answer_by_rules, article_message
from summarizer.cli.engines import hash_rules
from summarizer.data import load_gazetteer
from summarizer.pipeline import make_record, prepare_article, renew_record
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import ArticleRecord
from summarizer.records.versions import Provenance
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
        return renew_record(record, gazetteer, versions, _is_asked_alike)
    article = prepare_article(record.article.raw, gazetteer)
    asked = hash_rules(versions)
    made_by = Provenance(article=article_sha256(article.raw), asked=asked, versions=versions)
    return make_record(article, answer_by_rules(article), made_by)


def _is_asked_alike(before: GroundedArticle, now: GroundedArticle) -> bool:
    return article_message(before) == article_message(now)

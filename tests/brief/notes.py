"""Notes in tests: dossiers and contexts from a few words, by the builder of the merge tests."""

from summarizer.brief.briefing import Briefing
from summarizer.brief.compose import Choice, Notes, compose_notes
from summarizer.brief.context import Library, NoteContext
from summarizer.brief.likeness import Matcher
from summarizer.data import load_gazetteer
from summarizer.merge import merge_calls
from summarizer.records.record import ArticleRecord
from tests.merge.readouts import Article, build


def build_all(*articles: Article) -> list[ArticleRecord]:
    """Return the records of articles."""
    return [build(article) for article in articles]


def make_context(*articles: Article) -> NoteContext:
    """Return what the note of the first dossier of some articles is written from."""
    records = build_all(*articles)
    return NoteContext(merge_calls(records)[0], Library(records, load_gazetteer()))


def unread(record: ArticleRecord, language: str = "ru") -> ArticleRecord:
    """Return a record whose article's language the rules do not read."""
    grounding = record.article.grounding.model_copy(update={"covered": False, "language": language})
    article = record.article.model_copy(update={"grounding": grounding})
    return record.model_copy(update={"article": article})


def make_matcher(context: NoteContext) -> Matcher:
    """Return what compares the statements of a dossier."""
    return Matcher(context.dossier.principals, context.gazetteer)


def make_briefings(*articles: Article) -> list[Briefing]:
    """Return the briefing of each dossier of some articles."""
    return list(make_notes(*articles).briefings)


def make_notes(*articles: Article, choice: Choice | None = None) -> Notes:
    """Return all notes of some articles."""
    records = build_all(*articles)
    return compose_notes(
        merge_calls(records), Library(records, load_gazetteer()), choice or Choice()
    )

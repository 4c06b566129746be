"""Articles whose calls are marked by hand, so that dating is tried without finding people."""

from typing import NamedTuple

from summarizer.clean import clean_article
from summarizer.ground.call_dates import date_calls
from summarizer.ground.date_evidence import gather_evidence
from summarizer.ground.dates import find_dates, frame_of
from summarizer.ground.publication import find_publication
from summarizer.records.article import RawArticle, SegmentedArticle
from summarizer.records.grounding import (
    CallStatus,
    DateMention,
    GroundedCall,
    PublicationDate,
)
from summarizer.segment import split_sentences


class Dated(NamedTuple):
    """An article whose calls are dated."""

    article: SegmentedArticle
    publication: PublicationDate | None
    calls: tuple[GroundedCall, ...]
    dates: tuple[DateMention, ...]

    def words(self, role: str) -> list[str]:
        """Return the words of the expressions that have a role."""
        text = self.article.raw.text
        return [text[date.start : date.end] for date in self.dates if date.role == role]


def segmented(
    text: str, *, published: str | None = None, url: str | None = None
) -> SegmentedArticle:
    """Return a text as the stages before grounding hand it over."""
    raw = RawArticle(id="a", source="a.txt", text=text, published=published, url=url)
    return split_sentences(clean_article(raw))


def call_at(
    article: SegmentedArticle, start: int, end: int, status: CallStatus = "completed"
) -> GroundedCall:
    """Return a call that is reported at a place, with no date yet."""
    sentences = tuple(s.number for s in article.sentences if s.start <= start < s.end)
    return GroundedCall(
        status=status,
        channel="phone",
        principals=("p1", "p2"),
        initiator=None,
        initiator_sentences=(),
        date=None,
        date_status="unknown",
        date_step="",
        date_sentences=(),
        earliest=None,
        latest=None,
        sentences=sentences,
        start=start,
        end=end,
    )


def unmark(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without its marks, and the places that were marked `[[so]]`."""
    text = ""
    spans: list[tuple[int, int]] = []
    for piece in marked.split("[["):
        words, mark, rest = piece.partition("]]")
        if mark:
            spans.append((len(text), len(text) + len(words)))
        text += words + rest
    return text, spans


def dated(
    marked: str,
    published: str | None = None,
    *,
    url: str | None = None,
    status: CallStatus = "completed",
) -> Dated:
    """Return an article with the calls that are marked in it, dated."""
    text, spans = unmark(marked)
    article = segmented(text, published=published, url=url)
    publication = find_publication(article)
    calls = [call_at(article, start, end, status) for start, end in spans]
    frame = frame_of(article, publication)
    evidence = gather_evidence(frame, find_dates(frame))
    return Dated(article, publication, *date_calls(evidence, calls))

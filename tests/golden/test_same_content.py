"""The three forms of a note say the same: what one tells, none leaves out."""

import html
import io
import re
import zipfile
from collections.abc import Iterator

import pytest

from summarizer.brief.articles import show_articles
from summarizer.brief.compose import Notes
from summarizer.brief.document import Document
from summarizer.brief.docx import render_docx
from summarizer.brief.html import render_page
from summarizer.brief.note_blocks import lay_out_note
from summarizer.brief.note_page import render_note
from summarizer.brief.period_blocks import lay_out_period
from summarizer.brief.period_page import render_period
from summarizer.records.finding import Finding
from summarizer.records.values import Commitment, Event, Statement, Topic
from tests.brief.notes import make_notes
from tests.brief.test_brief import FROM_OSLO, FROM_STOCKHOLM
from tests.merge.readouts import Article, Call, Claim

PICTURE = frozenset(["Calls", "by", "date", "a", "row", "for", "each", "pair", "of", "people"])
"""What stands for a picture where there is none."""
TABLE = frozenset(["Subject", "readout", "this"])
"""Titles of columns, and of those without an entry."""
_WORD = re.compile(r"\w+")


def words(text: str) -> set[str]:
    """Return the words of a text, addresses of Markdown's links aside."""
    return set(_WORD.findall(re.sub(r"\]\([^)]*\)", "]", text)))


def _bare(markup: str) -> set[str]:
    return words(html.unescape(re.sub(r"<[^>]+>", " ", markup)))


def words_of_page(page: str) -> set[str]:
    """Return the words of a page without its articles, pictures, script and style."""
    return _bare(re.sub(r"<(script|style|svg|aside)\b.*?</\1>", " ", page, flags=re.DOTALL))


def words_of_docx(content: bytes) -> set[str]:
    """Return the words of a DOCX; runs of one paragraph are one text."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        xml = packed.read("word/document.xml").decode()
    paragraphs = re.findall(r"<w:p[ >].*?</w:p>", xml, flags=re.DOTALL)
    texts = ("".join(re.findall(r"<w:t[ >][^<]*</w:t>", one)) for one in paragraphs)
    return {word for text in texts for word in words(html.unescape(re.sub(r"<[^>]+>", "", text)))}


def in_three_forms(notes: Notes) -> Iterator[tuple[set[str], set[str], set[str]]]:
    """Yield the words of each note, and of the one on the set, in each form."""
    for dossier, note in zip(notes.dossiers, notes.briefings, strict=True):
        blocks = lay_out_note(note)
        page = render_page(blocks, show_articles(dossier, notes.library))
        yield words(render_note(note)), words_of_page(page), words_of_docx(render_docx(blocks))
    blocks = lay_out_period(notes.period)
    page, document = render_page(blocks), render_docx(blocks)
    yield words(render_period(notes.period)), words_of_page(page), words_of_docx(document)


def controls() -> set[str]:
    """Return the words of a page that says nothing: what one clicks on."""
    notes = make_notes(FROM_OSLO)
    articles = show_articles(notes.dossiers[0], notes.library)
    return words_of_page(render_page(Document(title="", notice=(), head=(), sections=()), articles))


SAID = Statement(speaker="Ilham Aliyev", act="REQUEST", gist="lift the ban on figs")
ASKED = Commitment(
    by="Ilham Aliyev", to="US", kind="asked", what="urged less delay", condition="rain stops",
    due="2024-06", claimed_by="AZ",
)  # fmt: skip
EARLIER = Article(
    "earlier",
    ("Lift the ban on figs.", "He urged less delay."),
    (
        Call(
            date="2024-01-02",
            side="AZ",
            statements=(Claim(SAID),),
            commitments=(Claim(ASKED, (2,)),),
        ),
    ),
)
LATER = Article(
    "later",
    ("No ban on figs was lifted.", "They spoke of rain."),
    (
        Call(
            date=Claim("2024-05-03", (1,), "withheld"), side="US",
            statements=(Claim(SAID, (1,), "withheld"), Claim(SAID, (2,))),
            topics=(Claim(Topic(label="figs")),),
            events=(Claim(Event(date="2024-07-08", what="fair of figs"), (2,)),),
        ),
    ),
    findings=(
        Finding(
            rule="C2", severity="note", field="calls[0].statements", sentences=(1,),
            message="denied or refused, but in no statement: S1", outcome="open", expected=None,
        ),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    "articles",
    [(FROM_OSLO, FROM_STOCKHOLM), (EARLIER,), (EARLIER, LATER), ()],
    ids=["two sides", "one side", "what was withheld and denied", "nothing"],
)
def test_all_forms_have_the_same_words(articles: tuple[Article, ...]) -> None:
    """Markdown, page and DOCX; a page also says what can be clicked, a table its columns."""
    for markdown, page, document in in_three_forms(make_notes(*articles)):
        assert markdown - page <= PICTURE
        assert markdown - document <= PICTURE
        assert page - document <= controls() | PICTURE
        assert document - page <= PICTURE
        assert page - markdown <= controls() | TABLE | PICTURE

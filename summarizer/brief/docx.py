"""A document becomes a DOCX.

Owns its headings, lists and tables, and the articles behind them, to whose numbered sentences the
pointers lead. Takes a document and its articles, gives the file; the same ones give the same bytes.
"""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm, Length, Pt

from summarizer.brief.articles import ArticleParagraph, ShownArticle
from summarizer.brief.document import (
    Block,
    Bullets,
    Document,
    Facts,
    Item,
    Line,
    Own,
    Paragraph,
    Picture,
    SideBySide,
    Subsection,
    Table,
    Told,
    Tone,
    printable_text,
)
from summarizer.brief.docx_lines import (
    Places,
    add_bookmark,
    add_line,
    add_words,
    set_row,
)
from summarizer.brief.docx_widths import column_widths

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph as DocxParagraph

_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
"""Nothing in a note depends on when it is made; zip knows no earlier day."""
_DEEPEST_LIST = 3
_DEEPEST_HEADING = 4
_MARGIN, _A4_WIDTH, _A4_HEIGHT = Cm(2), Cm(21), Cm(29.7)
_TEXT_WIDTH, _TITLE_WIDTH = Length(_A4_WIDTH - 2 * _MARGIN), Cm(3.5)
_MANY_COLUMNS = 5
"""From so many on a table has facts in its cells, not whole statements: its rows are short."""
_CELL, _CELL_SIZE = "Table Words", Pt(9)


def render_docx(document: Document, articles: Sequence[ShownArticle] = ()) -> bytes:
    """Return the bytes of a DOCX.

    Args:
        document: What it says.
        articles: Stand at its end, their sentences numbered.
    """
    made = _Making(_name_places(articles))
    made.head(document)
    for section in document.sections:
        made.heading((Own(section.title),), 1)
        made.blocks(section.blocks, 2)
    if articles:
        made.heading((Own("Articles"),), 1)
        for article in articles:
            made.article(article)
    return _pack(made.docx)


def _name_places(articles: Sequence[ShownArticle]) -> Mapping[tuple[str, int | None], str]:
    places: dict[tuple[str, int | None], str] = {}
    for rank, article in enumerate(articles, start=1):
        places[article.label, None] = f"a{rank}"
        for paragraph in article.paragraphs:
            for passage in paragraph.passages:
                if passage.number:
                    places[article.label, passage.number] = f"a{rank}_S{passage.number}"
    return places


class _Making:
    """A DOCX while it is made."""

    def __init__(self, places: Places) -> None:
        self.docx: Docx = docx.Document()
        self._places = places
        self._bookmarks = 0
        _add_cell_style(self.docx)
        page = self.docx.sections[0]
        page.page_width, page.page_height = _A4_WIDTH, _A4_HEIGHT
        page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _MARGIN

    def head(self, document: Document) -> None:
        """Write the title, what must be known first, and what stands below it."""
        properties = self.docx.core_properties
        properties.title = printable_text(document.title)[:255]  # as long as a title may be
        properties.author = properties.last_modified_by = "summarizer"
        properties.comments = ""
        properties.created = properties.modified = _EPOCH
        add_words(self.docx.add_paragraph(style="Title"), document.title)
        if document.notice:
            self._line(document.notice, "Intense Quote")
        self.blocks(document.head, 1)

    def heading(self, title: Line, level: int) -> None:
        """Write a heading."""
        self._line(title, f"Heading {min(level, _DEEPEST_HEADING)}")

    def blocks(self, blocks: Sequence[Block], level: int) -> None:
        """Write blocks; `level` is that of their headings."""
        for block in blocks:
            match block:
                case Subsection(title, inside):
                    self.heading(title, level)
                    self.blocks(inside, level + 1)
                case SideBySide(parts):
                    self.blocks(parts, level)
                case _:
                    self._block(block)

    def _block(self, block: Bullets | Paragraph | Facts | Table | Picture) -> None:
        match block:
            case Bullets(items):
                self._items(items, 1)
            case Paragraph(line):
                self._line(line)
            case Facts(rows):
                self._facts(rows)
            case Table(_, columns, rows):
                self._table(columns, rows)
            case Picture(_, about):
                self._line((Own(about, "soft"),))

    def _line(self, line: Line, style: str | None = None) -> None:
        add_line(self.docx.add_paragraph(style=style), line, self._places)

    def _items(self, items: Sequence[Item], depth: int) -> None:
        suffix = f" {depth}" if depth > 1 else ""
        for item in items:
            self._line(item.line, f"List Bullet{suffix}")
            for below in item.below:
                self._line(below, f"List Continue{suffix}")
            self._items(item.items, min(depth + 1, _DEEPEST_LIST))

    def _facts(self, rows: Sequence[tuple[str, tuple[Line, ...]]]) -> None:
        pairs = tuple((((Own(title, "strong"),),), lines) for title, lines in rows)
        self._table((), pairs, (_TITLE_WIDTH, Length(_TEXT_WIDTH - _TITLE_WIDTH)))

    def _table(
        self,
        columns: Sequence[str],
        rows: Sequence[tuple[tuple[Line, ...], ...]],
        widths: Sequence[Length] = (),
    ) -> None:
        titles = tuple(((Told(title, "strong"),),) for title in columns)
        lines = (titles, *rows) if columns else tuple(rows)
        widths = widths or column_widths(lines, _TEXT_WIDTH)
        table = self.docx.add_table(rows=0, cols=len(lines[0]), style="Table Grid")
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for row in lines:
            for cell, inside, width in zip(table.add_row().cells, row, widths, strict=True):
                cell.width = width
                for place, line in enumerate(inside):
                    paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
                    paragraph.style = _CELL
                    add_line(paragraph, line, self._places)
        if columns:
            for place, row in enumerate(table.rows):
                set_row(
                    row.cells[0].paragraphs[0],
                    is_head=place == 0,
                    is_short=len(columns) >= _MANY_COLUMNS,
                )
        self.docx.add_paragraph()

    def article(self, article: ShownArticle) -> None:
        """Write an article, each sentence behind its number and with a bookmark."""
        paragraph = self.docx.add_paragraph(style="Heading 2")
        self._mark(paragraph, article.label, None)
        add_words(paragraph, f"[{article.label}] {article.outlet}, published {article.published}")
        for one in article.paragraphs:
            self._article_paragraph(one, article.label)

    def _article_paragraph(self, shown: ArticleParagraph, label: str) -> None:
        paragraph = self.docx.add_paragraph()
        tone: Tone = "soft" if shown.furniture else "strong" if shown.is_headline else "plain"
        if shown.furniture:
            add_words(paragraph, f"(not the article: {shown.furniture}) ", "tag")
        for passage in shown.passages:
            if passage.number:
                self._mark(paragraph, label, passage.number)
                add_words(paragraph, f"S{passage.number} ", "soft")
            add_words(paragraph, f"{passage.text} ", tone)

    def _mark(self, paragraph: "DocxParagraph", label: str, number: int | None) -> None:
        self._bookmarks += 1
        add_bookmark(paragraph, self._places[label, number], self._bookmarks)


def _add_cell_style(made: "Docx") -> None:
    """Add the style of words in tables: smaller, so that seven columns have room."""
    added: object = made.styles.add_style(_CELL, WD_STYLE_TYPE.PARAGRAPH)  # pyright: ignore[reportUnknownMemberType] # untyped
    style = cast("ParagraphStyle", added)
    style.base_style = cast("ParagraphStyle", made.styles["Normal"])
    style.font.size = _CELL_SIZE
    style.paragraph_format.space_after = Pt(2)


def _pack(made: "Docx") -> bytes:
    """Return a DOCX whose bytes do not tell when it was packed."""
    packed, again = io.BytesIO(), io.BytesIO()
    made.save(packed)
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(again, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH.timetuple()[:6])
            entry.create_system = 0  # the same on every system
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return again.getvalue()

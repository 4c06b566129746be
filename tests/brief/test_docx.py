"""A DOCX opens whatever its articles say, and its bytes tell nothing but the note."""

import io
import zipfile

import docx
from docx.document import Document as Docx

from summarizer.brief.articles import ArticleParagraph, Passage, ShownArticle
from summarizer.brief.document import (
    At,
    Block,
    Bullets,
    Document,
    Facts,
    Item,
    Own,
    Paragraph,
    Picture,
    Section,
    SideBySide,
    Subsection,
    Table,
    Told,
)
from summarizer.brief.docx import render_docx
from summarizer.brief.parts import Pointer
from tests.brief.pages import HOSTILE

HERE = Pointer(label="000", article_id="000", sentences=(2,))
ARTICLE = ShownArticle(
    label="000",
    outlet="The Paper",
    published="3 May 2024",
    url=None,
    language="en",
    paragraphs=(
        ArticleParagraph((Passage("$ 1.7", 1),), "ticker"),
        ArticleParagraph((Passage("They spoke.", 2), Passage("They agreed.", 3))),
    ),
)


def read(content: bytes) -> Docx:
    """Open it again."""
    return docx.Document(io.BytesIO(content))


def words(content: bytes) -> list[str]:
    """All paragraphs, those of tables behind the others."""
    opened = read(content)
    cells = [cell for table in opened.tables for row in table.rows for cell in row.cells]
    return [one.text for one in (*opened.paragraphs, *(p for c in cells for p in c.paragraphs))]


def make(*blocks: Block, title: str = "A call") -> Document:
    """Return a document of one section."""
    return Document(title, (), (), (Section("one", "One", blocks),))


def test_every_kind_of_block_is_there() -> None:
    """Headings, lists with what is below them, facts, tables, pictures in words."""
    line = (Told("They spoke"), At(HERE))
    content = render_docx(
        make(
            Bullets((Item(line, below=((Own("below"),),), items=(Item((Own("inner"),)),)),)),
            Paragraph((Own("plain"),)),
            Facts((("Date", ((Own("3 May"),), (Own("4 May"),))),)),
            Table("about", ("Who",), ((((Told("Roe"),),),),)),
            Picture("<svg></svg>", "a line with dots"),
            SideBySide((Subsection((Own("Oslo"),), (Paragraph((Own("says"),)),)),)),
        ),
        [ARTICLE],
    )
    found = words(content)
    for text in ("One", "They spoke [000 S2]", "below", "inner", "plain", "Oslo", "says"):
        assert text in found
    for text in ("Date", "3 May", "4 May", "Who", "Roe", "a line with dots"):
        assert text in found
    styles = {one.text: one.style.name for one in read(content).paragraphs if one.style}
    assert (styles["One"], styles["Oslo"]) == ("Heading 1", "Heading 2")
    assert (styles["They spoke [000 S2]"], styles["inner"]) == ("List Bullet", "List Bullet 2")


def test_pointers_lead_to_sentences_of_the_articles() -> None:
    """Each has a bookmark of its own; an article that is not there is only named."""
    xml = body(render_docx(make(Paragraph((At(HERE),))), [ARTICLE]))
    assert 'w:anchor="a1_S2"' in xml
    assert xml.count('w:name="a1_S2"') == 1
    assert len(set(ids(xml))) == len(ids(xml)) == 4
    assert "w:anchor" not in body(render_docx(make(Paragraph((At(HERE),)))))


def body(content: bytes) -> str:
    """The XML of the text."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return packed.read("word/document.xml").decode()


def ids(xml: str) -> list[str]:
    """The ids of its bookmarks."""
    return [part.split('w:id="')[1].split('"')[0] for part in xml.split("<w:bookmarkStart")[1:]]


def test_furniture_says_what_it_is() -> None:
    """What is not the article is told apart in the article's text."""
    assert "(not the article: ticker) S1 $ 1.7 " in words(render_docx(make(), [ARTICLE]))


def test_hostile_words_stay_words() -> None:
    """The file opens and shows them; what XML cannot hold is replaced."""
    texts = [*HOSTILE, "a\x00b\x0bc\ud800\ufffe", "\u202eevil", "x" * 5000]
    lines = [
        Paragraph((Told(text), At(Pointer(label=text, article_id=text, sentences=(1,)))))
        for text in texts
    ]
    content = render_docx(make(*lines, title=texts[-3]), [ARTICLE])
    shown = [one for one in words(content) if one.endswith("S1]")]
    assert len(shown) == len(texts)
    assert shown[0] == f"{texts[0]} [{texts[0]} S1]"
    assert shown[-3].startswith("a\ufffdb\ufffdc\ufffd\ufffd ")
    assert "\u202e" not in shown[-2]
    assert read(content).core_properties.title == "a\ufffdb\ufffdc\ufffd\ufffd"


def test_the_same_bytes_again() -> None:
    """They tell neither when nor where the file was made."""
    one, other = (render_docx(make(Paragraph((Own("x"),))), [ARTICLE]) for _ in range(2))
    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = read(one).core_properties
    assert properties.created == properties.modified
    assert properties.author == "summarizer"


def test_columns_are_as_wide_as_their_words_need() -> None:
    """In the grid that every reader of the file goes by: a label's column is the narrow one."""
    facts = Facts((("When", ((Own("x" * 60),),)),))
    table = Table("t", ("Due", "What"), ((((Own("-"),),), ((Told("long words " * 8),),)),))
    for one in read(render_docx(make(facts, table))).tables:
        narrow, wide = (column.width for column in one.columns)
        assert narrow is not None
        assert wide is not None
        assert 3 * narrow <= wide


def test_tables_keep_their_titles_and_their_short_rows() -> None:
    """Titles come again on each page; a row of facts is not torn, one of statements may be."""
    cell = ((Own("x"),),)
    for columns, is_short in ((3, False), (6, True)):
        table = Table("t", ("Title",) * columns, ((cell,) * columns,) * 2)
        xml = body(render_docx(make(table)))
        assert xml.count("w:tblHeader") == 1
        assert ("w:cantSplit" in xml) == is_short

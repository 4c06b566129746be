"""Words of a line look in a DOCX as their part in the note asks for."""

import docx
import pytest

from summarizer.brief.document import Address, Line, NoteLink, Told, Tone
from summarizer.brief.docx_lines import add_bookmark, add_line, add_words


def targets(*line: Address | NoteLink) -> list[str]:
    """Return where the links of a line lead."""
    opened = docx.Document()
    parts: Line = line
    add_line(opened.add_paragraph(), parts, {})
    relations = opened.part.rels.values()
    return [one.target_ref for one in relations if one.is_external]


@pytest.mark.parametrize(
    ("tone", "trait"),
    [("strong", "bold"), ("struck", "strike"), ("quote", "italic"), ("tag", "italic")],
)
def test_tones_are_shown(tone: Tone, trait: str) -> None:
    """A withheld claim is struck, a speaker bold."""
    run = add_words(docx.Document().add_paragraph(), "x", tone)
    assert getattr(run.font, trait) is True
    assert getattr(add_words(docx.Document().add_paragraph(), "x").font, trait) is None


def test_addresses_are_real_links() -> None:
    """One can click on them; what is no web address is only shown."""
    assert targets(Address("https://news.example/1?a=1&b=2")) == ["https://news.example/1?a=1&b=2"]
    assert targets(Address("javascript:alert(1)")) == []
    assert targets(NoteLink("A call", "2024-x")) == ["2024-x.docx"]


def test_right_to_left_words_are_marked() -> None:
    """Word lays them out by this mark."""
    paragraph = docx.Document().add_paragraph()
    add_line(paragraph, (Told("\u05e9\u05dc\u05d5\u05dd"), Told("peace")), {})
    assert [run.font.rtl for run in paragraph.runs] == [True, None]


def test_white_space_is_one_blank() -> None:
    """A line stays a line."""
    assert add_words(docx.Document().add_paragraph(), "a\n\t b").text == "a b"


def test_a_place_has_a_name() -> None:
    """Links of the document lead to it."""
    paragraph = docx.Document().add_paragraph()
    add_bookmark(paragraph, "a1_S2", 7)
    xml = paragraph.paragraph_format.element.xml
    assert '<w:bookmarkStart w:id="7" w:name="a1_S2"/>' in xml
    assert '<w:bookmarkEnd w:id="7"/>' in xml

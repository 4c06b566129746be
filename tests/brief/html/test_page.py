"""A page is one file that runs nothing but its own script, whatever its articles say."""

import base64
import hashlib

import pytest

from summarizer.brief.articles import ArticleParagraph, Passage, ShownArticle
from summarizer.brief.document import (
    Address,
    At,
    Bullets,
    Document,
    Facts,
    Item,
    NoteLink,
    Own,
    Paragraph,
    Part,
    Picture,
    Section,
    SideBySide,
    Subsection,
    Table,
    Told,
)
from summarizer.brief.html import render_page
from summarizer.brief.parts import Pointer
from tests.brief.html.parsed import RUNNING, Parsed
from tests.brief.pages import HOSTILE

KNOWN = Pointer(label="000", article_id="000_a", sentences=(1, 2))


def document(*parts: Part) -> Document:
    """Return a document of one line."""
    section = Section("one", "One", (Bullets((Item(parts),)),))
    return Document(title="A call", notice=(), head=(), sections=(section,))


def article(*words: str, label: str = "000", language: str | None = "en") -> ShownArticle:
    """Return an article of a paragraph a sentence."""
    return ShownArticle(
        label=label,
        outlet="The Paper",
        published="3 May 2024",
        url=None,
        language=language,
        paragraphs=tuple(
            ArticleParagraph((Passage(text, number),)) for number, text in enumerate(words, start=1)
        ),
    )


def test_the_policy_allows_its_own_style_and_script_alone() -> None:
    """The hashes are those of what stands in the page; nothing is let in by address."""
    parsed = Parsed(render_page(document(Own("x"))))
    (policy,) = [value for value in parsed.values("content") if "default-src" in value]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    for name in RUNNING:
        (content,) = parsed.inside[name]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert rules[f"{name}-src"] == f"'sha256-{digest}'"
    assert "unsafe" not in policy


def test_a_page_needs_nothing_else() -> None:
    """No address of a script, style, font or picture, and no event handler or inline style."""
    page = render_page(document(Own("x"), At(KNOWN)), [article("One.", "Two.")])
    parsed = Parsed(page)
    names = {name for name, _ in parsed.attributes}
    assert not names & {"src", "srcset", "style", "data", "action", "formaction"}
    assert not [name for name in names if name.startswith("on")]
    assert "link" not in parsed.tags
    assert "url(" not in page
    assert "@import" not in page


@pytest.mark.parametrize("text", [*HOSTILE, "</script><script>x", "</style>", "<!-- x", '" x="'])
def test_hostile_words_stay_words(text: str) -> None:
    """In a claim, a title, a table, an article, a label, an outlet: the same tags, more words."""
    harmless, hostile = (
        Parsed(render_page(everywhere(words), [article(words, label=words)]))
        for words in ("harmless", text)
    )
    assert hostile.tags == harmless.tags
    assert hostile.inside == harmless.inside
    assert hostile.text.count(" ".join(text.split())) >= 9


def everywhere(words: str) -> Document:
    """Return a document with words wherever a document has any."""
    line = (Told(words), At(Pointer(label=words, article_id=words, sentences=(1,))))
    part = Subsection(line, (Paragraph(line, is_lead=True),))
    blocks = (
        Facts(((words, (line,)),)),
        Bullets((Item(line, below=((Told(words, "quote"),),), items=(Item(line),)),)),
        Table("about", (words,), (((line,),),)),
        SideBySide((part, part)),
        Paragraph((NoteLink(words, "x"), Address(words))),
    )
    return Document(words, line, blocks, (Section("s", words, blocks),))


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", 'https://a.b/"onclick=x', "//a.b"]
)
def test_only_web_addresses_are_links(address: str) -> None:
    """Another scheme is shown and leads nowhere."""
    parsed = Parsed(render_page(document(Address(address))))
    assert address in parsed.text
    assert address not in parsed.values("href")


def test_a_web_address_is_a_link_that_tells_nothing() -> None:
    """Whoever follows it sends no referrer."""
    parsed = Parsed(render_page(document(Address("https://news.example/1?a=1&b=2"))))
    assert "https://news.example/1?a=1&b=2" in parsed.values("href")
    assert "noopener noreferrer" in parsed.values("rel")


def test_pointers_lead_to_sentences() -> None:
    """Each sentence that a pointer names is there, under the name that the pointer has for it."""
    parsed = Parsed(render_page(document(At(KNOWN)), [article("One.", "Two.")]))
    assert parsed.values("data-at") == ["article:000:S1 article:000:S2"]
    assert {"article:000:S1", "article:000:S2", "article:000"} <= set(parsed.values("id"))
    assert "#article:000:S1" in parsed.values("href")


def test_pointers_to_other_notes_articles_lead_there() -> None:
    """An article of an earlier call is shown by that call's note; one of none is just named."""
    there = render_page(document(At(KNOWN)), notes={"000": "2023-x"})
    assert "2023-x.html#article:000:S1" in Parsed(there).values("href")
    nowhere = Parsed(render_page(document(At(KNOWN))))
    assert "000 S1, S2" in nowhere.text
    assert not [href for href in nowhere.values("href") if "000" in href]


def test_furniture_says_what_it_is() -> None:
    """What is not the article stands there, greyed, with its reason."""
    paragraph = ArticleParagraph((Passage("$ 1.7", 1), Passage("loose", None)), "ticker")
    shown = ShownArticle("000", "The Paper", "open", None, None, (paragraph,))
    page = render_page(document(At(KNOWN)), [shown])
    assert 'class="furniture"' in page
    assert "not the article: ticker S1 $ 1.7 loose" in Parsed(page).text


def test_words_of_others_are_isolated() -> None:
    """Right-to-left words cannot turn the line round; marks that override direction are gone."""
    page = render_page(document(Told("\u05e9\u05dc\u05d5\u05dd \u202eevil\u202c")))
    assert "<bdi>\u05e9\u05dc\u05d5\u05dd \ufffdevil\ufffd</bdi>" in page


def test_what_browsers_refuse_is_replaced() -> None:
    """Controls and halves of characters cannot break the file."""
    page = render_page(document(Told("a\x00b\x1b\ud800c")), [article("d\x00e")])
    assert "a\ufffdb\ufffd\ufffdc" in page
    assert "d\ufffde" in page
    page.encode()


def test_a_picture_is_inline_and_told() -> None:
    """A drawing of the program stands in the page, with words for those who cannot see it."""
    picture = Picture('<svg viewBox="0 0 1 1"></svg>', "a line & a dot")
    page = render_page(Document("x", (), (picture,), ()))
    assert '<svg viewBox="0 0 1 1"></svg>' in page
    assert "a line & a dot" in Parsed(page).values("aria-label")


def test_the_same_page_again() -> None:
    """The same document gives the same bytes."""
    one, other = (render_page(everywhere("x"), [article("One.")]) for _ in range(2))
    assert one == other

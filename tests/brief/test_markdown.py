"""Words of articles stay words: they never become markup of a note."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from typing_extensions import override

from summarizer.brief.briefing import LedgerRow, Pointer, Quote, Said
from summarizer.brief.markdown import (
    escape,
    print_briefly,
    print_link,
    print_message,
    print_party,
    print_pointer,
    print_quotes,
    print_said,
    print_theme,
    render_note,
)
from summarizer.records.values import Commitment, Event, Person, Statement, Topic
from tests.brief.notes import make_briefings
from tests.merge.readouts import Article, Call, Claim

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "![x](http://evil.example/x.png)",
    "[x]: http://evil.example",
    "# Heading",
    "1. one",
    "1) one",
    "- item",
    "+ item",
    "* item",
    "> quote",
    "| a | b |",
    "===",
    "---",
    "```code```",
    "~~~",
    "~~gone~~",
    "**bold** _slanted_ __strong__",
    "&lt;b&gt; &#60;b&#62; &amp;",
    "a\n\n# b\n| c |",
    "back\\slash \\<b>",
    "<http://evil.example>",
    "http://evil.example www.evil.example",
    "ends with a bracket]",
    "    indented",
]
MARKUP_OF_NOTES = {
    *("h1", "h2", "h3", "ul", "li", "p", "strong", "em", "s", "blockquote"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
POINTER = Pointer(label="000", article_id="000_a", sentences=(8, 9))


class _Page(HTMLParser):
    """The tags and words of a rendered note."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.words: list[str] = []
        self.feed(html)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag."""
        self.tags.append(tag)

    @override
    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.words.append(data)


def said(gist: str, *, verbatim: bool = False, reads_on: bool = False, **more: object) -> Said:
    """Return a statement as a note shows it."""
    values = {
        "who": "Jane Roe",
        "act": "SUPPORT",
        "gist": gist,
        "is_verbatim": verbatim,
        "reads_on": reads_on,
        "topics": (),
        "pointer": POINTER,
        "quotes": (),
    }
    return Said.model_validate({**values, **more})


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_printed_as_it_is(text: str) -> None:
    """In a line of its own, a list, a heading, a table: the same words, no markup."""
    words = " ".join(text.split())
    for before, after, tags in (
        ("", "", ["p"]),
        ("- ", "", ["ul", "li"]),
        ("## ", "", ["h2"]),
        ("| § |\n| --- |\n| ", " |", ["table", "thead", "tr", "th", "tbody", "tr", "td"]),
    ):
        page = _Page(READER.render(f"{before}{escape(text)}{after}"))
        assert page.tags == tags
        assert "".join(page.words).replace("\n", "").removeprefix("§") == words


@given(st.text(min_size=1))
def test_any_text_is_one_paragraph_of_itself(text: str) -> None:
    """Whatever the characters: one paragraph, the same words, spaces evened out."""
    printed = escape(text)
    page = _Page(READER.render(printed))
    shown = re.sub(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]", "", text
    )
    assert "".join(page.words).split() == shown.split()
    assert page.tags == (["p"] if shown.split() else [])
    assert "\n" not in printed


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\u202e", "\u2066", "\ufeff"])
def test_characters_that_rearrange_a_line_are_dropped(character: str) -> None:
    """Direction marks and controls of an article stay in the article."""
    assert escape(f"a{character}b") == "ab"


@pytest.mark.parametrize("text", ["004_6d7d1cf8", "AT&T", "U.S.-led", "2 > 1"])
def test_harmless_characters_stay_readable(text: str) -> None:
    """What cannot become markup is not littered with backslashes."""
    assert escape(text).count("\\") == (1 if ">" in text else 0)


@pytest.mark.parametrize(
    ("url", "printed"),
    [
        ("https://news.example/a_b?c=1&d=2", "<https://news.example/a_b?c=1&d=2>"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://x.example/<script>", "https\\://x.example/\\<script\\>"),
        ("https://x.example/a b", "https\\://x.example/a b"),
    ],
)
def test_only_plain_web_addresses_are_links(url: str, printed: str) -> None:
    """Anything else is text."""
    assert print_link(url) == printed


@pytest.mark.parametrize(
    ("message", "printed"),
    [
        ("[000] and [A-1.b]", "[000] and [A-1.b]"),
        ("[x](y)", "\\[x\\](y)"),
        ("[x]: y", "\\[x\\]: y"),
        ("[a b] [*c*]", "\\[a b\\] \\[\\*c\\*\\]"),
    ],
)
def test_labels_in_messages_stay_labels(message: str, printed: str) -> None:
    """A bracketed label is printed as it is unless it would make a link."""
    assert print_message(message) == printed


def test_pointers_are_labels_with_sentences() -> None:
    """An article alone, or with its sentences; a hostile id is escaped."""
    assert print_pointer(POINTER) == "[000 S8, S9]"
    assert print_pointer(POINTER.model_copy(update={"sentences": ()})) == "[000]"
    assert print_pointer(POINTER.model_copy(update={"label": "](x)"})) == "[\\](x) S8, S9]"


@pytest.mark.parametrize(
    ("one", "whole"),
    [
        (said("figs are ripe"), "**Jane Roe**: figs are ripe [000 S8, S9]"),
        (said("figs are ripe", verbatim=True), "**Jane Roe**: “figs are ripe” [000 S8, S9]"),
        (said("praises figs", reads_on=True), "**Jane Roe** praises figs [000 S8, S9]"),
    ],
    ids=["clause", "verbatim", "verb"],
)
def test_statements_read_as_sentences(one: Said, whole: str) -> None:
    """A clause follows a colon, a verb its speaker, the article's words stand in marks."""
    assert print_said(one) == whole


def test_long_statements_break_off_visibly() -> None:
    """What is shortened says so; a short one is whole."""
    assert print_briefly(said("fig " * 30)).count("fig") == 20
    assert "fig … [000" in print_briefly(said("fig " * 30))
    assert print_briefly(said("figs")) == "Jane Roe: figs [000 S8, S9]"


def test_themes_stand_for_statements() -> None:
    """Two themes at most; without any, the first words."""
    assert print_theme(said("long", topics=("a", "b", "c"))) == "Jane Roe: a, b [000 S8, S9]"
    assert print_theme(said("fig " * 13)) == f"Jane Roe: {'fig ' * 12}… [000 S8, S9]"


def test_gaps_between_quoted_sentences_are_marked() -> None:
    """Sentences that follow each other read on; others show that something is left out."""
    quotes = [Quote(number=number, text=f"S{number}.") for number in (1, 2, 4)]
    assert print_quotes(quotes) == "S1. S2. […] S4."


@pytest.mark.parametrize(
    ("kind", "to", "printed"),
    [
        ("asked", "Baku", "**A** asks Baku"),
        ("agreed", "Baku", "**A** agrees with Baku"),
        ("conditional", None, "**A** agrees on a condition"),
    ],
)
def test_parties_of_a_commitment_read_as_a_clause(kind: str, to: str | None, printed: str) -> None:
    """Who does what towards whom, or towards nobody named."""
    row = LedgerRow.model_validate(
        {"by": "A", "to": to, "kind": kind, "what": "x", "condition": None, "due": None}
        | {"claimed_by": "B", "pointer": POINTER, "others": ()}
    )
    assert print_party(row) == printed


@pytest.mark.parametrize("text", HOSTILE)
def test_a_note_full_of_hostile_text_has_only_its_own_markup(text: str) -> None:
    """Whatever stands in names, claims, themes and reasons: no tag that is not the note's."""
    flat = " ".join(text.split())
    call = Call(
        people=(
            Person(name=f"Jane {text}", country="US", office=text),
            Person(name="John Doe", country="AZ", office=None),
        ),
        initiator=text,
        side="AZ",
        date_step=text,
        statements=(
            Claim(Statement(speaker=text, act="SUPPORT", gist=text), (1,)),
            Claim(Statement(speaker=text, act="SUPPORT", gist=text), (1,), "withheld"),
        ),
        commitments=(
            Claim(
                Commitment(
                    by=text,
                    to=text,
                    kind="asked",
                    what=text,
                    condition=text,
                    due=text,
                    claimed_by=text,
                )
            ),
        ),
        events=(Claim(Event(date=text, what=text), (2,)),),
        topics=(Claim(Topic(label=text)),),
    )
    article = Article(
        f"1 {flat}", (f"Before {flat}", f"{flat} after"), (call,), url=text, agency=text
    )
    page = _Page(READER.render(render_note(make_briefings(article)[0])))
    assert set(page.tags) <= MARKUP_OF_NOTES
    assert [page.tags.count(tag) for tag in ("h1", "h3", "table", "td")] == [1, 1, 1, 5]
    assert page.tags.count("h2") == 6

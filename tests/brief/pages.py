"""Hostile article text, and how a reader of Markdown takes a page."""

from html.parser import HTMLParser

from markdown_it import MarkdownIt
from typing_extensions import override

_READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
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


class Page(HTMLParser):
    """The tags and words of a rendered note."""

    def __init__(self, markdown: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.words: list[str] = []
        self.feed(_READER.render(markdown))

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag."""
        self.tags.append(tag)

    @override
    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.words.append(data)

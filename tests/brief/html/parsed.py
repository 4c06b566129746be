"""How a browser takes a page apart."""

from html.parser import HTMLParser

from typing_extensions import override

RUNNING = {"script", "style"}


class Parsed(HTMLParser):
    """Tags, attributes, words and the insides of script and style."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.inside: dict[str, list[str]] = {name: [] for name in RUNNING}
        self._open = ""
        self.feed(page)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep tag and attributes."""
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self._open = tag

    @override
    def handle_endtag(self, tag: str) -> None:
        """Leave script and style."""
        self._open = ""

    @override
    def handle_data(self, data: str) -> None:
        """Keep words, and what runs apart from them."""
        (self.inside[self._open] if self._open in RUNNING else self.words).append(data)

    @property
    def text(self) -> str:
        """All words, white space as one blank."""
        return " ".join("".join(self.words).split())

    def values(self, name: str) -> list[str]:
        """All values of an attribute."""
        return [value for attribute, value in self.attributes if attribute == name]

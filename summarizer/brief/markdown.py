"""A briefing becomes Markdown (CommonMark with the tables and strikes of GitHub).

Owns the printing of notes and of the index. Whatever a template prints is escaped unless the
template marks it as Markdown of its own: words of an article never become a heading, a link, a
table cell, HTML or a line of their own.

References:
    https://spec.commonmark.org/0.31.2/#backslash-escapes, https://github.github.com/gfm/
"""

import re
from collections.abc import Sequence
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from summarizer.brief.briefing import Briefing, LedgerRow, Pointer, Quote, Said
from summarizer.brief.index import Index
from summarizer.records.values import Act, CommitmentKind

# What can open markup inside a line. A backslash before punctuation is always literal.
_INLINE = re.compile(r"[\\`*\[\]<>|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,32};)")
# What opens a block at the start of a line: headings, lists, rules, numbers of lists.
_BLOCK = re.compile(r"^([#+=:-]|\d{1,9}(?=[.)]))")
# GitHub makes links of bare addresses; a backslash before the colon or point breaks them.
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(?=:)|\b(www)(?=\.)")
# Controls, and marks that turn the direction of what follows: words of an article must not be able
# to rearrange the line they stand in.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
# A label in a message, escaped: nothing behind it may make a link or a definition of it.
_LABEL = re.compile(r"\\\[([\w.-]+)\\\](?![(\[:])")
_SPACES = re.compile(r"\s+")
_SAFE_URL = re.compile(r"https?://[^\s<>\"'`\\^{|}\x00-\x20\x7f]{1,2000}", re.IGNORECASE)

BRIEF_WORDS, THEME_WORDS, MOST_TOPICS = 20, 12, 2
"""Words of a statement that the comparison repeats from the section above it: where readouts meet,
and where only its theme is listed; themes that stand for a statement."""
ACT_IN_WORDS: dict[Act, str] = {
    "AGREE": "undertaking",
    "CONSULT": "discussion",
    "SUPPORT": "support",
    "CONCEDE": "concession",
    "COOPERATE": "cooperation",
    "AID": "aid",
    "RETREAT": "retreat",
    "REQUEST": "request",
    "ACCUSE": "accusation",
    "REJECT": "rejection",
    "THREATEN": "threat",
    "PROTEST": "protest",
    "SANCTION": "sanctions",
    "MOBILIZE": "mobilization",
    "COERCE": "coercion",
    "ASSAULT": "assault",
}
KIND_IN_WORDS: dict[CommitmentKind, tuple[str, str]] = {
    "asked": ("asks", " "),
    "offered": ("offers", " "),
    "agreed": ("agrees", " with "),
    "conditional": ("agrees on a condition", " with "),
    "refused": ("refuses", " "),
}
"""What somebody does, and what stands before whomever it concerns."""


class Markdown(str):
    """Text that is Markdown already and printed as it is."""

    __slots__ = ()


def escape(text: object) -> str:
    r"""Return text that Markdown prints as it is, on one line.

    Examples:
        >>> print(escape("# <b>[x](http://a.b)</b>\n| 2 * 3"))
        \# \<b\>\[x\](http\://a.b)\</b\> \| 2 \* 3
    """
    if isinstance(text, Markdown):
        return text
    plain = _SPACES.sub(" ", _CONTROLS.sub("", str(text))).strip()
    plain = _INLINE.sub(r"\\\g<0>", plain)
    plain = _ADDRESS.sub(lambda found: f"{found[0]}\\", plain)
    return _BLOCK.sub(_escape_block, plain)


def _escape_block(found: re.Match[str]) -> str:
    # A number keeps its digits: the point behind it is what makes a list.
    return f"{found[1]}\\" if found[1].isdigit() else f"\\{found[1]}"


def render_note(briefing: Briefing) -> str:
    """Return a note; the same briefing gives the same bytes."""
    return _environment().get_template("note.md.jinja").render(note=briefing)


def render_index(index: Index) -> str:
    """Return the index of a run's notes."""
    return _environment().get_template("index.md.jinja").render(index=index)


def print_pointer(pointer: Pointer) -> Markdown:
    """Return a pointer as a note prints it.

    Square brackets need no escape here: no template puts a parenthesis or a colon where it would
    make a link or a link's definition of them.

    Examples:
        >>> str(print_pointer(Pointer(label="000", article_id="000_a", sentences=(8, 9))))
        '[000 S8, S9]'
    """
    numbers = ", ".join(f"S{number}" for number in pointer.sentences)
    inside = f"{escape(pointer.label)} {numbers}" if numbers else escape(pointer.label)
    return Markdown(f"[{inside}]")


def print_message(text: str) -> Markdown:
    r"""Return a message of the program, in which bracketed labels stand for articles.

    Examples:
        >>> print(print_message("[000] and [x](http://a.b)"))
        [000] and \[x\](http\://a.b)
    """
    return Markdown(_LABEL.sub(r"[\1]", escape(text)))


def print_link(url: str) -> Markdown:
    """Return an address as a link if it is a plain web address, else as text."""
    return Markdown(f"<{url}>" if _SAFE_URL.fullmatch(url) else escape(url))


def print_said(said: Said) -> Markdown:
    """Return a statement with its speaker, whole."""
    return Markdown(f"**{escape(said.who)}**{_gist(said, said.gist)} {print_pointer(said.pointer)}")


def print_briefly(said: Said) -> Markdown:
    """Return a statement in one line: a long gist breaks off, its pointer leads to the whole."""
    gist = _break_off(said.gist, BRIEF_WORDS)
    return Markdown(f"{escape(said.who)}{_gist(said, gist)} {print_pointer(said.pointer)}")


def print_theme(said: Said) -> Markdown:
    """Return what a statement is about: its themes, else its first words."""
    about = ", ".join(said.topics[:MOST_TOPICS]) or _break_off(said.gist, THEME_WORDS)
    return Markdown(f"{escape(said.who)}: {escape(about)} {print_pointer(said.pointer)}")


def _break_off(text: str, most: int) -> str:
    words = text.split()
    return " ".join(words[:most]) + (" …" if len(words) > most else "")


def print_quotes(quotes: Sequence[Quote]) -> Markdown:
    """Return sentences one after the other; what is left out between them is marked."""
    text = ""
    for place, quote in enumerate(quotes):
        follows = place and quote.number == quotes[place - 1].number + 1
        gap = "" if not place else " " if follows else " […] "
        text += gap + escape(quote.text)
    return Markdown(text)


def print_party(row: LedgerRow) -> Markdown:
    """Return who does what towards whom."""
    verb, link = KIND_IN_WORDS[row.kind]
    to = f"{link}{escape(row.to)}" if row.to else ""
    return Markdown(f"**{escape(row.by)}** {verb}{to}")


def _gist(said: Said, gist: str) -> str:
    shown = f"“{escape(gist)}”" if said.is_verbatim else escape(gist)
    return f" {shown}" if said.reads_on else f": {shown}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("summarizer.brief"),
        undefined=StrictUndefined,
        finalize=escape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - HTML's escapes are not Markdown's; `finalize` escapes all
    )
    environment.filters.update(
        act=ACT_IN_WORDS.__getitem__,
        brief=print_briefly,
        party=print_party,
        quotes=print_quotes,
        link=print_link,
        message=print_message,
        pointer=print_pointer,
        printed=Markdown,
        said=print_said,
        theme=print_theme,
    )
    return environment

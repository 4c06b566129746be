"""A briefing becomes Markdown (CommonMark with the tables and strikes of GitHub).

Owns the printing of notes and of the index. Whatever a template prints is escaped unless the
template marks it as Markdown of its own: words of an article never become a heading, a link, a
table cell, HTML or a line of their own.

References:
    https://spec.commonmark.org/0.31.2/#backslash-escapes, https://github.github.com/gfm/
"""

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from summarizer.brief.briefing import Briefing, Pointer, Said
from summarizer.brief.index import Index
from summarizer.records.values import Act, CommitmentKind

# What can open markup inside a line. A backslash before punctuation is always literal.
_INLINE = re.compile(r"[\\`*\[\]<>|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#|\w)")
# What opens a block at the start of a line: headings, lists, rules, numbers of lists.
_BLOCK = re.compile(r"^([#+=:-]|\d{1,9}(?=[.)]))")
# GitHub makes links of bare addresses; a backslash before the colon or point breaks them.
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(?=:)|\b(www)(?=\.)")
# Controls, and marks that turn the direction of what follows: words of an article must not be able
# to rearrange the line they stand in.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
_SPACES = re.compile(r"\s+")
_SAFE_URL = re.compile(r"https?://[^\s<>\"'`\\^{|}\x00-\x20\x7f]{1,2000}", re.IGNORECASE)

BRIEF_WORDS = 20
"""Words of a statement that the comparison repeats from the section above it."""
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
KIND_IN_WORDS: dict[CommitmentKind, str] = {
    "asked": "asks",
    "offered": "offers",
    "agreed": "agrees with",
    "conditional": "agrees on a condition with",
    "refused": "refuses",
}


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


def print_link(url: str) -> Markdown:
    """Return an address as a link if it is a plain web address, else as text."""
    return Markdown(f"<{url}>" if _SAFE_URL.fullmatch(url) else escape(url))


def print_said(said: Said) -> Markdown:
    """Return a statement with its speaker, whole."""
    return Markdown(f"**{escape(said.who)}**{_gist(said, said.gist)} {print_pointer(said.pointer)}")


def print_briefly(said: Said) -> Markdown:
    """Return a statement in one line: a long gist breaks off, its pointer leads to the whole."""
    words = said.gist.split()
    gist = " ".join(words[:BRIEF_WORDS]) + (" …" if len(words) > BRIEF_WORDS else "")
    return Markdown(f"{escape(said.who)}{_gist(said, gist)} {print_pointer(said.pointer)}")


def _gist(said: Said, gist: str) -> str:
    shown = f"“{escape(gist)}”" if said.is_verbatim else escape(gist)
    return f" {shown}" if said.reads_on and not said.is_verbatim else f": {shown}"


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
        kind=KIND_IN_WORDS.__getitem__,
        link=print_link,
        pointer=print_pointer,
        printed=Markdown,
        said=print_said,
    )
    return environment

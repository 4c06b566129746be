"""Text becomes Markdown (CommonMark with the tables and strikes of GitHub), and stays text.

Owns the escaping of notes. Whatever is put into a line by `fill` is escaped unless it is marked as
Markdown already: words of an article never become a heading, a link, a table cell, HTML or a line
of their own.

References:
    https://spec.commonmark.org/0.31.2/#backslash-escapes, https://github.github.com/gfm/
"""

import re
from collections.abc import Iterable

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
# Letters that are read from right to left: text that has some is kept apart from what is around it.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"
_SPACES = re.compile(r"\s+")
_SAFE_URL = re.compile(r"https?://[^\s<>\"'`\\^{|}\x00-\x20\x7f]{1,2000}", re.IGNORECASE)


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
    plain = _BLOCK.sub(_escape_block, plain)
    return f"{_ISOLATE}{plain}{_END_OF_ISOLATE}" if _RIGHT_TO_LEFT.search(plain) else plain


def _escape_block(found: re.Match[str]) -> str:
    # A number keeps its digits: the point behind it is what makes a list.
    return f"{found[1]}\\" if found[1].isdigit() else f"\\{found[1]}"


def fill(form: str, /, **values: str) -> Markdown:
    r"""Return a line of Markdown with values put in, each escaped unless it is Markdown.

    Args:
        form: Markdown of our own, with names in braces.
        values: What the names stand for.

    Examples:
        >>> print(fill("**{who}** {what}", who="*A*", what=Markdown("*B*")))
        **\*A\*** *B*
    """
    return Markdown(form.format_map({name: escape(value) for name, value in values.items()}))


def join(parts: Iterable[str], between: str) -> Markdown:
    """Return parts behind each other, each escaped unless it is Markdown."""
    return Markdown(between.join(escape(part) for part in parts))


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

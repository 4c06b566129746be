"""Web addresses, as far as their words go: what is shown of one, and what its article is called."""

import re
from urllib.parse import unquote, urlsplit, urlunsplit

from summarizer.remote import without_user

_NOT_IN_NAMES = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 80
_PAGE_SUFFIX = re.compile(r"\.(?:html?|xhtml|php|aspx?|jsp|shtml)\Z", re.IGNORECASE)


def shown_address(url: str) -> str:
    """Return an address without the name and password that may stand in it.

    Examples:
        >>> shown_address("https://me:secret@news.example/a?b=1")
        'https://news.example/a?b=1'
    """
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:  # brackets that are no IPv6 address; what looks like a port is a password
        return without_user(url)
    return without_user(url) if "@" in parts.netloc else urlunsplit(parts)


def article_name(url: str) -> str:
    """Name an article by its address.

    Returns:
        The last part of the path, without a suffix of pages; of a path without words the host.

    Examples:
        >>> article_name("https://news.example/2023/11/a-call.html?x=1")
        'a-call'
        >>> article_name("https://news.example/")
        'news.example'
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return "page"
    words = [unquote(part) for part in parts.path.split("/") if part.strip(".")]
    last = _PAGE_SUFFIX.sub("", words[-1]) if words else ""
    name = _NOT_IN_NAMES.sub("-", last).strip("-.")[:_LONGEST_NAME]
    return name or _NOT_IN_NAMES.sub("-", parts.netloc.rpartition("@")[2]).strip("-.") or "page"

"""Templates, style and script become pages.

Owns the policy of a page and where its pointers lead. Refuses undefined names in templates.

References:
    https://www.w3.org/TR/CSP3/#csp-hash-sources
"""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from summarizer.brief.articles import ShownArticle
from summarizer.brief.document import Document, printable_text
from summarizer.brief.html.lines import anchor, make_printer

_PACKAGE = "summarizer.brief.html"


def render_page(
    document: Document,
    articles: Sequence[ShownArticle] = (),
    notes: Mapping[str, str] | None = None,
    index: str | None = None,
) -> str:
    """Return a page.

    Args:
        document: What it says.
        articles: Shown beside it; pointers lead to their sentences.
        notes: Which note shows an article, by the article's label: where other pointers lead.
        index: The page to go back to.
    """
    return (
        _environment()
        .get_template("page.html.jinja", globals=_globals())
        .render(
            document=document,
            articles=articles,
            line=make_printer(frozenset(article.label for article in articles), notes or {}),
            index=index,
        )
    )


def _printed(value: object) -> object:
    """Return what a template prints for a value; markup is our own and stays."""
    return (
        printable_text(value) if isinstance(value, str) and not isinstance(value, Markup) else value
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader(_PACKAGE),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def _globals() -> dict[str, object]:
    style, script = _own("page.css"), _own("page.js")
    return {
        "style": Markup(style),  # noqa: S704 - a file of this package
        "script": Markup(script),  # noqa: S704 - a file of this package
        "policy": _policy(style, script),
        "anchor": anchor,
    }


def _own(name: str) -> str:
    return files(_PACKAGE).joinpath("templates", name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Return the page's Content-Security-Policy: nothing but its own style and script."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"

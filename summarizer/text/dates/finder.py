"""Finding date expressions in a text, as written and not yet resolved.

Owns `find_expressions`: where they are and what they say (which day, month, year, weekday; how many
days before what). Takes any text, in one linear pass; gives expressions in text order, not
overlapping. Refuses to resolve: which year 'April 3' or which day 'Monday' is, `resolve` says.
"""

from collections.abc import Iterable
from functools import lru_cache

from summarizer.text.dates.builders import BUILDERS, Match, read_spoken
from summarizer.text.dates.expression import Expression
from summarizer.text.dates.forms import FORMS, GRAMMAR
from summarizer.text.dates.holidays import find_holidays
from summarizer.text.dates.lexicon import CODE
from summarizer.text.dates.tokens import Tokens, tokenise

_LONGEST_ABBREVIATION = 4  # 'Sept'


def _without_full_stop(text: str, tokens: Tokens, first: int, last: int) -> Match:
    """Return the tokens without a closing full stop that ends the sentence, not an abbreviation."""
    if tokens.kinds[last - 1] == CODE["DOT"]:
        start, end = tokens.span(last - 2)
        if end - start > _LONGEST_ABBREVIATION or text[start].isdigit():
            last -= 1
    return Match(text, tokens, first, last)


# The stages ask for the same text several times in a row.
@lru_cache(maxsize=4)
def find_expressions(text: str) -> tuple[Expression, ...]:
    """Find the date expressions of a text.

    Returns:
        In text order, not overlapping; offsets slice the text as it is.

    Examples:
        >>> text = "On Nov. 21 they spoke; the ministry said so on Monday night."
        >>> [(text[found.start : found.end], found.form) for found in find_expressions(text)]
        [('Nov. 21', 'day month'), ('Monday night', 'weekday')]
    """
    tokens = tokenise(text)
    found: list[Expression] = []
    for match in GRAMMAR.finditer(tokens.kinds):
        form = FORMS[int((match.lastgroup or "f0")[1:])].name
        part = _without_full_stop(text, tokens, *match.span())
        build = BUILDERS.get(form)
        expression = build(part) if build else read_spoken(part, form)
        if expression is not None:
            found.append(expression)
    return _with_holidays(found, find_holidays(text))


def _with_holidays(
    found: list[Expression], holidays: Iterable[Expression]
) -> tuple[Expression, ...]:
    """Return the expressions with the holidays that stand beside them, in text order."""
    named = list(holidays)
    if not named:
        return tuple(found)
    free = [f for f in found if not any(h.start < f.end and f.start < h.end for h in named)]
    return tuple(sorted((*free, *named), key=lambda each: each.start))

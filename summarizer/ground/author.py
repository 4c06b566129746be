"""Who says 'I' in a text: the official whose name stands alone above his own account.

Owns two signs of it, both needed: a line at the head with nobody but him, and an 'I' outside of
quotation marks that spoke, phoned or told. Takes the sentences and whom each names, gives him or
nobody. Refuses a text that tells of its author in the third person.
"""

import re
from collections.abc import Iterable, Sequence

from summarizer.records.article import Sentence

Span = tuple[int, int]
"""Where a mention begins, and behind its end."""

_I = re.compile(
    r"(?<![\w'.])i (?:[a-z]+ly |also |just |have |had |then |again ){0,2}(?:spoke|spoken|talked"
    r"|phoned|telephoned|called|rang|told|thanked|discussed|held|had|received|reiterated|offered"
    r"|conveyed|expressed|stressed|raised|welcomed|assured|underlined|emphasi[sz]ed|congratulated)\b"
)
_QUOTED = re.compile(r'"[^"\n]{0,1000}"')
_LINE = re.compile(
    r"(?:(?:the|rt|right|hon|honou?rable|statement|remarks|message|post|readout|by|from|of|his|her"
    r"|excellency|he|mp|minister|foreign|affairs|prime|for)\b|[ .,:-])*"
)
_HEAD = 4
"""Sentences in which the line stands."""


def find_author(
    folded: str, sentences: Sequence[Sentence], named: Iterable[tuple[int, Span]]
) -> Span | None:
    """Return the mention of whose account in the first person a text is.

    Args:
        folded: The text, folded.
        sentences: Its sentences, furniture left out.
        named: The mentions of people, each with the number of its sentence.
    """
    head = {sentence.number: sentence for sentence in sentences[:_HEAD]}
    if not any(_says_i(folded, sentence) for sentence in sentences):
        return None
    for number, (start, end) in named:
        line = head.get(number)
        if line and _LINE.fullmatch(folded[line.start : start] + folded[end : line.end]):
            return start, end
    return None


def _unquoted(folded: str, start: int, end: int) -> str:
    """Return a sentence with its quotations blanked, each place where it was."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), folded[start:end])


def _says_i(folded: str, sentence: Sentence) -> bool:
    return not sentence.headline and bool(
        _I.search(_unquoted(folded, sentence.start, sentence.end))
    )

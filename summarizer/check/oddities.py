"""What in the article is not meant for its readers: part of G1.

Owns the notes on text that addresses a program, on characters that do not show, and on words that
mix scripts. Takes the article alone: what an answer makes of it is for the rules to find.
"""

from collections.abc import Iterator

from summarizer.check.case import Case
from summarizer.check.found import fault
from summarizer.records.finding import Finding
from summarizer.text.addressing import find_address
from summarizer.text.disguise import find_mixed_words, find_unseen

_SHOWN = 5
"""Examples that a note names."""


def list_oddities(case: Case) -> Iterator[Finding]:
    """List what a reader should know of the text itself.

    Yields:
        Notes at no field, one for each kind.
    """
    addressed = {
        s.number: words
        for s in case.article.sentences
        if s.furniture
        and ((words := find_address(case.text(s.number))) or s.furniture == "text for a program")
    }
    if addressed:
        shown = next((words for words in addressed.values() if words), "")
        message = f"text that addresses a program is not read as part of the article: '{shown}'"
        yield _note(message, tuple(addressed))
    odd = [s.number for s in case.article.sentences if not case.text(s.number).isascii()]
    unseen = {n: found for n in odd if (found := find_unseen(case.text(n)))}
    if unseen:
        codes = dict.fromkeys(code for found in unseen.values() for code in found)
        yield _note(f"characters that do not show: {_first(codes)}", tuple(unseen))
    mixed = {n: found for n in odd if (found := tuple(find_mixed_words(case.text(n))))}
    if mixed:
        words = _first(dict.fromkeys(word for found in mixed.values() for word in found))
        yield _note(f"words that mix letters of two scripts: {words}", tuple(mixed))


def _first(examples: dict[str, None]) -> str:
    return ", ".join([*examples][:_SHOWN])


def _note(message: str, sentences: tuple[int, ...]) -> Finding:
    return fault("G1", "", message, sentences=sentences, severity="note")

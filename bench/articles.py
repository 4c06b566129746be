"""Articles to measure on: those at hand, and as many more as wanted, no two of one text.

A copy has other days and other surnames than its original: it costs as much to read, and is about
another call, so that nothing takes the two for one.
"""

import json
import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from processes import ROOT

from summarizer.data import Gazetteer
from summarizer.text.fold import fold
from summarizer.text.lexicon import HOLDER, make_lexicon

_DAY = re.compile(r"\b(?:[1-9]|1\d|2[0-8])\b(?=,? (?:19|20)\d\d| [A-Z][a-z]{2,8}\b|[,.]? [a-z])")
_ENDINGS = tuple(a + b for a in "bdfgklmnprstvz" for b in ("an", "ek", "in", "ov", "uk"))


def read_texts(path: Path | None) -> list[str]:
    """Read texts to measure on: a JSONL with `text`, else the seeds."""
    if path is None:
        return [file.read_text("utf-8") for file in sorted((ROOT / "seeds").glob("*.txt"))]
    return [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]


def vary_texts(texts: list[str], gazetteer: Gazetteer, count: int) -> Iterator[str]:
    """Yield so many texts that differ from each other in names and days."""
    lexicon = make_lexicon(gazetteer)
    surnames = [
        {t.value.split()[-1] for t in lexicon.find_terms(text, fold(text)) if t.kind == HOLDER}
        for text in texts
    ]
    for number, (text, names) in zip(
        range(count), cycle(zip(texts, surnames, strict=True)), strict=False
    ):
        yield _vary(text, names, number // len(texts))


def _vary(text: str, names: set[str], number: int) -> str:
    if not number:
        return text
    base = len(_ENDINGS)
    ending = _ENDINGS[number % base] + (_ENDINGS[number // base % base] if number >= base else "")
    for name in names:
        text = re.sub(rf"\b{re.escape(name)}\b", name + ending, text)
    varied = _DAY.sub(lambda day: str((int(day[0]) + number) % 28 + 1), text)
    return f"{varied}\nNo. {number}." if varied == text else varied

"""Hostile text: CPU of reading it through grounding, at two lengths: `python bench/hostile.py`.

Bar: cost linear in length, so four times the text takes about four times the CPU. The kinds are
what a crawl holds when something went wrong: digits, brackets, one sentence over and over.
"""

import time

from summarizer.data import load_gazetteer
from summarizer.pipeline import prepare_article
from summarizer.records.article import RawArticle

SHORT, LONG = 50_000, 200_000
KINDS = {
    "digits": "1",
    "rows of digits": "1234567890\n",
    "brackets": "([{",
    "open quotes": "“Ab c. ",
    "initials": "A.",
    "right to left": "\u202eabc ",
    "zero width": "a\u200b",
    "nul": "a\0",
    "dates": "27.11.2023 ",
    "rows of months": "May\n",
    "a call over and over": "They spoke by phone today. ",
    "names over and over": "President Jane Roe of Peru, ",
    "says over and over": "he said that ",
    "tags": "<p>",
}


def cpu_s(text: str) -> float:
    """Take the CPU seconds of one text."""
    raw = RawArticle(id="hostile", source="hostile", text=text, language="en")
    started = time.process_time()
    prepare_article(raw, load_gazetteer())
    return time.process_time() - started


def main() -> None:
    """Print a line a kind."""
    cpu_s("The two spoke by phone on Monday. " * 20)
    print(f"{'text of':22} {SHORT:>9} {LONG:>9}   times (linear: {LONG // SHORT})")
    for kind, unit in KINDS.items():
        short, long = (cpu_s((unit * (size // len(unit) + 1))[:size]) for size in (SHORT, LONG))
        print(f"{kind:22} {short:8.2f}s {long:8.2f}s   {long / max(short, 0.001):5.1f}")


if __name__ == "__main__":
    main()

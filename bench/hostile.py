"""Hostile text: CPU of reading it through grounding, from short to a megabyte.

`python bench/hostile.py`. Bar: cost linear in length, which shows as an exponent near 1 (the slope
of the logarithms of cost and length). The kinds are what a crawl holds when something went wrong:
digits, brackets, one sentence over and over.
"""

import time
from math import log

from summarizer.data import load_gazetteer
from summarizer.pipeline import prepare_article
from summarizer.records.article import RawArticle

SIZES = (62_500, 250_000, 1_000_000)
MOST = 1.2
"""The largest exponent that counts as linear: timings of such length vary by a fifth."""
KINDS = {
    "digits": "1",
    "rows of digits": "1234567890\n",
    "brackets": "([{",
    "closed brackets": "()[]",
    "open quotes": "“Ab c. ",
    "quotes": '" ',
    "initials": "A.",
    "capitals": "Abc ",
    "one capital letter": "A",
    "full stops": ".",
    "commas": ", ",
    "dashes": "-",
    "blanks": " ",
    "line ends": "\n",
    "right to left": "\u202eabc ",
    "marks of direction": "\u202e\u200f",
    "zero width": "a\u200b",
    "nothing but zero width": "\u200b",
    "accents on one letter": "\u0301",
    "letters of two scripts": "a\u0430",
    "nul": "a\0",
    "dates": "27.11.2023 ",
    "dates in words": "On 27 November 2023 ",
    "slashes": "1/",
    "rows of months": "May\n",
    "rows of stamps": "28.11.2023 13:30\n",
    "weekdays": "on Monday ",
    "a call over and over": "They spoke by phone today. ",
    "calls of people": "President Jane Roe of Peru phoned President Joe Doe of Chile on Monday. ",
    "calls in one sentence": "Roe phoned Doe and ",
    "names over and over": "President Jane Roe of Peru, ",
    "ministers": "the foreign minister of ",
    "genitives": "Peru's ",
    "says over and over": "he said that ",
    "and": "and ",
    "with": "with him and ",
    "tags": "<p>",
    "entities": "&nbsp;",
    "css": ".a{b:c} ",
}


def cpu_s(text: str) -> float:
    """Take the CPU seconds of one text."""
    raw = RawArticle(id="hostile", source="hostile", text=text, language="en")
    started = time.process_time()
    prepare_article(raw, load_gazetteer())
    return time.process_time() - started


def exponent(costs: list[float]) -> float:
    """Return how cost grows with length: 1 if linear, 2 if quadratic."""
    return log(max(costs[-1], 1e-6) / max(costs[0], 1e-6)) / log(SIZES[-1] / SIZES[0])


def main() -> None:
    """Print a line a kind."""
    cpu_s("The two spoke by phone on Monday. " * 20)
    print(f"{'text of':24}" + "".join(f"{size:>11,}" for size in SIZES) + "  exponent")
    worse: list[str] = []
    for kind, unit in KINDS.items():
        costs = [cpu_s((unit * (size // len(unit) + 1))[:size]) for size in SIZES]
        power = exponent(costs)
        print(f"{kind:24}" + "".join(f"{cost:10.2f}s" for cost in costs) + f"  {power:8.2f}")
        worse += [kind] * (power > MOST)
    print(f"worse than linear: {', '.join(worse) or 'none'}")


if __name__ == "__main__":
    main()

"""What a user reads of each fault: the tests hold the program to it, docs/faults.md shows it.

`…` stands for what differs from case to case.
"""

from typing import NamedTuple

NOT = "no"
PATIENTLY = "yes"
TOGETHER = "yes, and all wait"
ONCE = "once"
ENDS = "no, exit 3"
ALL = "all answers that came"
NEW = "answers in it are used, no new one is kept"
WITHOUT = "nothing"


class Told(NamedTuple):
    """A fault of a whole run."""

    wrong: str
    words: str
    """What is shown."""
    again: str
    kept: str


SERVER = {
    "401": Told(
        "401", "refuses the key (HTTP 401); check OPENAI_API_KEY and what it may be used for",
        ENDS, ALL,
    ),
    "403": Told(
        "403", "refuses the key (HTTP 403); check OPENAI_API_KEY and what it may be used for",
        ENDS, ALL,
    ),
    "404": Told(
        "404: no such model",
        "HTTP 404: …; it knows no model …, or its address is another; it lists: alpha, beta",
        ENDS, ALL,
    ),
    "wait": Told(
        "429 with a Retry-After of more than two minutes",
        "HTTP 429: …; asks to wait 3600 s: come back then, the same command goes on from here",
        ENDS, ALL,
    ),
    "quota": Told("429: the account is spent", "HTTP 429: …", ENDS, ALL),
    "nobody": Told(
        "connection refused before any answer",
        "cannot be reached: …; is the address right and the server up?", ENDS, ALL,
    ),
    "certificate": Told(
        "a certificate that nobody has signed",
        "cannot be reached: …certificate verify failed: …; is the address right and the server up?",
        ENDS, ALL,
    ),
    "no tls": Told(
        "`https` where the server speaks `http`",
        "cannot be reached: [SSL: …; is the address right and the server up?", ENDS, ALL,
    ),
}  # fmt: skip
"""Faults that would meet every article alike."""

CACHE = {
    "read-only": Told(
        "cache not writable", "cannot be written; answers in it are used, no new one is kept",
        NOT, NEW,
    ),
    "full": Told(
        "disk of the cache full", "cannot be written; answers in it are used, no new one is kept",
        NOT, NEW,
    ),
    "corrupt": Told("cache corrupt", "cannot be used; going on without", NOT, WITHOUT),
    "older": Told(
        "answers of another version", "holds answers of another version; they are asked for anew",
        "each of these articles", "the new answers",
    ),
}  # fmt: skip
"""Warnings; the run goes on and writes what an undisturbed one writes."""

STOPS = {
    "once": Told(
        "Ctrl-C",
        "answers that came are kept in …; the same command goes on from there and pays for none"
        " of them again",
        NOT, "all answers that came, those under way included (up to 10 s)",
    ),
    "twice": Told(
        "Ctrl-C twice", "waiting up to 10 s for …; Ctrl-C (again) leaves at once",
        NOT, ALL,
    ),
    "requests": Told(
        "`--max-requests` reached",
        "not asked: --max-requests … is spent; answers so far are kept, run again with more",
        NOT, ALL,
    ),
    "cost": Told(
        "`--max-cost` reached",
        "not asked: --max-cost …, but for less than one answer may cost, is spent; answers so far"
        " are kept, run again with more",
        NOT, ALL,
    ),
}  # fmt: skip
"""What ends a run early."""

RECORDINGS = {
    "differs": Told(
        "a recording that is not of what would be sent: another prompt, schema or text",
        "does not fit any more: …: recorded …, would send …; if the change is meant, record anew:"
        " python -m summarizer record …",
        NOT, "the recording",
    ),
    "missing": Told(
        "no recording",
        "no recorded answer for article … (found by its text); record one (python -m summarizer"
        " record), or take another --engine",
        NOT, "the others' records",
    ),
}  # fmt: skip
"""Errors of articles in `--engine replay`."""


def is_told(words: str, shown: str) -> bool:
    """Tell whether words stand in what was shown, with anything in the place of each `…`."""
    at = 0
    for part in words.split("…"):
        found = shown.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True

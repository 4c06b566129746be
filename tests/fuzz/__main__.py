"""Grounding under a fuzzer that looks where the code goes: `make fuzz ARGS="--minutes 5"`.

Atheris makes bytes, which are read as changes of a seed (`tests/properties/grounded.py`), and keeps
those that reach new code. What breaks a promise ends the run with the text that did it and the
bytes that made it; `--replay FILE` tries these again. What was found stays for the next run.
"""

import argparse
import random
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import atheris  # pyright: ignore[reportMissingModuleSource] - `make fuzz` installs it

with atheris.instrument_imports(include=["summarizer"]):
    from summarizer.records.article import RawArticle
    from tests.properties.grounded import Edit, edit_text, keep_promises, seed_texts

HOME = Path(__file__).parents[2] / ".venv-fuzz"
CORPUS, CRASHES = HOME / "corpus", HOME / "crashes"
PUBLISHED = (None, "2023-11-28", "2023-11", "2016-04-06", "0001-01-01", "no date")
LANGUAGES = (None, "en", "fr")
LONGEST = 900
"""Characters of a seed that are taken: a fuzzer wants many small texts rather than a few large."""
_HEAD = struct.Struct("<BBBH")
_EDIT = struct.Struct("<HBB")
FIRST_INPUTS = 40
MOST_BYTES = _HEAD.size + 60 * _EDIT.size


def read_bytes(data: bytes) -> RawArticle:
    """Return the article that some bytes stand for; every string of bytes is one."""
    head: tuple[int, ...] = _HEAD.unpack(data[: _HEAD.size].ljust(_HEAD.size, b"\0"))
    seed, published, language, start = head
    text = seed_texts()[seed % len(seed_texts())]
    start %= len(text)
    return RawArticle(
        id="fuzz",
        source="fuzz",
        text=edit_text(text[start : start + LONGEST], _edits(data[_HEAD.size :])),
        published=PUBLISHED[published % len(PUBLISHED)],
        language=LANGUAGES[language % len(LANGUAGES)],
    )


def _edits(data: bytes) -> Iterator[Edit]:
    for at in range(0, len(data) - _EDIT.size + 1, _EDIT.size):
        yield Edit(*_EDIT.unpack_from(data, at))


def try_bytes(data: bytes) -> None:
    """Ground the article that some bytes stand for; say which it was if that goes wrong."""
    raw = read_bytes(data)
    try:
        keep_promises(raw)
    except Exception:
        sys.stderr.write(f"{raw!r}\n")
        raise


def main() -> None:
    """Fuzz for some minutes, or try one input again."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--replay", type=Path, help="bytes that broke something")
    chosen = parser.parse_args()
    if chosen.replay:
        try_bytes(chosen.replay.read_bytes())
        return
    for folder in (CORPUS, CRASHES):
        folder.mkdir(parents=True, exist_ok=True)
    for number in range(FIRST_INPUTS):
        chance = random.Random(number)  # noqa: S311 - where to begin, not a secret
        content = chance.randbytes(_HEAD.size + number * _EDIT.size)
        (CORPUS / f"first-{number:02}").write_bytes(content)
    options = [
        f"-max_total_time={int(chosen.minutes * 60)}",
        f"-max_len={MOST_BYTES}",
        f"-artifact_prefix={CRASHES}/",
        "-timeout=20",
        "-len_control=0",  # short inputs change nothing
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *options, str(CORPUS)], try_bytes)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

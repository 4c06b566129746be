"""How long pages take to open: the index and the largest part of the notes of many records.

`python bench/pages.py [COUNT]` (5,000 unless told otherwise); needs playwright and a chromium of
the system. Bar: 3 s each, from the request to two frames after loading, the layout of what is seen
included. The records are those of `bench/notes.py`; the largest note's size is printed too.
"""

import os
import shutil
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402 - the path comes first

from bench.notes import CORPUS, make_records  # noqa: E402
from summarizer.brief import write_notes  # noqa: E402
from summarizer.merge import merge_calls  # noqa: E402

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
TIMES = 3
_DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def write_pages(count: int, folder: Path) -> tuple[Path, Path, Path]:
    """Write the notes and return the index, its largest part and the largest note."""
    source = str(CORPUS if CORPUS.is_file() else ROOT / "seeds")
    records = list(islice(make_records([source]), count))
    written = write_notes(merge_calls(records), records, folder, ("html",))
    pages = [path for path in written.files if path.suffix == ".html"]
    index = next(path for path in pages if path.stem == "index")
    parts = [path for path in pages if path.stem.startswith("index-")]
    notes = [path for path in pages if not path.stem.startswith("index")]

    def size(path: Path) -> int:
        return path.stat().st_size

    return index, max(parts, key=size, default=index), max(notes, key=size)


def main() -> None:
    """Open each page several times and print the range."""
    count = int(sys.argv[1]) if sys.argv[1:] else 5000
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        sys.exit(f"no browser: one of {', '.join(BROWSERS)} is needed")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = write_pages(count, Path(folder))
        args = ["--no-sandbox"] if os.geteuid() == 0 else []  # it refuses to work for root
        browser = playwright.chromium.launch(executable_path=path, args=args)
        for page in pages:
            taken: list[float] = []
            for _ in range(TIMES):
                tab = browser.new_context().new_page()
                started = time.perf_counter()
                tab.goto(page.as_uri())
                tab.evaluate(_DRAWN)
                taken.append(time.perf_counter() - started)
                tab.context.close()
            kilobytes = page.stat().st_size / 1000
            print(f"{page.name}: {kilobytes:,.0f} kB, {min(taken):.2f} to {max(taken):.2f} s")
        browser.close()


if __name__ == "__main__":
    main()

"""Cost of notes: CPU and memory of merging, composing and printing many stored records.

`python -m bench.notes [ARTICLES [COUNT ...]]` or `python bench/notes.py`. Bars: the notes of 1,000
records, Markdown and pages, in 10 s and 300 MB; four times the records in about four times the
time. The records are those of labelled articles answered by rules, again and again, each time with
another id and its calls a month later. Each count is measured in a process of its own.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from summarizer.ask import answer_by_rules  # noqa: E402 - the path comes first
from summarizer.brief import write_notes  # noqa: E402
from summarizer.data import load_gazetteer  # noqa: E402
from summarizer.merge import merge_calls  # noqa: E402
from summarizer.pipeline import make_record, prepare_article  # noqa: E402
from summarizer.read import read_articles  # noqa: E402
from summarizer.records.article import RawArticle  # noqa: E402
from summarizer.records.formats import DEFAULT_FORMATS  # noqa: E402
from summarizer.records.record import ArticleRecord, CallRecord  # noqa: E402
from summarizer.text.dates import as_day  # noqa: E402

CORPUS = ROOT.parent / "shared" / "corpus" / "dev.jsonl"
COUNTS = (1000, 4000)
FORMS = DEFAULT_FORMATS
"""Markdown and pages."""
A_MONTH = timedelta(days=31)


def vary(record: ArticleRecord, times: int) -> ArticleRecord:
    """Return a record under another id, its calls some months later."""
    raw = record.article.raw
    shifted: list[CallRecord] = []
    for call in record.checked.calls:
        day = as_day(call.date.value)
        value = (day + times * A_MONTH).isoformat() if day else call.date.value
        date = call.date.model_copy(update={"value": value})
        shifted.append(call.model_copy(update={"id": f"{call.id}-{times}", "date": date}))
    named = raw.model_copy(update={"id": f"{raw.id}-{times}", "source": f"{raw.source}-{times}"})
    return record.model_copy(
        update={
            "article": record.article.model_copy(update={"raw": named}),
            "checked": record.checked.model_copy(update={"calls": tuple(shifted)}),
        }
    )


def make_records(paths: Sequence[str]) -> Iterator[ArticleRecord]:
    """Yield records of articles, and of the same ones in later months, without end."""
    raws = [one for one in read_articles(list(paths)) if isinstance(one, RawArticle)]
    articles = [prepare_article(raw, load_gazetteer()) for raw in raws]
    records = [make_record(article, answer_by_rules(article)) for article in articles]
    times = 0
    while records:
        yield from (vary(record, times) for record in records)
        times += 1


def measure(path: str, count: int) -> None:
    """Print the cost of the notes of some records, read from a file as `brief` reads them."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()[:count]
    records = [ArticleRecord.model_validate_json(line) for line in lines]
    at_rest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    started = time.process_time()
    dossiers = merge_calls(records)
    merged = time.process_time()
    figures = [f"{len(dossiers)} calls", f"merge {merged - started:.1f} s"]
    for form in FORMS:
        with tempfile.TemporaryDirectory() as folder:
            before = time.process_time()
            write_notes(dossiers, records, Path(folder), (form,))
            figures.append(f"{form} {time.process_time() - before:.1f} s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count:,} records: {', '.join(figures)}, {peak:.0f} MB ({at_rest:.0f} MB the records)")


def main() -> None:
    """Measure each count in a process of its own."""
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], int(sys.argv[3]))
        return
    paths = [sys.argv[1]] if sys.argv[1:] else [str(CORPUS if CORPUS.is_file() else ROOT / "seeds")]
    counts = [int(one) for one in sys.argv[2:]] or COUNTS
    with tempfile.TemporaryDirectory() as folder:
        stored = Path(folder, "records.jsonl")
        with stored.open("w", encoding="utf-8") as file:
            for record in islice(make_records(paths), max(counts)):
                file.write(json.dumps(record.model_dump(mode="json")) + "\n")
        for count in counts:
            command = [sys.executable, __file__, "--measure", str(stored), str(count)]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main()

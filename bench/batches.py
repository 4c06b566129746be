"""What batch files cost on this side: writing them, and collecting their results.

`python bench/batches.py [--articles 4000]` invents articles (`collection`), exports a quarter of
them and then all, writes a result for each request as a server would, and collects it: CPU time
(user and system) an article and peak memory, which must not grow with the number.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bench.collection import write_articles  # noqa: E402 - the path comes first
from bench.processes import Figures, run_once  # noqa: E402

ASKING = ("--base-url", "http://127.0.0.1:9/v1", "--model", "m", "--mode", "json-schema")
ANSWER = json.dumps({"calls": [], "no_call_reason": "none"})
BODY = {
    "model": "m",
    "choices": [{"index": 0, "message": {"role": "assistant", "content": ANSWER}}],
    "usage": {"prompt_tokens": 2000, "completion_tokens": 20},
}


def batch(folder: Path, *words: str) -> Figures:
    """Run a command of batches with its cache in the folder."""
    command = ["-m", "summarizer", "batch", *words, "--cache-dir", "cache"]
    return run_once(command, folder)


def write_results(folder: Path) -> int:
    """Answer every request, the last one first."""
    lines = [
        line
        for path in sorted((folder / "batch").glob("requests-*.jsonl"))
        for line in path.read_bytes().splitlines()
    ]
    with (folder / "results.jsonl").open("w", encoding="utf-8") as file:
        for line in reversed(lines):
            response = {"status_code": 200, "request_id": "r", "body": BODY}
            row = {"custom_id": json.loads(line)["custom_id"], "response": response, "error": None}
            file.write(json.dumps(row) + "\n")
    return len(lines)


def measure(articles: int) -> None:
    """Export and collect so many articles."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_articles(folder / "in", range(articles))
        done = batch(folder, "export", "in", *ASKING)
        count = write_results(folder)
        took = batch(folder, "collect", "results.jsonl")
    for what, figures in (("export", done), ("collect", took)):
        each = 1000 * figures.cpu_s / count
        print(f"{what}: {count} requests, {each:.1f} ms of CPU each, {figures.peak_mb:.0f} MB")


def main() -> None:
    """Measure a quarter, then all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=4000)
    articles = parser.parse_args().articles
    measure(articles // 4)
    measure(articles)


if __name__ == "__main__":
    main()

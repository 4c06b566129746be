"""Cost of grounding: CPU per article, growth with length, memory over many articles.

`python bench/grounding.py [ARTICLES.jsonl]`. Bars: at most 6 ms of CPU for an article of 2.5 kB in
one process after start-up; cost linear in length up to 1 MB; 10,000 articles from one JSONL under
250 MB. The peer in the same run is trafilatura's and sentencex's share alone: cutting the same text
into sentences, which every reader of articles must do.
"""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from processes import ROOT, run_once
from sentencex import segment

from summarizer.clean import clean_article
from summarizer.data import load_gazetteer
from summarizer.ground import ground_article
from summarizer.records.article import RawArticle
from summarizer.segment import split_sentences

WANTED_CHARS = 2500


def read_texts(path: Path | None) -> list[str]:
    """Read texts to measure on: a JSONL with `text`, else the seeds."""
    if path is None:
        return [file.read_text("utf-8") for file in sorted((ROOT / "seeds").glob("*.txt"))]
    return [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]


def cpu_ms(function: Callable[[str], object], texts: list[str], rounds: int = 5) -> float:
    """Take the median over rounds of the mean CPU milliseconds a text."""
    for text in texts:
        function(text)
    figures: list[float] = []
    for _ in range(rounds):
        started = time.process_time()
        for text in texts:
            function(text)
        figures.append((time.process_time() - started) * 1000 / len(texts))
    return statistics.median(figures)


def main(path: Path | None) -> None:
    """Print the figures."""
    gazetteer = load_gazetteer()

    def ground(text: str) -> object:
        raw = RawArticle(id="bench", source="bench", text=text, published="2024-01-02")
        return ground_article(split_sentences(clean_article(raw)), gazetteer)

    def cut(text: str) -> object:
        return list(segment("en", text))

    texts = read_texts(path)
    mean = sum(map(len, texts)) / len(texts)
    whole, peer = cpu_ms(ground, texts), cpu_ms(cut, texts)
    scaled = whole * WANTED_CHARS / mean
    print(f"clean, segment, ground: {whole:.2f} ms CPU an article of {mean:.0f} characters,")
    print(f"  {scaled:.2f} ms at {WANTED_CHARS}; {whole / peer:.1f} x sentencex alone ({peer:.2f})")
    print("characters   ms CPU   us a character")
    body = "\n".join(texts)
    for size in (10_000, 100_000, 1_000_000):
        text = (body * (size // len(body) + 1))[:size]
        cost = cpu_ms(ground, [text], rounds=1)
        print(f"{size:10} {cost:8.0f} {1000 * cost / size:16.2f}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for count in (1_000, 10_000):
            rows = folder / f"{count}.jsonl"
            with rows.open("w", encoding="utf-8") as lines:
                for number in range(count):
                    row = {"id": f"a{number}", "text": texts[number % len(texts)]}
                    lines.write(json.dumps(row) + "\n")
            command = ["-m", "summarizer", "run", str(rows), "--engine", "rules"]
            figures = run_once(command, folder)
            print(
                f"run of {count} articles: {figures.peak_mb:.0f} MB, {figures.wall_s:.1f} s,"
                f" {1000 * figures.cpu_s / count:.1f} ms CPU an article"
            )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)

"""A run of this program up to its records, which is as far as its peers go: without the notes."""

import asyncio
import resource
import sys
from pathlib import Path

from form import MODEL

from summarizer.cli.engines import open_engine
from summarizer.cli.workers import open_crew
from summarizer.data import load_gazetteer
from summarizer.earlier import EarlierRecords
from summarizer.output import OutputFolder
from summarizer.pipeline import Reuse, summarise_articles
from summarizer.read import read_articles
from summarizer.settings import Settings, load_settings
from summarizer.versions import current_versions


async def _run(settings: Settings, articles: str) -> int:
    written = 0
    with EarlierRecords(settings.out) as earlier, OutputFolder(settings.out) as output:
        async with open_engine(settings) as engine:
            reuse = Reuse(current_versions(), engine.identify, earlier.find)
            async with open_crew(settings, engine) as crew:
                outcomes = summarise_articles(
                    read_articles([articles]), engine.answerer, load_gazetteer(),
                    concurrency=settings.concurrency, reuse=reuse, workers=crew,
                )  # fmt: skip
                async for outcome in outcomes:
                    output.add(outcome)
                    written += outcome.record is not None
        output.commit()
    return written


def main() -> None:
    """Print how many records there are and the most memory that it took."""
    endpoint, articles, folder, at_once = sys.argv[1:5]
    settings = load_settings(
        engine="model", base_url=endpoint, model=MODEL, mode="json-schema",
        concurrency=int(at_once), out=Path(folder, "out"), cache_dir=Path(folder, "cache"),
        processes=int(sys.argv[5]) if sys.argv[5:] else None,
    )  # fmt: skip
    written = asyncio.run(_run(settings, articles))
    print(written, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main()

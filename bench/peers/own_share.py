"""This program's model path alone: ask, keep the answer, write the record.

What comes before (clean, segment, ground) and between (the checks) is done, and not counted: it is
what the peers do not do at all. The whole program is measured as a whole, beside this.
"""

import asyncio
import json
import sys
import tempfile
import time
from pathlib import Path

from form import MODEL, Task

from summarizer.ask import AnswerCache, ModelOptions, make_model_answerer
from summarizer.data import load_gazetteer
from summarizer.output import OutputFolder
from summarizer.pipeline import Outcome, make_record, prepare_article
from summarizer.records.article import RawArticle
from summarizer.records.grounding import GroundedArticle
from summarizer.records.record import Answered


async def _ask(
    articles: list[GroundedArticle], task: Task, folder: Path
) -> tuple[list[Answered], float]:
    options = ModelOptions(endpoint=task.endpoint, model=MODEL)
    gate = asyncio.Semaphore(task.concurrency)
    with AnswerCache(folder) as cache:
        async with make_model_answerer(options, cache=cache, direct=True) as answerer:
            await answerer(articles[0])

            async def ask(article: GroundedArticle) -> Answered:
                async with gate:
                    return await answerer(article)

            cpu = time.process_time()
            answered = await asyncio.gather(*(ask(article) for article in articles[1:]))
            return answered, time.process_time() - cpu


def main() -> None:
    """Print what it took."""
    task = Task(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), first=0)
    raws = [RawArticle(id=name, source=name, text=text) for name, text in task.rows()]
    articles = [prepare_article(raw, load_gazetteer()) for raw in raws]
    with tempfile.TemporaryDirectory() as name:
        begun = time.perf_counter()
        answered, asking_s = asyncio.run(_ask(articles, task, Path(name, "cache")))
        wall_s = time.perf_counter() - begun
        pairs = zip(articles[1:], answered, strict=True)
        records = [make_record(article, one) for article, one in pairs]
        cpu = time.process_time()
        with OutputFolder(Path(name, "out")) as output:
            for record in records:
                output.add(Outcome(record.article.raw.source, record, None))
            output.commit()
        writing_s = time.process_time() - cpu
    figures = {"records": len(records), "wall_s": wall_s, "cpu_s": asking_s + writing_s}
    print(json.dumps(figures))


if __name__ == "__main__":
    main()

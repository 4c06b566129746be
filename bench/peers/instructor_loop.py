"""The plain instructor loop, as its documentation shows it: `--sync` one after the other."""

import asyncio
import sys

import instructor
from form import MODEL, Record, Task, compete, system_prompt, write_records
from openai import AsyncOpenAI, OpenAI


def _messages(text: str) -> list[dict[str, str]]:
    return [{"role": "system", "content": system_prompt()}, {"role": "user", "content": text}]


def one_by_one(task: Task) -> int:
    """Ask about one article after the other."""
    client = instructor.from_openai(OpenAI(base_url=task.endpoint, api_key="none"))
    got: dict[str, str] = {}
    for name, text in task.rows():
        try:
            record = client.chat.completions.create(
                model=MODEL, response_model=Record, messages=_messages(text)
            )
        except Exception:  # noqa: BLE001, S112 - whatever it is, this article is lost
            continue
        got[name] = record.model_dump_json()
    return write_records(got, task)


async def _at_once(task: Task) -> int:
    client = instructor.from_openai(AsyncOpenAI(base_url=task.endpoint, api_key="none"))
    gate = asyncio.Semaphore(task.concurrency)
    got: dict[str, str] = {}

    async def ask(name: str, text: str) -> None:
        async with gate:
            try:
                record = await client.chat.completions.create(
                    model=MODEL, response_model=Record, messages=_messages(text)
                )
            except Exception:  # noqa: BLE001 - as above
                return
            got[name] = record.model_dump_json()

    await asyncio.gather(*(ask(name, text) for name, text in task.rows()))
    return write_records(got, task)


def at_once(task: Task) -> int:
    """Ask about many at once."""
    return asyncio.run(_at_once(task))


if __name__ == "__main__":
    compete(one_by_one if "--sync" in sys.argv else at_once)

"""The llm library: its asynchronous chat model with a schema, many prompts at once."""

import asyncio

from form import MODEL, Record, Task, compete, system_prompt, write_records
from llm.default_plugins.openai_models import AsyncChat


async def _at_once(task: Task) -> int:
    model = AsyncChat(
        MODEL, model_name=MODEL, api_base=task.endpoint, key="none", supports_schema=True
    )
    gate = asyncio.Semaphore(task.concurrency)
    got: dict[str, str] = {}

    async def ask(name: str, text: str) -> None:
        async with gate:
            try:
                response = await model.prompt(
                    text, system=system_prompt(), schema=Record, stream=False, key="none"
                )
                record = Record.model_validate_json(await response.text())
            except Exception:  # noqa: BLE001 - whatever it is, this article is lost
                return
            got[name] = record.model_dump_json()

    await asyncio.gather(*(ask(name, text) for name, text in task.rows()))
    return write_records(got, task)


def at_once(task: Task) -> int:
    """Prompt for many articles at once."""
    return asyncio.run(_at_once(task))


if __name__ == "__main__":
    compete(at_once)

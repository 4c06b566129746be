"""pydantic-ai: an agent with the record as its output type, many runs at once."""

import asyncio

from form import MODEL, Record, Task, compete, system_prompt, write_records
from pydantic_ai import Agent
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers.openai import OpenAIProvider


async def _at_once(task: Task) -> int:
    provider = OpenAIProvider(base_url=task.endpoint, api_key="none")
    agent = Agent(
        OpenAIChatModel(MODEL, provider=provider),
        output_type=Record,
        system_prompt=system_prompt(),
    )
    gate = asyncio.Semaphore(task.concurrency)
    got: dict[str, str] = {}

    async def ask(name: str, text: str) -> None:
        async with gate:
            try:
                result = await agent.run(text)
            except Exception:  # noqa: BLE001 - whatever it is, this article is lost
                return
            got[name] = result.output.model_dump_json()

    await asyncio.gather(*(ask(name, text) for name, text in task.rows()))
    return write_records(got, task)


def at_once(task: Task) -> int:
    """Run the agent for many articles at once."""
    return asyncio.run(_at_once(task))


if __name__ == "__main__":
    compete(at_once)

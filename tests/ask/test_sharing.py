"""Who asks the same at the same time shares one request and its answer."""

import asyncio
from pathlib import Path

import pytest
from filelock import FileLock

from summarizer.ask.cache import AnswerCache, Stored
from summarizer.ask.sharing import Sharing, claim_question
from summarizer.records.record import Usage
from tests.ask.samples import ANSWER

KEY = "a" * 64
PAID = Stored(answer=ANSWER, usage=Usage(requests=1))
KEPT = Stored(answer=ANSWER, usage=Usage(cached=True))


class Asked:
    """A question that takes a moment; counts how often it is sent."""

    def __init__(self, error: Exception | None = None) -> None:
        self.times = 0
        self._error = error

    async def __call__(self) -> Stored:
        """Answer, or fail."""
        self.times += 1
        await asyncio.sleep(0.02)
        if self._error is not None:
            raise self._error
        return PAID


def test_same_question_at_once_is_sent_once() -> None:
    """The second has the answer as one that was kept."""
    asked, sharing = Asked(), Sharing(None)

    async def twice() -> list[Stored]:
        return await asyncio.gather(*(sharing.answer(KEY, asked, 9) for _ in range(2)))

    assert asyncio.run(twice()) == [PAID, KEPT]
    assert asked.times == 1


def test_two_runs_on_one_folder_pay_once(tmp_path: Path) -> None:
    """The one that comes second waits for what the first has asked."""
    asked = Asked()

    async def both() -> list[Stored]:
        with AnswerCache(tmp_path) as one, AnswerCache(tmp_path) as other:
            runs = Sharing(one), Sharing(other)
            return await asyncio.gather(*(run.answer(KEY, asked, 9) for run in runs))

    assert asyncio.run(both()) == [PAID, KEPT]
    assert asked.times == 1
    assert not list(tmp_path.rglob("*.lock"))


def test_failure_of_one_run_is_not_the_others(tmp_path: Path) -> None:
    """Who waited asks for itself then."""
    failing, asked = Asked(OSError("gone")), Asked()

    async def both() -> tuple[Stored | BaseException, ...]:
        with AnswerCache(tmp_path) as one, AnswerCache(tmp_path) as other:
            return await asyncio.gather(
                Sharing(one).answer(KEY, failing, 9),
                Sharing(other).answer(KEY, asked, 9),
                return_exceptions=True,
            )

    first, second = asyncio.run(both())
    assert isinstance(first, OSError)
    assert second == PAID


def test_run_that_hangs_is_not_waited_for_without_end(tmp_path: Path) -> None:
    """After the time of one request the question is asked here."""
    asked = Asked()

    async def wait() -> Stored:
        with AnswerCache(tmp_path) as cache:
            assert cache.claims is not None
            with FileLock(cache.claims / f"{KEY}.lock"):
                return await Sharing(cache).answer(KEY, asked, 0.1)

    assert asyncio.run(wait()) == PAID


@pytest.mark.parametrize("folder", [None, Path("/dev/null/nowhere")], ids=["none", "unwritable"])
def test_where_nothing_can_be_claimed_nothing_is(folder: Path | None) -> None:
    """The question is asked all the same."""

    async def claim() -> bool:
        async with claim_question(folder, KEY, 9):
            return True

    assert asyncio.run(claim())


def test_answer_is_kept_before_it_is_given(tmp_path: Path) -> None:
    """Whoever gave up in the meantime finds it there."""
    asked = Asked()

    async def leave() -> Stored | None:
        with AnswerCache(tmp_path) as cache:
            sharing = Sharing(cache)
            who = asyncio.create_task(sharing.answer(KEY, asked, 9))
            await asyncio.sleep(0.01)
            who.cancel()
            await sharing.finish({task for task in asyncio.all_tasks() if task is not who})
            return cache.get(KEY)

    assert asyncio.run(leave()) == PAID

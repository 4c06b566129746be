"""The one boundary that keeps a defect at one article from ending a run of thousands.

Owns the catch of whatever an article throws; a worker's shard, which waits for nothing, has its own
in `workers.jobs`, and other broad catches raise again, in words. Takes work on an article, gives
what it gives or the article's named error. Refuses to swallow what meets every article alike: an
endpoint that can never be used, workers that are away.
"""

from collections.abc import Awaitable
from typing import TypeVar

from summarizer.errors import ArticleError, SummarizerError, Unusable, WorkersError

_Made = TypeVar("_Made")


async def guard_article(source: str, work: Awaitable[_Made]) -> _Made | SummarizerError:
    """Do work on one article so that nothing the article does ends the whole.

    Args:
        source: The article, as the user would name it.
        work: What is to be done.

    Returns:
        What the work gives, or the named error.

    Raises:
        Unusable: The endpoint will refuse every article alike.
        WorkersError: The workers are away.
    """
    try:
        return await work
    except (Unusable, WorkersError):
        raise
    except SummarizerError as error:
        return error
    # The broad catch of the program: an article that trips over a defect of ours must not cost
    # the thousand behind it. Its error names it and the defect, so that it can be reported.
    except Exception as error:  # noqa: BLE001 - see above
        return ArticleError.of_defect(source, error)

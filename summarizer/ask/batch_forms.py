"""Files and batches as servers tell of them, read as far as is needed.

Owns which fields count. Takes responses, gives values. Refuses little: what is not as it should be
in a field that only explains is passed over.
"""

from collections.abc import Mapping
from typing import Annotated, Generic, TypeVar

from pydantic import BeforeValidator, Field, JsonValue

from summarizer.ask.completion import Lenient

_Item = TypeVar("_Item")


def _or_nothing(value: JsonValue) -> JsonValue:
    return value if isinstance(value, dict) else {}


class BatchFault(Lenient):
    """What is wrong with a batch, or with one line of its file."""

    code: str | None = None
    message: str | None = None
    line: int | None = None


class BatchFaults(Lenient):
    """All that is wrong with a batch."""

    data: tuple[BatchFault, ...] = ()


class BatchCounts(Lenient):
    """How far a batch has come."""

    total: int = 0
    completed: int = 0
    failed: int = 0


class ServedBatch(Lenient):
    """A batch as a server tells it."""

    id: str
    status: str
    output_file_id: str | None = None
    error_file_id: str | None = None
    errors: Annotated[BatchFaults, BeforeValidator(_or_nothing)] = BatchFaults()
    request_counts: Annotated[BatchCounts, BeforeValidator(_or_nothing)] = BatchCounts()
    metadata: Annotated[Mapping[str, JsonValue], BeforeValidator(_or_nothing)] = Field(
        default_factory=dict[str, JsonValue]
    )


class ServedFile(Lenient):
    """A file as a server tells it."""

    id: str
    filename: str = ""
    bytes: int | None = None


class Page(Lenient, Generic[_Item]):
    """Some of what a server lists, the newest first."""

    data: tuple[_Item, ...] = ()
    has_more: bool = False


BatchPage = Page[ServedBatch]
FilePage = Page[ServedFile]

from collections.abc import Generator
from typing import Generic, TypeVar

_T = TypeVar("_T")

class Future(Generic[_T]):
    def __await__(self) -> Generator[object, None, _T]: ...

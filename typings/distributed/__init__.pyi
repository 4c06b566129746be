from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self, TypeVar

from distributed.client import Future

_T = TypeVar("_T")

class Nanny:
    pid: int

class LocalCluster:
    scheduler_address: str
    workers: Mapping[int, Nanny]
    def __init__(
        self,
        *,
        n_workers: int = ...,
        threads_per_worker: int = ...,
        host: str = ...,
        dashboard_address: str | None = ...,
        worker_dashboard_address: str | None = ...,
        silence_logs: int = ...,
        scheduler_kwargs: Mapping[str, object] = ...,
        asynchronous: bool = ...,
    ) -> None: ...
    def close(self) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...

class Client:
    def __init__(
        self,
        address: str,
        *,
        asynchronous: bool = ...,
        timeout: float = ...,
        set_as_default: bool = ...,
    ) -> None: ...
    async def wait_for_workers(self, n_workers: int, timeout: float = ...) -> None: ...
    async def run(
        self, function: Callable[..., object], *args: object, on_error: str = ...
    ) -> Mapping[str, object]: ...
    async def nthreads(self) -> Mapping[str, int]: ...
    def submit(self, func: Callable[..., _T], *args: object, pure: bool = ...) -> Future[_T]: ...
    async def __aenter__(self) -> Self: ...
    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...

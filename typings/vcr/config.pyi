from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, TypeAlias

from vcr.cassette import Cassette
from vcr.record_mode import RecordMode
from vcr.request import Request

RequestHook: TypeAlias = Callable[[Request], Request | None]
ResponseHook: TypeAlias = Callable[[dict[str, Any]], dict[str, Any] | None]

class VCR:
    def __init__(
        self,
        *,
        before_record_request: RequestHook | None = None,
        before_record_response: ResponseHook | None = None,
        cassette_library_dir: str | None = None,
        decode_compressed_response: bool = False,
        drop_unused_requests: bool = False,
        filter_headers: Sequence[str | tuple[str, str | None]] = (),
        filter_query_parameters: Sequence[str | tuple[str, str | None]] = (),
        ignore_hosts: Sequence[str] = (),
        ignore_localhost: bool = False,
        match_on: Sequence[str] = ...,
        record_mode: RecordMode | str = ...,
        record_on_exception: bool = True,
        serializer: str = "yaml",
    ) -> None: ...
    def register_matcher(
        self, name: str, matcher: Callable[[Request, Request], bool | None]
    ) -> None: ...
    def register_persister(self, persister: object) -> None: ...
    def register_serializer(self, name: str, serializer: object) -> None: ...
    def use_cassette(
        self,
        path: str | Path,
        *,
        allow_playback_repeats: bool = False,
        record_mode: RecordMode | str = ...,
        match_on: Sequence[str] = ...,
        persister: object = ...,
    ) -> AbstractContextManager[Cassette]: ...

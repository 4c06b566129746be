from typing import Any, BinaryIO

class FeedParserDict(dict[str, Any]):
    entries: list[FeedParserDict]

def parse(
    url_file_stream_or_string: BinaryIO,
    *,
    response_headers: dict[str, str] = ...,
    sanitize_html: bool = ...,
    resolve_relative_uris: bool = ...,
) -> FeedParserDict: ...

from warcio.limitreader import LimitReader
from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParser

class ArcWarcRecord:
    rec_type: str | None
    rec_headers: StatusAndHeaders
    http_headers: StatusAndHeaders
    raw_stream: LimitReader

class ArcWarcRecordLoader:
    http_parser: StatusAndHeadersParser
    def __init__(self, verify_http: bool = ..., arc2warc: bool = ...) -> None: ...
    def parse_record_stream(
        self,
        stream: object,
        statusline: bytes | None = ...,
        known_format: str | None = ...,
        no_record_parse: bool = ...,
    ) -> ArcWarcRecord: ...

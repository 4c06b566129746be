from vcr.cassette import Cassette
from vcr.request import Request

class CannotOverwriteExistingCassetteException(Exception):
    cassette: Cassette
    failed_request: Request
    similar_requests: list[tuple[Request, list[str], list[tuple[str, str]]]]
    reason: str

class UnhandledHTTPRequestError(KeyError): ...

"""Records of a web crawl, as crawlers write them."""

WORDS = (
    "Foreign Minister Ann Lee of Norway phoned her counterpart Bo Ek of Sweden on 7 May 2023 and"
    " spoke with him about fisheries."
)


def page(words: str = WORDS) -> bytes:
    """Wrap words as a page that has them as its article."""
    return f"<html><body><article><p>{words}</p></article></body></html>".encode()


def record(kind: str, url: str, block: bytes, **fields: str) -> bytes:
    """Write a record."""
    head = {
        "WARC-Type": kind,
        "WARC-Target-URI": url,
        "WARC-Date": "2024-01-09T08:00:00Z",
        "Content-Length": str(len(block)),
        **{name.replace("_", "-"): value for name, value in fields.items()},
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items() if value)
    return f"WARC/1.1\r\n{lines}\r\n".encode() + block + b"\r\n\r\n"


def response(
    url: str = "https://news.example/a-call.html",
    body: bytes = page(),
    *,
    status: str = "200 OK",
    **headers: str,
) -> bytes:
    """Write a record of a page that was fetched."""
    named = {"Content_Type": "text/html; charset=utf-8", **headers}
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in named.items())
    return record("response", url, f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body)

"""Web addresses taken apart, and those refused that are none."""

import httpx2

from summarizer.fetch.faults import Fault

_LAST_PORT = 65_535


def parse_url(url: str) -> httpx2.URL:
    """Take an address apart.

    Returns:
        It, without what stands behind `#`.

    Raises:
        Fault: It is none of the web, or has a password in it.
    """
    try:
        parsed = httpx2.URL(url.strip())
    except (httpx2.InvalidURL, ValueError) as error:  # the latter of half a surrogate pair
        # What follows a colon may be a password that has a slash in it.
        msg = f"not an address ({str(error).partition(': ')[0]})"
        raise Fault(msg) from error
    if parsed.scheme not in {"http", "https"} or not parsed.host:
        msg = "not an address of the web: http:// or https:// and a host are needed"
        raise Fault(msg)
    if parsed.port is not None and not 0 < parsed.port <= _LAST_PORT:
        msg = f"not an address (there is no port {parsed.port})"
        raise Fault(msg)
    if parsed.userinfo:
        msg = "addresses with a name or a password in them are not fetched"
        raise Fault(msg)
    return parsed.copy_with(fragment=None)

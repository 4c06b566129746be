"""How much, how long and how often: the bounds of fetching."""

from typing import NamedTuple

from summarizer.read.decode import MAX_BYTES


class Limits(NamedTuple):
    """Bounds; in seconds and bytes."""

    connect_s: float = 10
    """Until a connection stands."""
    read_s: float = 20
    """Of silence."""
    total_s: float = 60
    """For one request, from the first byte sent to the last one read."""
    most_bytes: int = MAX_BYTES
    """Of a page or a feed, as sent and unpacked alike."""
    redirects: int = 5
    """In a row; browsers follow 20, honest pages two or three."""
    gap_s: float = 1
    """Between two requests to one host."""
    longest_gap_s: float = 30
    """That a host's robots.txt can ask for; one that wants more is waited for that long."""
    longest_wait_s: float = 120
    """That a host can ask for by `Retry-After`; for more, it is left for another run."""
    waits: int = 1
    """How often in a row a host is waited for."""
    hosts: int = 8
    """Asked at once."""

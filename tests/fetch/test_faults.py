"""What goes wrong with an address."""

from summarizer.fetch.faults import BusyFault, HostFault


def test_busy_host_is_known_by_its_name() -> None:
    """So that it is named once, whichever address, robots.txt or redirect led there."""
    fault = BusyFault("news.example", "the host is busy (429)")
    assert isinstance(fault, HostFault)
    assert (fault.host, str(fault)) == ("news.example", "the host is busy (429)")

"""Which addresses may be connected to."""

import asyncio
from ipaddress import ip_address

import pytest

from summarizer.fetch.faults import HostFault
from summarizer.fetch.guard import find_addresses, is_public, resolve

PUBLIC = ("93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "64:ff9b::808:808")
NOT_PUBLIC = (
    "127.0.0.1",
    "127.8.9.10",
    "0.0.0.0",  # noqa: S104 - an address to refuse
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "100.100.100.200",
    "169.254.169.254",
    "168.63.129.16",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "198.18.0.1",
    "203.0.113.9",
    "224.0.0.1",
    "239.1.2.3",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:808:808::1",
    "3fff::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_address_passes(address: str) -> None:
    """Any host of the internet, through NAT64 too."""
    assert is_public(ip_address(address))


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_any_other_address_does_not(address: str) -> None:
    """Private, loopback, link-local, multicast, unspecified, of a cloud, or another in disguise."""
    assert not is_public(ip_address(address))


def find(host: str, *found: str, allow_private: bool = False) -> list[str]:
    """Look a host up that has these addresses."""

    async def lookup(_host: str, _port: int) -> list[str]:
        return list(found)

    return asyncio.run(find_addresses(host, 80, lookup=lookup, allow_private=allow_private))


def test_one_private_address_is_enough() -> None:
    """A name with a public and a private address is refused, and the error names both."""
    with pytest.raises(HostFault, match=r"news\.example is 10\.0\.0\.1, .*--allow-private"):
        find("news.example", "8.8.8.8", "10.0.0.1")


def test_interface_of_an_address_hides_nothing() -> None:
    """An address may have the name of an interface behind it."""
    with pytest.raises(HostFault, match="fe80::1%eth0"):
        find("news.example", "fe80::1%eth0")


def test_what_is_meant_passes() -> None:
    """Who says so may fetch from the own network."""
    assert find("localhost", "127.0.0.1", allow_private=True) == ["127.0.0.1"]


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "0177.0.0.1"])
def test_other_spellings_of_an_address(host: str) -> None:
    """However this machine is written, it is this machine."""

    async def go() -> None:
        await find_addresses(host, 80, lookup=resolve, allow_private=False)

    with pytest.raises(HostFault):
        asyncio.run(go())


def test_impossible_names_are_named() -> None:
    """A label longer than any is no crash."""
    with pytest.raises(HostFault, match="there is no host"):
        asyncio.run(resolve("x" * 70 + ".example", 80))

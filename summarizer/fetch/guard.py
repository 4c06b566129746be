"""Which addresses may be connected to.

Owns the line between the public internet and all that is behind it: a page or a redirect must not
lead this program to a service of this machine, of its network or of its cloud, whose answer would
then be printed. Takes host names, gives numeric addresses; those, and no others, are connected to,
so that a name that means something else a moment later changes nothing.

References:
    IANA IPv4 and IPv6 Special-Purpose Address Registries; RFC 6052 (NAT64); RFC 4291 (2000::/3).
"""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from summarizer.fetch.faults import HostFault

Resolve = Callable[[str, int], Awaitable[list[str]]]
"""From a host and a port to numeric addresses, best first."""

_GLOBAL_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
_NOT_PUBLIC = tuple(
    map(
        ip_network,
        (
            "100.64.0.0/10",  # shared by the customers of a provider
            "192.0.0.0/24",  # of protocols, and of a cloud
            "168.63.129.16/32",  # a cloud's own services, under a public address
            "192.88.99.0/24",  # relays of 6to4
            "2001::/32",  # Teredo: an IPv4 address in disguise
            "2002::/16",  # 6to4: another
            "3fff::/20",  # documentation
        ),
    )
)


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Tell whether an address is one of the public internet, and of one host.

    Examples:
        >>> is_public(ip_address("93.184.216.34")), is_public(ip_address("::ffff:93.184.216.34"))
        (True, False)

    Returns:
        False also for addresses that have another one in them, but for those of NAT64 networks,
        where every IPv4 host has one.
    """
    if isinstance(address, IPv6Address):
        if address in _NAT64:
            return is_public(IPv4Address(int(address) & 0xFFFF_FFFF))
        if address not in _GLOBAL_UNICAST:
            return False
    special = address.is_multicast or address.is_reserved or address.is_private
    return address.is_global and not special and not any(address in block for block in _NOT_PUBLIC)


async def resolve(host: str, port: int) -> list[str]:
    """Look a host up.

    Returns:
        Its numeric addresses, each once.

    Raises:
        HostFault: There is no such host.
    """
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as error:
        msg = f"there is no host {host}"
        raise HostFault(msg) from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


async def find_addresses(
    host: str, port: int, *, lookup: Resolve, allow_private: bool
) -> list[str]:
    """Look a host up and check what it means.

    Args:
        host: A name or a numeric address, in any spelling that the system knows.
        port: Of the request.
        lookup: Resolves the name.
        allow_private: Let every address pass.

    Returns:
        Numeric addresses that may be connected to, best first.

    Raises:
        HostFault: There is no such host, or one of its addresses is not public.
    """
    found = await lookup(host, port)
    if not allow_private:
        for address in found:
            if not is_public(ip_address(address.partition("%")[0])):
                meant = "" if address == host else f"{host} is "
                msg = (
                    f"{meant}{address}, an address of this machine or its network, which is not"
                    " fetched; --allow-private if it is meant"
                )
                raise HostFault(msg)
    return found

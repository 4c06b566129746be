"""What goes wrong with an address."""


class Fault(Exception):  # noqa: N818 - of the address, not of the program
    """An address gives nothing to read; the message says why, without the address."""


class HostFault(Fault):
    """Nor would any other address of the same host."""

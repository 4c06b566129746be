"""What goes wrong with an address."""


class Fault(Exception):  # noqa: N818 - of the address, not of the program
    """An address gives nothing to read; the message says why, without the address."""


class HostFault(Fault):
    """Nor would any other address of the same host."""


class BusyFault(HostFault):
    """The host asks to be left alone for longer than a run waits.

    Attributes:
        host: Its name.
    """

    def __init__(self, host: str, message: str) -> None:
        super().__init__(message)
        self.host = host

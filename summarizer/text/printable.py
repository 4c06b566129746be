"""Text that may be printed to a terminal: nothing in it moves a cursor or turns the line round."""

import re

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_BREAKS = re.compile(r"[\t\n\r\u2028\u2029]+")


def printable(text: str) -> str:
    r"""Replace what a terminal would obey; ids and file names are anybody's.

    Examples:
        >>> printable("a\x1b[31m\nb")
        'a\ufffd[31m b'

    Returns:
        One line, in which each such character shows as U+FFFD.
    """
    return _CONTROLS.sub("\ufffd", _BREAKS.sub(" ", text))

"""From an address to the library that reaches it."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_ADDRESS = re.compile(r"(?:[\w+.-]+::)*([A-Za-z][\w+.-]+)://")
_FLATTENED = re.compile(r"([A-Za-z][\w+.-]+):/{1,2}(?=[^/])")
_EXTRAS = {"s3": "s3", "s3a": "s3", "gs": "gs", "gcs": "gs"}
_BUCKETS = frozenset({"s3", "s3a", "gs", "gcs", "abfs", "az", "oss", "oci", "tos"})
_WEB = frozenset({"http", "https", "ftp", "ftps"})
_USER = re.compile(r"(?<=//)[^/]*@")
_REST = re.compile(r"://\S+")


class RemoteError(Exception):
    """Something elsewhere cannot be used; the message says why, without the address."""


def is_address(name: str) -> bool:
    """Tell whether a name is an address (`s3://...`) and no path of this machine.

    Examples:
        >>> is_address("s3://bucket/a.jsonl"), is_address("in/a.jsonl"), is_address("C:/a.txt")
        (True, False, False)

    Returns:
        Whether a scheme of two letters or more stands before `://`.
    """
    return _ADDRESS.match(name) is not None


def address_of(path: Path) -> str | None:
    """Read an address out of a path that a setting made of it.

    Returns:
        Null if it is a path of this machine.

    Examples:
        >>> address_of(Path("s3://bucket/out"))
        's3://bucket/out'
        >>> address_of(Path("out")) is None
        True
    """
    text = path.as_posix()
    found = _FLATTENED.match(text)
    return f"{found[1]}://{text[found.end() :]}" if found else None


def has_folders(address: str) -> bool:
    """Tell whether folders have to be made at an address.

    Returns:
        False for stores of objects: who asks them for a folder may get a new bucket.
    """
    return address.partition("://")[0].lower() not in _BUCKETS


def without_user(address: str) -> str:
    """Return an address that somebody typed without the name and password that may stand in it.

    A password may hold `@` and `/`, though it should not: rather too much is left out than half of
    it shown.

    Examples:
        >>> without_user("sftp://me:p@ss/word@host/a.txt"), without_user("s3://bucket/a@b/c.txt")
        ('sftp://host/a.txt', 's3://bucket/a@b/c.txt')
    """
    scheme, mark, rest = address.partition("://")
    for part in (rest.rpartition("/")[0], rest, rest.partition("/")[0]):
        user, at, host = part.rpartition("@")
        if at and (":" in user or "/" not in user):
            return f"{scheme}{mark}{host}{rest[len(part) :]}"
    return address


def without_host_user(address: str) -> str:
    """Return an address of a store's own without what may stand before its host.

    It has no password in its path, which tells files apart and so has to stay.
    """
    return _USER.sub("", address)


def open_system(address: str) -> "tuple[AbstractFileSystem, str]":
    """Find the library that reaches an address.

    Args:
        address: With its scheme.

    Returns:
        The file system, and the path in it.

    Raises:
        RemoteError: There is none, its library is not installed, or it refuses the address.
    """
    # Importing it takes 50 ms, which nobody who reads files here should wait for.
    from fsspec.core import url_to_fs  # noqa: PLC0415

    scheme = address.partition("://")[0].lower()
    if scheme in _WEB:
        msg = "a web page is given with --url, a feed with --feed"
        raise RemoteError(msg)
    if "::" in address:  # the library takes it for a chain wherever it stands
        msg = "addresses within addresses are not read; give the innermost one"
        raise RemoteError(msg)
    try:
        system, path = url_to_fs(address)
    except ImportError as error:
        extra = _EXTRAS.get(scheme)
        way = f"pip install 'summarizer[{extra}]'" if extra else str(error)
        msg = f"{scheme}:// needs a library that is not installed: {way}"
        raise RemoteError(msg) from error
    except Exception as error:  # whatever a store's own library throws
        reason = failure(error)
        raise reason from error
    return system, path


def failure(error: Exception) -> RemoteError:
    """Put what a store's library threw into words.

    Each has errors of its own, of no common kind: of credentials, of the network, of the store.

    Returns:
        The error to raise.
    """
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    words = " ".join(said.split()) or type(error).__name__
    if isinstance(error, FileNotFoundError):
        words = "there is no such file or folder"
    words = _REST.sub(lambda found: without_user(found[0]), words)
    return RemoteError(without_host_user(words))

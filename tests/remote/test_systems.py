"""Addresses, and the libraries that reach them."""

import sys
from pathlib import Path

import pytest

from summarizer.remote.systems import (
    RemoteError,
    address_of,
    failure,
    has_folders,
    is_address,
    open_system,
    without_host_user,
    without_user,
)


@pytest.mark.parametrize("address", ["s3://bucket/out", "memory://a", "gs://b/c/d"], ids=str)
def test_address_survives_being_taken_for_a_path(address: str) -> None:
    """Settings know folders as paths, which have one slash where an address has two."""
    assert is_address(address)
    assert address_of(Path(address)) == address


@pytest.mark.parametrize("path", ["out", "/var/out", "C:/out", "a:b/c", "a:/", "."], ids=str)
def test_path_is_no_address(path: str) -> None:
    """Folders of this machine stay what they are."""
    assert not is_address(path)
    assert address_of(Path(path)) is None


@pytest.mark.parametrize(("scheme", "extra"), [("s3", "s3"), ("gs", "gs"), ("gcs", "gs")], ids=str)
def test_missing_library_is_named(scheme: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error is the command that installs it."""
    for name in ("s3fs", "gcsfs"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(RemoteError, match=rf"pip install 'summarizer\[{extra}\]'"):
        open_system(f"{scheme}://bucket/a")


def test_other_libraries_are_named_as_fsspec_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those without an extra of ours too."""
    monkeypatch.setitem(sys.modules, "adlfs", None)
    with pytest.raises(RemoteError, match="adlfs"):
        open_system("abfs://container/a")


@pytest.mark.parametrize("address", ["http://h/a", "HTTPS://h/a", "ftp://h/a"], ids=str)
def test_web_has_its_own_way_in(address: str) -> None:
    """Nothing gets round what is checked there."""
    with pytest.raises(RemoteError, match="--url"):
        open_system(address)


def test_stores_of_objects_have_no_folders() -> None:
    """A bucket that is not there is a typing error, and none is made of it."""
    addresses = ("s3://b/out", "GS://b/out", "memory://out", "sftp://h/out")
    assert [has_folders(address) for address in addresses] == [False, False, True, True]


def test_failures_of_libraries_are_put_into_words() -> None:
    """Whatever they throw; never with a password."""
    assert str(failure(OSError(13, "Access Denied"))) == "Access Denied"
    assert str(failure(FileNotFoundError("x"))) == "there is no such file or folder"
    assert str(failure(KeyError())) == "KeyError"
    assert str(failure(ValueError("no\n s3://me:pw@host"))) == "no s3://host"
    said = "cannot reach 'sftp://me:p@s/pw@host/a', nor s3://me:pw@host"
    assert str(failure(ValueError(said))) == "cannot reach 'sftp://host/a', nor s3://host"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("sftp://me:pw@host/a", "sftp://host/a"),
        ("sftp://me:p@ss/word@host/a", "sftp://host/a"),
        ("sftp://me:pa/ss@host", "sftp://host"),
        ("sftp://me@host/a@b.txt", "sftp://host/a@b.txt"),
        ("sftp://me:pw@host/a@b.txt", "sftp://host/a@b.txt"),
        ("s3://bucket/a@b/c@d.txt", "s3://bucket/a@b/c@d.txt"),
        ("in/a@b:c@d.txt", "in/a@b:c@d.txt"),
    ],
)
def test_name_and_password_are_left_out(address: str, shown: str) -> None:
    """Whatever is in them; what has neither stays as it is."""
    assert without_user(address) == shown


def test_names_in_a_store_stay_apart() -> None:
    """What a store calls its own files is no password."""
    assert without_host_user("s3://b/1:2/a@b/c") == "s3://b/1:2/a@b/c"
    assert without_host_user("s3://me@b/c") == "s3://b/c"

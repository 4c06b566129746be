"""Output that goes elsewhere: written here first, and taken there when it is whole."""

import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from summarizer.errors import NoteError, SettingsError
from summarizer.remote import RemoteFolder, address_of, without_user
from summarizer.settings import Settings


class Output:
    """Where a run writes, and what that place is called."""

    def __init__(self, folder: Path, remote: RemoteFolder | None = None) -> None:
        self.folder = folder
        """On this machine."""
        self.shown = remote.address if remote else str(folder)
        """As the user named it."""
        self._remote = remote

    def publish(self) -> None:
        """Take it where it belongs.

        Raises:
            NoteError: That place cannot be written; what was made stays here.
        """
        if self._remote is None:
            return
        try:
            self._remote.take(self.folder)
        except NoteError as error:
            kept = Path(mkdtemp(prefix="summarizer-"))
            shutil.copytree(self.folder, kept, dirs_exist_ok=True)
            message = f"{error}; what this run wrote is in {kept}"
            raise NoteError(message) from error


@contextmanager
def place_output(settings: Settings) -> Generator[Output]:
    """Choose the folder here that a run writes into.

    Yields:
        The folder as set; of an address a temporary copy, which `publish` takes back there.

    Raises:
        SettingsError: An archive's notes are to go elsewhere.
    """
    address = address_of(settings.out)
    if address is None:
        yield Output(settings.out)
        return
    if settings.store is not None:
        message = (
            f"--out {without_user(address)}: the notes of an archive are kept up to date where they"
            " lie; give a folder of this machine, and copy it there when the run is through"
        )
        raise SettingsError(message)
    remote = RemoteFolder(address)
    folder = Path(mkdtemp(prefix="summarizer-"))
    try:
        remote.bring(folder)
        yield Output(folder, remote)
    finally:
        shutil.rmtree(folder, ignore_errors=True)

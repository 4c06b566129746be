"""Files of a folder that are not read, told of in one line.

Owns that line. Takes what a folder or a pattern holds, remembers what is of no kind that is read.
Refuses to count what a run wrote, and hidden files: nobody means those as articles.
"""

from collections.abc import Callable, Collection
from pathlib import Path

from summarizer.read.kinds import KNOWN_LIST

Tell = Callable[[str], None]
"""Is told in a line what is no article and no error either."""
_NAMED = 5
"""Files that the line names before it counts the rest."""


def tell_nobody(_: str) -> None:
    """Keep what was passed over to oneself."""


class PassedOver:
    """The files of one folder or pattern that are passed over."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._names: list[str] = []
        self._outputs: set[Path] = set()

    def note(self, name: str) -> None:
        """Remember a file, unless it is only being written, as by the run that asks."""
        if not name.endswith(".part"):
            self._names.append(name)

    def is_output(self, folder: Path, written: Collection[str]) -> bool:
        """Return whether a run wrote a folder, or one above it that was asked about before."""
        if written or folder.parent in self._outputs:
            self._outputs.add(folder)
        return folder in self._outputs

    def report(self, tell: Tell) -> None:
        """Tell of them, if there are any."""
        if not self._names:
            return
        count = len(self._names)
        names = ", ".join(sorted(self._names)[:_NAMED])
        more = f" and {count - _NAMED} more" if count > _NAMED else ""
        files = "1 file" if count == 1 else f"{count} files"
        tell(
            f"{self._where}: {files} passed over: {names}{more}; in a folder these are read:"
            f" {KNOWN_LIST} (a text without suffix: name it by itself)"
        )

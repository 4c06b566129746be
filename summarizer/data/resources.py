"""Where the program's own files lie: prompts, seeds, reference cassettes, schemas.

A wheel carries them inside the package (`summarizer/shipped/`); an editable install has only the
checkout's folders at the top level. The package's are looked up first.
"""

from importlib.resources import files
from pathlib import Path

from summarizer.errors import SettingsError


def shipped_folder(name: str) -> Path:
    """Find one of the program's own folders.

    Args:
        name: Path below the checkout, e.g. `prompts` or `cassettes/reference`.

    Returns:
        An existing folder.

    Raises:
        SettingsError: Neither the package nor the checkout has it.
    """
    package = Path(str(files("summarizer")))
    for folder in (package / "shipped" / name, package.parent / name):
        if folder.is_dir():
            return folder
    message = f"{name}/ is missing from this installation; install the package again"
    raise SettingsError(message)


def seeds_folder() -> Path:
    """Name the articles that are taken when none are named.

    Returns:
        `seeds` of the current folder if it is there, else the five that ship with the program.
    """
    own = Path("seeds")
    return own if own.is_dir() else shipped_folder("seeds")

"""The forms in which results are written: what `--format` takes."""

from typing import Literal

FormatName = Literal["md", "html", "docx"]
"""Each is the suffix of its files."""
DEFAULT_FORMATS: tuple[FormatName, ...] = ("md", "html")

"""The forms in which results are written: what `--format` takes."""

from typing import Literal, get_args

RowFormat = Literal["jsonl", "csv", "parquet", "plover"]
"""Tables for researchers."""
FormatName = Literal["md", "html", "docx", "jsonl", "csv", "parquet", "plover"]
"""Notes and tables; each form of notes is the suffix of its files."""
DEFAULT_FORMATS: tuple[FormatName, ...] = ("md", "html")
ROW_FORMATS: tuple[RowFormat, ...] = get_args(RowFormat)
